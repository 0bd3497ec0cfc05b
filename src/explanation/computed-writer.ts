/** Who writes the sentences of the computed tier: the value of `writer` where no language model had a part. */
export const COMPUTED_WRITER = 'computed';
