/** In German, French, Spanish and Portuguese the grounding check finds what is not so, and neighbours open differently. */
import { describe, expect, test } from 'vitest';
import { createRealiser } from '../../../src/explanation/computed-realiser.ts';
import type { Sentence } from '../../../src/explanation/explanation.ts';
import { checkGrounding } from '../../../src/explanation/grounding.ts';
import { openingOf } from '../../../src/explanation/variant-chooser.ts';
import { randomRequest } from './random-requests.ts';
import { filmHistory, filmPreferences, item, request } from './requests.ts';

const REQUESTS = 40;
/** Milliseconds; a busy machine may need them. */
const TIMEOUT = 60_000;

/** Claims of a strong fit, of belonging, and of each likelihood, as a model may word them. */
const LANGUAGES = [
  {
    locale: 'de',
    strong: ['Das passt sehr gut.', 'Genau das Richtige.'],
    belonging: ['Ausgewählt für Sie.', 'Es passt zu allem.'],
    taken: 'Es ist keine gute Übereinstimmung.',
    high: 'Das ist sehr wahrscheinlich.',
    low: 'Das ist unwahrscheinlich.',
  },
  {
    locale: 'fr',
    strong: ['Cela correspond très bien.', 'C’est parfait.'],
    belonging: ['Choisi pour cela.', 'Cela correspond à tout.'],
    taken: 'Ce n’est pas une bonne correspondance.',
    high: 'C’est très probable.',
    low: 'C’est peu probable.',
  },
  {
    locale: 'es',
    strong: ['Esto encaja muy bien.', 'Es perfecto.'],
    belonging: ['Elegido para esto.', 'Encaja con todo.'],
    taken: 'No es una buena coincidencia.',
    high: 'Es muy probable.',
    low: 'Es poco probable.',
  },
  {
    locale: 'pt',
    strong: ['Isto combina muito bem.', 'É perfeito.'],
    belonging: ['Escolhido para isto.', 'Combina com tudo.'],
    taken: 'Não é uma boa correspondência.',
    high: 'É bastante provável.',
    low: 'É pouco provável.',
  },
];

describe.each(LANGUAGES)(
  '$locale',
  { timeout: TIMEOUT },
  ({ locale, strong, belonging, taken, high, low }) => {
    test('a changed number, an invented title and an unfounded claim are found', () => {
      const missed: unknown[] = [];
      const tried = { number: 0, title: 0, polarity: 0, likelihood: 0 };
      for (let seed = 1; seed <= REQUESTS; seed++) {
        const asked = { ...randomRequest(seed), locale };
        for (const explanation of createRealiser().realise(asked)) {
          const hold = (kind: keyof typeof tried, sentence: Sentence, text: string): void => {
            tried[kind] += 1;
            const { violations } = checkGrounding({ ...sentence, text }, { ...asked, explanation });
            if (!violations.some((one) => one.kind === kind)) missed.push({ kind, text, violations });
          };
          for (const sentence of Object.values(explanation.steps).flat()) {
            const { text, grounds } = sentence;
            hold('number', sentence, `${text} 777.`);
            hold('title', sentence, `${text} „Casablanca Nights“.`);
            if (grounds.fit === 'none')
              for (const claim of [...strong, ...belonging]) hold('polarity', sentence, `${text} ${claim}`);
            if (explanation.likelihood === 'low') hold('likelihood', sentence, `${text} ${high}`);
            if (explanation.likelihood === 'high') hold('likelihood', sentence, `${text} ${low}`);
          }
        }
      }
      expect(missed).toEqual([]);
      for (const count of Object.values(tried)) expect(count).toBeGreaterThan(50);
    });

    test('a claim that is taken back is none', () => {
      for (let seed = 1; seed <= REQUESTS; seed++) {
        const asked = { ...randomRequest(seed), locale };
        for (const explanation of createRealiser().realise(asked)) {
          for (const sentence of explanation.steps.fit.filter(({ grounds }) => grounds.fit === 'none')) {
            const text = `${sentence.text} ${taken}`;
            expect(checkGrounding({ ...sentence, text }, { ...asked, explanation }).violations).toEqual([]);
          }
        }
      }
    });

    test.each([0.8, 0.5, 0.1])(
      'ten candidates with a fitness of %f have ten reasons, and neighbours open differently',
      (fitness) => {
        const meetings = [
          'Ash',
          'Birch',
          'Cedar',
          'Elm',
          'Fir',
          'Hazel',
          'Juniper',
          'Larch',
          'Maple',
          'Oak',
        ].map((title) => ({
          candidate: item(title, { genre: 'Thriller' }),
          fitness: [fitness, 0.1],
          likelihood: fitness,
        }));
        const asked = { ...request(filmHistory, filmPreferences, meetings), locale };
        const reasons = [...createRealiser().realise(asked)].map(({ reason }) => reason);
        expect(new Set(reasons).size).toBe(10);
        for (let index = 1; index < reasons.length; index++)
          expect(openingOf(reasons[index] ?? '')).not.toBe(openingOf(reasons[index - 1] ?? ''));
      },
    );
  },
);
