/** Stage 4: each sentence with what it rests on. */
import { html, type TemplateResult } from 'lit';
import type { Explanation, Grounds, Sentence } from '../../explanation/explanation.ts';
import type { Item } from '../../items/item.ts';

const STEPS = {
  preferences: 'Your interests',
  fit: 'Fit',
  likelihood: 'Likelihood',
  recommendation: 'Reason',
} as const;

/** A table of sentences: the step, the words, the grounds. */
export function sentences({ steps }: Explanation, items: ReadonlyMap<string, Item>): TemplateResult {
  const rows = (Object.keys(STEPS) as (keyof typeof STEPS)[]).flatMap((step) =>
    steps[step].map((sentence) => [STEPS[step], sentence] as const),
  );
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table, scrolls">
    <table class="sentences">
      <thead><tr><th scope="col">Step</th><th scope="col">Sentence</th><th scope="col">Rests on</th></tr></thead>
      <tbody>
        ${rows.map(
          ([step, sentence]: readonly [string, Sentence]) => html`<tr>
            <th scope="row">${step}</th>
            <td dir="auto">${sentence.text}</td>
            <td class="hint">${groundsText(sentence.grounds, items)}</td>
          </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function groundsText(grounds: Grounds, items: ReadonlyMap<string, Item>): string {
  const titles = (grounds.items ?? []).map((id) => items.get(id)?.title ?? id);
  const parts: (readonly [string, readonly (string | number)[]])[] = [
    ['items', titles],
    ['attributes', grounds.attributes ?? []],
    ['numbers', grounds.numbers ?? []],
    ['fit', grounds.fit ? [grounds.fit] : []],
  ];
  return parts
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}: ${values.join(', ')}`)
    .join('; ');
}
