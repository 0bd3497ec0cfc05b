/** A model of the browser's own, ready to write. */
import { LaneError } from '../../../runtime/error.ts';
import type { Generation, GenerationRequest, LanguageModel } from '../../language-model.ts';
import { startDeadline } from '../deadline.ts';
import { createOneAtATimeModel } from '../one-at-a-time.ts';
import type { PromptApi, PromptOptions, PromptSession, PromptTurn, SamplingMode } from './prompt-api.ts';
import { endsSession, promptFailure, refusesSchema, tooLong } from './prompt-failure.ts';
import { createWarmSessions } from './warm-sessions.ts';

/** The API names no model. */
export const BROWSER_MODEL = 'Browser model';

/** The API has no limit of tokens: an answer is cut after so many characters a token, which few texts reach. */
const CHARACTERS_PER_TOKEN = 6;
/** Milliseconds between two pieces, and in all. */
const PATIENCE = 60_000;
const MOST_TIME = 300_000;

/** @param first The session that loading made; it keeps the model in memory. */
export function createBrowserModel(
  api: PromptApi,
  options: PromptOptions,
  first: PromptSession,
): LanguageModel {
  const sessions = createWarmSessions(api, options);
  let takesSchema = true;

  const answer = async (
    request: GenerationRequest,
    tell: ((piece: string) => void) | undefined,
    deadline: ReturnType<typeof startDeadline>,
  ): Promise<Generation> => {
    const { messages, mostTokens, schema, temperature = 0 } = request;
    const turns = messages.flatMap(({ role, content }) => (role === 'system' ? [] : [{ role, content }]));
    const system = messages.find(({ role }) => role === 'system')?.content ?? '';
    const session = await sessions.copy(system, samplingMode(temperature), deadline.signal);
    try {
      const cutting = new AbortController();
      const cut = () => cutting.abort();
      deadline.signal.addEventListener('abort', cut, { once: true });
      const prompted = {
        signal: cutting.signal,
        ...(schema !== undefined && takesSchema && { responseConstraint: schema }),
      };
      const prompt = await measure(session, turns, prompted, mostTokens);
      deadline.alive();
      const most = mostTokens * CHARACTERS_PER_TOKEN;
      let text = '';
      const reader = session.promptStreaming(turns, prompted).getReader();
      for (let next = await reader.read(); !next.done && text.length < most; next = await reader.read()) {
        deadline.alive();
        const piece = next.value.slice(0, most - text.length);
        text += piece;
        if (piece !== '') tell?.(piece);
      }
      const ended = text.length < most ? 'stop' : 'length';
      const usage = usageOf(session, prompt);
      if (ended === 'length') await reader.cancel().catch(() => undefined);
      cut();
      return { text, ended, ...(usage && { usage }) };
    } finally {
      session.destroy();
    }
  };

  return createOneAtATimeModel({
    name: BROWSER_MODEL,
    provider: 'browser',
    async write(request, tell, signal) {
      const deadline = startDeadline(PATIENCE, MOST_TIME, signal);
      let told = false;
      const listen =
        tell &&
        ((piece: string) => {
          told = true;
          tell(piece);
        });
      try {
        for (;;) {
          try {
            return await answer(request, listen, deadline);
          } catch (error) {
            if (deadline.expired()) throw timedOut();
            if (request.schema !== undefined && takesSchema && !told && refusesSchema(error)) {
              takesSchema = false;
              continue;
            }
            if (!signal.aborted && endsSession(error)) sessions.forget();
            throw promptFailure(error);
          }
        }
      } finally {
        deadline.stop();
      }
    },
    free() {
      sessions.forget();
      first.destroy();
    },
  });
}

function samplingMode(temperature: number): SamplingMode {
  if (temperature === 0) return 'most-predictable';
  if (temperature <= 0.5) return 'predictable';
  return temperature <= 1 ? 'balanced' : 'creative';
}

/** Tokens of the whole prompt, where the browser counts them. @throws LaneError where they leave no room to answer */
async function measure(
  session: PromptSession,
  turns: PromptTurn[],
  options: { signal: AbortSignal; responseConstraint?: Record<string, unknown> },
  mostTokens: number,
): Promise<number | undefined> {
  const { contextUsage, contextWindow } = session;
  const asked = await session.measureContextUsage?.(turns, options);
  if (asked === undefined || contextUsage === undefined) return undefined;
  const prompt = contextUsage + asked;
  if (contextWindow !== undefined && prompt + mostTokens > contextWindow) throw tooLong();
  return prompt;
}

function usageOf({ contextUsage }: PromptSession, prompt: number | undefined): Generation['usage'] {
  if (prompt === undefined || contextUsage === undefined || contextUsage <= prompt) return undefined;
  return { prompt, completion: contextUsage - prompt };
}

function timedOut(): LaneError {
  return new LaneError(
    'LANE_LANGUAGE_TIMED_OUT',
    `expected a piece of an answer from the browser’s model within ${PATIENCE / 1000} s, but none came. Ask again.`,
  );
}
