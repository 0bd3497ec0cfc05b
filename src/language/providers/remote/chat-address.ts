/** The address of a chat-completions endpoint, checked before anything is sent to it. */
import { LaneError } from '../../../runtime/error.ts';

export interface ChatAddress {
  /** Where requests are posted to. */
  readonly address: string;
  /** The origin that the visitor's titles are sent to. */
  readonly origin: string;
}

const PATH = '/chat/completions';

/**
 * Reads the option `url`. Titles of the visitor's history travel in the requests, so it must be https; http serves
 * on this very machine (localhost) and on the page's own origin, where the page itself came by the same way.
 * Relative addresses are relative to the page.
 * @throws LaneError LANE_INVALID_OPTIONS
 */
export function readChatAddress(url: string, page: string | undefined = pageAddress()): ChatAddress {
  let address: URL;
  try {
    address = new URL(url, page);
  } catch {
    throw invalid('an address such as "https://shop.example/v1"');
  }
  if (address.username !== '' || address.password !== '')
    throw invalid('an address without a user name or password; give a key in "key"');
  if (!isSafe(address, page))
    throw invalid("https, or http on localhost or on the page's own origin", address.origin);
  address.hash = '';
  if (!address.pathname.endsWith(PATH)) address.pathname = address.pathname.replace(/\/$/, '') + PATH;
  return { address: address.href, origin: address.origin };
}

function isSafe({ protocol, hostname, origin }: URL, page: string | undefined): boolean {
  if (protocol === 'https:') return true;
  if (protocol !== 'http:') return false;
  return (
    /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname) ||
    (page !== undefined && origin === new URL(page).origin)
  );
}

function pageAddress(): string | undefined {
  return typeof document === 'undefined' ? undefined : document.baseURI;
}

/** The address itself is left out: it may hold a secret. */
function invalid(expected: string, came?: string): LaneError {
  return new LaneError(
    'LANE_INVALID_OPTIONS',
    `expected the url of the language model to be ${expected}${came === undefined ? '.' : `, but got ${came}.`}`,
  );
}
