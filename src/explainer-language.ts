/** The language model of one explainer: switched on, off and over while it lives. */
import type { LanguageSurroundings } from './language/choose-provider.ts';
import type { LanguageChoice, LanguageConsent, LanguageSettings } from './language/language-options.ts';
import type { LanguageStatus } from './language/language-status.ts';
import type { LanguageSession } from './language/session.ts';
import type { PipelineHost } from './runtime/worker-protocol.ts';

/** What an explainer's language model is doing, and the switch for it. */
export interface ExplainerLanguage {
  readonly status: LanguageStatus;
  /** Resolves once the model that was asked for last is ready, or will not be. Never rejects. */
  readonly settled: Promise<LanguageStatus>;
  /**
   * Takes another model, or none. Resolves as `settled` does; calls of `explain` from then on are worded by it.
   * @throws LaneError LANE_INVALID_OPTIONS, with which nothing changes
   */
  use(choice: LanguageChoice): Promise<LanguageStatus>;
}

export interface LanguageSwitch extends ExplainerLanguage {
  /** @throws LaneError LANE_INVALID_OPTIONS */
  check(choice: LanguageChoice): Promise<void>;
  close(): Promise<void>;
}

const OFF: LanguageStatus = { state: 'off' };

/** @param options the explainer's gate and listener */
export function createLanguageSwitch(
  host: PipelineHost,
  options: {
    readonly surroundings: LanguageSurroundings;
    readonly consent?: LanguageConsent | undefined;
    readonly onLanguage?: ((status: LanguageStatus) => void) | undefined;
  },
): LanguageSwitch {
  let session: LanguageSession | undefined;
  let settled = Promise.resolve(OFF);
  let changes = 0;
  let closed = false;

  const open = async (settings: LanguageSettings, change: number): Promise<LanguageStatus> => {
    const [{ openLanguage }, { portOf }] = await Promise.all([
      import('./language/session.ts'),
      import('./language/language-port.ts'),
    ]);
    if (closed || change !== changes) return OFF;
    const opened = openLanguage({
      settings,
      surroundings: options.surroundings,
      consent: options.consent,
      // "ready" is told when the worker has the model too.
      onStatus: (status) => status.state !== 'ready' && options.onLanguage?.(status),
    });
    session = opened;
    const status = await opened.settled;
    if (opened.model === undefined || session !== opened) return status;
    const { name, provider } = opened.model;
    await host.useLanguage({ description: { name, provider }, work: workOf(settings) }, portOf(opened.model));
    options.onLanguage?.(status);
    return status;
  };

  const drop = async (): Promise<void> => {
    const held = session;
    session = undefined;
    if (held === undefined) return;
    await host.useLanguage(undefined, undefined);
    await held.close();
  };

  return {
    get status() {
      return session?.status ?? OFF;
    },
    get settled() {
      return settled;
    },
    async check(choice) {
      await clean(choice);
    },
    use(choice) {
      const before = settled;
      const change = async (): Promise<LanguageStatus> => {
        const settings = await clean(choice);
        const mine = ++changes;
        await drop();
        if (settings !== undefined) return open(settings, mine);
        options.onLanguage?.(OFF);
        return OFF;
      };
      const changed = change();
      settled = changed.catch(() => before);
      return changed;
    },
    async close() {
      closed = true;
      await drop();
    },
  };
}

/** Only who asks for a language model loads the code that checks what was asked. */
async function clean(choice: LanguageChoice): Promise<LanguageSettings | undefined> {
  if (choice === 'none') return undefined;
  const { cleanLanguage } = await import('./language/clean-language.ts');
  return cleanLanguage(choice);
}

/** What the worker needs of the settings: never addresses or keys. */
function workOf({ preferences, preferenceSets, most }: LanguageSettings) {
  return {
    ...(preferences !== undefined && { preferences }),
    ...(preferenceSets !== undefined && { preferenceSets }),
    ...(most !== undefined && { most }),
  };
}
