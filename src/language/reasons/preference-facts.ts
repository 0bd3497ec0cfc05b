/** Step 1 as facts: why the visitor has each preference, with examples. */
import type { Explanation } from '../../explanation/explanation.ts';
import { selectCatalogue } from '../../explanation/messages/select-catalogue.ts';
import { voiceOf } from '../../explanation/messages/voice.ts';
import { isCertain } from '../../explanation/step-preferences.ts';
import { sharePiece } from '../../explanation/wording.ts';
import { dataBlock, dataText } from '../prompting/data-text.ts';
import type { AnswerLine } from './answer-line.ts';
import { type Facts, quoted, topicText } from './facts.ts';
import { type VisitorPreferences, weighedPreferences } from './weighed-preferences.ts';

/** Examples of one preference. */
const EXAMPLES = 2;

/** Longest "four of the twelve things you looked at", in code points. */
const SHARE_LENGTH = 60;

const TASK = 'why you like this, with examples';

/** Of any of the visitor's explanations, since step 1 is the same in all. Undefined where there are no preferences. */
export function preferenceFacts(
  explanation: Explanation,
  visitor: VisitorPreferences,
  locale: string,
): Facts | undefined {
  const voice = voiceOf(selectCatalogue(locale));
  const weighed = weighedPreferences(explanation, visitor, voice).sort((a, b) => a.index - b.index);
  if (weighed.length === 0) return undefined;
  const total = visitor.history.length;
  const facts = weighed.map((one, position) => {
    const { evidence } = one.preference;
    // Most telling first, whatever the candidate; without those that a model is not shown.
    const shown = evidence.flatMap(
      ({ history }) => one.evidence.find((other) => other.history === history)?.item ?? [],
    );
    const titles = quoted(shown.slice(0, EXAMPLES));
    const share = dataText(sharePiece(evidence.length, total, voice).text, SHARE_LENGTH);
    const sure = isCertain(one) ? '' : ', only close to it';
    const topic = one.preference.kind === 'title' ? 'this one by itself' : topicText(one, voice);
    return `${position + 1}. ${topic}: ${share}${sure}, such as ${titles}`;
  });
  const lines = weighed.map(
    ({ index }, position): AnswerLine => ({
      label: `WHY${position + 1}`,
      task: TASK,
      step: 'preferences',
      preference: index,
    }),
  );
  return { block: dataBlock('facts', facts), lines };
}
