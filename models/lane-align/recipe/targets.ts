/** Which items of a user's sequence are targets, and of which split. */

export type Split = 'train' | 'valid' | 'test';

/** Users whose last two items are kept for validation and test, about as many. */
const JUDGED_USERS = 6_000;
/** Users among them on whom figures are checked again. */
const SAMPLED_USERS = 500;

/** About `most` of `count` users, evenly taken, by their index: all where there are fewer than twice as many. */
function evenly(count: number, most: number): number[] {
  const step = Math.max(1, Math.floor(count / most));
  return Array.from({ length: count }, (_, user) => user).filter((user) => user % step === 0);
}

/** The users of whom the last item but one is for validation and the last for test. */
export function judgedUsers(users: number): number[] {
  return evenly(users, JUDGED_USERS);
}

/** 500 of the judged users, or all where there are fewer. */
export function sampledUsers(users: number): number[] {
  const judged = judgedUsers(users);
  return evenly(judged.length, SAMPLED_USERS)
    .slice(0, SAMPLED_USERS)
    .map((place) => judged[place] as number);
}

/**
 * Positions of targets: of a judged user the last item but one for validation and the last for test; of every user at
 * most `most` before these for training, evenly spread, the latest among them. A target has something before it.
 */
export function targetsOf(
  sequence: readonly number[],
  most: number,
  judged: boolean,
): [split: Split, position: number][] {
  const last = sequence.length - 1;
  const targets: [Split, number][] = judged
    ? [
        ['valid', last - 1],
        ['test', last],
      ]
    : [];
  const open = last - 2;
  const count = Math.min(most, open);
  for (let place = 0; place < count; place++)
    targets.push(['train', Math.round(open - (place * (open - 1)) / Math.max(1, count - 1))]);
  return targets.filter(([, position]) => position >= 1);
}
