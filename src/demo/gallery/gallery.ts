/** The gallery: both elements in every state, under the theme and direction that the address asks for. */
import '../../elements/index.ts';
import type { LaneExplanationElement } from '../../elements/lane-explanation.ts';
import type { LaneSettingsElement, SettingsView } from '../../elements/lane-settings.ts';
import type { WhyNot } from '../../why-not/why-not.ts';
import { explanationOf, LONG, NO_SETTINGS, SETTINGS, WHY_NOT, WORDED } from './examples.ts';

/** Properties of the elements; `renaming`, `asking` and `chosen` are states that a visitor brings about by a button. */
type Explaining = Partial<LaneExplanationElement> & { readonly renaming?: string };
type Setting = {
  readonly view: SettingsView;
  readonly asking?: boolean;
  readonly chosen?: string;
  readonly whyNot?: WhyNot;
};

const EXPLAINING: Readonly<Record<string, Explaining>> = {
  Idle: { state: 'idle' },
  Loading: { state: 'loading' },
  'Nothing could be worked out': { state: 'error' },
  'A reason': { explanation: explanationOf('strong') },
  'Likely, a strong fit': { explanation: explanationOf('strong'), open: true },
  'Perhaps, a partial fit': { explanation: explanationOf('partial'), open: true },
  'Perhaps, close to it': { explanation: explanationOf('near'), open: true },
  'Unlikely, no fit': { explanation: explanationOf('none'), open: true },
  'Worded by a model': { explanation: WORDED, open: true },
  'Long words': { explanation: LONG, open: true },
  'The visitor may steer': { explanation: explanationOf('strong'), open: true, steerable: true },
  'A step can be undone': {
    explanation: explanationOf('strong'),
    open: true,
    steerable: true,
    undoable: true,
  },
  'A new name for an interest': {
    explanation: explanationOf('strong'),
    open: true,
    steerable: true,
    renaming: 'interest:heist films',
  },
  'Why it is not higher': {
    explanation: explanationOf('partial'),
    open: true,
    steerable: true,
    whyNot: WHY_NOT,
  },
};

const SETTING: Readonly<Record<string, Setting>> = {
  'Settings, full': { view: SETTINGS },
  'Settings, empty': { view: NO_SETTINGS },
  'Settings, paused': { view: { ...SETTINGS, paused: true } },
  'Settings, about to forget': { view: SETTINGS, asking: true },
  'Settings, asking about an item': { view: SETTINGS, chosen: WHY_NOT.candidate, whyNot: WHY_NOT },
};

function figure(name: string, element: HTMLElement, properties: object): HTMLElement {
  const caption = document.createElement('figcaption');
  caption.textContent = name;
  const frame = document.createElement('figure');
  frame.append(caption, Object.assign(element, properties));
  return frame;
}

const asked = new URLSearchParams(location.search);
const page = document.documentElement;
page.dataset['theme'] = asked.get('theme') === 'dark' ? 'dark' : 'light';
page.dir = asked.get('dir') === 'rtl' ? 'rtl' : 'ltr';
const main = document.querySelector('main');
// The elements' own words; what they explain is English, as it may be in a shop.
if (main && page.dir === 'rtl') main.lang = 'ar';
if (asked.has('brand')) page.dataset['brand'] = '';

main?.append(
  ...Object.entries(EXPLAINING).map(([name, properties]) =>
    figure(name, document.createElement('lane-explanation'), properties),
  ),
  ...Object.entries(SETTING).map(([name, properties]) =>
    figure(name, document.createElement('lane-settings') satisfies LaneSettingsElement, properties),
  ),
);
