/** Looks for a Python with PyTorch to test training with. */
import { findPython } from '../../../scripts/train/find-python.ts';

/** The program's name, or why there is none. LANE_PYTHON names one of your own. */
export function findTestPython(): { command: string } | { reason: string } {
  const named = process.env['LANE_PYTHON'];
  let reason = '';
  for (const command of named ? [named] : ['python3', '/usr/bin/python3']) {
    try {
      return { command: findPython(command).command };
    } catch (error) {
      reason ||= (error as Error).message;
    }
  }
  return { reason };
}
