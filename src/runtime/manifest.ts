/** `models/manifest.json`: which weights ship, known before any of them is loaded. */
export interface ModelManifest {
  readonly encoder: {
    /** Folder within the models. */
    readonly folder: string;
    /** Changes with every weight: vectors kept from another version are not used. */
    readonly version: string;
    readonly dimension: number;
  };
  readonly aligner: { readonly folder: string };
}
