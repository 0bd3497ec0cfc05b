/** Every word that the elements show by themselves, as data: a language is one object of this shape. */
import type { Fit } from '../../explanation/explanation.ts';

/** Forms of one message by the plural category of a count, as `Intl.PluralRules` names them. */
export type PluralMessage = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & {
  readonly other: string;
};

/** The words of one language. `{name}` stands for a value put in by `format`. */
export interface ElementMessages {
  /** BCP 47 tag of the language. */
  readonly locale: string;
  /** Label of the button that unfolds the explanation. */
  readonly why: string;
  /** Said to screen readers after the label; `{title}` is the candidate's. */
  readonly about: string;
  /** Said to screen readers while the reason is being worked out. */
  readonly loading: string;
  /** Shown by pages that style the part `error`. */
  readonly error: string;
  readonly likelihood: {
    readonly label: string;
    readonly low: string;
    readonly medium: string;
    readonly high: string;
  };
  readonly preferences: {
    readonly label: string;
    /** What the bar's length means, said once above the list. */
    readonly note: string;
    /** Unfolds the preferences that hardly count; `{count}` of them. */
    readonly others: PluralMessage;
    /** Text equivalent of a bar; `{share}` is a percentage. */
    readonly share: string;
  };
  /** What is said of a preference that is a maker or a single title; `{text}` is its name. */
  readonly phrase: { readonly maker: string; readonly title: string };
  readonly fit: Readonly<Record<Fit, string>>;
  /** The same of a preference that is a single title. */
  readonly likeness: Readonly<Record<Fit, string>>;
  readonly evidence: {
    /** Says to screen readers what the list of items is. */
    readonly label: string;
    /** Stands for the items that are not listed; `{count}` of them. */
    readonly more: PluralMessage;
  };
  readonly steps: {
    readonly label: string;
    readonly preferences: string;
    readonly fit: string;
    readonly likelihood: string;
    readonly recommendation: string;
  };
  /** What the visitor can do about it. */
  readonly steering: {
    /** Said to screen readers after a button's label; `{text}` is what it acts on. */
    readonly of: string;
    readonly pin: string;
    readonly unpin: string;
    readonly mute: string;
    readonly rename: string;
    readonly newName: string;
    readonly save: string;
    readonly cancel: string;
    /** Take an item out of the history; said to screen readers, `{title}` is the item's. */
    readonly remove: string;
    readonly less: string;
    readonly lessUndone: string;
    readonly whyNot: string;
    readonly undo: string;
  };
  readonly settings: SettingsMessages;
  readonly writer: {
    readonly label: string;
    readonly computed: string;
    /** `{model}` is the name of the language model. */
    readonly model: string;
    /** Said beside a reason that a language model worded; `{model}` is its name. */
    readonly byline: string;
    /** Said after each sentence where several hands wrote: `{writer}` is a model's name or `sentence`. */
    readonly sentence: string;
    /** `{count}` sentences of the model did not pass the check. */
    readonly rejected: PluralMessage;
    /** The whole line: `{label}`, `{name}`, and `{rejected}` where sentences were left out. By default as in English. */
    readonly line?: { readonly whole: string; readonly shortened: string };
  };
}

/** The words of `<lane-settings>`. */
export interface SettingsMessages {
  readonly title: string;
  readonly interests: string;
  /** Where nothing is known of the visitor yet. */
  readonly noInterests: string;
  readonly pinned: string;
  readonly muted: string;
  readonly stated: string;
  /** Brings a muted preference back. */
  readonly unmute: string;
  /** Takes away a preference that the visitor stated. */
  readonly unstate: string;
  /** Label of the field for a new preference, and its button. */
  readonly state: string;
  readonly add: string;
  readonly history: string;
  readonly noHistory: string;
  readonly restore: string;
  /** Of what the visitor wants less of. */
  readonly less: string;
  /** Label of the list of what the page shows, and its first entry. */
  readonly ask: string;
  readonly choose: string;
  readonly pause: string;
  readonly resume: string;
  readonly paused: string;
  readonly forget: string;
  /** Asked before everything is forgotten. */
  readonly forgetQuestion: string;
  readonly forgetYes: string;
  readonly forgotten: string;
  /** "How recommendations work here", as paragraphs; the main parameters, most important first. */
  readonly how: {
    readonly title: string;
    readonly intro: string;
    readonly parameters: readonly string[];
    /** Where the shop keeps its own order. */
    readonly ownOrder: string;
    readonly where: string;
  };
}
