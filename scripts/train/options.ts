/** What the command is told. */
import { parseArgs } from 'node:util';

/** What `--help` prints. */
export const HELP = `npm run train -- --items FILE --interactions FILE --out FOLDER

  --items FILE            CSV or JSON lines: id, title, and attributes in any further columns
  --interactions FILE     CSV or JSON lines: user, item, and time if it is known
  --out FOLDER            gets the models that createExplainer({ models }) takes
  --python COMMAND        Python 3 with PyTorch and NumPy (python3)
  --domains A,B           domains of the bank of interests that the shop sells in, as given to createExplainer
  --epochs N              rounds over the examples; as many as the shop's size asks for where it is left out
  --from-scratch          begins with nothing, so that no data but the shop's have a part in the network
  --skip-unknown-items    leaves out interactions whose item is not in the items file
  --work FOLDER           keeps the examples there; by default they go to a folder that is removed`;

/** The command line, read and checked. */
export interface Options {
  readonly items: string;
  readonly interactions: string;
  readonly out: string;
  readonly python: string;
  readonly domains?: readonly string[] | undefined;
  readonly epochs?: number | undefined;
  readonly fromScratch: boolean;
  readonly skipUnknown: boolean;
  readonly work?: string | undefined;
}

/**
 * Reads the command line; undefined where help is asked for.
 * @throws Error where an option is missing, not known or no number
 */
export function readOptions(): Options | undefined {
  const { values } = parseArgs({
    options: {
      items: { type: 'string' },
      interactions: { type: 'string' },
      out: { type: 'string' },
      python: { type: 'string', default: 'python3' },
      domains: { type: 'string' },
      epochs: { type: 'string' },
      'from-scratch': { type: 'boolean', default: false },
      'skip-unknown-items': { type: 'boolean', default: false },
      work: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return undefined;
  const { items, interactions, out, epochs } = values;
  if (items === undefined || interactions === undefined || out === undefined)
    throw new Error(`expected --items, --interactions and --out, but not all were given.\n\n${HELP}`);
  if (epochs !== undefined && !/^[1-9]\d*$/.test(epochs))
    throw new Error(`expected --epochs to be a whole number from 1, but got ${epochs}.`);
  return {
    items,
    interactions,
    out,
    python: values.python,
    domains: values.domains?.split(',').map((name) => name.trim()),
    epochs: epochs === undefined ? undefined : Number(epochs),
    fromScratch: values['from-scratch'],
    skipUnknown: values['skip-unknown-items'],
    work: values.work,
  };
}
