/**
 * Suite `accuracy`: the experiment's table, lane-align on test visitors and on shops that it never saw, and whether what
 * recommendations cite is what they rest on.
 */
import { join } from 'node:path';
import { randomFrom } from '../support/random.ts';
import { figure } from '../support/table.ts';
import { type Aligned, measureAligned } from './accuracy-aligned.ts';
import { type Deletion, type Loss, meanDeletion } from './accuracy-deletion.ts';
import { readAccuracyRows } from './accuracy-rows.ts';
import { openStages } from './accuracy-stages.ts';
import { readTransfer } from './accuracy-transfer.ts';
import { measureVisit, type Shown } from './accuracy-visit.ts';
import { missingAudiences, readAudiences } from './accuracy-visitors.ts';
import type { Figures, Suite } from './suite.ts';

const SEED = 20_240_706;

/** How much is measured: visitors of each audience, recommendations of each visitor, random choices of each of these. */
const QUICK = { visitors: 15, shown: 4, draws: 20, drawsAnew: 2 };
const FULL = { visitors: 40, shown: 10, draws: 20, drawsAnew: 5 };

/** Means over recommendations, by owners as they are (`deletion`, `sufficiency`) and by preferences extracted anew. */
type Summary = {
  readonly deletion: Loss | null;
  readonly sufficiency: Loss | null;
  readonly deletionAnew: Loss | null;
  readonly sufficiencyAnew: Loss | null;
  readonly attentionTau: number | null;
  readonly recommendations: number;
};

export const accuracySuite: Suite = {
  name: 'accuracy',
  title: 'Accuracy of the experiment, and what scores lose without the evidence that recommendations name',
  usual: false,
  async run(context) {
    const { quick, data, root, log } = context;
    const { visitors, ...amount } = quick ? QUICK : FULL;
    const transfer = readTransfer(join(root, 'models', 'lane-align', 'transfer.jsonl'));
    const stages = await openStages();
    try {
      const aligned = await measureAligned(context, stages);
      const rows = [
        ...readAccuracyRows(join(root, 'models', 'experiment', 'results.jsonl')),
        ...aligned.rows,
      ];
      const audiences: (readonly [string, Shown[]])[] = [];
      for await (const audience of readAudiences(root, data, visitors)) {
        log(`Taking evidence from visitors of ${audience.name} …`);
        const options = { ...amount, stages: stages.forShop(audience.domains), random: randomFrom(SEED) };
        const shown: Shown[] = [];
        for (const visitor of audience.visitors) shown.push(...(await measureVisit(visitor, options)));
        audiences.push([audience.name, shown]);
      }
      const all = audiences.flatMap(([, shown]) => shown);
      const summary = summarise(all);
      const byAudience = audiences.map(([name, shown]) => [name, summarise(shown)] as const);
      return {
        // Rows are a list, as the table shows them, which figures by name have no type for.
        figures: {
          rows: rows as unknown as Figures,
          transfer: transfer as unknown as Figures,
          ...summary,
          rankedAgain: aligned.again.join(', '),
          audiences: Object.fromEntries(byAudience),
        },
        table: [
          ['', 'HR@10', 'NDCG@10', 'HR@5', 'NDCG@5', 'seeds'],
          ...rows.map(({ dataset, backbone, variant, hr10, ndcg10, hr5, ndcg5, seeds }) => [
            `${dataset}, ${backbone}, ${variant}`,
            ...[hr10, ndcg10, hr5, ndcg5].map((value) => figure(value)),
            String(seeds),
          ]),
          ...transfer.map(({ leftOut, method, knows, hr10, ndcg10 }) => [
            `new shop ${leftOut}, ${method} (knows ${knows})`,
            figure(hr10),
            figure(ndcg10),
          ]),
        ],
        notes: [
          describeAgain(aligned),
          ...[...byAudience, ['all', summary] as const].flatMap(([name, one]) => describe(name, one)),
          ...describeCare(all),
        ],
        failures: aligned.failures,
        leftOut: missingAudiences(data),
      };
    } finally {
      await stages.dispose();
    }
  },
};

function summarise(shown: readonly Shown[]): Summary {
  const fixed = meanDeletion(present(shown.map((one) => one.fixed)));
  const anew = meanDeletion(present(shown.map((one) => one.anew)));
  const taus = present(shown.map(({ tau }) => tau));
  return {
    ...nameLosses(fixed, 'deletion', 'sufficiency'),
    ...nameLosses(anew, 'deletionAnew', 'sufficiencyAnew'),
    attentionTau: taus.length > 0 ? round(taus.reduce((sum, tau) => sum + tau, 0) / taus.length) : null,
    recommendations: shown.length,
  } as Summary;
}

function nameLosses(deletion: Deletion | undefined, comprehensiveness: string, sufficiency: string) {
  const rounded = (loss: Loss | undefined) =>
    loss ? { cited: round(loss.cited), random: round(loss.random) } : null;
  return {
    [comprehensiveness]: rounded(deletion?.comprehensiveness),
    [sufficiency]: rounded(deletion?.sufficiency),
  };
}

function describeAgain({ again, failures }: Aligned): string {
  if (again.length === 0)
    return 'No test visitor was ranked again, for want of data: the rows are as they were recorded.';
  return `Test visitors of ${again.join(', ')} were ranked through the graph that ships; ${
    failures.length === 0 ? 'the ranks are those recorded' : 'some ranks are NOT those recorded, see below'
  }.`;
}

function describe(name: string, summary: Summary): string[] {
  const loss = (value: Loss | null) =>
    value ? `${figure(value.cited)} (random ${figure(value.random)})` : '–';
  return [
    `\nln of the score, ${name}, over ${summary.recommendations} recommendations:`,
    `  lost without the cited items ${loss(summary.deletion)}; preferences extracted anew ${loss(summary.deletionAnew)}`,
    `  lost with the cited items alone ${loss(summary.sufficiency)}; preferences extracted anew ${loss(summary.sufficiencyAnew)}`,
    `  Kendall τ-b of shown attention and loss of each preference ${figure(summary.attentionTau)}`,
  ];
}

/** What a reader must know to trust the figures. */
function describeCare(shown: readonly Shown[]): string[] {
  const count = (holds: (one: Shown) => boolean) => shown.filter(holds).length;
  const inexactness = Math.max(0, ...shown.map((one) => one.inexactness));
  return [
    `\nOf ${shown.length} recommendations ${count(({ named }) => named)} name evidence; for the others the weightiest three items were taken. ` +
      `${count(({ fixed }) => fixed === undefined)} had no other evidence to compare with, and ` +
      `${count(({ anew }) => anew === undefined)} none, or no score left, with preferences extracted anew.`,
    'With preferences extracted anew a history of the cited items alone can score higher than the whole: they are its latest then.',
    `Scores aligned again differ from the sums of what is left by at most ${inexactness.toExponential(1)} of the score.`,
  ];
}

function present<Value>(values: readonly (Value | undefined)[]): Value[] {
  return values.filter((value) => value !== undefined);
}

function round(value: number): number {
  return Number(value.toFixed(4));
}
