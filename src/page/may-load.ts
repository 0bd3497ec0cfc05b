/** Whether this is a moment to load models: not for visitors who save data, nor on a battery that is almost empty. */

/** What of these interfaces is read; not in every browser. */
interface Hints {
  readonly connection?: { readonly saveData?: boolean };
  getBattery?(): Promise<{ readonly level: number; readonly charging: boolean }>;
}

/** A battery below this level that is not being charged is almost empty; 0 to 1. */
const ALMOST_EMPTY = 0.1;

export async function mayLoad(hints: Hints = navigator as Hints): Promise<boolean> {
  if (hints.connection?.saveData || matchMedia('(prefers-reduced-data: reduce)').matches) return false;
  const battery = await hints.getBattery?.().catch(() => undefined);
  return battery === undefined || battery.charging || battery.level > ALMOST_EMPTY;
}

/** Resolves when the page has nothing better to do, after at most `longest` milliseconds. */
export function whenIdle(longest = 2_000): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: longest });
    else setTimeout(resolve, 200);
  });
}
