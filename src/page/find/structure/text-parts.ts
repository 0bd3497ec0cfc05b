/** The texts of a card, each with where it stands: what a title is chosen from. */
import { attempt } from '../slices.ts';
import { plainText } from '../titles/clean-title.ts';
import { isNoise } from '../titles/noise.ts';

/** One run of text of one element, phrase markup such as `<b>` or `<mark>` included. */
export interface TextPart {
  readonly text: string;
  readonly element: Element;
}

/** Elements whose text is no text of the card. */
const SILENT =
  /^(?:script|style|noscript|template|svg|select|option|textarea|button|input|iframe|object|video|audio|lane-.*)$/i;
/** Markup within a phrase, which does not end a word. */
const PHRASE = /^(?:b|i|em|strong|mark|u|s|small|sup|sub|bdi|bdo|font|wbr|abbr|q|cite|dfn|var|kbd|code)$/i;
/** Classes that hide a text from sight, but not from screen readers, or from all; "overflow-hidden" does not. */
const UNSEEN =
  /(?:^|\s)(?:(?:[\w-]*[-_])?(?:visually-?hidden|sr-?only|screen-?reader(?:-text)?)(?:[-_][\w-]*)?|(?:is-)?hid(?:den|e)|a-offscreen)(?=\s|$)/i;
/** What is hidden on some screens only ("hidden md:block"). */
const RESPONSIVE = /(?:^|\s)(?:sm|md|lg|xl|2xl):/;
/** A card holds less than this; more is no card. */
const MOST_NODES = 400;

/** The element's classes as one text, whatever kind of element it is and whatever the page did to it. */
export function classesOf(element: Element): string {
  return attempt(() => element.getAttribute('class')) ?? '';
}

/** Whether the element is there for screen readers only, or for nobody. */
export function isUnseen(element: Element): boolean {
  const classes = classesOf(element);
  return element.hasAttribute('hidden') || (UNSEEN.test(classes) && !RESPONSIVE.test(classes));
}

/** All texts within an element, in order, and those that are not seen apart from the others. */
export function textPartsOf(root: Element): { seen: TextPart[]; unseen: TextPart[] } {
  const seen: TextPart[] = [];
  const unseen: TextPart[] = [];
  let holder: Element | undefined;
  let text = '';
  let hidden = false;
  const flush = () => {
    const plain = plainText(text);
    if (holder !== undefined && plain !== '') (hidden ? unseen : seen).push({ text: plain, element: holder });
    text = '';
  };
  let left = MOST_NODES;
  const visit = (element: Element, isHidden: boolean) => {
    const own = PHRASE.test(element.localName) && holder !== undefined ? holder : element;
    for (let node = element.firstChild; node !== null && left-- > 0; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (own !== holder || hidden !== isHidden) {
          flush();
          holder = own;
          hidden = isHidden;
        }
        text += (node as Text).data;
      } else if (node.nodeType === Node.ELEMENT_NODE) {
        const child = node as Element;
        if (SILENT.test(child.localName)) continue;
        if (child.localName === 'br') text += ' ';
        else {
          if (!PHRASE.test(child.localName)) flush();
          visit(child, isHidden || isUnseen(child));
        }
      }
    }
  };
  visit(root, isUnseen(root));
  flush();
  return { seen, unseen };
}

/** The words of an element without prices, badges, buttons and what is not seen; each text once. */
export function readableText(root: Element): string {
  const { seen, unseen } = textPartsOf(root);
  const texts = (seen.length > 0 ? seen : unseen).map(({ text }) => text);
  const words = texts.filter((text) => !isNoise(text));
  return [...new Set(words.length > 0 ? words : texts)].join(' ');
}
