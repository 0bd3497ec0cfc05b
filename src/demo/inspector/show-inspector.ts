/** The inspector's door: its code is loaded when it is first opened. */
import type { DemoState } from '../state.ts';

let latest: DemoState | undefined;
let inspector: Promise<typeof import('./inspector.ts')> | undefined;
let listening = false;

/** Keeps the inspector on the page's state; does nothing while it is closed. */
export function showInspector(state: DemoState): void {
  const frame = document.getElementById('inspector');
  if (!(frame instanceof HTMLDetailsElement)) return;
  const changed = latest?.result !== state.result || latest?.phase !== state.phase;
  latest = state;
  if (!listening) frame.addEventListener('toggle', () => void draw(frame));
  listening = true;
  if (changed) void draw(frame);
}

async function draw(frame: HTMLDetailsElement): Promise<void> {
  if (!frame.open) return;
  inspector ??= import('./inspector.ts');
  const place = frame.querySelector('.inspector-content');
  const { drawInspector } = await inspector;
  if (latest && place instanceof HTMLElement) drawInspector(latest, place);
}
