/** Tells how far something has come: one line that changes in a terminal, a line each tenth elsewhere. */

export interface Progress {
  /** `share` from 0 to 1; `note` stands behind it. */
  show(share: number, note?: string): void;
  /** Ends the line. */
  end(): void;
}

const WIDTH = 30;

/** Progress of what `label` names, on the error stream, so that a caller's output stays its own. */
export function createProgress(label: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  let told = -1;
  return {
    show(share, note = '') {
      const percent = `${Math.floor(100 * share)} %`.padStart(5);
      if (stream.isTTY) {
        const bar = '█'.repeat(Math.round(WIDTH * share)).padEnd(WIDTH, '░');
        stream.write(`\r${label} ${bar} ${percent}  ${note}\u001b[K`);
      } else if (Math.floor(10 * share) > told) {
        told = Math.floor(10 * share);
        stream.write(`${label} ${percent}  ${note}\n`);
      }
    },
    end() {
      if (stream.isTTY) stream.write('\n');
    },
  };
}
