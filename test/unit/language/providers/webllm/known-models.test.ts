/** What is written down about models agrees with the list of the WebLLM in use. */
import { prebuiltAppConfig } from '@mlc-ai/web-llm';
import { describe, expect, test } from 'vitest';
import {
  downloadOf,
  findKnown,
  idOf,
  KNOWN_MODELS,
  nameOfId,
  needsF16,
} from '../../../../../src/language/providers/webllm/known-models.ts';
import { publishedFolder } from '../../../../../src/language/providers/webllm/stored-models.ts';

const QUANTISATIONS = ['q4f16_1', 'q4f32_1'] as const;
const all = KNOWN_MODELS.flatMap((model) => QUANTISATIONS.map((quantisation) => ({ model, quantisation })));

describe.each(all)('$model.name in $quantisation', ({ model, quantisation }) => {
  const id = idOf(model, quantisation);
  const record = prebuiltAppConfig.model_list.find(({ model_id }) => model_id === id);

  test('is on the list, takes the memory written down, and may run on small devices', () => {
    expect(record?.vram_required_MB).toBe(model.memory[quantisation]);
    expect(record?.low_resource_required).toBe(true);
    expect(record?.model_type ?? 0).toBe(0);
  });

  test('lies where it is looked for', () => {
    expect(`${record?.model}/resolve/main/`).toBe(publishedFolder(id));
    expect(record?.model_manifest).toBeUndefined();
  });

  test('is found again by its id, with its name', () => {
    expect(findKnown(id)).toEqual({ model, quantisation });
    expect(nameOfId(id)).toBe(model.name);
  });

  test('is a download smaller than the memory it takes, and larger than its embedding', () => {
    const bytes = downloadOf(model, quantisation);
    expect(bytes).toBeLessThan(model.memory[quantisation] * 1024 ** 2);
    expect(bytes).toBeGreaterThan(model.largestBuffer);
  });
});

test('every id of the list that needs 16-bit numbers is known to', () => {
  for (const { model_id, required_features = [] } of prebuiltAppConfig.model_list)
    if (required_features.includes('shader-f16')) expect(needsF16(model_id), model_id).toBe(true);
});

test('an id of no known model is not found, and is its own name', () => {
  expect(findKnown('Qwen2.5-1.5B-Instruct')).toBeUndefined();
  expect(nameOfId('shop-model')).toBe('shop-model');
});
