import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import type { Explanation } from '../../../src/explanation/explanation.ts';
import { cleanCandidates, cleanHistory } from '../../../src/items/clean-items.ts';
import type { Item } from '../../../src/items/item.ts';
import { createMemoryAnswerStore } from '../../../src/language/answer-store.ts';
import { createCritic } from '../../../src/language/critic/computed-critic.ts';
import { createReasonWriter } from '../../../src/language/reasons/chain-of-thought.ts';
import { filmHistory, filmPreferences, films, item, request } from '../../unit/explanation/requests.ts';
import { HOSTILE } from '../../unit/language/corpus/hostile/all-hostile.ts';
import type { HostileCase } from '../../unit/language/corpus/hostile/hostile-case.ts';
import { obedientModel } from '../../unit/language/corpus/hostile/obedient-model.ts';
import { mount, unfold } from '../elements/mount.ts';

/** The text as a candidate and as the item that speaks most for it, told by a model that obeys it. */
async function explain(hostile: HostileCase, number: number, obeys = true): Promise<Explanation> {
  const attributes = { genre: ['Crime', hostile.text], director: hostile.text, theme: 'heist' };
  const titled = (id: string): Item =>
    item(/[\p{L}\p{N}]/u.test(hostile.text) ? hostile.text : `Heat ${hostile.text}`, attributes, id);
  const history = cleanHistory(filmHistory.map((one) => (one === films.heat ? titled('heat') : one)));
  const [candidate] = cleanCandidates([titled('candidate')]) as [Item];
  const asked = request(history, filmPreferences, [{ candidate, fitness: [0.9, 0.2], likelihood: 0.9 }]);
  const explanations = [...createRealiser().realise(asked)];
  const writer = createReasonWriter({
    model: obedientModel(hostile, number, () => obeys),
    critic: createCritic(),
    answers: createMemoryAnswerStore(),
  });
  let last: Explanation | undefined;
  for await (const explanation of writer.write({ ...asked, explanations, most: 1 })) last = explanation;
  if (!last) throw new Error('Nothing was told.');
  return last;
}

/** Every element in the shadow root, by name and the attributes that fetch or run something. */
function elementsIn(root: ShadowRoot): Set<string> {
  return new Set(
    [...root.querySelectorAll('*')].map((element) => {
      const active = [...element.attributes].filter(({ name }) =>
        /^on|^(?:src|href|srcset|action|data)$/u.test(name),
      );
      return [element.localName, ...active.map(({ name }) => name)].join(' ');
    }),
  );
}

const violations: string[] = [];
const noteViolation = ({ blockedURI }: SecurityPolicyViolationEvent): void => {
  violations.push(blockedURI);
};
const sent = vi.fn();
let known: ReadonlySet<string>;

beforeAll(async () => {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content =
    "img-src data:; media-src 'none'; object-src 'none'; frame-src 'none'; form-action 'none'; base-uri 'none'";
  document.head.append(policy);
  document.addEventListener('securitypolicyviolation', noteViolation);
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (...call) => sent(...call));
  vi.spyOn(navigator, 'sendBeacon').mockImplementation((...call) => sent(...call));
  vi.spyOn(globalThis, 'open').mockImplementation((...call) => sent(...call));
  // Of the computed sentences, and of those of a model.
  const benign = { language: 'en', text: 'Quiet Harbour', obeyed: '' };
  const elements = new Set<string>();
  for (const obeys of [true, false]) {
    const element = await mount(await explain(benign, 0, obeys));
    await unfold(element);
    for (const one of elementsIn(element.shadowRoot as ShadowRoot)) elements.add(one);
  }
  known = elements;
});
afterAll(() => {
  vi.restoreAllMocks();
  document.removeEventListener('securitypolicyviolation', noteViolation);
});

describe('what a hostile text leaves in the page', () => {
  it.each(Object.entries(HOSTILE))('is text: %s', async (_, cases) => {
    const element = await mount();
    let open = false;
    for (const [number, hostile] of cases.entries()) {
      element.explanation = await explain(hostile, number);
      await element.updateComplete;
      if (!open) await unfold(element);
      open = true;
      const strange = [...elementsIn(element.shadowRoot as ShadowRoot)].filter((one) => !known.has(one));
      expect(element.shadowRoot?.querySelector('[style*="url("]')).toBeNull();
      expect(strange, hostile.text.slice(0, 200)).toEqual([]);
    }
    // What an element that came to life would fetch, it would have begun to by now.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(
      performance.getEntriesByType('resource').filter(({ name }) => name.includes('evil.example')),
    ).toEqual([]);
    expect(violations).toEqual([]);
    expect(sent).not.toHaveBeenCalled();
    expect('broken' in window).toBe(false);
    expect(document.querySelector('script[src*="evil"], base, iframe[src*="evil"]')).toBeNull();
  });

  it('would be noticed', async () => {
    const image = document.createElement('img');
    image.src = 'http://evil.example/p.gif';
    document.body.append(image);
    await vi.waitFor(() => expect(violations.join()).toContain('evil.example'));
    violations.length = 0;
  });
});
