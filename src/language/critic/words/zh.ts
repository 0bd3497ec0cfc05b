/** Chinese, as the critic reads it: few words, each of them known to a cue or claiming nothing. */
import type { CriticWords } from './critic-words.ts';
import { listed, NEVER } from './never.ts';

const LINK = '(?:关系|联系|关联|關係|聯繫|關聯)';

export const zh: CriticWords = {
  language: 'zh',
  spaced: false,
  capitalNouns: false,
  plain:
    listed(`的 是 在 和 与 與 或 也 都 您 你 您的 你的 对 對 因为 因為 所以 由于 由於 因此 这 這 这个 這個 它 此 那 那些 这些
    看过 看過 浏览过 瀏覽過 了 过 兴趣 興趣 感兴趣 感興趣 喜好 作品 商品 标题 標題 很 较 較 非常 好地 符合 匹配 契合 接近
    相似 类似 類似 部分 一定程度 有些 有点 共同 共同点 关系 联系 关联 關係 聯繫 關聯 明显 明顯 没有 沒有 不 无 无关 可能 可能会 可能性
    可能性较高 高 低 较高 较低 推荐 推薦 给 原因 来自 來自 表明 显示 顯示 说明 基于 基於 相同 两者 兩者 得分 其 中 个 個 部 本 项 項 之一
    最近 主要 尤其 让 让您 会 會 对此 不太 并 並 您对 有 相 一样 一樣 像 如 例如 后 後 之后 就 为 為`),
  stopWords: listed('的 是 您 你 在 和'),
  numbers: {},
  counted: NEVER,
  percent: '%|％',
  attributes: {
    导演: ['director'],
    作者: ['author'],
    品牌: ['brand'],
    类型: ['genre'],
    主题: ['theme', 'topic', 'subject', 'tag', 'keyword'],
  },
  goods: {
    电影: ['director', 'film', 'movie', 'studio'],
    书: ['author', 'book', 'novel'],
    游戏: ['developer', 'game', 'platform'],
  },
  predicates: [
    { pattern: '导演是', names: ['director'] },
    { pattern: '作者是', names: ['author'] },
    { pattern: '品牌是', names: ['maker'] },
    { pattern: '类型是', names: ['kind'] },
    { pattern: '主题是', names: ['theme', 'kind'] },
  ],
  join: '[、,，和与與]|以及',
  clauseEnd: '[，。;；:：（）()]',
  negation: listed('不 没有 沒有 无'),
  doubleNegation: '(?:不|没有|沒有|无).*(?:不|没有|沒有|无)',
  fit: [
    { claim: 'none', pattern: `(?:没有|沒有|无)(?:明显|明顯)?的?${LINK}|无关|(?:没有|沒有)(?:什么)?共同点?` },
    { claim: 'apart', pattern: '不(?:太|很)?(?:接近|相似|类似|類似)' },
    { claim: 'unclear', pattern: '不(?:太|很|大)?(?:符合|匹配|契合)' },
    { claim: 'partly', pattern: '部分|一定程度' },
    { claim: 'hedged', pattern: '有些|有点|共同点?|相同' },
    { claim: 'strong', pattern: '(?:很|非常|较|較)(?:好地)?(?:符合|匹配|契合)|高度' },
    { claim: 'close', pattern: '接近|相似|类似|類似' },
    { claim: 'belongs', pattern: `符合|匹配|契合|${LINK}` },
    { claim: 'led', pattern: '因为|因為|由于|由於|基于|基於|所以|因此|推荐|推薦|原因' },
  ],
  likelihood: {
    certain: '一定(?!程度)|肯定|必然|绝对|必定|毫无疑问',
    low: '不太可能|可能性(?:较|較|很)?低|可能不(?:会|會)?感(?:兴|興)趣',
    high: '很可能|可能性(?:较|較|很)?高|非常可能',
    medium: '可能(?:会|會)?(?:让您|对此)?感?(?:兴|興)?趣?',
    notLow: NEVER,
  },
  candidate: 'C|它|这个|這個|此',
  lookedAt: '看过|看過|浏览过|瀏覽過',
  candidateLookedAt: '(?:看过|看過|浏览过|瀏覽過)(?:它|这个|這個|C)',
  interest: '兴趣|興趣|喜好|表明|显示|顯示|说明|来自|來自|基于|基於',
  topic: NEVER,
  spokenAs: NEVER,
  comparison: '比(?:H|P|V|它)|更',
  relative: NEVER,
  noDenial: '不仅|不只',
  certain: '(?:是|都是)P',
  unsure: '可能|接近|相似|表明|显示|顯示',
  shared: '相同|共同|也|都|一样|一樣|像|两者|兩者',
  reference: '两者|兩者|那些|它们',
  recent: '最近',
  newest: NEVER,
  most: '主要|尤其',
  next: NEVER,
  quantities: [{ quantity: 'unclear', pattern: '所有|全部|大多|多数|许多|一半|几个|很多' }],
  both: '两者|兩者',
  counts: [
    { pattern: 'N(?:个|個|部|本|项|項)?(?:作品|商品)?中的?(?:有)?N', means: ['history', 'evidence'] },
    { pattern: 'N(?:个|個|部|本|项|項)P', means: ['evidence'] },
  ],
  shares: [
    { pattern: '可能性', means: 'probability' },
    { pattern: '得分', means: 'score' },
  ],
  unfounded: [
    {
      kind: 'visitor',
      pattern: '购买|買|读过|玩过|热爱|喜爱|最爱|粉丝|家人|孩子|心情|年龄',
      why: 'Say only what was looked at.',
    },
    {
      kind: 'claim',
      pattern: '热门|经典|获奖|便宜|价格|立即|限时|最好|精彩|有趣',
      why: 'That was not computed.',
    },
  ],
};
