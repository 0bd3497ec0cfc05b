/** The elements' words in French; the visitor is addressed as "vous". */
import type { ElementMessages } from './element-messages.ts';

/** French. */
export const fr: ElementMessages = {
  locale: 'fr',
  why: 'Pourquoi cet article ?',
  about: 'À propos de {title}',
  loading: 'Recherche de la raison',
  error: 'Aucune raison n’a pu être établie pour cet article.',
  likelihood: {
    label: 'Probabilité que cela vous intéresse',
    low: 'Faible',
    medium: 'Moyenne',
    high: 'Élevée',
  },
  preferences: {
    label: 'Ce qui joue en sa faveur',
    note: 'Chaque barre est la part d’un intérêt dans le score de cet article.',
    others: {
      one: '{count} autre, qui compte à peine ici',
      other: '{count} autres, qui comptent à peine ici',
    },
    share: '{share} du score de cet article',
  },
  phrase: { maker: 'Articles signés {text}', title: '« {text} », à lui seul' },
  fit: {
    strong: 'Bonne correspondance',
    partial: 'Correspondance partielle',
    near: 'Proche de ce que vous avez consulté',
    none: 'Pas de correspondance claire',
  },
  likeness: { strong: 'Très semblable', partial: 'Assez semblable', near: 'Proche', none: 'Peu semblable' },
  evidence: {
    label: 'Lu dans votre historique',
    more: { one: 'et {count} autre', other: 'et {count} autres' },
  },
  steps: {
    label: 'Le raisonnement, étape par étape',
    preferences: 'Vos intérêts',
    fit: 'Comment chacun correspond',
    likelihood: 'Avec quelle probabilité',
    recommendation: 'La raison',
  },
  steering: {
    of: 'pour {text}',
    pin: 'Épingler',
    unpin: 'Désépingler',
    mute: 'Ignorer',
    rename: 'Renommer',
    newName: 'Vos propres mots pour cet intérêt',
    save: 'Enregistrer',
    cancel: 'Annuler',
    remove: 'Retirer {title} de mon historique',
    less: 'Moins de ce genre',
    lessUndone: 'Finalement, pas moins',
    whyNot: 'Pourquoi pas plus haut ?',
    undo: 'Annuler',
  },
  settings: {
    title: 'Vos intérêts et votre historique',
    interests: 'Intérêts lus dans votre historique',
    noInterests: 'Aucun pour l’instant. Ils sont déduits de ce que vous consultez.',
    pinned: 'Épinglé, compte triple',
    muted: 'Ignoré',
    stated: 'Avec vos propres mots',
    unmute: 'Ne plus ignorer',
    unstate: 'Retirer',
    state: 'Ajouter un intérêt avec vos propres mots',
    add: 'Ajouter',
    history: 'Ce que vous avez consulté, du plus récent au plus ancien',
    noHistory: 'Rien pour l’instant.',
    restore: 'Remettre',
    less: 'Moins d’articles comme ceux-ci',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    paused: 'En pause : aucune raison n’est affichée, et rien de nouveau n’est retenu.',
    forget: 'Tout oublier',
    forgetQuestion: 'Oublier votre historique, vos intérêts et tous vos réglages ici ?',
    forgetYes: 'Oui, tout oublier',
    forgotten: 'Tout est oublié.',
    how: {
      title: 'Comment fonctionnent les recommandations ici',
      intro:
        'Un article reçoit un score d’après ce que vous avez consulté. Voici ce qui compte le plus, par ordre d’importance :',
      parameters: [
        'À quel point il ressemble à des articles que vous avez consultés, par leur titre et leurs caractéristiques.',
        'À quel point il correspond aux intérêts dont ces articles relèvent, et s’il est de ce genre.',
        'Depuis combien de temps vous les avez consultés : les plus récents comptent le plus.',
        'Ce que vous réglez ici : un intérêt épinglé compte triple, un intérêt ignoré ne compte pas, et ce qui ressemble à ce que vous voulez moins voir est placé plus bas.',
      ],
      ownOrder:
        'L’ordre de la liste est celui de la boutique ; les raisons disent en quoi chaque article s’accorde avec vos intérêts.',
      where:
        'Tout est calculé dans votre navigateur. Ce que vous avez consulté n’est envoyé nulle part pour cela.',
    },
  },
  writer: {
    label: 'Rédigé par',
    computed: 'calculé d’après votre historique',
    model: '{model}, vérifié d’après votre historique',
    byline: 'Formulé par {model}',
    sentence: 'calculé',
    rejected: {
      one: '{count} phrase n’a pas passé la vérification et a été écartée',
      other: '{count} phrases n’ont pas passé la vérification et ont été écartées',
    },
  },
};
