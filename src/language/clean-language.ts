/** Checks what a page asks of the language layer. */
import * as v from 'valibot';
import { LaneError } from '../runtime/error.ts';
import type { LanguageChoice, LanguageSettings } from './language-options.ts';
import { readChatAddress } from './providers/remote/chat-address.ts';

const MOST_SETS = 8;
const MOST_WORDED = 100;

const text = v.pipe(v.string(), v.nonEmpty());
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const bytes = v.pipe(v.number(), v.minValue(0));

const work = {
  preferences: v.optional(v.boolean()),
  preferenceSets: v.optional(count(MOST_SETS)),
  most: v.optional(count(MOST_WORDED)),
};

const mirror = v.strictObject({
  weights: text,
  library: text,
  libraryIntegrity: v.optional(text),
  integrity: v.optional(v.record(v.string(), text)),
  bytes: v.optional(bytes),
  memory: v.optional(bytes),
});

const isModel = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  typeof (value as { name?: unknown }).name === 'string' &&
  typeof (value as { generate?: unknown }).generate === 'function';

const settings = v.variant('provider', [
  v.strictObject({ provider: v.literal('auto'), ...work }),
  v.strictObject({ provider: v.literal('browser'), ...work }),
  v.strictObject({
    provider: v.literal('webllm'),
    model: v.optional(text),
    mirror: v.optional(mirror),
    ...work,
  }),
  v.strictObject({
    provider: v.literal('remote'),
    url: text,
    model: text,
    key: v.optional(text),
    headers: v.optional(v.record(v.string(), v.string())),
    patience: v.optional(v.pipe(v.number(), v.minValue(1))),
    ...work,
  }),
  v.strictObject({
    provider: v.literal('transformers'),
    model: text,
    device: v.optional(v.picklist(['wasm', 'webgpu'])),
    bytes: v.optional(bytes),
    ...work,
  }),
  v.strictObject({
    provider: v.literal('custom'),
    model: v.custom(isModel, 'expected a LanguageModel with a name and a function generate'),
    ...work,
  }),
]);

/** The settings that were asked for, or undefined for none. @throws LaneError LANE_INVALID_OPTIONS; names no value. */
export function cleanLanguage(choice: LanguageChoice): LanguageSettings | undefined {
  if (choice === 'none') return undefined;
  if (choice === 'auto') return { provider: 'auto' };
  const result = v.safeParse(settings, choice);
  if (result.success) {
    const settings = result.output as LanguageSettings;
    if (settings.provider === 'remote') readChatAddress(settings.url);
    return settings;
  }
  // Values are not repeated: one of them may be a key.
  const causes = result.issues.map((issue) => {
    const expected = issue.type === 'custom' ? issue.message : `expected ${issue.expected}`;
    return `${v.getDotPath(issue) ?? 'language'}: ${expected}`;
  });
  throw new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected language to be 'none', 'auto' or settings such as { provider: 'remote', url, model }, but ${causes.join('; ')}.`,
  );
}
