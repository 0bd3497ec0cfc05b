/** Runs `train.py` and reads what it tells. */
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const RECIPE = fileURLToPath(new URL('../../models/lane-align/recipe/train.py', import.meta.url));

/** Steps that a small shop's network gets at least, and epochs that any gets at most and at least. */
const FEWEST_STEPS = 400;
const EPOCHS = { fewest: 5, most: 30 };
const BATCH = 96;
/** Items that a target is ranked among, where the shop has that many. */
const SAMPLED = 100;

export interface TrainingRequest {
  readonly python: string;
  /** Holds align/NAME. */
  readonly work: string;
  readonly name: string;
  /** Gets config.json and parameters.bin. */
  readonly out: string;
  readonly encoder: string;
  readonly version: string;
  /** Training examples that were written. */
  readonly examples: number;
  /** Different items that users met. */
  readonly met: number;
  /** Folder of the network to begin with; a new one where there is none. */
  readonly start?: string | undefined;
  readonly epochs?: number | undefined;
  /** Told how far training has come, 0 to 1. */
  readonly onProgress: (share: number, note: string) => void;
  /** Told each epoch's figures on validation targets; epoch -1 is the network to begin with. */
  readonly onEpoch: (epoch: number, figures: { hr10: number; ndcg10: number }) => void;
}

export interface Accuracy {
  readonly hr10: number;
  readonly ndcg10: number;
}

/** What came of training, measured on each user's last item. */
export interface TrainingFigures {
  readonly device: string;
  readonly seconds: number;
  /** The epoch that was kept; -1 where none was better than the network to begin with. */
  readonly epoch: number;
  readonly epochs: number;
  /** Items that a target was ranked among. */
  readonly sampled: number;
  readonly targets: number;
  readonly network: Accuracy;
  readonly nearest: Accuracy;
  readonly mean: Accuracy;
  readonly popularity: Accuracy;
  /** The network to begin with, before training. */
  readonly start?: Accuracy;
  /** NDCG@10 with another user's phrases over one's own evidence. */
  readonly exchanged: { readonly ndcg10: number };
}

/**
 * Trains, and gives the figures of the network that was kept.
 * @throws Error with the last that training said, where it fails
 */
export async function runTraining(request: TrainingRequest): Promise<TrainingFigures> {
  const { python, work, name, out, encoder, version, examples, met, start, onProgress, onEpoch } = request;
  const batch = Math.min(BATCH, examples);
  const wanted = Math.ceil(FEWEST_STEPS / Math.floor(examples / batch));
  const epochs = request.epochs ?? Math.min(EPOCHS.most, Math.max(EPOCHS.fewest, wanted));
  const sampled = Math.min(SAMPLED, Math.floor(met / 2));
  const figuresFile = join(work, 'figures.json');
  const options: Record<string, string | number> = {
    work,
    out,
    encoder,
    version,
    data: name,
    epochs,
    batch,
    sampled,
    warm: Math.max(1, Math.min(100, Math.floor((epochs * Math.floor(examples / batch)) / 10))),
    figures: figuresFile,
    ...(start !== undefined && { start }),
  };
  const pairs = Object.entries(options).flatMap(([option, value]) => [`--${option}`, String(value)]);
  const child = spawn(python, [RECIPE, ...pairs, '--progress'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint = (complaint + text).slice(-4000);
  });
  const ended = new Promise<number | string>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve(code ?? signal ?? 1));
  });
  for await (const line of createInterface({ input: child.stdout })) {
    const told = readObject(line);
    if (typeof told?.['progress'] === 'number')
      onProgress(told['progress'], `loss ${Number(told['loss']).toFixed(3)}`);
    if (typeof told?.['epoch'] === 'number') onEpoch(told['epoch'], told[name] as Accuracy);
  }
  const code = await ended;
  if (code !== 0) {
    throw new Error(
      `training ended with ${code}. ${join('recipe', 'train.py')} said last:\n${complaint.trim() || 'nothing'}`,
    );
  }
  const { data, ...run } = JSON.parse(await readFile(figuresFile, 'utf8')) as {
    data: Record<string, Pick<TrainingFigures, 'network'>>;
  };
  return { ...run, ...data[name], sampled } as TrainingFigures;
}

function readObject(line: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}
