/** Chooses a variant, fills it and makes a sentence of it. */
import { COMPUTED_WRITER } from './computed-writer.ts';
import type { Fit, Sentence } from './explanation.ts';
import type { MessageName, Variant } from './messages/catalogue.ts';
import { capitalise, fillSlots, isUsable, type Slots } from './messages/format.ts';
import type { Voice } from './messages/voice.ts';
import { createVariantChooser } from './variant-chooser.ts';

/** What a sentence is to say. */
export interface Telling {
  readonly message: MessageName;
  readonly slots: Slots;
  /** Decides among variants that are equally fresh. */
  readonly seed: string;
  /** The evidence states the preference as a fact. Default `false`. */
  readonly certain?: boolean;
  /** All examples are among the newest items. Default `false`. */
  readonly recent?: boolean;
  /** The fit that the message claims. */
  readonly fit?: Fit;
}

/** A sentence that may be said, and the variant it came from. */
export interface Draft {
  readonly sentence: Sentence;
  readonly variant: Variant;
}

/** Tells a list of explanations in one voice, without repeating itself. */
export interface Narrator {
  readonly voice: Voice;
  /** The freshest way to say it; undefined where no variant can be used. */
  say(telling: Telling): Sentence | undefined;
  /** All usable ways, freshest first, those that open with a digit last; filled in one by one as they are asked for. */
  drafts(telling: Telling): Iterable<Draft>;
  /** Whether a draft opens like one of the last leads. */
  isStale(draft: Draft): boolean;
  /** Whether a lead said just this. */
  isSaid(draft: Draft): boolean;
  /** Notes that a draft was used. */
  note(draft: Draft): void;
  /** Notes that a draft was used to lead an explanation. */
  lead(draft: Draft): void;
}

/**
 * A narrator that has said nothing yet.
 * @param listener who it is told to: the same is worded differently to another
 */
export function createNarrator(voice: Voice, listener = ''): Narrator {
  const { catalogue, plurals } = voice;
  const chooser = createVariantChooser();
  const leads = new Set<string>();
  function* drafts(telling: Telling): Iterable<Draft> {
    const late: Draft[] = [];
    for (const draft of inOrder(telling)) {
      if (/^\d/u.test(draft.sentence.text)) late.push(draft);
      else yield draft;
    }
    yield* late;
  }
  function* inOrder({
    message,
    slots,
    seed,
    certain = false,
    recent = false,
    fit,
  }: Telling): Iterable<Draft> {
    for (const variant of chooser.order(catalogue.messages[message], `${listener}\u0000${seed}`)) {
      if (!isUsable(variant, slots, certain, recent)) continue;
      const filled = fillSlots(variant.text, slots, plurals);
      if (!filled) continue;
      // A name that ends in a full stop ("Inc.") brings the sentence's own.
      const text = capitalise(filled.text, catalogue.locale).replace(/\.\.$/u, '.');
      const grounds = { ...filled.grounds, ...(fit ? { fit } : {}) };
      yield { sentence: { text, grounds, writer: COMPUTED_WRITER }, variant };
    }
  }
  return {
    voice,
    drafts,
    say(telling) {
      for (const { sentence, variant } of drafts(telling)) {
        chooser.note(variant);
        return sentence;
      }
      return undefined;
    },
    isStale: ({ sentence }) => chooser.isStale(sentence.text),
    isSaid: ({ sentence }) => leads.has(sentence.text),
    note: ({ variant }) => chooser.note(variant),
    lead({ sentence, variant }) {
      leads.add(sentence.text);
      chooser.note(variant, sentence.text);
    },
  };
}
