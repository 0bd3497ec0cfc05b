/** The bundled bank of interest phrases: what people say they like, with tests that an item belongs. */
import { foldedPhrase } from '../../items/words.ts';

/** `models/lane-interests/index.json`: what must be known before a domain is chosen. */
export interface InterestIndexFile {
  readonly version: string;
  /** The encoder whose vectors lie in the `.bin` files. */
  readonly encoder: string;
  readonly dimension: number;
  /** Each domain's name, its file name without ending, and the unit vector of its phrases' mean. */
  readonly domains: readonly {
    readonly name: string;
    readonly file: string;
    readonly vector: readonly number[];
  }[];
}

/** `models/lane-interests/<domain>.json`: phrases, each with its test: groups that must all be met, by any alternative. */
export type InterestDomainFile = readonly (readonly [text: string, test: string])[];

/** One interest phrase. */
export interface Interest {
  /** Completes "your interest in …". */
  readonly text: string;
  /** Its test: groups of folded alternatives, every group to be met by one of them; empty where only meaning can tell. */
  readonly test: readonly (readonly string[])[];
}

/** Where a folded alternative leads: an interest of the domain and the group of its test that it meets. */
export interface TestEntry {
  readonly interest: number;
  readonly group: number;
}

/** One domain's phrases, in the form in which they are searched. */
export interface InterestDomain {
  readonly name: string;
  readonly interests: readonly Interest[];
  /** From a folded word or word-group to the tests in which it occurs. */
  readonly tests: ReadonlyMap<string, readonly TestEntry[]>;
  /** Number of words in the longest alternative. */
  readonly longestTest: number;
  /** Unit vectors, one an interest. */
  readonly vectors: readonly Float32Array[];
  /** Mean and deviation of each interest's cosine with others: what "close" means for it. */
  readonly background: readonly Background[];
}

export interface Background {
  readonly mean: number;
  readonly deviation: number;
}

/** The bank: domains by name and direction; their phrases come when a history needs them. */
export interface InterestBank {
  readonly domains: readonly { readonly name: string; readonly vector: Float32Array }[];
  /**
   * The phrases of the domain at an index; loaded once.
   * @throws LaneError LANE_MODEL_NOT_FOUND, LANE_MODEL_INVALID
   */
  load(domain: number, signal?: AbortSignal): Promise<InterestDomain>;
}

/** The phrases and tests of a domain's file, without vectors. */
export function readInterests(
  file: InterestDomainFile,
): Pick<InterestDomain, 'interests' | 'tests' | 'longestTest'> {
  const tests = new Map<string, TestEntry[]>();
  let longestTest = 1;
  const interests = file.map(([text, test], interest) => {
    const groups = (test === '' ? [] : test.split(',')).map((group) => [
      ...new Set(
        group
          .split('/')
          .map(foldedPhrase)
          .filter((alternative) => alternative !== ''),
      ),
    ]);
    groups.forEach((alternatives, group) => {
      for (const alternative of alternatives) {
        longestTest = Math.max(longestTest, alternative.split(' ').length);
        const entries = tests.get(alternative) ?? [];
        if (entries.length === 0) tests.set(alternative, entries);
        entries.push({ interest, group });
      }
    });
    return { text, test: groups };
  });
  return { interests, tests, longestTest };
}
