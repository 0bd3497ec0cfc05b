/** Japanese, as the critic reads it: few words, each of them known to a cue or claiming nothing. */
import type { CriticWords } from './critic-words.ts';
import { listed, NEVER } from './never.ts';

const LINK = '(?:関係|関連|つながり|結びつき)';

export const ja: CriticWords = {
  language: 'ja',
  spaced: false,
  capitalNouns: false,
  plain:
    listed(`は が を に へ の と も で や から まで より ため ので です ます でした ました いる います ある あります ない
    ありません いません なく して した する この これ その それ ここ こちら あなた ご覧 ご覧になった ご覧になり ご覧になって
    見た 関心 興味 好み 作品 商品 タイトル よく 合って 合い 合う 合った 合いません 合っています 合わない 一致 近い 近く
    似て 似た 似ています 一部 部分的 部分的に ある程度 少し 共通 共通点 関係 関連 つながり 結びつき 明確 明確な はっきり はっきりした 可能性
    高い 低い かもしれません 興味を持つ おすすめ 理由 表れています 示しています 示して 基づいて 基づいています 基づく 同じ
    どちら どちらも 両方 スコア あまり ほとんど つの 点 への への関心 ような こと もの 強く 密接 かなり とても 持つ たれる たれ 持
    最近 主に 特に`),
  stopWords: listed('は が を に の です ます'),
  numbers: {},
  counted: NEVER,
  percent: '%|％|パーセント',
  attributes: {
    監督: ['director'],
    著者: ['author'],
    ブランド: ['brand'],
    ジャンル: ['genre'],
    テーマ: ['theme', 'topic', 'subject', 'tag', 'keyword'],
  },
  goods: {
    映画: ['director', 'film', 'movie', 'studio'],
    本: ['author', 'book', 'novel'],
    ゲーム: ['developer', 'game', 'platform'],
  },
  predicates: [
    { pattern: '監督は', names: ['director'] },
    { pattern: '著者は', names: ['author'] },
    { pattern: 'ブランドは', names: ['maker'] },
    { pattern: 'ジャンルは', names: ['kind'] },
    { pattern: 'テーマは', names: ['theme', 'kind'] },
  ],
  join: '[、,と]|や|および',
  clauseEnd: '[、。;:（）()]',
  negation: [],
  doubleNegation: '(?:ない|ません).*(?:ない|ません)',
  fit: [
    {
      claim: 'none',
      pattern: `(?:明確な|はっきりした)?${LINK}(?:は|が)?(?:あまり|ほとんど)?(?:ありません|ない)|(?:あまり|ほとんど)${LINK}(?:が|は)?(?:ありません|ない)`,
    },
    { claim: 'apart', pattern: '(?:近く|似て)は?(?:ありません|いません|ない)' },
    { claim: 'unclear', pattern: '合って(?:は)?いません|合いません|合わない|一致し(?:ません|ない)' },
    { claim: 'partly', pattern: '部分的に?|一部|ある程度' },
    { claim: 'hedged', pattern: '少し|共通点?|同じ' },
    { claim: 'strong', pattern: '(?:とても)?よく合|とても合|強く|密接|かなり合|よく' },
    { claim: 'close', pattern: '近い|近く|似て|似た' },
    { claim: 'belongs', pattern: `合って|合う|合い|合った|一致|${LINK}` },
    { claim: 'led', pattern: 'ため|ので|から|基づ|おすすめ|理由' },
  ],
  likelihood: {
    certain: '必ず|絶対|間違いなく|きっと|確実|もちろん',
    low: '可能性(?:は|が)(?:かなり|とても)?低|可能性は?あまり(?:高く)?(?:ありません|ない)',
    medium: 'かもしれません|可能性があります|可能性(?:は|が)ある',
    high: '可能性(?:は|が)(?:かなり|とても)?高',
    notLow: NEVER,
  },
  candidate: 'C|これ|この作品|この商品|こちら',
  lookedAt: 'ご覧|見た',
  candidateLookedAt: '(?:これ|この作品|C)をご覧',
  interest: '関心|興味|好み|示して|表れ|基づ',
  topic: NEVER,
  spokenAs: NEVER,
  comparison: 'よりも?(?:近|強|高|低|良)',
  relative: NEVER,
  noDenial: NEVER,
  certain: '(?:は|どちらも|両方とも)P',
  unsure: '近い|近く|似て|かもしれません|示して',
  shared: '同じ|共通|も|どちらも|両方',
  reference: 'どちらも|両方|それ',
  recent: '最近',
  newest: NEVER,
  most: '主に|特に',
  next: NEVER,
  quantities: [{ quantity: 'unclear', pattern: 'すべて|全て|全部|ほとんどの|多く|半分|いくつ|たくさん' }],
  both: 'どちらも|両方',
  counts: [
    { pattern: 'N(?:つ|点|作品|本)?(?:のうち|中)N', means: ['history', 'evidence'] },
    { pattern: 'N(?:つ|点|作品|本)のP', means: ['evidence'] },
  ],
  shares: [
    { pattern: '可能性', means: 'probability' },
    { pattern: 'スコア', means: 'score' },
  ],
  unfounded: [
    {
      kind: 'visitor',
      pattern: '購入|買っ|読ん|遊ん|大好き|ファン|家族|子供|気分|年齢',
      why: 'Say only what was looked at.',
    },
    {
      kind: 'claim',
      pattern: '人気|名作|受賞|安い|値段|今すぐ|限定|最高|素晴らしい|面白い',
      why: 'That was not computed.',
    },
  ],
};
