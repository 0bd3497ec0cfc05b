/** Arabic, as the critic reads it: few words, each of them known to a cue or claiming nothing. */
import type { CriticWords } from './critic-words.ts';
import { listed, NEVER } from './never.ts';

const LINK = '(?:صلة|علاقة|رابط|ارتباط)';

export const ar: CriticWords = {
  language: 'ar',
  spaced: true,
  capitalNouns: false,
  plain:
    listed(`في من إلى على عن مع و أو لكن لأن لأنك لأنه بسبب هذا هذه ذلك تلك هو هي هنا أنت كنت قد لقد شاهدت تصفحت اطلعت نظرت
    اهتمامك اهتماماتك باهتمامك لاهتمامك اهتمام يثير يهمك العناوين العنوان عنوان عناوين يناسب تناسب يتناسب يتوافق يتفق جيدا
    جيدًا بشكل جيد جزئيا جزئيًا جزئي إلى حد ما قريب قريبة مشابه مشابهة يشبه تشبه ليس ليست لا لم توجد يوجد أي صلة علاقة رابط
    ارتباط واضحة واضح قليل قليلة كبيرة كبير احتمال احتمالا محتمل محتملا المحتمل غير قد ربما الأرجح أن ينال يأتي تأتي يظهر تظهر يدل
    تدل يشير تشير مثل أيضا أيضًا كما كلاهما كلتاهما نفس مشترك مشتركة مؤخرا مؤخرًا موصى به مقترح بناء بناءً لذلك درجته درجة ضعيفة
    بعد بين كل`).filter((word) => word !== 'كل'),
  stopWords: listed('في من إلى على هذا هذه مع أن لأن'),
  numbers: {},
  counted: NEVER,
  percent: '%|٪|بالمئة|بالمائة',
  attributes: {},
  goods: {
    فيلم: ['director', 'film', 'movie', 'studio'],
    كتاب: ['author', 'book', 'novel'],
    لعبة: ['developer', 'game', 'platform'],
  },
  predicates: [],
  join: '[،,]? ?(?:و ?|أو )?|،',
  clauseEnd: '[;:؛،()]|, |\\.',
  negation: listed('لا ليس ليست لم غير دون بلا'),
  doubleNegation: '(?:لا|ليس|ليست|لم|غير|دون) .*(?:لا|ليس|ليست|لم|غير|دون)',
  fit: [
    {
      claim: 'none',
      pattern: `(?:لا توجد|لا يوجد|ليس هناك|دون|بلا) (?:أي )?${LINK}(?: واضحة?)?|${LINK} (?:\\S+ ){0,6}ضعيفة?`,
    },
    { claim: 'apart', pattern: '(?:ليس|ليست) (?:قريبة?|مشابهة?)|لا (?:يشبه|تشبه)' },
    { claim: 'unclear', pattern: 'لا (?:يناسب|تناسب|يتناسب|يتوافق|يتفق)' },
    { claim: 'partly', pattern: 'جزئي(?:ا|ًا)?|إلى حد ما' },
    { claim: 'hedged', pattern: 'مشتركة?|نفس' },
    { claim: 'strong', pattern: '(?:بشكل )?جيد(?:ا|ًا)?|كبيرة?|واضحة?' },
    { claim: 'close', pattern: 'قريبة?|مشابهة?|يشبه|تشبه' },
    { claim: 'belongs', pattern: `يناسب|تناسب|يتناسب|يتوافق|يتفق|${LINK}` },
    { claim: 'led', pattern: 'لأن|لأنك|لأنه|بسبب|بناءً?|لذلك|موصى|مقترح|شاهدت|تصفحت|اطلعت|نظرت' },
  ],
  likelihood: {
    certain: 'بالتأكيد|حتما|حتمًا|مضمون|لا شك|سوف|أكيد|دائما',
    low: 'غير (?:ال)?محتمل|ليس (?:من )?(?:ال)?محتملا?|احتمال (?:\\S+ )?(?:ضعيف|قليل)',
    medium: 'قد (?:يثير|يهمك|ينال)|ربما',
    high: '(?:من )?(?:ال)?محتمل(?:ا)?|(?:على )?الأرجح|احتمال كبير',
    notLow: NEVER,
  },
  candidate: 'C|هذا|هذه|هو|هي|هنا',
  lookedAt: 'شاهدت|تصفحت|اطلعت|نظرت',
  candidateLookedAt: '(?:شاهدت|تصفحت) (?:هذا|هذه|C)',
  interest: 'اهتمام\\S*|اهتماماتك|يظهر|تظهر|يدل|تدل|يشير|تشير|يأتي|تأتي',
  topic: NEVER,
  spokenAs: NEVER,
  comparison: 'أكثر من|أقل من|أفضل من',
  relative: 'التي |الذي ',
  noDenial: 'ليس فقط',
  certain: '(?:هي|هو|كلاهما) P',
  unsure: 'قد|ربما|قريبة?|مشابهة?|يشير|تشير',
  shared: 'أيض(?:ا|ًا)|مثل|كما|نفس|مشتركة?|كلاهما',
  reference: 'كلاهما|كلتاهما',
  recent: 'مؤخر(?:ا|ًا)',
  newest: NEVER,
  most: NEVER,
  next: NEVER,
  quantities: [{ quantity: 'unclear', pattern: 'كل|جميع|معظم|نصف|عدة|كثير|دائما' }],
  both: 'كلاهما|كلتاهما',
  counts: [{ pattern: 'N من (?:أصل )?N', means: ['evidence', 'history'] }],
  shares: [
    { pattern: 'احتمال', means: 'probability' },
    { pattern: 'درجته|درجة', means: 'score' },
  ],
  unfounded: [
    {
      kind: 'visitor',
      pattern: 'اشتريت|قرأت|لعبت|تحب|عاشق|عائلتك|أطفالك|مزاجك|عمرك|المفضلة',
      why: 'Say only what was looked at.',
    },
    {
      kind: 'claim',
      pattern: 'شهير|رائع|سعر|رخيص|الأفضل|الآن|عرض|جائزة|مثير',
      why: 'That was not computed.',
    },
  ],
};
