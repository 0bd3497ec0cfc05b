/** Behaviours that take some fields of a request and refuse others. */
import { type Behaviour, type ReceivedBody, sendError, sendStream } from './exchange.ts';

/** Refuses, with the words of `objection`, what it finds fault with. */
const unless =
  (objection: (body: ReceivedBody) => string | undefined, status = 400): Behaviour =>
  (exchange) => {
    const message = objection(exchange.body);
    return message === undefined ? sendStream(exchange) : sendError(exchange, status, message);
  };

const PLAIN_FIELDS = new Set(['model', 'messages', 'stream', 'max_tokens']);

export const CHOOSY: Readonly<Record<string, Behaviour>> = {
  'takes-json-object': unless(({ response_format }) =>
    response_format?.type === 'json_schema'
      ? "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model."
      : undefined,
  ),
  'takes-no-format': unless(
    ({ response_format }) => (response_format ? 'Unrecognized request argument: response_format' : undefined),
    422,
  ),
  'takes-no-format-wordless': unless(({ response_format }) => (response_format ? '' : undefined)),
  'takes-max-completion-tokens': unless(({ max_tokens }) =>
    max_tokens === undefined
      ? undefined
      : "Unsupported parameter: 'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.",
  ),
  'takes-no-temperature': unless((body) =>
    'temperature' in body ? "Unsupported value: 'temperature' does not support 0." : undefined,
  ),
  'takes-plain-fields': unless((body) => {
    const other = Object.keys(body).find((field) => !PLAIN_FIELDS.has(field));
    return other && `extra fields not permitted: ${other}`;
  }, 422),
  'takes-plain-fields-wordless': unless((body) =>
    Object.keys(body).some((field) => !PLAIN_FIELDS.has(field)) ? 'bad request' : undefined,
  ),
  'takes-nothing': unless(() => "This model's maximum context length is 8 tokens."),
};
