/** French, as the critic reads it: few words, each of them known to a cue or claiming nothing. */
import type { CriticWords } from './critic-words.ts';
import { listed, NEVER } from './never.ts';

const LINK = '(?:liens?|rapports?|correspondances?|recoupements?)';
const GOODS = 'titres|articles|choses|films|livres|jeux';

export const fr: CriticWords = {
  language: 'fr',
  spaced: true,
  capitalNouns: false,
  plain:
    listed(`le la les l l'un un une des du de d et ou mais car que qu qui ce c cela c'est cet cette ces est sont était a ont
    avez as vous votre vos tu ton ta tes te t il elle ils elles lui leur leurs se s sa son ses en y dans par pour avec sans sur
    sous après avant chez aux au à comme aussi ainsi également deux tous pas ne n peu très assez bien bon bonne bonnes clair
    claire clairs fort forte étroit étroite partie partiellement proche proches similaire similaires correspond correspondent
    correspondance intérêt intérêts intéresser intéresse intéressé peut pourrait pourraient probable improbable probablement
    probabilité chance chances regardé consulté vu consultés regardés titre titres article articles chose choses vient
    viennent montre montrent indique indiquent suggère suggèrent repose basé basée fondé raison parce puisque ici lien rapport
    recoupement score va vont appartient appartiennent commun même mêmes récemment dernièrement recommandé recommandée proposé
    proposée choisi choisie grâce cause raison mène autre chose loin différent éloigné voir faire rien aucun aucune faible
    élevée moyenne grande petite surtout principalement nettement clairement genre étiqueté partage partagent donne représente
    coup d'œil vaut lequel laquelle celui celle lié`).flatMap((word) =>
      [
        word,
        `l'${word}`,
        `d'${word}`,
        `qu'${word}`,
        `s'${word}`,
        `n'${word}`,
        `c'${word}`,
        `j'${word}`,
      ].filter((one) => !one.startsWith("j'")),
    ),
  stopWords: listed(
    'le la les des du de et est vous votre vos pour que qui dans une un avec cela bien ce cette pas',
  ),
  numbers: {
    deux: 2,
    trois: 3,
    quatre: 4,
    cinq: 5,
    six: 6,
    sept: 7,
    huit: 8,
    neuf: 9,
    dix: 10,
    onze: 11,
    douze: 12,
  },
  counted: NEVER,
  percent: '%|pour cent|pourcent',
  attributes: {
    réalisateur: ['director'],
    réalisatrice: ['director'],
    auteur: ['author'],
    autrice: ['author'],
    marque: ['brand'],
    genre: ['genre'],
    thème: ['theme', 'topic', 'subject', 'tag', 'keyword'],
  },
  goods: {
    film: ['director', 'film', 'movie', 'studio'],
    films: ['director', 'film', 'movie', 'studio'],
    livre: ['author', 'book', 'novel'],
    livres: ['author', 'book', 'novel'],
    jeu: ['developer', 'game', 'platform'],
    jeux: ['developer', 'game', 'platform'],
  },
  predicates: [
    { pattern: 'réalisé par|réalisateur(?: est)?', names: ['director'] },
    { pattern: 'écrit par|auteur(?: est)?', names: ['author'] },
    { pattern: 'genre', names: ['kind'] },
    { pattern: 'thème(?: est)?|étiqueté', names: ['theme', 'kind'] },
    { pattern: 'de la marque|marque|par|de', names: ['maker'] },
  ],
  join: ',? (?:et |ou |ainsi que )?|,',
  clauseEnd: '[;:()—–]|, |\\.|(?<=\\s)(?:mais|car|parce|puisque|bien que)(?=\\s)',
  negation: listed('pas aucun aucune sans rien jamais peu ni'),
  doubleNegation: '(?:pas|aucune?|sans|rien|jamais|ni).*(?:pas|aucune?|sans|rien|jamais|improbable)',
  fit: [
    { claim: 'outside', pattern: 'pas (?:clairement|nettement)|sans (?:en )?faire (?:clairement )?partie' },
    {
      claim: 'none',
      pattern: `(?:aucune?|pas de|sans) (?:${LINK})(?: (?:claire?|étroite?))?|peu (?:à voir|en commun)|rien (?:à voir|en commun)|${LINK} (?:\\S+ ){0,8}faible`,
    },
    {
      claim: 'apart',
      pattern:
        'pas (?:très )?(?:proche|similaire)s?|loin d\\S*|éloignée? d\\S*|différente? d\\S*|autre chose',
    },
    {
      claim: 'unclear',
      pattern: '(?:correspond(?:ent)?|va|vont|lié) pas|pas (?:bien )?(?:correspond\\S*|lié)',
    },
    { claim: 'partly', pattern: 'en partie|partiellement|un peu' },
    {
      claim: 'hedged',
      pattern: `un certain ${LINK}|(?:peut|pourrait) (?:bien )?(?:correspondre|aller)|(?:en|quelque chose en) commun|même`,
    },
    {
      claim: 'strong',
      pattern: `(?:très |assez )?(?:bien|bon(?:ne)?|fort(?:e)?|étroit(?:e)?|clair(?:e)?)(?: ${LINK})?|${LINK} (?:très |assez )?(?:étroit|fort|clair)e?`,
    },
    { claim: 'close', pattern: 'proches?|similaires?' },
    { claim: 'belongs', pattern: `correspond(?:ent)?|va avec|appartien(?:t|nent)|lié|${LINK}` },
    {
      claim: 'led',
      pattern:
        'parce|puisque|grâce|raison|cause|après H|recommandée?|proposée?|choisie?|mène|ici|regardé|consulté|vu',
    },
  ],
  likelihood: {
    certain:
      'certain\\S*|sûr\\S*|assurément|garanti\\S*|sans (?:aucun )?doute|va (?:vous |t\\S?)(?:\\S+ )?(?:plaire|intéresser)|toujours|absolument',
    low: 'peu probable|improbable|pas (?:très )?probable|(?:faible|petite) (?:chance|probabilité)|peu de chances?|probabilité (?:\\S+ ){0,4}faible',
    medium:
      "(?:peut|pourrait|pourraient) (?:bien )?(?:vous|t'|te|peut-être) ?intéresser|(?:chance|probabilité) moyenne|peut-être",
    high: '(?:très |assez )?probable(?:ment)?|(?:bonne|grande|forte)s? (?:chance|probabilité)s?|probabilité (?:\\S+ ){0,4}élevée',
    notLow: "vaut (?:un|le) coup d'œil",
  },
  candidate: "C|il|elle|cela|ce|ceci|cet|cette|c'est|ici",
  lookedAt: 'regardée?s?|consultée?s?|vue?s?',
  candidateLookedAt: '(?:regardé|consulté|vu) (?:ce|cela|cet|cette|C)',
  interest: 'intérêts?|montre\\S*|indique\\S*|suggèr\\S*|vien\\S*|repose\\S*|basée?|fondé',
  topic: '(?:intérêts? pour) [^.;:,]*',
  spokenAs: 'intérêt pour (?:les |le |la )?',
  comparison: '(?:plus|moins|mieux|davantage) (?:\\S+ )?que',
  relative: '(?:qui|que|lequel|laquelle) ',
  noDenial: 'pas seulement',
  certain: '(?:est|sont) (?:un |une |des |tous )?P',
  unsure: 'peut|pourrait|proches?|suggère\\S*|indique\\S*|similaires?',
  shared: 'aussi|également|comme|mêmes?|partage\\S*|commun|tous deux',
  reference: 'eux|tous deux|les deux|celles-ci',
  recent: 'récemment|dernièrement',
  newest: NEVER,
  most: 'surtout|principalement',
  next: NEVER,
  quantities: [
    {
      quantity: 'unclear',
      pattern: 'tous(?! deux)|toutes|toutes|plupart|moitié|plusieurs|beaucoup|souvent|toujours|quelques',
    },
  ],
  both: 'tous deux|les deux',
  counts: [
    {
      pattern: `N (?:des|de|parmi les|sur les|sur) (?:vos )?N(?: (?:${GOODS}))?`,
      means: ['evidence', 'history'],
    },
    { pattern: `N (?:\\S+ )?P|N (?:des|de vos) (?:${GOODS})`, means: ['evidence'] },
    { pattern: `N (?:${GOODS})`, means: ['named'] },
  ],
  shares: [
    { pattern: 'probab\\S*|chances?', means: 'probability' },
    { pattern: '(?:du|de son) score|score', means: 'score' },
  ],
  unfounded: [
    {
      kind: 'visitor',
      pattern:
        'achetée?s?|acheté|lue?s?|jouée?s?|adore\\S*|aimez|aimes|fan|passion\\S*|famille|enfants?|humeur|âge|préférée?s?',
      why: 'Say only what was looked at.',
    },
    {
      kind: 'claim',
      pattern:
        'prix|pas cher|populaire\\S*|meilleure?s?|best-seller|passionnant\\S*|maintenant|achet\\S*|offre\\S*|primée?',
      why: 'That was not computed.',
    },
  ],
};
