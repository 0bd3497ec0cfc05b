/** Checks for Python with PyTorch, which training needs. */
import { spawnSync } from 'node:child_process';

/** What training runs on. */
export interface Python {
  readonly command: string;
  /** Version of PyTorch. */
  readonly torch: string;
  /** Name of the GPU that PyTorch sees, if any. */
  readonly gpu: string | null;
}

const QUESTION =
  'import json, numpy, torch; print(json.dumps({"torch": torch.__version__, ' +
  '"gpu": torch.cuda.get_device_name(0) if torch.cuda.is_available() else None}))';

/**
 * Asks `command` what it has.
 * @throws Error that says how to get what is missing
 */
export function findPython(command: string): Python {
  const { error, status, stdout, stderr } = spawnSync(command, ['-c', QUESTION], { encoding: 'utf8' });
  if (error) {
    throw new Error(
      `expected Python 3 as "${command}", but it did not start (${error.message}). Install it from ` +
        'https://www.python.org/downloads/, or name the program with --python.',
    );
  }
  if (status !== 0) {
    throw new Error(
      `expected "${command}" to have PyTorch and NumPy, but got: ${stderr.trim().split('\n').at(-1)}. Run ` +
        `\`${command} -m pip install torch numpy\` (https://pytorch.org has builds for GPUs), or name another Python with ` +
        '--python.',
    );
  }
  return { command, ...(JSON.parse(stdout) as Omit<Python, 'command'>) };
}
