/** Whether a title or value speaks to a model instead of naming a thing. */

/** Signs of markup, chat templates, JSON and code, which no title needs. */
const SIGNS =
  /<\/?[a-z!|｜]|[|｜]>|\[\/?INST\]|<<|>>|\{\s*["'“]|["”]\s*:\s*[["{]|```|~~~|\\[nu"]|https?:\/\/|javascript:/iu;
/** A role that begins a turn. */
const TURN = /(?:^|[\n.!?"'”)\]}>])\s*(?:system|assistant|user|human|developer|instructions?)\s*[:：]/iu;
/** Verbs of orders with what they are about, in the languages in which models are most often misled. */
const ORDERS: readonly RegExp[] = [
  /\b(?:ignore|disregard|forget|override|bypass|obey|follow)\b.{0,40}\b(?:instruction|rule|prompt|above|previous|prior|order|command|everything|guideline|polic)/iu,
  /\b(?:answer|reply|respond|output|write|print|say|repeat|tell|name|translate)\b.{0,30}\b(?:only|exactly|json|instead|with the|one interest|the following|prompt|visitor|user|customer|reader)\b/iu,
  /\b(?:you are now|you must|act as|pretend to|from now on|new (?:task|rule|instruction)s?|system prompt|as an ai|jailbreak|developer mode)\b/iu,
  /\b(?:ignorier|vergiss|missachte|befolge)\w*.{0,40}(?:anweisung|regel|befehl|obige|vorherig|alles)/iu,
  /\b(?:antworte|schreibe|nenne|gib)\b.{0,30}\b(?:nur|stattdessen|genau|aus)\b|anweisungen.{0,20}\bnenne\b/iu,
  /\b(?:ignor\w*|oubli\w*|olvid\w*|dimentic\w*|esque\w*|neger\w*|zignoruj)\b.{0,40}(?:instruc|instruç|instruz|consigne|règle|regla|regol|regra|istruz|polecen|anterior|précédent|precedent)/iu,
  /(?:игнорируй|забудь|не обращай).{0,40}(?:инструкц|указани|правил|предыдущ|выше)/iu,
  /忽略.{0,12}(?:指示|指令|规则|規則|内容|以上|之前)|无视.{0,12}(?:指示|指令|规则)|(?:指示|命令|ルール).{0,6}無視|무시.{0,10}(?:지시|명령)|(?:지시|명령).{0,12}무시/u,
  /تجاهل.{0,30}(?:التعليمات|الأوامر|السابق)|التعليمات.{0,20}تجاهل|התעלם.{0,30}(?:הוראות|ההוראות)|(?:निर्देश|आदेश).{0,20}(?:अनदेखा|भूल)|(?:talimat|komut).{0,30}(?:yok say|unut|görmezden)/u,
];

/** Longest text that is looked at, in code units; what is longer is no title. */
const LONGEST = 2_000;

/**
 * Whether `text` gives a model orders, plays a turn of a chat, or brings markup or code. A guess from its words: it keeps
 * most such texts from being shown to a model at all, and what it lets pass is still quoted as data.
 */
export function looksLikeOrder(text: string): boolean {
  const read = text
    .slice(0, LONGEST)
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, '');
  return SIGNS.test(read) || TURN.test(read) || ORDERS.some((order) => order.test(read));
}
