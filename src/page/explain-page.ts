/** Explains what a page shows, anew whenever something changes: the library, started when it is first needed. */
import type { Explainer } from '../explainer.ts';
import type { Explanation } from '../explanation/explanation.ts';
import type { Item } from '../items/item.ts';
import type { ExplainerOptions, ExplainRequest } from '../options.ts';
import type { Steering } from '../steering/steering.ts';
import type { PreferenceSummary } from '../updates.ts';
import type { WhyNot } from '../why-not/why-not.ts';
import { mayLoad, whenIdle } from './may-load.ts';
import { startExplainer } from './start-explainer.ts';

/** What there is to explain at one moment. */
export interface PageSituation {
  /** Oldest first. */
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
  readonly steering: Steering;
}

export interface PageExplainerOptions {
  readonly options: ExplainerOptions | undefined;
  /** Whose order the list keeps. */
  readonly order: 'given' | 'alignment';
  /** What there is to explain now; undefined where there is nothing to say. */
  situation(): PageSituation | undefined;
  /** Something is known: of one candidate, or, without an argument, all that will be. */
  tell(candidate?: string): void;
  fail(error: unknown): void;
}

export interface PageExplainer {
  /** By candidate: those of the last run that ended, and what the present one has found. */
  readonly explanations: ReadonlyMap<string, Explanation>;
  readonly preferences: readonly PreferenceSummary[];
  /** From now on there is a reason to explain. */
  want(): void;
  /** Explains anew, once, however many reasons there are to. */
  plan(): void;
  /** Resolves when all that was planned is told. */
  settled(): Promise<void>;
  /** Undefined before anything was explained. */
  whyNot(candidate: string, situation: PageSituation): Promise<WhyNot | undefined>;
  /** Erases what the library keeps. */
  forget(): Promise<void>;
  /** Ends what runs and frees the worker; the next plan starts another. */
  release(): Promise<void>;
  /** The same for good. */
  stop(): Promise<void>;
}

export function createPageExplainer({
  options,
  order,
  situation,
  tell,
  fail,
}: PageExplainerOptions): PageExplainer {
  const ranking = order === 'given' ? 'given' : 'alignment';
  let explainer: Promise<Explainer> | undefined;
  let explanations = new Map<string, Explanation>();
  let preferences: readonly PreferenceSummary[] = [];
  let running = new AbortController();
  let run: Promise<void> = Promise.resolve();
  let wanted = false;
  let planned = false;
  let stopped = false;

  const explain = async (signal: AbortSignal): Promise<void> => {
    const now = situation();
    if (now === undefined) {
      explanations = new Map();
      preferences = [];
      tell();
      return;
    }
    if (explainer === undefined) {
      await whenIdle();
      if (signal.aborted) return;
      if (!(await mayLoad())) return tell();
      explainer = startExplainer(options);
    }
    const ready = await explainer;
    const request: ExplainRequest = { ...now, signal, ranking };
    const told = new Map<string, Explanation>();
    for await (const update of ready.explain(request)) {
      if (signal.aborted) return;
      if (update.type === 'preferences') preferences = update.preferences;
      if (update.type !== 'explanation') continue;
      const { candidate } = update.explanation;
      told.set(candidate, update.explanation);
      explanations.set(candidate, update.explanation);
      tell(candidate);
    }
    explanations = told;
    tell();
  };

  const plan = (): void => {
    if (planned || stopped || !wanted) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      running.abort();
      running = new AbortController();
      const { signal } = running;
      run = explain(signal).catch((error: unknown) => {
        if (!signal.aborted) fail(error);
      });
    });
  };

  const release = async (): Promise<void> => {
    running.abort();
    const last = explainer;
    explainer = undefined;
    // One that did not start holds nothing.
    await last?.then((one) => one.dispose()).catch(() => undefined);
  };

  return {
    get explanations() {
      return explanations;
    },
    get preferences() {
      return preferences;
    },
    want() {
      if (wanted) return;
      wanted = true;
      plan();
    },
    plan,
    async settled() {
      let last: Promise<void> | undefined;
      while (last !== run || planned) {
        last = run;
        await last;
        await Promise.resolve();
      }
    },
    async whyNot(candidate, now) {
      return (await explainer)?.whyNot({
        ...now,
        candidate,
        ...(order === 'given' && { ranking: 'given' as const }),
      });
    },
    async forget() {
      await (await explainer)?.forget();
    },
    release,
    stop() {
      stopped = true;
      return release();
    },
  };
}
