/** The elements' words in German; the visitor is addressed as "Sie". */
import type { ElementMessages } from './element-messages.ts';

/** German. */
export const de: ElementMessages = {
  locale: 'de',
  why: 'Warum das?',
  about: 'Zu {title}',
  loading: 'Der Grund wird ermittelt',
  error: 'Hierfür ließ sich kein Grund ermitteln.',
  likelihood: {
    label: 'Wie wahrscheinlich es Sie interessiert',
    low: 'Gering',
    medium: 'Mittel',
    high: 'Hoch',
  },
  preferences: {
    label: 'Was dafürspricht',
    note: 'Jeder Balken ist der Anteil eines Interesses an der Wertung dieses Artikels.',
    others: {
      one: '{count} weiteres, das hier kaum zählt',
      other: '{count} weitere, die hier kaum zählen',
    },
    share: '{share} der Wertung dieses Artikels',
  },
  phrase: { maker: 'Artikel von {text}', title: '„{text}“ für sich allein' },
  fit: {
    strong: 'Passt gut',
    partial: 'Passt teilweise',
    near: 'Nah an dem, was Sie angesehen haben',
    none: 'Kein klarer Bezug',
  },
  likeness: {
    strong: 'Sehr ähnlich',
    partial: 'Etwas ähnlich',
    near: 'In der Nähe',
    none: 'Wenig ähnlich',
  },
  evidence: {
    label: 'Aus Ihrem Verlauf gelesen',
    more: { one: 'und {count} weiterer', other: 'und {count} weitere' },
  },
  steps: {
    label: 'Die Begründung, Schritt für Schritt',
    preferences: 'Ihre Interessen',
    fit: 'Wie jedes passt',
    likelihood: 'Wie wahrscheinlich',
    recommendation: 'Der Grund',
  },
  steering: {
    of: 'für {text}',
    pin: 'Anheften',
    unpin: 'Lösen',
    mute: 'Ausblenden',
    rename: 'Umbenennen',
    newName: 'Ihre eigenen Worte für dieses Interesse',
    save: 'Speichern',
    cancel: 'Abbrechen',
    remove: '{title} aus meinem Verlauf nehmen',
    less: 'Weniger davon',
    lessUndone: 'Doch nicht weniger',
    whyNot: 'Warum nicht weiter oben?',
    undo: 'Rückgängig',
  },
  settings: {
    title: 'Ihre Interessen und Ihr Verlauf',
    interests: 'Interessen, aus Ihrem Verlauf gelesen',
    noInterests: 'Noch keine. Sie ergeben sich aus dem, was Sie ansehen.',
    pinned: 'Angeheftet, zählt dreifach',
    muted: 'Ausgeblendet',
    stated: 'In Ihren eigenen Worten',
    unmute: 'Einblenden',
    unstate: 'Entfernen',
    state: 'Ein Interesse in eigenen Worten hinzufügen',
    add: 'Hinzufügen',
    history: 'Was Sie angesehen haben, Neuestes zuerst',
    noHistory: 'Noch nichts.',
    restore: 'Zurückholen',
    less: 'Weniger hiervon',
    pause: 'Anhalten',
    resume: 'Fortsetzen',
    paused: 'Angehalten: Es werden keine Gründe gezeigt, und es wird nichts Neues gemerkt.',
    forget: 'Alles vergessen',
    forgetQuestion: 'Ihren Verlauf, Ihre Interessen und alles, was Sie hier eingestellt haben, vergessen?',
    forgetYes: 'Ja, vergessen',
    forgotten: 'Alles ist vergessen.',
    how: {
      title: 'So entstehen die Empfehlungen hier',
      intro:
        'Ein Artikel erhält eine Wertung aus dem, was Sie angesehen haben. Das sind die wichtigsten Punkte, das Gewichtigste zuerst:',
      parameters: [
        'Wie sehr er einzelnen Artikeln gleicht, die Sie angesehen haben, nach Titel und Angaben.',
        'Wie gut er zu den Interessen passt, zu denen diese Artikel gehören, und ob er von dieser Art ist.',
        'Wie lange es her ist, dass Sie sie angesehen haben: Das Neueste zählt am meisten.',
        'Was Sie hier einstellen: Ein angeheftetes Interesse zählt dreifach, ein ausgeblendetes gar nicht, und was dem gleicht, wovon Sie weniger möchten, steht weiter unten.',
      ],
      ownOrder:
        'Die Reihenfolge der Liste bestimmt der Shop; die Gründe sagen, wie jeder Artikel mit Ihren Interessen übereinstimmt.',
      where:
        'All das wird in Ihrem Browser berechnet. Was Sie angesehen haben, wird dafür nirgendwohin gesendet.',
    },
  },
  writer: {
    label: 'Verfasst von',
    computed: 'aus Ihrem Verlauf berechnet',
    model: '{model}, an Ihrem Verlauf geprüft',
    byline: 'Formuliert von {model}',
    sentence: 'berechnet',
    rejected: {
      one: '{count} Satz bestand die Prüfung nicht und wurde weggelassen',
      other: '{count} Sätze bestanden die Prüfung nicht und wurden weggelassen',
    },
  },
};
