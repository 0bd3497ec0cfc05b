/** German, as the critic reads it: few words, each of them known to a cue or claiming nothing. */
import type { CriticWords } from './critic-words.ts';
import { listed, NEVER } from './never.ts';

const LINK = '(?:verbindung|bezug|zusammenhang|übereinstimmung|überschneidung|gemeinsamkeit)(?:en)?';
const GOODS = 'titeln?|dingen?|artikeln?|filmen?|büchern?|spielen?|sachen';
const YOU = '(?:dich|dir|sie|ihnen|für (?:dich|sie))';

export const de: CriticWords = {
  language: 'de',
  spaced: true,
  capitalNouns: true,
  plain:
    listed(`der die das den dem des ein eine einen einem einer eines und oder aber doch denn weil da dass damit es ist
    sind war waren hat haben hast du dir dich dein deine deinem deinen deiner deines sie ihnen ihr ihre ihrem ihren ihrer
    sich wie auch ebenfalls beide beiden mit von vom zu zum zur in im an am auf aus für bei nach über unter durch nicht kein
    keine keinen keiner keinem nur sehr recht ziemlich gut gute guter gutes guten eng enge enger starke starker starkes
    stark klar klare klarer klaren klaren deutliche deutlichen teilweise teil teilen etwas wenig nahe nah ähnlich ähnliche
    passt passen passend interesse interessen interessiert interessieren interessant könnte könnten kann dürfte vielleicht
    möglicherweise wahrscheinlich unwahrscheinlich wahrscheinlichkeit angesehen angeschaut gesehenen angesehenen titel
    titeln dinge dingen artikel sachen kommt kommen stammt stammen zeigt zeigen deutet deuten hin spricht sprechen dafür
    grund darauf beruht beruhen basiert basieren hier dieser diese dieses diesem diesen verbindung bezug zusammenhang
    übereinstimmung überschneidung überschneidungen gemeinsamkeit gemeinsamkeiten wertung anteil gehört gehören gemeinsam
    gemein gleiche gleichen zuletzt kürzlich neulich empfohlen vorgeschlagen ausgewählt deshalb daher darum aufgrund wegen
    führt geführt liegt liegen nächste anderes andere anders als weit entfernt tun damit eindeutig chance hoch gering hohe
    geringe mittel dazu ihm ihn was vor allem hauptsächlich so dort wurde steht stehen allein für etwa darunter wobei der
    unter anderem blick wert gelistet verschlagwortet macht`),
  stopWords: listed(
    'der die das und ist nicht mit von zu dir dein deine deinem du es ein eine für auf weil gut passt wird',
  ),
  numbers: {
    zwei: 2,
    drei: 3,
    vier: 4,
    fünf: 5,
    sechs: 6,
    sieben: 7,
    acht: 8,
    neun: 9,
    zehn: 10,
    elf: 11,
    zwölf: 12,
  },
  counted: NEVER,
  percent: '%|prozent',
  attributes: {
    regisseur: ['director'],
    regisseurin: ['director'],
    regie: ['director'],
    autor: ['author'],
    autorin: ['author'],
    marke: ['brand'],
    genre: ['genre'],
    kategorie: ['category'],
    thema: ['theme', 'topic', 'subject', 'tag', 'keyword'],
  },
  goods: {
    film: ['director', 'film', 'movie', 'studio'],
    filme: ['director', 'film', 'movie', 'studio'],
    filmen: ['director', 'film', 'movie', 'studio'],
    buch: ['author', 'book', 'novel'],
    bücher: ['author', 'book', 'novel'],
    büchern: ['author', 'book', 'novel'],
    spiel: ['developer', 'game', 'platform'],
    spiele: ['developer', 'game', 'platform'],
    spielen: ['developer', 'game', 'platform'],
  },
  predicates: [
    { pattern: 'regie (?:führt|führte|von)|unter der regie von|regisseur(?: ist)?', names: ['director'] },
    { pattern: 'autor(?:in)?(?: ist)?', names: ['author'] },
    { pattern: 'genre(?: ist)?', names: ['kind'] },
    { pattern: 'thema(?: ist)?|verschlagwortet mit', names: ['theme', 'kind'] },
    { pattern: 'von|der marke|marke', names: ['maker'] },
  ],
  join: ',? (?:und |oder |sowie )?|,',
  clauseEnd: '[;:()—–]|, |\\.|(?<=\\s)(?:aber|doch|denn|weil|da|obwohl|während)(?=\\s)',
  negation: listed('nicht kein keine keinen keiner keinem nie ohne kaum nichts'),
  doubleNegation: '(?:nicht|kein\\S*|nie|ohne|nichts).*(?:nicht|kein\\S*|nie|ohne|nichts|unwahrscheinlich)',
  fit: [
    {
      claim: 'outside',
      pattern: 'nicht (?:eindeutig|klar|ganz) (?:dazu|zu|aus|ein\\S*|in|p)|nicht eindeutig',
    },
    {
      claim: 'none',
      pattern: `kein\\S* (?:klare\\S* |deutliche\\S* |enge\\S* )?${LINK}|wenig (?:mit (?:\\S+ ){0,6})?(?:zu tun|gemein(?:sam)?)|nichts (?:\\S+ ){0,6}(?:zu tun|gemein(?:sam)?)`,
    },
    {
      claim: 'apart',
      pattern: 'nicht (?:sehr )?(?:nahe?|ähnlich)|weit (?:entfernt )?von|etwas anderes|anders als',
    },
    {
      claim: 'unclear',
      pattern: '(?:passt|passen) (?:\\S+ ){0,6}nicht|nicht (?:\\S+ ){0,3}(?:passt|passen|gut)|passt nicht',
    },
    { claim: 'partly', pattern: 'teilweise|zum teil|in teilen|ein wenig' },
    {
      claim: 'hedged',
      pattern: `etwas|(?:könnte|dürfte) (?:\\S+ ){0,8}passen|(?:einige |mögliche )?(?:gemeinsamkeit|überschneidung)(?:en)?`,
    },
    {
      claim: 'strong',
      pattern: `(?:sehr |recht |ziemlich )?(?:gut|gute[nrs]?|eng|enge[nr]?|stark|starke[nrs]?|klare[nr]?|deutliche[nr]?)(?: ${LINK})?`,
    },
    { claim: 'close', pattern: 'nahe?|ähnlich\\S*' },
    { claim: 'belongs', pattern: `pass(?:t|en|end)|gehör(?:t|en)|${LINK}` },
    {
      claim: 'led',
      pattern:
        'weil|da du|aufgrund|wegen|deshalb|daher|darum|nach H|empfohlen|vorgeschlagen|ausgewählt|dafür|führt|geführt|grund|hier',
    },
  ],
  likelihood: {
    certain:
      'sicher\\S*|bestimmt|garantiert|zweifellos|definitiv|wird (?:\\S+ ){0,3}(?:gefallen|interessieren)|immer',
    low: 'nicht (?:sehr |besonders )?wahrscheinlich|(?:eher |recht )?unwahrscheinlich|kaum wahrscheinlich|geringe (?:chance|wahrscheinlichkeit)|(?:chance|wahrscheinlichkeit) (?:\\S+ ){0,5}gering',
    medium: `(?:könnte|kann) ${YOU} (?:\\S+ ){0,3}?interessieren|(?:könnte|kann) (?:\\S+ )?${YOU} interessieren|könnte (?:für )?\\S+ interessant sein|vielleicht|möglicherweise|mittlere (?:chance|wahrscheinlichkeit)`,
    high: '(?:recht |ziemlich |sehr )?wahrscheinlich(?!keit)|(?:hohe|gute) (?:chance|wahrscheinlichkeit)|(?:chance|wahrscheinlichkeit) (?:\\S+ ){0,5}hoch|dürfte (?:\\S+ ){0,3}interessieren',
    notLow: 'einen blick wert',
  },
  candidate: 'C|es|dieser|diese|dieses|hier',
  lookedAt: '(?:an)?gesehen\\S*|angeschaut\\S*',
  candidateLookedAt: '(?:dies\\S*|es|C) (?:an)?gesehen',
  interest: 'interesse\\S*|zeig\\S*|deute\\S*|stamm\\S*|komm\\S*|beruh\\S*|basier\\S*',
  topic: '(?:interessen? an|interesse für) [^.;:,]*',
  spokenAs: 'interesse an|interesse für',
  comparison: '(?:mehr|besser|stärker|eher|weniger|näher) als',
  relative: '(?:der|die|das|was|wobei) ',
  noDenial: 'nicht nur',
  certain: '(?:ist|sind|beide|alle) (?:\\S+ )?P',
  unsure: 'könnte|vielleicht|nahe|ähnlich|deutet|deuten',
  shared: 'auch|ebenfalls|wie|gleiche[nr]?|gemeinsam|beide\\S*|teil(?:t|en)',
  reference: 'beide\\S*|ihnen|diese beiden',
  recent: 'zuletzt|kürzlich|neulich',
  newest: NEVER,
  most: 'vor allem|hauptsächlich',
  next: NEVER,
  quantities: [
    {
      quantity: 'unclear',
      pattern: 'alle|allen|meiste[nr]?|viele[nr]?|mehrere[nr]?|hälfte|einige[nr]?|immer|oft',
    },
  ],
  both: 'beide[nr]?',
  counts: [
    {
      pattern: `N (?:der|von|deiner|ihrer) (?:\\S+ )?N (?:angesehenen )?(?:${GOODS})?`,
      means: ['evidence', 'history'],
    },
    { pattern: `N (?:\\S+ )?P|N (?:der|von|deiner) (?:\\S+ )?(?:${GOODS})`, means: ['evidence'] },
    { pattern: `N (?:${GOODS})`, means: ['named'] },
  ],
  shares: [
    { pattern: 'wahrscheinlich\\S*|chance', means: 'probability' },
    { pattern: 'der wertung|wertung|anteil', means: 'score' },
  ],
  unfounded: [
    {
      kind: 'visitor',
      pattern:
        'gekauft|gelesen|gespielt|bestellt|geliebt|liebst|lieben|liebling\\S*|fan|leidenschaft|familie|kinder\\S*|stimmung|alter',
      why: 'Say only what was looked at.',
    },
    {
      kind: 'claim',
      pattern:
        'preis\\S*|günstig\\S*|beliebt\\S*|beste[nrs]?|bestseller|spannend\\S*|toll\\S*|jetzt|kaufen|angebot\\S*|ausgezeichnet\\S*',
      why: 'That was not computed.',
    },
  ],
};
