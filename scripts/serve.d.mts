export interface ServeOptions {
  /** Folder by the path it is served under; the longest path that fits a request wins. */
  readonly folders: Readonly<Record<string, string>>;
  /** 0, the default, takes a free one. */
  readonly port?: number;
  /** By default `localhost`, which other machines cannot reach. */
  readonly host?: string;
  /** Sent with every answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Told the path of every request. */
  readonly onRequest?: (path: string) => void;
}

export interface RunningServer {
  /** Address of the server's root, with a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server and resolves once it listens. */
export function serve(options: ServeOptions): Promise<RunningServer>;
