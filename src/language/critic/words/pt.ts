/** Portuguese, as the critic reads it: few words, each of them known to a cue or claiming nothing. */
import type { CriticWords } from './critic-words.ts';
import { listed, NEVER } from './never.ts';

const LINK = '(?:relação|relações|ligação|ligações|coincidência|correspondência)';
const GOODS = 'títulos|artigos|coisas|itens|filmes|livros|jogos';

export const pt: CriticWords = {
  language: 'pt',
  spaced: true,
  capitalNouns: false,
  plain:
    listed(`o a os as um uma uns umas de do da dos das ao à aos às e ou mas porque que quem como também assim com sem por para pelo
    pela em no na nos nas sobre entre após depois antes desde segundo é são era está estão há tem têm você seu seus sua suas
    te ti teu tua se lhe isto este esta estes estas esse essa isso aqui ambos ambas dois duas não pouco muito bastante bem boa
    bom clara claro claras forte estreita estreito parte parcialmente perto próximo próxima semelhante semelhantes combina
    combinam corresponde interesse interesses interessar interessa interessá-lo pode poderia provável improvável
    provavelmente probabilidade chance chances viu visto vistos consultou título títulos artigo artigos coisa coisas itens
    vem vêm mostra mostram indica indicam sugere sugerem baseia aponta apontam razão já ali relação ligação coincidência
    correspondência pontuação vai vão pertence pertencem comum mesmo mesma recentemente ultimamente recomendado recomendada
    sugerido escolhido devido graças leva outra outro longe diferente ver nada nenhum nenhuma baixa alta média grande pequena
    tudo sobretudo principalmente claramente gênero género etiquetado compartilha compartilham partilha partilham dá vale
    olhada ser talvez tais`),
  stopWords: listed(
    'o a os as que de e em um uma é com seu sua seus por para não se você como bem porque interesse do da na no',
  ),
  numbers: {
    dois: 2,
    duas: 2,
    três: 3,
    quatro: 4,
    cinco: 5,
    seis: 6,
    sete: 7,
    oito: 8,
    nove: 9,
    dez: 10,
    onze: 11,
    doze: 12,
  },
  counted: NEVER,
  percent: '%|por cento',
  attributes: {
    diretor: ['director'],
    diretora: ['director'],
    realizador: ['director'],
    autor: ['author'],
    autora: ['author'],
    marca: ['brand'],
    gênero: ['genre'],
    género: ['genre'],
    tema: ['theme', 'topic', 'subject', 'tag', 'keyword'],
  },
  goods: {
    filme: ['director', 'film', 'movie', 'studio'],
    filmes: ['director', 'film', 'movie', 'studio'],
    livro: ['author', 'book', 'novel'],
    livros: ['author', 'book', 'novel'],
    jogo: ['developer', 'game', 'platform'],
    jogos: ['developer', 'game', 'platform'],
  },
  predicates: [
    { pattern: 'dirigid[oa] por|diretor(?: é)?|realizad[oa] por', names: ['director'] },
    { pattern: 'escrit[oa] por|autor(?: é)?', names: ['author'] },
    { pattern: 'g[êé]nero', names: ['kind'] },
    { pattern: 'tema(?: é| de)?|etiquetado', names: ['theme', 'kind'] },
    { pattern: 'da marca|marca|por|de|da|do', names: ['maker'] },
  ],
  join: ',? (?:e |ou |bem como )?|,',
  clauseEnd: '[;:()—–]|, |\\.|(?<=\\s)(?:mas|porque|já que|embora)(?=\\s)',
  negation: listed('não nenhum nenhuma sem nada nunca nem pouco'),
  doubleNegation: '(?:não|nenhum\\S*|sem|nada|nunca|nem) .*(?:não|nenhum\\S*|sem|nada|nunca|improvável)',
  fit: [
    { claim: 'outside', pattern: 'não (?:é |está )?claramente|sem ser claramente' },
    {
      claim: 'none',
      pattern: `(?:não (?:há|tem) |sem )(?:uma |nenhuma |nenhum |um )?(?:clara |claro )?${LINK}(?: clar[ao])?|pouco (?:a ver|em comum)|nada (?:a ver|em comum)|${LINK} (?:\\S+ ){0,8}(?:fraca|baixa)`,
    },
    {
      claim: 'apart',
      pattern: 'não (?:\\S+ )?(?:perto|próxim[oa]|semelhante)|longe d\\S+|diferente d\\S+|outra coisa',
    },
    { claim: 'unclear', pattern: 'não (?:combinam?|corresponde|vai|pertence)' },
    { claim: 'partly', pattern: 'em parte|parcialmente|um pouco' },
    { claim: 'hedged', pattern: `alguma ${LINK}|(?:pode|poderia) (?:combinar|ir)|em comum|algo de` },
    {
      claim: 'strong',
      pattern: `(?:muito |bastante )?(?:bem|bom|boa|forte|estreit[ao]|clar[ao])(?: ${LINK})?|${LINK} (?:muito )?(?:estreit[ao]|forte|clar[ao])`,
    },
    { claim: 'close', pattern: 'perto|próxim[oa]|semelhantes?' },
    { claim: 'belongs', pattern: `combinam?|corresponde|vai com|pertencem?|${LINK}` },
    {
      claim: 'led',
      pattern:
        'porque|já que|devido|graças|razão|após H|recomendad[oa]|sugerido|escolhido|leva|aqui|viu|visto|consultou',
    },
  ],
  likelihood: {
    certain:
      'cert\\S*|segur\\S*|garanti\\S*|sem dúvida|definitivamente|vai (?:\\S+ )?(?:adorar|gostar|amar)|sempre',
    low: 'não (?:\\S+ )?(?:muito )?provável|pouco provável|improvável|(?:baixa|pouca|pequena) (?:probabilidade|chance)|(?:probabilidade|chance) (?:\\S+ ){0,4}baixa|poucas chances',
    medium: '(?:pode|poderia) (?:\\S+ )?(?:interessar|interessá-l[oa])|talvez|(?:probabilidade|chance) média',
    high: '(?:muito |bastante )?prov[áa]vel(?:mente)?|(?:boa|grande|alta) (?:probabilidade|chance)|(?:probabilidade|chance) (?:\\S+ ){0,4}alta|muitas chances',
    notLow: 'vale uma olhada',
  },
  candidate: 'C|isto|este|esta|aqui|ele|ela',
  lookedAt: 'viu|visto|consultou',
  candidateLookedAt: '(?:viu|consultou) (?:isto|este|esta|C)',
  interest: 'interesses?|mostram?|indicam?|sugerem?|vem|vêm|baseia|apontam?',
  topic: 'interesse (?:por|em) [^.;:,]*',
  spokenAs: 'interesse (?:por|em) (?:os |as |o |a )?',
  comparison: '(?:mais|menos|melhor) (?:\\S+ )?(?:do )?que',
  relative: '(?:que|quem) ',
  noDenial: 'não (?:só|apenas)',
  certain: '(?:é|são) (?:um |uma |ambos )?P',
  unsure: 'pode|poderia|perto|semelhante|sugerem?|indicam?',
  shared: 'também|como|mesm[oa]|(?:com)?partilham?|compartilham?|comum|amb[oa]s',
  reference: 'amb[oa]s|estes|essas',
  recent: 'recentemente|ultimamente',
  newest: NEVER,
  most: 'sobretudo|principalmente',
  next: NEVER,
  quantities: [
    {
      quantity: 'unclear',
      pattern: 'tod[oa]s|tudo|maioria|metade|vári[oa]s|muit[oa]s|sempre|algun?s|algumas',
    },
  ],
  both: 'amb[oa]s',
  counts: [
    { pattern: `N d(?:os|as|e seus) N(?: (?:${GOODS}))?`, means: ['evidence', 'history'] },
    { pattern: `N (?:\\S+ )?P|N d(?:os|as) (?:${GOODS})`, means: ['evidence'] },
    { pattern: `N (?:${GOODS})`, means: ['named'] },
  ],
  shares: [
    { pattern: 'prob\\S*|chances?', means: 'probability' },
    { pattern: '(?:da (?:sua )?)?pontuação', means: 'score' },
  ],
  unfounded: [
    {
      kind: 'visitor',
      pattern:
        'comprou|comprad[oa]s?|leu|jogou|adora\\S*|ama|fã|paixão|família|filhos?|humor|idade|favorit[oa]s?|gosta\\S*',
      why: 'Say only what was looked at.',
    },
    {
      kind: 'claim',
      pattern:
        'preço\\S*|barat[oa]s?|popular\\S*|melhor\\S*|emocionante\\S*|agora|compr\\S*|oferta\\S*|premiad[oa]',
      why: 'That was not computed.',
    },
  ],
};
