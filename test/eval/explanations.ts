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
import { BASELINES } from './explanations/baselines.ts';
import type { ListFigures } from './explanations/list-measures.ts';
import { writeReport } from './explanations/report.ts';
import type { Figures, Suite } from './suite.ts';

const QUICK = { visitors: 60, worded: 4, draws: 5, samples: 4, mixed: 60 };
const FULL = { visitors: 1000, worded: 40, draws: 10, samples: 13, mixed: 400 };
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
  gifts,
  households,
  calibrationError,
  likelihoods,
}: AudienceFigures): Figures {
  return {
    visitors,
    computed: { ...computed, preferences, gifts, households, calibrationError, likelihoods },
    language,
    baselines,
  } as unknown as Figures;
}

type Tier = Partial<TierFigures> & ListFigures;

/** Rows of figures; a column for each audience and, below, for what its reasons are held against. */
function tableOf(audiences: readonly AudienceFigures[]): string[][] {
  const names = audiences.map(({ name }) => name);
  const rowsOf = (tier: (audience: AudienceFigures) => Tier | undefined) =>
    TIER_ROWS.map(([title, read]) => [
      title,
      ...audiences.map((audience) => {
        const figures = tier(audience);
        return shown(figures && read(figures));
      }),
    ]);
  const heading = (text: string) => ['', `${text}:`, ...names.map(() => '')].slice(0, 1 + names.length);
  return [
    ['', ...names],
    ...rowsOf(({ computed }) => computed),
    ...OWN_ROWS.map(([title, read]) => [title, ...audiences.map((audience) => shown(read(audience)))]),
    heading('by chance'),
    ...rowsOf(({ language }) => language),
    ...Object.keys(BASELINES).flatMap((name) => [
      heading(name),
      ...rowsOf(({ baselines }) => baselines[name]).filter((row) => row.slice(1).some((cell) => cell !== '')),
    ]),
  ];
}

const shown = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : figure(value);

const TIER_ROWS: readonly (readonly [string, (tier: Tier) => number | null | undefined])[] = [
  ['grounding', ({ grounding }) => grounding],
  ['numbers', ({ numbers }) => numbers],
  ['polarity', ({ polarity }) => polarity],
  ['order of mention, τ', ({ order }) => order],
  ['deletion, cited', ({ comprehensiveness }) => comprehensiveness?.cited],
  ['deletion, random', ({ comprehensiveness }) => comprehensiveness?.random],
  ['cited alone', ({ sufficiency }) => sufficiency?.cited],
  ['random alone', ({ sufficiency }) => sufficiency?.random],
  ['attention, τ', ({ attentionTau }) => attentionTau],
  ['counterfactual', ({ counterfactual }) => counterfactual],
  ['USR of ten', ({ usr10 }) => usr10],
  ['USR of a thousand', ({ usr1000 }) => usr1000],
  ['  without titles', ({ usr1000Wording }) => usr1000Wording],
  ['DIV', ({ div }) => div],
  ['FCR', ({ fcr }) => fcr],
  ['FMR', ({ fmr }) => fmr],
  ['words', ({ words }) => words],
  ['reading ease', ({ readingEase }) => readingEase],
  ['school grade', ({ readingGrade }) => readingGrade],
];

const OWN_ROWS: readonly (readonly [string, (audience: AudienceFigures) => number | null])[] = [
  ['preferences: NDCG of genres', ({ preferences }) => preferences.ndcg],
  ['  coverage', ({ preferences }) => preferences.coverage],
  ['  redundancy', ({ preferences }) => preferences.redundancy],
  ['  predictive', ({ preferences }) => preferences.predictive],
  ['    the commonest', ({ preferences }) => preferences.baselinePopular],
  ['    another’s', ({ preferences }) => preferences.baselineRandom],
  ['  stability', ({ preferences }) => preferences.stability],
  ['  halves of one', ({ preferences }) => preferences.halves.own],
  ['  halves of two', ({ preferences }) => preferences.halves.other],
  ['a gift: an interest by itself', ({ gifts }) => gifts.preferred],
  ['  named in a list', ({ gifts }) => gifts.named],
  ['  an own item named', ({ gifts }) => gifts.ownNamed],
  ['two in a household told apart', ({ households }) => households.purity],
  ['  by chance', ({ households }) => households.chancePurity],
  ['  in a reason', ({ households }) => households.reasonPurity],
  ['calibration error', ({ calibrationError }) => calibrationError],
];
