/** The body of a chat-completions request, and what is left out of it for servers that do not take everything. */
import type { GenerationRequest } from '../../language-model.ts';

/** What a server has been found to take. */
export interface ServerAbilities {
  readonly format: 'json_schema' | 'json_object' | 'none';
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  /** Whether a stream is asked to end with its token counts. */
  readonly usage: boolean;
  /** Whether temperature and seed are sent. */
  readonly sampling: boolean;
}

/** What is tried first. */
export const ALL_ABILITIES: ServerAbilities = {
  format: 'json_schema',
  limit: 'max_tokens',
  usage: true,
  sampling: true,
};

/** The JSON body of a request. */
export function chatBody(model: string, request: GenerationRequest, abilities: ServerAbilities): string {
  const { messages, schema, mostTokens, temperature = 0, seed } = request;
  return JSON.stringify({
    model,
    messages: messages.map(({ role, content }) => ({ role, content })),
    stream: true,
    ...(abilities.usage && { stream_options: { include_usage: true } }),
    [abilities.limit]: mostTokens,
    ...(abilities.sampling && { temperature, ...(seed !== undefined && { seed }) }),
    ...(schema !== undefined && responseFormat(schema, abilities.format)),
  });
}

function responseFormat(schema: object, format: ServerAbilities['format']): object {
  if (format === 'none') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  return {
    response_format: { type: 'json_schema', json_schema: { name: 'answer', strict: true, schema } },
  };
}

/**
 * What to ask for after a server refused a request (status 400 or 422): what its message names is asked for in
 * another way or left out; where it names nothing known, first the schema goes, then the rest. Undefined where
 * nothing is left to leave out.
 */
export function withoutRefused(
  abilities: ServerAbilities,
  message: string,
  request: GenerationRequest,
): ServerAbilities | undefined {
  const hasFormat = request.schema !== undefined && abilities.format !== 'none';
  const lessFormat: ServerAbilities = {
    ...abilities,
    format: abilities.format === 'json_schema' ? 'json_object' : 'none',
  };
  if (hasFormat && /response_format|json_?schema|json_object|grammar|structured|schema/i.test(message))
    return lessFormat;
  if (abilities.limit === 'max_tokens' && /max_completion_tokens|max_tokens/i.test(message))
    return { ...abilities, limit: 'max_completion_tokens' };
  if (abilities.usage && /stream_options|include_usage/i.test(message)) return { ...abilities, usage: false };
  if (abilities.sampling && /temperature|\bseed\b/i.test(message)) return { ...abilities, sampling: false };
  if (hasFormat) return lessFormat;
  return abilities.usage || abilities.sampling ? { ...abilities, usage: false, sampling: false } : undefined;
}
