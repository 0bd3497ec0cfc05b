/** All that the page shows, in one object; the views are functions of it. */
import type { Explanation } from '../explanation/explanation.ts';
import type { Item } from '../items/item.ts';
import type { LanguageOffer } from '../language/language-model.ts';
import type { LanguageStatus } from '../language/language-status.ts';
import type { PromptUpdate } from '../language/language-trace.ts';
import type { Steering } from '../steering/steering.ts';
import type { InspectionUpdate, LoadingUpdate, PreferenceSummary, WritingUpdate } from '../updates.ts';
import type { LanguageForm } from './language/language-form.ts';
import type { Shop } from './shop.ts';

/** An inspection with the items that its numbers belong to. */
export interface Inspected {
  readonly update: InspectionUpdate;
  readonly history: readonly Item[];
  readonly candidates: readonly Item[];
}

/** What one run of the explainer has told. */
export interface RunResult {
  readonly preferences: readonly PreferenceSummary[];
  /** Best first. */
  readonly explanations: readonly Explanation[];
  readonly inspected?: Inspected;
  /** What the language model is doing; absent where there is none. */
  readonly writing?: WritingUpdate;
  /** Requests to the language model, in order. */
  readonly prompts: readonly PromptUpdate[];
}

/** A failure as the page tells it. */
export interface Failure {
  readonly code: string;
  readonly message: string;
}

/** Entries drawn of the lists that would take too long for one frame. */
export interface Drawn {
  readonly cards: number;
  readonly covers: number;
  readonly tiles: number;
}

/** State of the page. */
export interface DemoState {
  readonly phase: 'loading' | 'explaining' | 'ready' | 'error';
  readonly shop?: Shop;
  /** A visitor's id, or `you`. */
  readonly visitor: string;
  /** Oldest first. */
  readonly history: readonly Item[];
  /** Models on their way, by part. */
  readonly loading: ReadonlyMap<string, LoadingUpdate>;
  /** Whether the models are there. */
  readonly ready: boolean;
  readonly result: RunResult;
  /** How much of each long list is drawn. */
  readonly drawn: Drawn;
  /** Whether the items that fit least are shown too. */
  readonly least: boolean;
  /** Whether the rest of the shop is unfolded. */
  readonly browsing: boolean;
  readonly failure?: Failure;
  /** What the visitor has said, and whether a step can be undone. */
  readonly steering: Steering;
  readonly undoable: boolean;
  /** The language model that was asked for, and how far it is. */
  readonly language: LanguageForm;
  readonly languageStatus: LanguageStatus;
  /** What the visitor is being asked to agree to. */
  readonly offer?: LanguageOffer;
}

/** A result with nothing in it. */
export const NO_RESULT: RunResult = { preferences: [], explanations: [], prompts: [] };

/** What a visitor of the page can do. */
export interface Actions {
  chooseShop(key: string): void;
  chooseVisitor(visitor: string): void;
  add(item: Item): void;
  remove(item: Item): void;
  restore(): void;
  showLeast(least: boolean): void;
  browse(browsing: boolean): void;
  retry(): void;
  /** Takes another language model. */
  useLanguage(form: LanguageForm): void;
  /** Answers the question about `offer`. */
  agree(agreed: boolean): void;
}
