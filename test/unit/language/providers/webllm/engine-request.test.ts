/** What WebLLM is asked, and what of its stream is the answer. */
import { describe, expect, test } from 'vitest';
import {
  engineRequest,
  withoutEmptyThinking,
} from '../../../../../src/language/providers/webllm/engine-request.ts';

const REQUEST = { messages: [{ role: 'user', content: 'Why?' }], mostTokens: 50 } as const;

describe('a request to WebLLM', () => {
  test('asks for the likeliest words, streamed and counted', () => {
    expect(engineRequest('Llama-3.2-1B-Instruct-q4f16_1-MLC', REQUEST)).toEqual({
      messages: REQUEST.messages,
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 50,
      temperature: 0,
    });
  });

  test('holds the answer to a schema, and takes temperature and seed', () => {
    const schema = { type: 'object' };
    expect(engineRequest('any', { ...REQUEST, schema, temperature: 0.8, seed: 3 })).toMatchObject({
      response_format: { type: 'json_object', schema: '{"type":"object"}' },
      temperature: 0.8,
      seed: 3,
    });
  });

  test('keeps from thinking aloud the models that would, and tells no other', () => {
    const told = (id: string) => engineRequest(id, REQUEST).extra_body?.enable_thinking;
    expect(told('Qwen3-0.6B-q4f16_1-MLC')).toBe(false);
    expect(told('Qwen3.5-0.8B-q4f16_1-MLC')).toBe(false);
    expect(told('Qwen2.5-0.5B-Instruct-q4f16_1-MLC')).toBeUndefined();
  });
});

test('an empty thinking before the answer is no part of it, in whatever pieces it comes', () => {
  const stream = '<think>\n\n</think>\n\nBecause.';
  for (let length = 0; length <= stream.length; length++)
    expect('Because.').toContain(withoutEmptyThinking(stream.slice(0, length)));
  expect(withoutEmptyThinking(stream)).toBe('Because.');
  expect(withoutEmptyThinking('<thin ice>')).toBe('<thin ice>');
  expect(withoutEmptyThinking('Because.')).toBe('Because.');
});
