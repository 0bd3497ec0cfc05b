/** Sessions with their instructions already read: one for each system message, copied for each request. */
import { untilAborted } from '../until-aborted.ts';
import type { PromptApi, PromptOptions, PromptSession, PromptSystem, SamplingMode } from './prompt-api.ts';

export interface WarmSessions {
  /** A fresh copy of the session with these instructions; the caller destroys it. */
  copy(system: string, mode: SamplingMode, signal: AbortSignal): Promise<PromptSession>;
  /** Forgets sessions that may be broken; the next copy makes new ones. */
  forget(): void;
}

/** Instructions of preferences and of reasons, each at two sampling modes. */
const MOST_SESSIONS = 4;

export function createWarmSessions(api: PromptApi, options: PromptOptions): WarmSessions {
  const sessions = new Map<string, Promise<PromptSession>>();

  const create = async (system: string, samplingMode: SamplingMode): Promise<PromptSession> => {
    const initialPrompts: [PromptSystem] | [] = system === '' ? [] : [{ role: 'system', content: system }];
    try {
      return await api.create({ ...options, samplingMode, initialPrompts });
    } catch (error) {
      // A browser that knows the option, but not this value of it.
      if (error instanceof TypeError) return api.create({ ...options, initialPrompts });
      throw error;
    }
  };

  const drop = (key: string) => {
    void sessions.get(key)?.then((session) => session.destroy(), ignore);
    sessions.delete(key);
  };

  return {
    async copy(system, mode, signal) {
      const key = `${mode}\n${system}`;
      const known = sessions.get(key);
      const warm = known ?? create(system, mode);
      // Put last: the first is the one that was not used for longest.
      sessions.delete(key);
      sessions.set(key, warm);
      warm.catch(() => sessions.delete(key));
      for (const oldest of sessions.keys()) {
        if (sessions.size <= MOST_SESSIONS) break;
        drop(oldest);
      }
      return (await untilAborted(warm, signal)).clone({ signal });
    },
    forget() {
      for (const key of [...sessions.keys()]) drop(key);
    },
  };
}

function ignore(): void {}
