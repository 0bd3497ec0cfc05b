/** Requests in WebLLM's form, and answers without what it puts before them. */
import type { ChatCompletionMessageParam, ChatCompletionRequestStreaming } from '@mlc-ai/web-llm';
import type { WorkerRequest } from '../worker/generator-host.ts';

/** WebLLM writes this before the answer of a model that is told not to think aloud, and streams it too. */
const EMPTY_THINKING = '<think>\n\n</think>\n\n';

/** The request. Other models than Qwen3 would take the empty thinking for words of their own: they are not told. */
export function engineRequest(id: string, request: WorkerRequest): ChatCompletionRequestStreaming {
  const { messages, schema, mostTokens, temperature = 0, seed } = request;
  return {
    messages: messages.map(({ role, content }): ChatCompletionMessageParam => ({ role, content })),
    stream: true,
    stream_options: { include_usage: true },
    max_tokens: mostTokens,
    temperature,
    ...(seed !== undefined && { seed }),
    ...(schema && { response_format: { type: 'json_object', schema: JSON.stringify(schema) } }),
    ...(/^qwen3/i.test(id) && { extra_body: { enable_thinking: false } }),
  };
}

/** The answer so far, as far as it is one: nothing while it may still be the empty thinking. */
export function withoutEmptyThinking(text: string): string {
  if (EMPTY_THINKING.startsWith(text)) return '';
  return text.startsWith(EMPTY_THINKING) ? text.slice(EMPTY_THINKING.length) : text;
}
