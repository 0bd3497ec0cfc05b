/// <reference types="dom-chromium-ai" />
/**
 * A stand-in for the Prompt API: no browser at hand has a model for it. It does what the specification says of states,
 * sessions, copies, counts and exceptions; what it writes is told to it. It shows that our use of the API is right as
 * far as the specification goes, not that any browser keeps to it.
 */
import type { ChatMessage } from '../../../../src/language/language-model.ts';
import type {
  CreatePromptOptions,
  PromptApi,
  PromptAvailability,
  PromptOptions,
  PromptRequestOptions,
  PromptSession,
} from '../../../../src/language/providers/browser/prompt-api.ts';

/** The published types of the API have the part that is used here; only the compiler reads this. */
export const publishedApi = (): PromptApi => LanguageModel;

export interface StandInOptions {
  readonly state?: PromptAvailability;
  readonly answer?: (messages: readonly ChatMessage[], options: PromptRequestOptions) => string;
  /** Tokens that a session holds; a token is a character here. */
  readonly contextWindow?: number;
  /** Languages that it has a model for. */
  readonly languages?: readonly string[];
  /** Thrown by `create` or by a prompt, as often as there are entries. */
  readonly createErrors?: unknown[];
  readonly promptErrors?: unknown[];
  /** Whether it holds answers to schemas. */
  readonly takesSchema?: boolean;
}

export interface StandIn {
  readonly api: PromptApi;
  /** Options of every `create`, in order. */
  readonly created: CreatePromptOptions[];
  /** Sessions that are not destroyed. */
  readonly alive: Set<PromptSession>;
  /** Puts it in the place of the browser's own; returns what undoes it. */
  install(): () => void;
}

const PIECE = 5;

export function createPromptApiStandIn(options: StandInOptions = {}): StandIn {
  const {
    contextWindow = 4_000,
    languages = ['en', 'es', 'ja'],
    createErrors = [],
    promptErrors = [],
  } = options;
  const { answer = () => 'Because you liked “Ronin” and 七人の侍 🎬, and heists.', takesSchema = true } =
    options;
  let state = options.state ?? 'available';
  const created: CreatePromptOptions[] = [];
  const alive = new Set<PromptSession>();

  const knows = (asked: PromptOptions = {}) =>
    [...(asked.expectedInputs ?? []), ...(asked.expectedOutputs ?? [])].every((expected) =>
      expected.languages.every((language) => languages.includes(language)),
    );

  const createSession = (initial: readonly ChatMessage[]): PromptSession => {
    const history = [...initial];
    const closing = new AbortController();
    const count = (messages: readonly ChatMessage[]) =>
      messages.reduce((sum, { content }) => sum + [...content].length, 0);
    const assertOpen = () => {
      if (closing.signal.aborted)
        throw new DOMException('The session has been destroyed.', 'InvalidStateError');
    };
    const session: PromptSession = {
      get contextUsage() {
        return count(history);
      },
      contextWindow,
      async measureContextUsage(input) {
        assertOpen();
        return count(input);
      },
      promptStreaming(input, { responseConstraint, signal } = {}) {
        assertOpen();
        const stopped = () => signal?.aborted || closing.signal.aborted;
        return new ReadableStream<string>({
          async start(stream) {
            try {
              if (promptErrors.length > 0) throw promptErrors.shift();
              if (responseConstraint && !takesSchema)
                throw new DOMException('The schema is not supported.', 'NotSupportedError');
              if (count(history) + count(input) > contextWindow)
                throw new DOMException('The input is too large.', 'QuotaExceededError');
              history.push(...input);
              const text = [...answer([...history], { ...(responseConstraint && { responseConstraint }) })];
              for (let start = 0; start < text.length; start += PIECE) {
                await new Promise((resolve) => setTimeout(resolve, 2));
                if (stopped()) throw new DOMException('The prompt was aborted.', 'AbortError');
                const piece = text.slice(start, start + PIECE).join('');
                history.push({ role: 'assistant', content: piece });
                stream.enqueue(piece);
              }
              stream.close();
            } catch (error) {
              stream.error(error);
            }
          },
          cancel: () => closing.abort(),
        });
      },
      async clone({ signal } = {}) {
        assertOpen();
        await Promise.resolve();
        if (signal?.aborted) throw new DOMException('The copy was aborted.', 'AbortError');
        return createSession(history);
      },
      destroy() {
        closing.abort();
        alive.delete(session);
      },
    };
    alive.add(session);
    return session;
  };

  const api: PromptApi = {
    async availability(asked) {
      return knows(asked) ? state : 'unavailable';
    },
    async create(asked = {}) {
      if (createErrors.length > 0) throw createErrors.shift();
      if (!knows(asked)) throw new DOMException('The language is not supported.', 'NotSupportedError');
      if (state === 'unavailable') throw new DOMException('The model is not available.', 'NotSupportedError');
      created.push(asked);
      const monitor = new EventTarget();
      asked.monitor?.(monitor);
      for (let loaded = 0; state !== 'available' && loaded <= 1; loaded += 0.25) {
        await new Promise((resolve) => setTimeout(resolve, 5));
        if (asked.signal?.aborted) throw asked.signal.reason;
        monitor.dispatchEvent(
          new ProgressEvent('downloadprogress', { lengthComputable: true, loaded, total: 1 }),
        );
      }
      state = 'available';
      return createSession(asked.initialPrompts ?? []);
    },
  };

  return {
    api,
    created,
    alive,
    install() {
      const before = Object.getOwnPropertyDescriptor(globalThis, 'LanguageModel');
      Object.defineProperty(globalThis, 'LanguageModel', { configurable: true, writable: true, value: api });
      return () => {
        if (before) Object.defineProperty(globalThis, 'LanguageModel', before);
        else Reflect.deleteProperty(globalThis, 'LanguageModel');
      };
    },
  };
}
