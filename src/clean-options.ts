/** Checks the options of `createExplainer` and fills in what was left out. */
import type { ExplainerOptions } from './options.ts';
import { resolveAddresses } from './runtime/addresses.ts';
import { LaneError } from './runtime/error.ts';
import type { PipelineSettings } from './runtime/worker-protocol.ts';

const CHOICES = {
  alignment: ['auto', 'trained', 'untrained'],
  device: ['auto', 'wasm', 'webgpu'],
  cache: ['none', 'persistent'],
} as const;
const DEFAULT_PREFERENCES = 5;
const MOST_PREFERENCES = 10;

/** Settings for the pipeline. @throws LaneError LANE_INVALID_OPTIONS */
export function cleanOptions(options: ExplainerOptions): PipelineSettings {
  if (typeof options !== 'object' || options === null) throw invalid('options', 'an object', options);
  for (const [name, allowed] of Object.entries(CHOICES)) {
    const value = options[name as keyof typeof CHOICES];
    if (value !== undefined && !(allowed as readonly string[]).includes(value)) {
      throw invalid(name, allowed.map((one) => `'${one}'`).join(' or '), value);
    }
  }
  for (const name of ['onProgress', 'onLanguage', 'consent'] as const) {
    if (options[name] !== undefined && typeof options[name] !== 'function')
      throw invalid(name, 'a function', options[name]);
  }
  if (options.signal !== undefined && !(options.signal instanceof AbortSignal))
    throw invalid('signal', 'an AbortSignal', options.signal);
  const { preferenceCount = DEFAULT_PREFERENCES } = options;
  if (!Number.isInteger(preferenceCount) || preferenceCount < 1 || preferenceCount > MOST_PREFERENCES) {
    throw invalid('preferenceCount', `a whole number from 1 to ${MOST_PREFERENCES}`, preferenceCount);
  }
  for (const name of ['models', 'runtime', 'encoder'] as const) {
    const value = options[name];
    if (value !== undefined && (typeof value !== 'string' || value === ''))
      throw invalid(name, 'an address', value);
  }
  const { domains } = options;
  if (
    domains !== undefined &&
    !(Array.isArray(domains) && domains.length > 0 && domains.every((one) => typeof one === 'string'))
  ) {
    throw invalid('domains', "a list of names such as ['films']", domains);
  }
  return {
    ...resolveAddresses(options),
    alignment: options.alignment ?? 'auto',
    device: options.device ?? 'auto',
    encoder: options.encoder,
    domains,
    locale: cleanLocale(options.locale ?? document.documentElement.lang),
    preferenceCount,
    cache: options.cache ?? 'none',
  };
}

/** A page may claim any language, or none: what is no language tag is read as English. */
function cleanLocale(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

function invalid(name: string, expected: string, came: unknown): LaneError {
  return new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected ${name} to be ${expected}, but got ${JSON.stringify(came)}.`,
  );
}
