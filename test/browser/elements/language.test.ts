import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../src/elements/language-of.ts';
import { messagesFor } from '../../../src/elements/messages/choose.ts';
import { en } from '../../../src/elements/messages/en.ts';
import { format, formatCount, formatShare } from '../../../src/elements/messages/format.ts';
import { fr } from '../../../src/elements/messages/fr.ts';
import { explanation } from './explanation-fixture.ts';
import { inside, mount } from './mount.ts';

describe('words of the elements', () => {
  it('fall back to English', () => {
    expect(messagesFor('en-GB')).toBe(en);
    expect(messagesFor('tlh')).toBe(en);
    expect(messagesFor('')).toBe(en);
  });

  it('are found by the nearest lang, through shadow roots', () => {
    const host = document.createElement('div');
    host.lang = 'fr';
    const inner = document.createElement('p');
    host.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(host);
    expect(languageOf(inner)).toBe('fr');
    host.remove();
  });

  it('take values, and leave what has none', () => {
    expect(format('{a} and {b}', { a: 'x' })).toBe('x and {b}');
    expect(formatCount({ one: '{count} thing', other: '{count} things' }, 1, 'en')).toBe('1 thing');
    expect(formatCount({ other: '{count} things' }, 1200, 'en')).toBe('1,200 things');
    expect(formatShare(0.42, 'en')).toBe('42%');
  });

  it('are there at the first sight of an element, in no other language before', async () => {
    document.documentElement.lang = 'fr';
    const element = document.createElement('lane-explanation');
    document.body.append(element);
    element.explanation = explanation();
    const seen = new Set<string>();
    new MutationObserver(() => {
      const words = element.shadowRoot?.querySelector('button')?.innerText;
      if (words) seen.add(words.slice(0, words.indexOf('?') + 1).trim());
    }).observe(element.renderRoot, { childList: true, subtree: true });
    await element.updateComplete;
    await Promise.resolve();
    document.documentElement.lang = 'en';
    expect([...seen]).toEqual([fr.why]);
  });

  it('follow a change of language', async () => {
    const element = await mount(explanation());
    expect(inside(element, 'button').innerText).toContain('Why');
    element.lang = 'de-AT';
    await element.updateComplete;
    expect(inside(element, 'button').innerText).toContain('Warum das?');
    element.lang = 'tlh';
    await element.updateComplete;
    expect(inside(element, 'button').innerText).toContain('Why');
  });
});
