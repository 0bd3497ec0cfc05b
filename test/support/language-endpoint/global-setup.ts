/** Runs the test server beside browser tests, which cannot start one; they get its addresses by `inject`. */
import type { TestProject } from 'vitest/node';
import { startLanguageEndpoint } from './start-endpoint.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Base address, for pages of any origin. */
    languageEndpoint: string;
    /** The same server without CORS. */
    closedLanguageEndpoint: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, closedUrl, close } = await startLanguageEndpoint();
  project.provide('languageEndpoint', url);
  project.provide('closedLanguageEndpoint', closedUrl);
  return close;
}
