/** What is said in French: the visitor is addressed as "vous", and phrases stand in quotation marks, which need no article. */
import type { Catalogue } from './catalogue.ts';

/**
 * The French texts. A phrase may open with a vowel and `{share}` with an article, so neither stands after "de", nor
 * `{share}` after "à". Makers follow "a pour" ("a pour marque OPI"): there nothing agrees in gender or number.
 */
export const fr: Catalogue = {
  locale: 'fr',
  marks: { open: '« ', close: ' »', innerOpen: '“', innerClose: '”' },
  messages: {
    'preference.certain': [
      { text: '{interest} se voit dans {share} : {all}.', atLeast: { count: 2 } },
      { text: 'Dans {share}, on retrouve {interest} : {all}.', atLeast: { count: 2 } },
      { text: '{interest} vient de {all}.' },
      { text: 'Vous avez consulté {all}, d’où {interest}.' },
      { text: '{all} {count|one:est|other:sont} à l’origine de {interest}.' },
    ],
    'preference.close': [
      {
        text: 'Peut-être vous intéressez-vous à {topic} : {all} s’en {count|one:rapproche|other:rapprochent}.',
      },
      { text: '{all} {count|one:est|other:sont} dans l’esprit {topic}.' },
      { text: 'D’après {all}, vous pourriez vous intéresser à {topic}.' },
      { text: 'On devine {interest} dans {share} : {all}.', atLeast: { count: 2 } },
      { text: 'Quelques signes suggèrent {interest} : {all}.' },
    ],
    'preference.maker': [
      {
        text: 'Vous avez consulté {all}, {count|one:qui a|other:qui ont chacun} {by}.',
        atLeast: { count: 2 },
      },
      { text: 'Vous avez consulté {all}, qui a {by}.', atMost: { count: 1 } },
      { text: '{all} {count|one:a|other:ont} {by}.' },
      { text: '{interest} vient de {all}.' },
    ],
    'preference.title': [
      { text: 'Vous avez consulté {all}, qui a peu en commun avec le reste.', atLeast: { total: 2 } },
      { text: '{all} est à part dans ce que vous avez consulté.', atLeast: { total: 2 } },
      { text: 'Vous avez consulté {all}.' },
      { text: 'Pour l’instant, vous avez consulté {all}.' },
    ],
    'preference.stated': [
      { text: 'Vous avez indiqué vous-même {interest}.' },
      { text: '{interest} vient de vos propres mots.' },
      { text: 'Vous nous avez dit vous intéresser à {topic}.' },
    ],
    'fit.strong': [
      { text: 'Correspond bien à {source}, d’où {part|one:vient|other:viennent} {part} de son score.' },
      {
        text: 'Bonne correspondance avec {source} : {part} de son score {part|one:vient|other:viennent} de là.',
      },
      { text: 'Forte correspondance avec {source}, qui apporte {part} de son score.' },
      { text: 'S’accorde bien avec {source}, qui compte pour {part} de son score.' },
    ],
    'fit.partial': [
      { text: 'Correspond en partie à {source}, d’où {part|one:vient|other:viennent} {part} de son score.' },
      { text: 'Correspondance partielle avec {source}, qui apporte {part} de son score.' },
      { text: 'S’accorde en partie avec {source}, qui compte pour {part} de son score.' },
      {
        text: 'Quelques points communs avec {source} : {part} de son score {part|one:vient|other:viennent} de là.',
      },
    ],
    'fit.partial.meaning': [
      { text: 'Semble aller dans le sens de {source}, qui apporte {part} de son score.' },
      {
        text: 'Quelques recoupements avec {source} : {part} de son score {part|one:vient|other:viennent} de là.',
      },
      { text: 'D’après son titre, pourrait convenir à {source}, qui compte pour {part} de son score.' },
    ],
    'fit.near': [
      {
        text: 'Proche de ce que vous avez consulté pour {topic}, sans en faire clairement partie : {part} de son score {part|one:vient|other:viennent} de là.',
      },
      {
        text: 'Ce qui explique {source} est proche et apporte {part} de son score, mais cet article peut être d’un autre genre.',
      },
      { text: 'Pour {topic}, plutôt un voisin qu’une correspondance, avec {part} de son score.' },
      {
        text: 'Peut-être hors de {source}, mais proche de ce qui s’y rattache : {part} de son score {part|one:vient|other:viennent} de là.',
      },
    ],
    'fit.rest': [
      { text: 'Presque rien de son score ne vient de ceci : {others}.' },
      { text: 'Pas de lien clair avec {others}.' },
      { text: 'Cet article a peu à voir avec {others}.' },
    ],
    'fit.near.maker': [
      {
        text: 'Cet article n’a pas {by}, mais il est proche d’articles qui l’ont, ce qui apporte {part} de son score.',
      },
      {
        text: 'Sans avoir {by}, il se rapproche d’articles qui l’ont : {part} de son score {part|one:vient|other:viennent} de là.',
      },
      {
        text: 'Il n’a pas {by}, mais ressemble à ce que vous avez consulté, ce qui compte pour {part} de son score.',
      },
    ],
    'fit.none': [
      { text: 'Aucun lien clair avec {source}, qui apporte {part} de son score.' },
      { text: 'Ne correspond pas vraiment à {source}, qui compte pour {part} de son score.' },
      { text: '{source} a peu à voir avec cet article et apporte {part} de son score.' },
      {
        text: 'Le lien avec {source} est faible : {part} de son score {part|one:vient|other:viennent} de là.',
      },
    ],
    'fit.none.kind': [
      {
        text: 'Se rattache à {topic}, sans être proche de ce que vous avez consulté pour cela, ce qui apporte {part} de son score.',
      },
      {
        text: 'A un lien avec {topic}, mais autrement que ce que vous avez consulté : {part} de son score {part|one:vient|other:viennent} de là.',
      },
      { text: 'Ne tient à {topic} que par le nom, ce qui compte pour {part} de son score.' },
    ],
    'likelihood.high': [
      {
        text: 'Il est assez probable que cela vous intéresse : {part} de son score {part|one:vient|other:viennent} de {source}.',
        atMost: { count: 0 },
      },
      {
        text: 'Il est assez probable que cela vous intéresse : {part} de son score {part|one:vient|other:viennent} de {source}, qui s’appuie sur {share}.',
      },
      {
        text: 'Il y a de bonnes chances que cela vous intéresse, avec {part} de son score grâce à {source}, visible dans {share}.',
      },
      {
        text: 'Cela vous intéressera assez probablement : {source}, qui repose sur {share}, apporte {part} de son score.',
      },
    ],
    'likelihood.high.near': [
      {
        text: 'Il est assez probable que cela vous intéresse : être proche de ce que vous avez consulté pour {topic} apporte {part} de son score.',
      },
      {
        text: 'Il y a de bonnes chances que cela vous intéresse, avec {part} de son score pour sa proximité avec ce qui explique {source}.',
      },
      {
        text: 'Cela vous intéressera assez probablement : la proximité avec ce qui explique {source} apporte {part} de son score.',
      },
    ],
    'likelihood.medium': [
      {
        text: 'Cela peut vous intéresser : {part} de son score {part|one:vient|other:viennent} de {source}.',
        atMost: { count: 0 },
      },
      {
        text: 'Cela peut vous intéresser : {part} de son score {part|one:vient|other:viennent} de {source}, qui s’appuie sur {share}.',
      },
      {
        text: 'Il est possible que cela vous intéresse, avec {part} de son score grâce à {source}, visible dans {share}.',
      },
      {
        text: 'C’est un choix possible pour vous : {source}, qui repose sur {share}, apporte {part} de son score.',
      },
    ],
    'likelihood.medium.near': [
      {
        text: 'Cela peut vous intéresser : être proche de ce que vous avez consulté pour {topic} apporte {part} de son score.',
      },
      {
        text: 'Il est possible que cela vous intéresse, avec {part} de son score pour sa proximité avec ce qui explique {source}.',
      },
      {
        text: 'C’est un choix possible pour vous : la proximité avec ce qui explique {source} apporte {part} de son score.',
      },
    ],
    'likelihood.low': [
      {
        text: 'Il est peu probable que cela vous intéresse, même si {part} de son score {part|one:vient|other:viennent} de {source}.',
        atMost: { count: 0 },
      },
      {
        text: 'Il est peu probable que cela vous intéresse, même si {part} de son score {part|one:vient|other:viennent} de {source}, qui s’appuie sur {share}.',
      },
      {
        text: 'Il y a peu de chances que cela vous intéresse, même avec {part} de son score grâce à {source}, visible dans {share}.',
      },
      {
        text: 'C’est un choix moins probable pour vous, même si {source}, qui repose sur {share}, apporte {part} de son score.',
      },
    ],
    'likelihood.low.near': [
      {
        text: 'Il est peu probable que cela vous intéresse : être proche de ce que vous avez consulté pour {topic} apporte {part} de son score.',
      },
      {
        text: 'Il y a peu de chances que cela vous intéresse, même avec {part} de son score pour sa proximité avec ce qui explique {source}.',
      },
      {
        text: 'C’est un choix moins probable pour vous, même si la proximité avec ce qui explique {source} apporte {part} de son score.',
      },
    ],
    'likelihood.high.unfit': [
      {
        text: 'Dans l’ensemble, il est assez probable que cela vous intéresse, sans raison unique : {part} de son score {part|one:vient|other:viennent} de {source}.',
      },
      {
        text: 'Il y a de bonnes chances que cela vous intéresse, mais sans raison claire : {source} apporte {part} de son score.',
      },
      {
        text: 'Tout compte fait, il est assez probable que cela vous intéresse, avec {part} de son score grâce à {source}.',
      },
    ],
    'likelihood.medium.unfit': [
      {
        text: 'Cela peut vous intéresser, sans raison unique : {part} de son score {part|one:vient|other:viennent} de {source}.',
      },
      {
        text: 'Il est possible que cela vous intéresse, mais sans raison claire : {source} apporte {part} de son score.',
      },
      { text: 'Tout compte fait, cela peut vous intéresser, avec {part} de son score grâce à {source}.' },
    ],
    'likelihood.low.unfit': [
      {
        text: 'Il est peu probable que cela vous intéresse : {part} de son score {part|one:vient|other:viennent} de {source}, et le lien est faible.',
      },
      {
        text: 'Il y a peu de chances que cela vous intéresse : même {source}, avec {part} de son score, reste un lien faible.',
      },
      {
        text: 'C’est un choix moins probable pour vous, car le lien avec {source} est faible et apporte {part} de son score.',
      },
    ],
    'likelihood.others': [
      { text: 'Une autre part vient de {others}.', atMost: { others: 1 } },
      { text: '{others} {others|one:compte|other:comptent} aussi.' },
      { text: 'Le score tient aussi compte de {others}.' },
      { text: 'S’y {others|one:ajoute|other:ajoutent} {others}.' },
    ],
    'likelihood.pinned': [
      { text: 'Comme vous l’avez demandé, {interest} compte {times} fois plus.' },
      { text: '{interest} compte ici {times} fois plus, à votre demande.' },
      { text: 'Vous avez donné plus de poids à {interest}, qui compte donc {times} fois plus.' },
    ],
    'likelihood.less': [
      { text: 'Vous avez demandé moins d’articles de ce genre, il est donc plus bas.' },
      { text: 'Il est plus bas, car vous vouliez en voir moins de ce genre.' },
      { text: 'Son score est réduit, comme vous en avez demandé moins de ce genre.' },
    ],
    'likelihood.unknown': [
      { text: 'On ne peut pas encore dire si cela vous intéresserait.' },
      { text: 'Il est trop tôt pour savoir à quel point cela vous intéresserait.' },
      { text: 'Trop peu d’éléments permettent encore d’estimer votre intérêt.' },
    ],
    'recommendation.strong': [
      { text: 'Choisi au vu de {interest}, après {examples}.' },
      {
        text: 'Récemment, vous avez consulté {examples}. Cet article correspond bien à {topic}.',
        recent: true,
      },
      {
        text: 'Si {examples} {examples|one:a|other:ont} retenu votre attention, voici un article qui correspond bien à {topic}.',
      },
      { text: 'Proche de {examples}, et dans la ligne de {interest}.' },
      {
        text: '{examples} {examples|one:laisse|other:laissent} penser à {topic}, et cet article y correspond bien.',
      },
      { text: '{interest} mène ici, en passant par {examples}.' },
      { text: 'Parce que vous avez consulté {examples} : encore un choix lié à {interest}.' },
      { text: 'Bonne correspondance avec {interest}, à côté de {examples}.' },
      { text: 'D’après {examples}, vous semblez vous intéresser à {topic}, et cet article en est proche.' },
      { text: '{item} correspond bien à {interest}, et reste proche de {examples}.' },
      { text: 'Dans l’esprit de {examples}, et en bon accord avec {interest}.' },
      { text: 'Choisi au vu de {interest}, avec une bonne correspondance.', atMost: { examples: 0 } },
      { text: 'Bonne correspondance avec {interest}.', atMost: { examples: 0 } },
    ],
    'recommendation.partial': [
      { text: 'Peut-être en lien avec {interest}, après {examples}.' },
      { text: 'Quelques points communs avec {examples}, et avec {interest}.' },
      { text: 'Après {examples}, une possibilité en lien avec {interest}.' },
      { text: 'Vous avez consulté {examples} : cet article va aussi avec {topic}, de moins près.' },
      { text: 'D’après {examples}, {topic} peut être une raison de regarder cet article.' },
      { text: 'Un peu comme {examples}, et en lien avec {interest}.' },
      { text: '{interest} peut vous mener ici, après {examples}.' },
      { text: 'Une suggestion possible, en lien avec {interest}, un peu comme {examples}.' },
      { text: 'Peut-être en lien avec {interest}.', atMost: { examples: 0 } },
      { text: 'Une suggestion possible, en lien avec {interest}.', atMost: { examples: 0 } },
    ],
    'recommendation.spirit': [
      { text: 'Proche de {examples}, et semble-t-il dans l’esprit {topic}.' },
      { text: 'Vous avez consulté {examples} ; cet article semble dans l’esprit {topic}.' },
      { text: 'Avec {examples} en tête, quelque chose qui évoque {topic}.' },
      { text: '{topic} vient à l’esprit ici, comme {examples}.' },
      { text: 'D’après {examples}, cela pourrait bien convenir à {interest}.' },
      { text: '{interest} peut mener ici, en passant par {examples}.' },
      { text: 'Cela semble aller avec {interest}, et avec {examples}.' },
      { text: 'Cela pourrait bien convenir à {interest}.', atMost: { examples: 0 } },
      { text: 'Dans l’esprit {topic}, semble-t-il.', atMost: { examples: 0 } },
    ],
    'recommendation.loose': [
      { text: 'Pas tout à fait {topic}, mais avec des points communs avec {examples}.' },
      { text: 'Un peu dans le sens de {interest}, d’après {examples}.' },
      { text: 'Un lien assez lâche avec {interest}, en passant par {examples}.' },
      { text: 'Vous avez consulté {examples} : ce n’est pas loin, sans être tout à fait {topic}.' },
      { text: 'Quelques recoupements avec {examples}, et peut-être avec {interest}.' },
      { text: 'Après {examples}, cela peut toucher à {topic}.' },
      { text: 'Assez près de {examples}, et peut-être de {interest}.' },
      { text: 'Un lien assez lâche avec {interest}.', atMost: { examples: 0 } },
      { text: 'Un peu dans le sens de {interest}.', atMost: { examples: 0 } },
    ],
    'recommendation.near': [
      { text: 'Suggéré parce que vous avez consulté {examples}.' },
      { text: '{examples} {examples|one:a|other:ont} mené ici.' },
      { text: 'Vous avez consulté {examples}, ce qui mène ici.' },
      { text: 'Présent ici grâce à {examples}.' },
      { text: 'Trouvé grâce à {examples}, sinon pour {topic} à proprement parler.' },
      { text: 'À côté de {interest} plutôt que dedans, après {examples}.' },
      { text: 'Puisque vous avez consulté {examples} : quelque chose d’un peu à part, hors de {interest}.' },
      { text: 'Récemment, vous avez consulté {examples}, et cela a mené ici.', recent: true },
      { text: 'Près de {interest}, mais peut-être en dehors.', atMost: { examples: 0 } },
      { text: 'À côté de {interest} plutôt que dedans.', atMost: { examples: 0 } },
    ],
    'recommendation.near.shared': [
      { text: 'Comme {sharing}, cet article {fact}.' },
      { text: 'Vous avez consulté {sharing}, et cet article aussi {fact}.' },
      { text: 'Cet article {fact}, comme {sharing}, que vous avez consulté.', atMost: { sharing: 1 } },
      { text: 'Présent ici grâce à {sharing} : lui aussi {fact}.' },
      {
        text: '{sharing} et cet article ont un point commun : l’un et l’autre {facts}.',
        atMost: { sharing: 1 },
      },
      {
        text: 'Puisque vous avez consulté {sharing} : cet article {fact} aussi, sans être clairement {topic}.',
      },
      { text: 'À côté de {interest} : cet article {fact}, tout comme {sharing}.' },
      { text: 'Suggéré après {sharing}, car il {fact} aussi.' },
      { text: 'Récemment, vous avez consulté {sharing} : cet article aussi {fact}.', recent: true },
    ],
    'recommendation.two': [
      { text: 'Ici se rejoignent {first} et {second}, après {examples}.' },
      { text: 'Correspond bien à la fois à {first} et à {second}, après {examples}.' },
      { text: 'Choisi pour {first} comme pour {second}, avec {examples} en tête.' },
      { text: 'Vous avez consulté {examples} : cet article correspond bien à {first} et à {second}.' },
      { text: '{interest} mène ici, tout comme {second}, après {examples}.' },
      { text: 'Entre {first} et {second}, en compagnie de {examples}.' },
      { text: 'Correspond bien à la fois à {first} et à {second}.', atMost: { examples: 0 } },
      { text: 'Choisi pour {first} comme pour {second}.', atMost: { examples: 0 } },
    ],
    'recommendation.maker': [
      { text: 'A aussi {by}, comme {examples}.' },
      { text: 'Vous avez consulté {examples}, et cet article a aussi {by}.' },
      { text: '{examples} {examples|one:a|other:ont} {by}, et cet article aussi.' },
      { text: 'Encore un article qui a {by}, après {examples}.' },
      { text: 'Puisque vous avez consulté {examples} : cet article a lui aussi {by}.' },
      { text: 'Comme {examples}, cet article a {by}.' },
      { text: 'Présent ici parce qu’il a {by}, comme {examples}.' },
      { text: 'Cet article a {by}, comme un autre que vous avez consulté.', atMost: { examples: 0 } },
    ],
    'recommendation.maker.other': [
      { text: 'Proche de {examples}, mais sans avoir {by}.' },
      { text: 'Vous avez consulté {examples} ; cet article s’en rapproche, mais n’a pas {by}.' },
      { text: 'Choisi après {examples}, même s’il n’a pas {by}.' },
      { text: 'Dans l’esprit de {examples}, mais sans avoir {by}.' },
      { text: 'Cet article n’a pas {by}, mais reste proche de {examples}.' },
      { text: 'Voisin de {examples}, même s’il n’a pas {by}.' },
    ],
    'recommendation.title.strong': [
      { text: 'Parce que vous avez consulté {examples} : cet article en est proche.' },
      { text: 'Vous avez consulté {examples}, et cet article en est très proche.' },
      { text: 'Proche de {examples}, que vous avez consulté.' },
      { text: 'Si {examples} a retenu votre attention, voici une bonne correspondance.' },
      { text: 'Dans l’esprit de {examples}, que vous avez consulté.' },
      { text: 'En partant de {examples}, on arrive tout près, ici.' },
      { text: '{item} s’accorde bien avec {examples}, que vous avez consulté.' },
    ],
    'recommendation.title.partial': [
      { text: 'Parce que vous avez consulté {examples} : cet article a quelque chose en commun.' },
      { text: 'Vous avez consulté {examples}, et cet article n’en est pas trop loin.' },
      { text: 'Un peu comme {examples}, que vous avez consulté.' },
      { text: 'Quelques recoupements avec {examples}.' },
      { text: 'Avec {examples} en tête, un choix envisageable.' },
      { text: 'Un lien assez lâche avec {examples}, que vous avez consulté.' },
    ],
    'recommendation.unfit': [
      {
        text: 'Pour changer, hors de {interest} : rien de ce que vous avez consulté ne mène clairement ici.',
      },
      { text: 'Plutôt une suggestion qu’une correspondance : pas de lien clair avec {interest}.' },
      { text: 'Autre chose que {topic} : rien de ce que vous avez consulté ne mène clairement ici.' },
      { text: 'Cet article s’éloigne de {interest}, sans lien étroit avec ce que vous avez consulté.' },
      { text: 'Ne correspond pas vraiment à {interest} ; à voir comme autre chose.' },
      { text: 'Peu de ce que vous avez consulté mène ici, pas même {interest}.' },
      { text: 'Vous avez consulté {examples} ; cet article n’y ressemble guère.' },
      { text: 'Un détour, loin de {interest}, plus qu’une correspondance.' },
    ],
    'recommendation.unfit.kind': [
      { text: 'Se rattache à {topic}, mais n’est pas proche de ce que vous avez consulté.' },
      { text: 'Ne tient à {topic} que par le nom : peu de points communs avec {examples}.' },
      { text: 'Touche à {topic}, mais d’assez loin si l’on pense à {examples}.' },
      { text: 'Un autre aspect, toujours {topic} : pas de lien clair avec {examples}.' },
      { text: 'Malgré un lien avec {topic}, rien de ce que vous avez consulté ne mène clairement ici.' },
      { text: 'Vous avez consulté {examples} ; cet article touche à {topic}, sans être proche.' },
      { text: 'Un lien existe avec {topic}, mais pas avec {examples}.' },
    ],
    'recommendation.title.unfit': [
      { text: 'Vous avez consulté {examples} ; cet article n’y ressemble guère.' },
      { text: 'Pour changer de {examples} : pas de lien clair.' },
      { text: 'Autre chose que {examples}, que vous avez consulté.' },
      { text: 'Plutôt une suggestion qu’une correspondance : pas de lien clair avec {examples}.' },
      { text: 'Assez loin de {examples}, que vous avez consulté.' },
      { text: 'Peu de choses relient cet article à {examples}.' },
    ],
    'recommendation.mixed': [
      {
        text: 'Aucun intérêt ne mène clairement ici à lui seul, mais {first} et {second} y contribuent un peu.',
      },
      { text: 'Un peu {first}, un peu {second} : rien de net d’un côté ni de l’autre.' },
      { text: 'Présent ici pour plusieurs petites raisons, dont {first} et {second}.' },
      { text: 'Quelque part entre {first} et {second}, sans en être vraiment proche.' },
      { text: 'Ensemble, {first} et {second} mènent ici, mais d’assez loin.' },
      { text: 'Pas de raison unique : {first} et {second} y sont un peu pour quelque chose.' },
    ],
    'recommendation.unknown': [
      { text: 'Une suggestion sans raison personnelle : il y a encore trop peu d’éléments.' },
      { text: 'Affiché sans raison personnelle pour l’instant.' },
      { text: 'Rien de ce que vous avez consulté ne dit encore si cela vous convient.' },
      { text: 'Il est trop tôt pour vous donner une raison personnelle.' },
      { text: 'Cet article est une suggestion générale, sans lien avec ce que vous avez consulté.' },
      { text: 'Pour l’instant, une simple suggestion, sans raison personnelle.' },
    ],
    'link.all': [
      { text: 'L’un et l’autre {facts}.', atMost: { examples: 1 } },
      { text: 'Tous {facts}.', atLeast: { examples: 2 } },
      { text: 'Un point commun : {examples|one:l’un et l’autre|other:tous} {facts}.' },
      { text: 'Cet article aussi {fact}.' },
    ],
    'link.all.theme': [
      { text: '{themes|one:Un thème partagé|other:Des thèmes partagés} : {themes}.' },
      { text: '{themes|one:Thème commun|other:Thèmes communs} : {themes}.' },
      { text: 'Ils ont en commun {themes|one:le thème|other:les thèmes} {themes}.' },
    ],
    'link.some': [
      { text: 'Comme {sharing}, cet article {fact}.' },
      { text: 'Cet article {fact}, tout comme {sharing}.' },
      { text: 'Il {fact}, comme {sharing}.' },
    ],
    'link.some.theme': [
      { text: '{themes|one:Thème partagé|other:Thèmes partagés} avec {sharing} : {themes}.' },
      { text: 'En commun avec {sharing} : {themes}.' },
      { text: 'Il partage avec {sharing} {themes|one:le thème|other:les thèmes} {themes}.' },
    ],
    'link.words': [
      { text: 'En commun dans le titre : {words}.' },
      { text: 'Les titres ont en commun {words}.' },
      { text: 'Ce que partagent les titres : {words}.' },
    ],
    'link.series': [
      { text: 'Son titre commence par {words}, comme {titles} titres que vous avez consultés.' },
      { text: 'Vous avez consulté {titles} titres qui commencent eux aussi par {words}.' },
      { text: 'Par {words} commencent aussi {titles} titres que vous avez consultés.' },
    ],
    'link.own': [
      { text: 'Il {fact}.' },
      { text: 'Cet article {fact}.' },
      { text: 'De son côté, il {fact}.' },
    ],
    'link.is': [
      { text: 'Il {fact}.' },
      { text: 'Cet article {fact}.' },
      { text: 'Pour le situer, il {fact}.' },
    ],
    'lower.rank': [
      { text: '{item} est en position {rank} sur {total}.' },
      { text: 'Sur {total}, {item} occupe la position {rank}.' },
      { text: 'Dans une liste de {total}, {item} arrive en position {rank}.' },
    ],
    'lower.first': [
      { text: '{item} est déjà en tête.' },
      { text: 'Rien n’est placé au-dessus de {item}.' },
      { text: '{item} occupe le haut de la liste.' },
    ],
    'lower.lack': [
      { text: '{interest} apporte à {other} {part} de son score ; ici, ce serait {here} de ce score.' },
      { text: '{other} tire {part} de son score de {interest} ; ici, il y en a {here}.' },
      { text: 'Cet article reçoit moins de {interest} : {here}, quand {other} en tire {part} de son score.' },
    ],
    'lower.remove': [
      { text: 'Sans {examples} dans votre historique, il serait en position {risen}.' },
      { text: 'Si vous retiriez {examples} de votre historique, il passerait en position {risen}.' },
      { text: 'Il monterait en position {risen} sans {examples}.' },
    ],
    'lower.add': [
      { text: 'Si vous aviez aussi consulté {examples}, il serait en position {risen}.' },
      { text: 'Si vous consultiez {examples}, il passerait en position {risen}.' },
      { text: 'Avec {examples} dans votre historique, il monterait en position {risen}.' },
    ],
    'lower.fixed': [
      { text: 'Aucun petit changement de votre historique ne le ferait monter.' },
      { text: 'Retirer quelques articles, ou en ajouter un semblable, ne le ferait pas monter.' },
      { text: 'Un petit changement de votre historique n’y ferait rien.' },
    ],
    'lower.given': [
      { text: 'L’ordre de cette liste est celui de la boutique.' },
      { text: 'La boutique décide elle-même de cet ordre.' },
      { text: 'Sa place est un choix de la boutique, et ne vient pas de votre historique.' },
    ],
  },
  parts: {
    interest: 'votre intérêt pour {topic}',
    'share.some': '{count} des {total} articles que vous avez consultés',
    'share.all': 'les {total} articles que vous avez consultés',
    'share.both': 'les {total} articles que vous avez consultés',
    'share.only': 'le seul article que vous avez consulté',
    more: '{count} {count|one:autre|other:autres}',
    'part.all': '{part}',
    'part.hardly': 'environ {part}',
    other: '{source} ({part})',
  },
  topics: { other: '« {value} »' },
  makers: {
    director: { by: 'pour cinéaste {maker}', things: '{maker}' },
    author: { by: 'pour auteur {maker}', things: '{maker}' },
    artist: { by: 'pour artiste {maker}', things: '{maker}' },
    band: { by: 'pour groupe {maker}', things: '{maker}' },
    designer: { by: 'pour designer {maker}', things: '{maker}' },
    developer: { by: 'pour studio {maker}', things: '{maker}' },
    manufacturer: { by: 'pour fabricant {maker}', things: '{maker}' },
    publisher: { by: 'pour éditeur {maker}', things: '{maker}' },
    brand: { by: 'pour marque {maker}', things: '{maker}' },
    other: { by: 'pour signature {maker}', things: '{maker}' },
  },
  predicates: {
    maker: '{things|one:a|other:ont} {by}',
    kind: '{things|one:figure|other:figurent} dans {values|one:la catégorie|other:les catégories} {values}',
    cuisine: '{things|one:a|other:ont} pour cuisine {values}',
    theme: '{things|one:a|other:ont} pour {values|one:thème|other:thèmes} {values}',
    tag: '{things|one:porte|other:portent} {values|one:l’étiquette|other:les étiquettes} {values}',
    keyword: '{things|one:porte|other:portent} {values|one:l’étiquette|other:les étiquettes} {values}',
    mood: '{things|one:a|other:ont} pour ambiance {values}',
    setting: '{things|one:a|other:ont} pour cadre {values}',
    topic: '{things|one:a|other:ont} pour sujet {values}',
    subject: '{things|one:a|other:ont} pour sujet {values}',
    occasion: '{things|one:a|other:ont} pour occasion {values}',
    activity: '{things|one:a|other:ont} pour activité {values}',
    use: '{things|one:a|other:ont} pour usage {values}',
    feature: '{things|one:porte|other:portent} la mention {values}',
    colour: '{things|one:a|other:ont} pour couleur {values}',
    color: '{things|one:a|other:ont} pour couleur {values}',
    material: '{things|one:a|other:ont} pour matière {values}',
    ingredient: '{things|one:contient|other:contiennent} {values}',
    platform: '{things|one:a|other:ont} pour plateforme {values}',
    finish: '{things|one:a|other:ont} pour finition {values}',
    scent: '{things|one:a|other:ont} pour senteur {values}',
    flavour: '{things|one:a|other:ont} pour saveur {values}',
    flavor: '{things|one:a|other:ont} pour saveur {values}',
    pattern: '{things|one:a|other:ont} pour motif {values}',
    texture: '{things|one:a|other:ont} pour texture {values}',
    fit: '{things|one:a|other:ont} pour coupe {values}',
    format: '{things|one:a|other:ont} pour format {values}',
  },
  numberWords: [
    'zéro',
    'un',
    'deux',
    'trois',
    'quatre',
    'cinq',
    'six',
    'sept',
    'huit',
    'neuf',
    'dix',
    'onze',
    'douze',
  ],
  plainWords: new Set(),
  cues: {
    strong: [
      'correspond(?:ent)? (?:très |tout à fait |parfaitement )?bien',
      'correspond(?:ent)? (?:parfaitement|exactement)',
      '(?:bonne|forte|grande|parfaite|excellente) correspondance',
      'bon accord',
      "s[’']accorde(?:nt)? (?:très )?bien",
      'parfaite?',
      'parfaitement',
      'idéale?',
      'exactement',
      'va(?:nt)? (?:très )?bien avec',
      'fait pour vous',
      'incontournable',
    ],
    belonging: [
      'choisie? (?:pour|au vu)',
      '(?:encore )?un choix (?:pour|lié à)(?! vous)',
      'correspond(?:ent)? (?:bien |en partie )?(?:à|aux?)',
      'y correspond',
      'dans la ligne',
      'va(?:nt)? aussi avec',
    ],
    negation: [
      'pas',
      'ne',
      'non',
      'sans',
      'aucun',
      'aucune',
      'jamais',
      'guère',
      'peu',
      'moins',
      'rien',
      'ni',
    ],
    shared: [
      'aussi',
      'comme',
      'également',
      'même',
      'commun',
      'communs',
      'partage',
      'partagent',
      'partagé',
      'partagés',
      'tous',
    ],
    pair: ['l’un et l’autre', 'tous deux', 'toutes deux', 'les deux'],
    recent: ['récemment', 'dernièrement', 'ces derniers temps', 'ces derniers jours', "à l[’']instant"],
    likelihood: {
      low: ['(?:peu|moins) probable', 'peu de chances', 'chances (?:sont )?faibles', 'improbable'],
      medium: [
        'peut vous intéresser',
        'pourrait vous intéresser',
        'possible que cela vous intéresse',
        'choix possible pour vous',
      ],
      high: [
        '(?:assez|très|fort) probable',
        '(?:assez|très) probablement',
        'de (?:bonnes|fortes|grandes) chances',
      ],
    },
    numbers: { une: 1, double: 2, triple: 3, moitié: 50, douzaine: 12 },
    counted: ['des', 'fois'],
  },
};
