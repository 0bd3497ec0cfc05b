import { afterEach, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { explanation } from './explanation-fixture.ts';
import { inside, mount, unfold } from './mount.ts';

/** What the browser's debugger offers of its own. */
const browser = cdp() as unknown as { send(method: string, options: object): Promise<unknown> };

afterEach(() => browser.send('Emulation.setEmulatedMedia', { media: '' }));

it('prints what is unfolded, without buttons and without grounds', async () => {
  const element = await mount(explanation());
  element.steerable = true;
  await unfold(element);
  expect(getComputedStyle(inside(element, '.button')).display).not.toBe('none');
  await browser.send('Emulation.setEmulatedMedia', { media: 'print' });
  for (const part of ['.button', '.acts', '.remove']) {
    expect(getComputedStyle(inside(element, part)).display, part).toBe('none');
  }
  expect(inside(element, '.panel').getBoundingClientRect().height).toBeGreaterThan(100);
  const ground = 'rgba(0, 0, 0, 0)';
  for (const part of ['.panel', '.bar', '.bar-fill', '.level.reached', '.picture']) {
    expect(getComputedStyle(inside(element, part)).backgroundColor, part).toBe(ground);
  }
  const fill = getComputedStyle(inside(element, '.bar-fill'));
  expect(fill.borderTopStyle).toBe('solid');
  expect(Number.parseFloat(fill.borderTopWidth)).toBeGreaterThan(3);
});
