/** The demo's heart: holds the state, runs the explainer, draws the views. */
import { render } from 'lit';
import type { Explainer } from '../explainer.ts';
import type { Item } from '../items/item.ts';
import { createSteeringLog } from '../steering/steering-log.ts';
import { addressWith, parameter, showAddress } from './address.ts';
import { failureOf } from './failure.ts';
import { markFirstReason } from './first-reason.ts';
import { oncePerFrame } from './frames.ts';
import { grow, isBehind, NOTHING_DRAWN, wantedOf } from './growth.ts';
import { isChanged, keepHistory, readHistory, restoreHistory, YOU } from './history-store.ts';
import { showInspector } from './inspector/show-inspector.ts';
import { rememberFocus } from './keep-focus.ts';
import { consentView } from './language/consent.ts';
import { choiceOf, languageFromAddress, showLanguage } from './language/language-form.ts';
import { languageView } from './language/language-view.ts';
import { run } from './run.ts';
import { loadShop, SHOPS } from './shop.ts';
import { type StartedExplainer, startExplainer } from './start-explainer.ts';
import { type Actions, type DemoState, NO_RESULT } from './state.ts';
import { answerSteering } from './steering.ts';
import { browseView, isPicking } from './views/browse.ts';
import { historyView } from './views/history.ts';
import { preferencesView } from './views/preferences.ts';
import { recommendationsView } from './views/recommendations.ts';
import { settingsView } from './views/settings.ts';
import { shopSwitchView } from './views/shop-switch.ts';
import { statusView } from './views/status.ts';
import { visitorSwitchView } from './views/visitor-switch.ts';

/** Milliseconds of a frame after which the rest is left to the next. */
const FRAME_SHARE = 4;

let state: DemoState = {
  phase: 'loading',
  visitor: YOU,
  history: [],
  ready: false,
  loading: new Map(),
  result: NO_RESULT,
  drawn: NOTHING_DRAWN,
  least: false,
  browsing: false,
  steering: {},
  undoable: false,
  language: languageFromAddress(),
  languageStatus: { state: 'off' },
};
let explainer: Promise<Explainer> | undefined;
/** Of the visitor that is shown. */
const said = createSteeringLog();
let current = new AbortController();
let giveFocusBack = (): void => {};
let answer = (_agreed: boolean): void => {};

const actions: Actions = {
  chooseShop: (key) => void enterShop(key, undefined),
  chooseVisitor: (visitor) => enterVisitor(visitor),
  add: (item) => changeHistory([...state.history.filter(({ id }) => id !== item.id), item]),
  remove: (item) => changeHistory(state.history.filter(({ id }) => id !== item.id)),
  restore: () => {
    if (state.shop) restoreHistory(state.shop, state.visitor);
    enterVisitor(state.visitor);
  },
  showLeast: (least) => update({ least }),
  browse: (browsing) => {
    if (browsing !== state.browsing) update({ browsing });
  },
  retry: () => {
    void explainer?.then((failed) => failed.dispose()).catch(() => {});
    explainer = undefined;
    update({ ready: false, loading: new Map() });
    void explain();
  },
  useLanguage: (language) => {
    showLanguage(language);
    update({ language });
    void useLanguage();
  },
  agree: (agreed) => answer(agreed),
};

/** Starts the page as its address says. */
export async function start(started: StartedExplainer): Promise<void> {
  explainer = follow(started);
  said.subscribe((steering) => {
    update({ steering, undoable: said.undoable });
    void explain();
  });
  answerSteering({
    act: (action) => {
      giveFocusBack = rememberFocus();
      said.act(action);
    },
    undo: () => said.undo(),
    forget: () => {
      said.reset();
      changeHistory([]);
    },
    whyNot: async (candidate) => (await explainer)?.whyNot({ ...requestOf(state), candidate }),
  });
  const asked = parameter('shop');
  const shop = SHOPS.find(({ key }) => key === asked)?.key ?? SHOPS[0].key;
  await enterShop(shop, parameter('visitor'));
  if (state.language.provider !== 'none') await useLanguage();
}

/** Takes the language model that was asked for, and explains anew once it is ready or gone. */
async function useLanguage(): Promise<void> {
  const asked = state.language;
  const ready = await explainer?.catch(() => undefined);
  const before = state.result.writing;
  const status = await ready?.language.use(choiceOf(asked));
  if (status === undefined || state.language !== asked) return;
  update({ languageStatus: status });
  if (status.state === 'ready' || before !== undefined) void explain();
}

function follow({ created, onLoading, language }: StartedExplainer): Promise<Explainer> {
  language.onStatus = (languageStatus) => update({ languageStatus });
  language.consent = (offer) =>
    new Promise((resolve) => {
      answer = (agreed) => {
        const { offer: _, ...rest } = state;
        state = rest;
        update({});
        resolve(agreed);
      };
      update({ offer });
    });
  onLoading((loading) => update({ loading: new Map(state.loading).set(loading.part, loading) }));
  return created;
}

async function enterShop(key: string, visitor: string | undefined): Promise<void> {
  current.abort();
  update({ phase: state.ready ? 'explaining' : 'loading' });
  try {
    const shop = await loadShop(key);
    const known = [...shop.visitors.map(({ id }) => id), YOU];
    update({ shop, result: NO_RESULT, drawn: NOTHING_DRAWN });
    enterVisitor(known.find((id) => id === visitor) ?? known[0] ?? YOU);
  } catch (error) {
    update({ phase: 'error', failure: failureOf(error) });
  }
}

function enterVisitor(visitor: string): void {
  const { shop } = state;
  if (!shop) return;
  showAddress({ shop: shop.key, visitor });
  said.reset();
  update({ visitor, history: readHistory(shop, visitor).flatMap((id) => shop.items.get(id) ?? []) });
  void explain();
}

function changeHistory(history: readonly Item[]): void {
  giveFocusBack = rememberFocus();
  if (state.shop)
    keepHistory(
      state.shop,
      state.visitor,
      history.map(({ id }) => id),
    );
  update({ history });
  void explain();
}

/** Explains the shop to the visitor; a run that is still going is called off. */
async function explain(): Promise<void> {
  current.abort();
  current = new AbortController();
  const { signal } = current;
  const { shop, history } = state;
  if (!shop) return;
  const { failure: _, ...rest } = state;
  state = rest;
  update({ phase: state.ready ? 'explaining' : 'loading' });
  try {
    explainer ??= follow(startExplainer());
    const ready = await explainer;
    if (signal.aborted) return;
    update({ phase: 'explaining', ready: true });
    if (history.length === 0) update({ result: NO_RESULT, drawn: NOTHING_DRAWN });
    else {
      const request = requestOf(state);
      await run(ready, { ...request, signal }, state.drawn.cards === 0, (result) => update({ result }));
    }
    if (!signal.aborted) update({ phase: 'ready' });
  } catch (error) {
    if (!signal.aborted) update({ phase: 'error', failure: failureOf(error) });
  }
}

/** All that the shop has and the visitor has not met. */
function requestOf({ shop, history, steering }: DemoState) {
  const met = new Set(history.map(({ id }) => id));
  const candidates = [...(shop?.items.values() ?? [])].filter(({ id }) => !met.has(id)).map(bare);
  return { history: history.map(pictured), candidates, steering };
}

/** Only what is shown as evidence needs its picture; the others travel to the worker without. */
function bare({ id, title, attributes }: Item): Item {
  return { id, title, ...(attributes && { attributes }) };
}

function pictured(item: Item): Item {
  return { ...bare(item), ...(item.image && { image: item.image }) };
}

function update(change: Partial<DemoState>): void {
  state = { ...state, ...change };
  behind = VIEWS;
  // Ready is told by the last drawing, when every card stands.
  if (state.phase !== 'ready') tellState();
  draw();
}

/** What is drawn where, most wanted first. */
const VIEWS: readonly (readonly [string, (state: DemoState) => unknown])[] = [
  ['recommendations', (now) => recommendationsView(now, actions)],
  ['status', (now) => statusView(now, actions)],
  ['visitor-switch', (now) => visitorSwitchView(now, actions)],
  ['history', (now) => historyView(now, actions, now.shop !== undefined && isChanged(now.shop, now.visitor))],
  ['preferences', preferencesView],
  ['settings', settingsView],
  ['language', (now) => languageView(now, actions)],
  ['consent', (now) => consentView(now, actions)],
  ['shop-switch', (now) => shopSwitchView(now, actions, addressWith)],
  ['browse', (now) => browseView(now, actions)],
];

/** Views that are behind the state. */
let behind: typeof VIEWS = [];

const draw = oncePerFrame(() => {
  const wanted = wantedOf(state);
  const drawn = grow(state.drawn, wanted);
  if (isBehind(state.drawn, drawn)) behind = VIEWS;
  state = { ...state, drawn };
  const start = performance.now();
  let done = 0;
  for (const [id, view] of behind) {
    const place = document.getElementById(id);
    if (place) render(view(state), place);
    done += 1;
    if (performance.now() - start > FRAME_SHARE) break;
  }
  behind = behind.slice(done);
  document.documentElement.toggleAttribute('data-picking', isPicking(state));
  markFirstReason();
  if (behind.length > 0 || isBehind(drawn, wanted)) draw();
  else {
    showInspector(state);
    giveFocusBack();
    tellState();
  }
});

/** Tells tests how far the page is. */
function tellState(): void {
  const { phase } = state;
  document.documentElement.dataset['laneState'] = phase === 'explaining' ? 'loading' : phase;
}
