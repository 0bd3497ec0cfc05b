/** The one model that an explainer uses: chosen, agreed to, made ready, and put away. */
import { LaneError } from '../runtime/error.ts';
import { chooseProvider, type LanguageSurroundings } from './choose-provider.ts';
import type { LanguageModel, LanguageOffer } from './language-model.ts';
import type { LanguageConsent, LanguageSettings } from './language-options.ts';
import type { LanguageStatus } from './language-status.ts';

export interface LanguageSession {
  readonly status: LanguageStatus;
  /** The model, once the status is `ready`. */
  readonly model: LanguageModel | undefined;
  /** Resolves when the model is ready or will not be; never rejects. */
  readonly settled: Promise<LanguageStatus>;
  /** Stops loading and frees the model. May be called twice. */
  close(): Promise<void>;
}

export interface LanguageSessionOptions {
  readonly settings: LanguageSettings;
  readonly surroundings: LanguageSurroundings;
  readonly consent?: LanguageConsent | undefined;
  /** Told of every change. */
  readonly onStatus: (status: LanguageStatus) => void;
}

/** Starts to make a model ready. Nothing is downloaded or sent before consent. */
export function openLanguage({
  settings,
  surroundings,
  consent,
  onStatus,
}: LanguageSessionOptions): LanguageSession {
  const ending = new AbortController();
  const { signal } = ending;
  let status: LanguageStatus = { state: 'off' };
  let model: LanguageModel | undefined;
  const tell = (next: LanguageStatus): LanguageStatus => {
    status = next;
    if (!signal.aborted) onStatus(next);
    return next;
  };

  const open = async (): Promise<LanguageStatus> => {
    let offer: LanguageOffer | undefined;
    try {
      const provider = await chooseProvider(settings, surroundings);
      offer = await provider.offer();
      if (offer.state === 'unavailable') throw unavailable(offer);
      if (needsConsent(offer)) {
        tell({ state: 'asking', offer });
        if (!(await isAgreed(offer, consent))) return tell(refused(offer, consent));
      }
      if (signal.aborted) return status;
      tell({ state: 'loading', offer, loaded: 0, total: offer.bytes ?? 0 });
      const loaded = await provider.load({
        signal,
        onProgress: (update) => tell({ state: 'loading', offer, loaded: update.loaded, total: update.total }),
      });
      if (signal.aborted) await loaded.dispose();
      else model = loaded;
      return tell({ state: 'ready', offer });
    } catch (error) {
      return tell({ state: 'failed', offer, ...causeOf(error) });
    }
  };
  const settled = open();
  return {
    get status() {
      return status;
    },
    get model() {
      return model;
    },
    settled,
    async close() {
      ending.abort();
      const held = model;
      model = undefined;
      status = { state: 'off' };
      await held?.dispose();
    },
  };
}

/** A model that is here already and keeps prompts in the browser asks nothing of the visitor. */
function needsConsent({ state, sendsTo }: LanguageOffer): boolean {
  return state === 'download' || sendsTo !== undefined;
}

async function isAgreed(offer: LanguageOffer, consent: LanguageConsent | undefined): Promise<boolean> {
  return consent !== undefined && (await consent(offer)) === true;
}

function refused(offer: LanguageOffer, consent: LanguageConsent | undefined): LanguageStatus {
  const what =
    offer.sendsTo === undefined
      ? `downloading ${offer.model}`
      : `sending titles of the visitor's history to ${offer.sendsTo}`;
  const message =
    consent === undefined
      ? `expected the visitor's consent to ${what}, but createExplainer was given no consent function. Pass { consent: (offer) => … } that asks the visitor; reasons stay computed.`
      : `the visitor did not agree to ${what}. Reasons stay computed.`;
  return { state: 'refused', offer, code: 'LANE_LANGUAGE_NO_CONSENT', message };
}

function unavailable({ model, reason }: LanguageOffer): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_UNAVAILABLE',
    `${model} cannot be used here: ${reason ?? 'no reason is known'}. Reasons stay computed.`,
  );
}

function causeOf(error: unknown): Pick<LaneError, 'code' | 'message'> {
  if (LaneError.isInstance(error)) return { code: error.code, message: error.message };
  return { code: 'LANE_LANGUAGE_FAILED', message: error instanceof Error ? error.message : String(error) };
}
