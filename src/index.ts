/** The public API of lane-explainer. Importing it does nothing by itself; in Node too. */
export { createExplainer, type Explainer } from './explainer.ts';
export type { ExplainerLanguage } from './explainer-language.ts';
export type {
  ExplainedEvidence,
  ExplainedPreference,
  Explanation,
  ExplanationSteps,
  Fit,
  Grounds,
  Likelihood,
  Sentence,
} from './explanation/explanation.ts';
export type { ExplanationRun } from './explanation-run.ts';
export type { Attributes, AttributeValue, Item } from './items/item.ts';
export type {
  ChatMessage,
  Generation,
  GenerationRequest,
  JsonSchema,
  LanguageModel,
  LanguageOffer,
  LanguageProviderName,
  TokenUsage,
} from './language/language-model.ts';
export type {
  AutoLanguage,
  BrowserLanguage,
  CustomLanguage,
  LanguageChoice,
  LanguageConsent,
  LanguageSettings,
  LanguageWork,
  RemoteLanguage,
  TransformersLanguage,
  WebLlmLanguage,
  WebLlmMirror,
} from './language/language-options.ts';
export type { LanguageStatus } from './language/language-status.ts';
export type { PromptUpdate, SentenceVerdict } from './language/language-trace.ts';
export type { ExplainerOptions, ExplainRequest, WhyNotRequest } from './options.ts';
export type { MatchKind, Membership } from './preferences/preference.ts';
export { LaneError, type LaneErrorCode } from './runtime/error.ts';
export { isSteered, type NamedPreference, type SteeringAction, steer } from './steering/steer.ts';
export type { SteeredPreference, Steering } from './steering/steering.ts';
export { createSteeringLog, type SteeringLog } from './steering/steering-log.ts';
export type {
  ExplainUpdate,
  ExplanationUpdate,
  InspectionUpdate,
  LoadingUpdate,
  PreferenceSummary,
  PreferencesUpdate,
  Stage,
  WritingUpdate,
} from './updates.ts';
export type { StorageChoice } from './visitor/keep.ts';
export { createVisitor, type Visitor, type VisitorOptions } from './visitor/visitor.ts';
export type { HistoryEntry, Signal } from './visitor/visitor-record.ts';
export type { Lack, WhatIf, WhyNot } from './why-not/why-not.ts';
