/** The report as one HTML file that needs nothing else: figures, reliability, and samples for a person to judge. */
import type { AudienceFigures, Sample } from './audience-figures.ts';
import { reliabilityPlot } from './plots.ts';

/** What the paper's survey asks of each explanation. */
const QUESTIONS = [
  'Easy to understand?',
  'Detailed enough?',
  'Does it help to see why?',
  'Accurate and consistent?',
  'Sound in structure and logic?',
  'Would you trust it?',
  'Satisfying over all?',
];

const ROWS: readonly (readonly [string, string])[] = [
  ['grounding', 'Sentences that say only what was computed'],
  ['numbers', 'Sentences whose numbers are the computed ones'],
  ['polarity', 'Sentences that claim no other fit or likelihood than the computed one'],
  ['order', 'Order of mention against order of contribution, Kendall’s τ'],
  ['counterfactual', 'Changes where the cause changes'],
  ['attentionTau', 'Shown attention against contribution, Kendall’s τ'],
  ['usr10', 'Different reasons in a list of ten'],
  ['usr1000', 'Different reasons among a thousand visitors’ first ones'],
  ['usr1000Wording', 'The same without any titles'],
  ['div', 'Features that two reasons of a list share (lower is better)'],
  ['fcr', 'Features named, of all that items have'],
  ['fmr', 'Reasons that name a true feature of the item'],
  ['words', 'Words in a reason'],
  ['readingEase', 'Reading ease after Flesch (60 and more is plain English)'],
  ['readingGrade', 'School grade after Kincaid'],
];

const PREFERENCES: Readonly<Record<string, string>> = {
  ndcg: 'Agreement with the genres or categories of the whole history, NDCG',
  coverage: 'Part of the history that they rest on',
  redundancy: 'How alike two of them are, mean cosine',
  predictive: 'Chance that they rank an item taken next above one drawn at random',
  baselinePopular: 'The same by the preferences commonest among all visitors',
  baselineRandom: 'The same by another visitor’s preferences',
  stability: 'Cases in which one item less changes at most one of them',
  halves: 'Agreement of two halves of a history, and of two visitors',
};

const STRANGERS: Readonly<Record<string, string>> = {
  preferred:
    'Visitors to whom one item of another person, put among their latest, gives an interest by itself',
  named: 'Lists whose reasons name that item',
  ownNamed: 'Lists whose reasons name the visitor’s own item before it',
  purity: 'Of two people in one history: evidence that is of the person who gave most of its preference',
  chancePurity: 'The same with the items dealt among the preferences by chance',
  reasonPurity: 'The same of the items that one reason names',
};

export function writeReport(audiences: readonly AudienceFigures[]): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Explanations: report</title>
<style>${STYLE}</style>
<h1>Explanations</h1>
<p>Written by <code>npm run eval -- explanations --report FILE.html</code>. “By chance” are the words of a model that writes at random, as the critic let them through.</p>
${audiences.map(section).join('\n')}
<h2>Samples</h2>
<p>Read each and ask: ${QUESTIONS.map((one) => `<em>${one}</em>`).join(' ')}</p>
${audiences
  .flatMap(({ samples }) => samples)
  .map(sampleOf)
  .join('\n')}
</html>
`;
}

function section(audience: AudienceFigures): string {
  const columns: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['ours', audience.computed],
    ['by chance', audience.language],
    ...Object.entries(audience.baselines),
  ];
  const rows = ROWS.map(
    ([key, title]) =>
      `<tr><th scope="row">${title}</th>${columns.map(([, figures]) => cell(figures[key])).join('')}</tr>`,
  );
  const deletion = (['comprehensiveness', 'sufficiency'] as const).map(
    (key) =>
      `<tr><th scope="row">${key === 'sufficiency' ? 'ln score lost with the cited items alone / as many at random' : 'ln score lost without the cited items / as many at random'}</th>${columns
        .map(([, figures]) => {
          const loss = figures[key] as { cited: number; random: number } | null;
          return `<td>${loss === null ? '–' : `${loss.cited.toFixed(2)} / ${loss.random.toFixed(2)}`}</td>`;
        })
        .join('')}</tr>`,
  );
  const words = Object.entries(audience.likelihoods).map(
    ([word, { taken, count }]) =>
      `<li>${escaped(word)}: ${(100 * taken).toFixed(0)} % of ${count} were taken</li>`,
  );
  return `<h2>${escaped(audience.name)}</h2>
<p>${audience.visitors} visitors, ${audience.computed.explanations} explanations, ${audience.computed.sentences} sentences.</p>
<div class="scroll"><table><thead><tr><td></td>${columns.map(([name]) => `<th scope="col">${escaped(name)}</th>`).join('')}</tr></thead>
<tbody>${rows.join('')}${deletion.join('')}</tbody></table></div>
<div class="side"><div><h3>Preferences</h3>${listOf(audience.preferences, PREFERENCES)}
<h3>Other people’s things in the history</h3>${listOf({ ...audience.gifts, ...audience.households }, STRANGERS)}</div>${
    audience.reliability.length === 0
      ? ''
      : `<figure>${reliabilityPlot(audience.reliability)}<figcaption>Stated against observed likelihood; expected calibration error ${shown(audience.calibrationError)}.<ul>${words.join('')}</ul></figcaption></figure>`
  }</div>`;
}

function listOf(
  figures: Readonly<Record<string, unknown>>,
  titles: Readonly<Record<string, string>>,
): string {
  const lines = Object.entries(figures).map(([name, value]) => {
    const parts = Object.entries(typeof value === 'object' && value !== null ? value : {});
    const text =
      parts.length > 0 ? parts.map(([key, one]) => `${key} ${shown(one)}`).join(', ') : shown(value);
    return `<li>${escaped(titles[name] ?? name)}: ${text}</li>`;
  });
  return `<ul>${lines.join('')}</ul>`;
}

function sampleOf({ audience, history, title, attributes, reasons, steps }: Sample): string {
  const told = Object.entries(reasons).map(
    ([name, text]) => `<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`,
  );
  return `<article><h3>${escaped(title)}</h3>
<p class="about">${escaped(audience)}${attributes === '' ? '' : ` · ${escaped(attributes)}`}</p>
<p><strong>History, latest last:</strong> ${history.map(escaped).join(' · ')}</p>
<dl>${told.join('')}</dl>
<details><summary>All steps of ours</summary><ol>${steps.map((text) => `<li>${escaped(text)}</li>`).join('')}</ol></details>
<fieldset><legend>1 (no) to 5 (yes)</legend>${QUESTIONS.map(
    (question) => `<label>${question} <input type="number" min="1" max="5"></label>`,
  ).join('')}</fieldset></article>`;
}

const cell = (value: unknown) => `<td>${shown(value)}</td>`;
const shown = (value: unknown) => (typeof value === 'number' ? value.toFixed(3) : '–');

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

const STYLE = `
:root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); --accent: light-dark(#2458c5, #8db4ff); }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .25rem .75rem; border-bottom: 1px solid var(--line); text-align: right; vertical-align: bottom; }
th[scope=row] { text-align: left; font-weight: normal; }
.side { display: flex; flex-wrap: wrap; gap: 2rem; }
figure { margin: 0; max-width: 22rem; }
svg { width: 100%; height: auto; }
article { border: 1px solid var(--line); border-radius: .75rem; padding: 0 1rem 1rem; margin: 1rem 0; }
.about, figcaption { opacity: .8; }
dt { font-weight: 600; } dd { margin: 0 0 .5rem; }
fieldset { display: flex; flex-wrap: wrap; gap: .25rem 1rem; border: 0; padding: .5rem 0 0; font-size: .875rem; }
input { width: 3rem; }
`;
