/** Addresses of our own workers under Trusted Types, by which a page forbids code from just any address. */

/** What of the interface is used; not in every browser. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): URL };
}

/** The name that a page allows: `trusted-types lit-html lane-explainer`. */
const POLICY = 'lane-explainer';

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined;

/**
 * The address as a page with Trusted Types accepts it. The one in use is made once: a page may forbid a second policy of
 * the same name. Where the page does not allow ours, what needs the address fails as it would without.
 */
export function trustedAddress(address: string): string | URL {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (trustedTypes === undefined) return address;
  policy ??= trustedTypes.createPolicy(POLICY, { createScriptURL: (given) => given });
  return policy.createScriptURL(address);
}
