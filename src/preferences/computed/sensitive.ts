/** Sensitive kinds are never inferred and never shown as evidence: health, sexuality, religion, politics and the like. */
import { factsOf } from '../../items/facts.ts';
import type { Item } from '../../items/item.ts';
import { foldedPhrase, wordRuns, wordsOf } from '../../items/words.ts';

/** What the GDPR calls special categories (article 9), and what advertisers leave out beside it. Comma-separated. */
const TERMS = `
  diabetes, diabetic, blood sugar, glucose, insulin, cancer, chemotherapy, hiv, hepatitis, epilepsy, dementia, alzheimer, autism,
  autistic, adhd, depression, anxiety, bipolar, schizophrenia, psychiatric, ptsd, eczema, psoriasis, acne, rosacea, hair loss,
  hair regrowth, incontinence, hemorrhoid, haemorrhoid, herpes, menopause, pregnancy, pregnant, maternity, fertility, infertility,
  ovulation, contraceptive, condom, erectile, wheelchair, mobility aid, hearing aid, disability, disabled, prosthetic, weight loss,
  slimming, appetite suppressant, fat burner, plus size, obesity, anorexia, bulimia, eating disorder, addiction,
  alcoholism,
  sobriety, smoking cessation, suicide, self harm, mental health, medical condition, disease,
  sexual, sexuality, sex, erotic, erotica, porn, adult toy, vibrator, fetish, bdsm, hentai, yaoi, yuri, lgbt, lgbtq, lgbtqia, gay,
  lesbian, bisexual, transgender, queer, homosexual, homosexuality,
  religion, religious, christian, christianity, catholic, protestant, bible, biblical, gospel, church, islam, islamic, muslim,
  quran, koran, ramadan, hijab, jewish, judaism, torah, kosher, halal, hindu, hinduism, buddhist, buddhism, atheism, prayer,
  devotional, faith, spirituality, christmas nativity,
  politics, political, republican, democrat, communism, socialism, fascism, nazi, election, abortion, feminism, feminist,
  trade union, immigration, refugee,
  racism, racial, ethnic, ethnicity, african american, afro, hispanic, latino, latina, native american, indigenous,
  vape, vaping, cannabis, marijuana, cbd`;

const FOLDED: ReadonlySet<string> = new Set(TERMS.split(',').map(foldedPhrase));
const LONGEST_TERM = 3;

/** Whether a text names a sensitive kind. Errs on the side of silence: a word with another sense counts too. */
export function isSensitiveText(text: string): boolean {
  return wordRuns(wordsOf(text), LONGEST_TERM).some((run) => FOLDED.has(run));
}

/** Whether an item's title or any of its facts names a sensitive kind: such an item is no evidence for anything. */
export function isSensitiveItem(item: Item): boolean {
  return isSensitiveText(item.title) || factsOf(item).some(({ value }) => isSensitiveText(value));
}
