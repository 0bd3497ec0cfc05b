/** Reads one JSON object of a chat completion: a chunk of a stream, or a whole answer. Trusts nothing in it. */
import type { TokenUsage } from '../../language-model.ts';

export interface ChatChunk {
  /** What it adds to the answer; absent where it holds no choice. Thinking that is sent apart is no part of it. */
  readonly text?: string | undefined;
  /** Why the answer ended, in the server's word; absent while it goes on. */
  readonly finish?: string | undefined;
  readonly usage?: TokenUsage | undefined;
  /** What the server says went wrong. */
  readonly failure?: string | undefined;
  /** Whether that is too many requests, which a stream can tell only here. */
  readonly busy?: boolean | undefined;
}

/** Undefined where `value` is no part of a chat completion. */
export function readChunk(value: unknown): ChatChunk | undefined {
  if (!isRecord(value)) return undefined;
  const { choices, error, usage } = value;
  if (error !== undefined && error !== null) return { failure: failureOf(error), busy: isBusy(error) };
  if (!Array.isArray(choices)) return undefined;
  const counted = readUsage(usage);
  const [choice] = choices;
  if (!isRecord(choice)) return { usage: counted };
  const part = choice['delta'] ?? choice['message'];
  return {
    text: isRecord(part) ? readContent(part['content']) : '',
    finish: typeof choice['finish_reason'] === 'string' ? choice['finish_reason'] : undefined,
    usage: counted,
  };
}

/** A text, or parts of which some are texts. */
function readContent(content: unknown): string {
  if (typeof content === 'string') return content;
  if (!Array.isArray(content)) return '';
  return content
    .map((part) => (isRecord(part) && typeof part['text'] === 'string' ? part['text'] : ''))
    .join('');
}

function readUsage(usage: unknown): TokenUsage | undefined {
  if (!isRecord(usage)) return undefined;
  const { prompt_tokens: prompt, completion_tokens: completion } = usage;
  return isCount(prompt) && isCount(completion) ? { prompt, completion } : undefined;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}

function failureOf(error: unknown): string {
  if (typeof error === 'string') return error;
  const message = isRecord(error) ? error['message'] : undefined;
  return typeof message === 'string' ? message : 'an error';
}

function isBusy(error: unknown): boolean {
  if (!isRecord(error)) return false;
  const { code, type, status } = error;
  return [code, status].map(Number).includes(429) || /rate_limit|overloaded/.test(`${code} ${type}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
