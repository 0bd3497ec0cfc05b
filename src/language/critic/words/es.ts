/** Spanish, as the critic reads it: few words, each of them known to a cue or claiming nothing. */
import type { CriticWords } from './critic-words.ts';
import { listed, NEVER } from './never.ts';

const LINK = '(?:relación|relaciones|vínculo|coincidencia|conexión)';
const GOODS = 'títulos|artículos|cosas|películas|libros|juegos';

export const es: CriticWords = {
  language: 'es',
  spaced: true,
  capitalNouns: false,
  plain:
    listed(`el la los las lo un una unos unas de del al a y e o u pero porque que qué quien como también así con sin por para en
    sobre entre tras después antes desde según es son era está están ha has han tu tus te ti usted su sus se le les nos esto
    este esta estos estas ese esa eso aquí ambos ambas dos no poco muy bastante bien buena buen clara claro claras fuerte
    estrecha estrecho parte parcialmente cerca cercano cercana similar similares parecido encaja encajan coincide coinciden
    corresponde interés intereses interesar interesarte interesa interese puede podría podrían probable improbable
    probablemente probabilidad probabilidades mirado miraste visto viste consultado título títulos artículo artículos cosa
    cosas viene vienen muestra muestran indica indican sugiere sugieren basa basan apunta apuntan razón ya ahí relación
    vínculo coincidencia conexión puntuación va van pertenece pertenecen común mismo misma recientemente últimamente
    recomendado recomendada sugerido elegido debido gracias lleva otra otro lejos diferente distinto ver nada ningún ninguna
    tiene tienen baja alta media gran pequeña sobre todo principalmente claramente género etiquetado comparte comparten da
    aporta que vistazo merece ser tal vez tales`),
  stopWords: listed(
    'el la los las que de y en un una es con tu tus por para no se te lo como bien porque interés',
  ),
  numbers: {
    dos: 2,
    tres: 3,
    cuatro: 4,
    cinco: 5,
    seis: 6,
    siete: 7,
    ocho: 8,
    nueve: 9,
    diez: 10,
    once: 11,
    doce: 12,
  },
  counted: NEVER,
  percent: '%|por ciento',
  attributes: {
    director: ['director'],
    directora: ['director'],
    autor: ['author'],
    autora: ['author'],
    marca: ['brand'],
    género: ['genre'],
    tema: ['theme', 'topic', 'subject', 'tag', 'keyword'],
  },
  goods: {
    película: ['director', 'film', 'movie', 'studio'],
    películas: ['director', 'film', 'movie', 'studio'],
    libro: ['author', 'book', 'novel'],
    libros: ['author', 'book', 'novel'],
    juego: ['developer', 'game', 'platform'],
    juegos: ['developer', 'game', 'platform'],
  },
  predicates: [
    { pattern: 'dirigid[oa] por|director(?: es)?', names: ['director'] },
    { pattern: 'escrit[oa] por|autor(?: es)?', names: ['author'] },
    { pattern: 'género', names: ['kind'] },
    { pattern: 'tema(?: es| de)?|etiquetado', names: ['theme', 'kind'] },
    { pattern: 'de la marca|marca|por|de', names: ['maker'] },
  ],
  join: ',? (?:y |e |o |así como )?|,',
  clauseEnd: '[;:()—–]|, |\\.|(?<=\\s)(?:pero|porque|ya que|aunque)(?=\\s)',
  negation: listed('no ningún ninguna sin nada nunca ni poco'),
  doubleNegation: '(?:no|ning\\S+|sin|nada|nunca|ni) .*(?:no|ning\\S+|sin|nada|nunca|improbable)',
  fit: [
    { claim: 'outside', pattern: 'no (?:es |está )?claramente|sin ser claramente' },
    {
      claim: 'none',
      pattern: `(?:no (?:hay|tiene) |sin )(?:una |ninguna |ningún |un )?(?:clara |claro )?${LINK}(?: clar[ao])?|poco (?:que ver|en común)|nada (?:que ver|en común)|${LINK} (?:\\S+ ){0,8}(?:débil|baja)`,
    },
    {
      claim: 'apart',
      pattern:
        'no (?:\\S+ )?(?:cerca|cercan[oa]|similar|parecido)|lejos de|diferente de|distinto de|otra cosa',
    },
    { claim: 'unclear', pattern: 'no (?:encajan?|coinciden?|corresponde|va|pertenece)' },
    { claim: 'partly', pattern: 'en parte|parcialmente|un poco' },
    { claim: 'hedged', pattern: `alguna ${LINK}|(?:puede|podría) (?:encajar|ir)|en común|algo de` },
    {
      claim: 'strong',
      pattern: `(?:muy |bastante )?(?:bien|buen|buena|fuerte|estrech[ao]|clar[ao])(?: ${LINK})?|${LINK} (?:muy )?(?:estrech[ao]|fuerte|clar[ao])`,
    },
    { claim: 'close', pattern: 'cerca|cercan[oa]|similar(?:es)?|parecido' },
    { claim: 'belongs', pattern: `encajan?|coinciden?|corresponde|va con|pertenecen?|${LINK}` },
    {
      claim: 'led',
      pattern:
        'porque|ya que|debido|gracias|razón|tras H|recomendad[oa]|sugerido|elegido|lleva|aquí|mirado|miraste|visto|viste|consultado',
    },
  ],
  likelihood: {
    certain:
      'segur\\S*|ciert\\S*|garantiza\\S*|sin duda|definitivamente|te (?:va a )?(?:encantar\\S*|gustar[áa])|siempre',
    low: 'no (?:\\S+ )?(?:muy )?probable|poco probable|improbable|(?:baja|poca|pequeña) probabilidad|probabilidad (?:\\S+ ){0,4}baja|pocas probabilidades',
    medium:
      '(?:puede|podría) (?:\\S+ )?(?:interesarte|interesar)|(?:quizás?|tal vez)|probabilidad media|te (?:puede|podría) interesar',
    high: '(?:muy |bastante )?probable(?:mente)?|(?:buena|gran|alta) probabilidad|probabilidad (?:\\S+ ){0,4}alta|muchas probabilidades',
    notLow: 'merece un vistazo',
  },
  candidate: 'C|esto|este|esta|aquí|lo',
  lookedAt: 'mirado|miraste|visto|viste|consultado',
  candidateLookedAt: '(?:mirado|miraste|visto|viste) (?:esto|este|esta|C)',
  interest: 'interés|intereses|muestran?|indican?|sugieren?|vienen?|basan?|apuntan?',
  topic: 'interés (?:por|en) [^.;:,]*',
  spokenAs: 'interés (?:por|en) (?:los |las |el |la )?',
  comparison: '(?:más|menos|mejor) (?:\\S+ )?que',
  relative: '(?:que|quien) ',
  noDenial: 'no (?:solo|sólo)',
  certain: '(?:es|son) (?:un |una |ambos )?P',
  unsure: 'puede|podría|cerca|similar|sugieren?|indican?',
  shared: 'también|como|mism[oa]|comparten?|común|amb[oa]s',
  reference: 'amb[oa]s|estos|esas',
  recent: 'recientemente|últimamente',
  newest: NEVER,
  most: 'sobre todo|principalmente',
  next: NEVER,
  quantities: [
    {
      quantity: 'unclear',
      pattern: 'tod[oa]s|mayoría|mitad|vari[oa]s|much[oa]s|siempre|algun[oa]s|a menudo',
    },
  ],
  both: 'amb[oa]s',
  counts: [
    { pattern: `N de (?:los|las|tus) N(?: (?:${GOODS}))?`, means: ['evidence', 'history'] },
    { pattern: `N (?:\\S+ )?P|N de (?:los|las|tus) (?:${GOODS})`, means: ['evidence'] },
    { pattern: `N (?:${GOODS})`, means: ['named'] },
  ],
  shares: [
    { pattern: 'probab\\S*', means: 'probability' },
    { pattern: '(?:de (?:la|su) )?puntuación', means: 'score' },
  ],
  unfounded: [
    {
      kind: 'visitor',
      pattern:
        'comprad[oa]s?|compraste|leíd[oa]s?|leíste|jugad[oa]s?|encanta\\S*|amas|fan|pasión|familia|hijos?|humor|edad|favorit[oa]s?|gusta\\S*',
      why: 'Say only what was looked at.',
    },
    {
      kind: 'claim',
      pattern:
        'precio\\S*|barat[oa]s?|popular\\S*|mejor\\S*|emocionante\\S*|ahora|compr\\S*|oferta\\S*|premiad[oa]',
      why: 'That was not computed.',
    },
  ],
};
