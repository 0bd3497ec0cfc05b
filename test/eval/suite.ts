/** Contract of an evaluation suite: something about the library that is measured, not tested. */

export interface Context {
  /** Keeps to what can be had within a minute. */
  readonly quick: boolean;
  /** Writes down what is measured, for later runs to be held against. */
  readonly record: boolean;
  /** File for a page that people can read; undefined where none is wanted. */
  readonly report: string | undefined;
  /** Folder of the research data, which is not part of the repository; undefined where there is none. */
  readonly data: string | undefined;
  /** Root folder of the repository. */
  readonly root: string;
  /** Told what is being done, for whoever waits. */
  readonly log: (text: string) => void;
}

/** Numbers by name, nested as the report shows them; null where the data for one is missing. */
export type Figures = { readonly [name: string]: number | string | null | Figures };

export interface Report {
  readonly figures: Figures;
  /** Rows of the table for people; the first is its head. */
  readonly table: readonly (readonly string[])[];
  /** What was left out for want of data, such as "stsb". */
  readonly leftOut: readonly string[];
  /** Remarks below the table. */
  readonly notes?: readonly string[];
  /** What does not agree with what was recorded or promised, in words: the program then ends with an error. */
  readonly failures?: readonly string[];
}

export interface Suite {
  /** Names the suite on the command line and its part of the JSON. */
  readonly name: string;
  /** What it measures, in one line. */
  readonly title: string;
  /** Whether it runs where no suite is named. */
  readonly usual: boolean;
  run(context: Context): Promise<Report>;
}
