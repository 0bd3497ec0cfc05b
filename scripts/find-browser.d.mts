/** The path of a Chromium, Chrome or Edge that is there already. */
export function presentBrowser(): string | undefined;

/** The path of a Chromium, Chrome or Edge, fetched if need be. Throws where none can be had. */
export function findBrowser(): string;
