/**
 * Suite `explanations`: how good the reasons are, on real people's histories where the data are, and on visitors made up
 * from the demo's shops. What each measure means stands in its file in `explanations/`.
 */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { figure } from '../support/table.ts';
import { openStages } from './accuracy-stages.ts';
import { missingAudiences, readAudiences } from './accuracy-visitors.ts';
import { type AudienceFigures, measureAudience, type TierFigures } from './explanations/audience-figures.ts';
import type { ListFigures } from './explanations/list-measures.ts';
import { writeReport } from './explanations/report.ts';
import type { Figures, Suite } from './suite.ts';

const QUICK = { visitors: 60, worded: 4, draws: 5, samples: 4 };
const FULL = { visitors: 1000, worded: 40, draws: 10, samples: 13 };
/** Faults that are told in full. */
const SHOWN = 12;

export const explanationsSuite: Suite = {
  name: 'explanations',
  title: 'Explanations: true to what was computed, of worth to a reader, and what they rest on',
  usual: true,
  async run({ quick, data, root, report, log }) {
    const { visitors, ...amount } = quick ? QUICK : FULL;
    const stages = await openStages();
    const audiences: AudienceFigures[] = [];
    try {
      for await (const audience of readAudiences(root, data, visitors)) {
        log(`Explaining to ${audience.visitors.length} visitors of ${audience.name} …`);
        audiences.push(await measureAudience(audience, stages.forShop(audience.domains), amount));
      }
    } finally {
      await stages.dispose();
    }
    if (report !== undefined) {
      await writeFile(resolve(report), writeReport(audiences));
      log(`Report: ${resolve(report)}`);
    }
    const faults = audiences.flatMap(({ name, faults: some }) => some.map((fault) => `${name}: ${fault}`));
    return {
      figures: Object.fromEntries(audiences.map((one) => [one.name, figuresOf(one)])),
      table: tableOf(audiences),
      leftOut: missingAudiences(data),
      failures:
        faults.length > SHOWN ? [...faults.slice(0, SHOWN), `and ${faults.length - SHOWN} more`] : faults,
    };
  },
};

function figuresOf({
  visitors,
  computed,
  language,
  baselines,
  preferences,
  calibrationError,
  likelihoods,
}: AudienceFigures): Figures {
  return {
    visitors,
    computed: { ...computed, preferences, calibrationError, likelihoods },
    language,
    baselines,
  } as unknown as Figures;
}

type Column = readonly [string, Partial<TierFigures> & ListFigures, AudienceFigures | undefined];

/** A column for each audience and tier; baselines over all that each audience has. */
function tableOf(audiences: readonly AudienceFigures[]): string[][] {
  const columns: Column[] = audiences.flatMap((one): Column[] => [
    [one.name, one.computed, one],
    [`${one.name}, worded by chance`, one.language, undefined],
    ...Object.entries(one.baselines).map(
      ([name, figures]): Column => [`${one.name}: ${name}`, figures, undefined],
    ),
  ]);
  return columns.reduce<string[][]>(
    (rows, [name, tier, own]) => [...rows, [name, ...ROWS.map(([, read]) => shown(read(tier, own)))]],
    [['', ...ROWS.map(([title]) => title)]],
  );
}

const shown = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : figure(value);

type Tier = Partial<TierFigures> & ListFigures;
const ROWS: readonly (readonly [
  string,
  (tier: Tier, own: AudienceFigures | undefined) => number | null | undefined,
])[] = [
  ['grounding', ({ grounding }) => grounding],
  ['numbers', ({ numbers }) => numbers],
  ['polarity', ({ polarity }) => polarity],
  ['order', ({ order }) => order],
  ['deletion cited', ({ comprehensiveness }) => comprehensiveness?.cited],
  ['random', ({ comprehensiveness }) => comprehensiveness?.random],
  ['attention', ({ attentionTau }) => attentionTau],
  ['counterfactual', ({ counterfactual }) => counterfactual],
  ['USR 10', ({ usr10 }) => usr10],
  ['USR 1000', ({ usr1000 }) => usr1000],
  ['wording', ({ usr1000Wording }) => usr1000Wording],
  ['DIV', ({ div }) => div],
  ['FCR', ({ fcr }) => fcr],
  ['FMR', ({ fmr }) => fmr],
  ['words', ({ words }) => words],
  ['ease', ({ readingEase }) => readingEase],
  ['grade', ({ readingGrade }) => readingGrade],
  ['pref NDCG', (_, own) => own?.preferences.ndcg],
  ['coverage', (_, own) => own?.preferences.coverage],
  ['redundancy', (_, own) => own?.preferences.redundancy],
  ['predictive', (_, own) => own?.preferences.predictive],
  ['common', (_, own) => own?.preferences.baselinePopular],
  ['another’s', (_, own) => own?.preferences.baselineRandom],
  ['stable', (_, own) => own?.preferences.stability],
  ['halves', (_, own) => own?.preferences.halves.own],
  ['of two', (_, own) => own?.preferences.halves.other],
  ['ECE', (_, own) => own?.calibrationError],
];
