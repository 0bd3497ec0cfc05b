/** What an answer is made of: labelled lines, each for one statement of one step. */
import type { ExplanationSteps } from '../../explanation/explanation.ts';

/** One line that an answer is to have. */
export interface AnswerLine {
  /** Stands before the text, such as "FIT1"; capital letters and digits. */
  readonly label: string;
  /** What the line is to say, as the prompt puts it. */
  readonly task: string;
  /** The step that the line is for. */
  readonly step: keyof ExplanationSteps;
  /** Index of the preference that it is about; absent where it is about no single one. */
  readonly preference?: number;
}

/** What a model has written for one line so far. */
export interface LineText {
  /** Whole sentences only. */
  readonly text: string;
  /** Whether nothing more is to come. */
  readonly whole: boolean;
}

/** One answer, read: texts by label. Lines that did not come are absent. */
export type AnswerReading = ReadonlyMap<string, LineText>;
