/** The network that ships, read from disk. */
import { existsSync, readFileSync } from 'node:fs';
import {
  type AlignmentConfig,
  type AlignmentParameters,
  readAlignmentParameters,
} from '../../../src/alignment/parameters.ts';
import { MODELS } from '../../support/disk-assets.ts';

const FOLDER = `${MODELS}lane-align/`;

/** Undefined where none was trained yet: then the untrained one serves, and is tested in its place. */
export function readShippedNetwork(): AlignmentParameters | undefined {
  if (!existsSync(`${FOLDER}config.json`) || !existsSync(`${FOLDER}parameters.bin`)) return undefined;
  const config = JSON.parse(readFileSync(`${FOLDER}config.json`, 'utf8')) as AlignmentConfig;
  return readAlignmentParameters(config, new Uint8Array(readFileSync(`${FOLDER}parameters.bin`)));
}
