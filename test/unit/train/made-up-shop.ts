/** A small shop whose users have clear tastes, as two files. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { randomFrom, sample } from '../../support/random.ts';

const TASTES: Readonly<Record<string, readonly string[]>> = {
  Coffee: ['Espresso machine', 'Coffee grinder', 'Milk frother', 'Moka pot'],
  Camping: ['Two-person tent', 'Sleeping bag', 'Camping stove', 'Head torch'],
  Drawing: ['Sketchbook', 'Charcoal pencils', 'Watercolour set', 'Easel'],
  Cycling: ['Bicycle helmet', 'Bicycle pump', 'Cycling gloves', 'Pannier bag'],
  Baking: ['Bread tin', 'Rolling pin', 'Cake stand', 'Piping bags'],
  Gardening: ['Watering can', 'Pruning shears', 'Seed tray', 'Garden fork'],
};
const MAKERS = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elm', 'Fir', 'Gorse', 'Hazel'];

const SEED = 20_240_708;
const EACH = 9;

/** Users, each with two tastes, whose last item is of one of them too. */
export const USERS = 300;

/** Writes items.csv and interactions.jsonl to a folder; gives their paths. */
export async function writeMadeUpShop(folder: string): Promise<{ items: string; interactions: string }> {
  const random = randomFrom(SEED);
  const made = Object.entries(TASTES).flatMap(([category, kinds]) =>
    kinds.flatMap((kind, place) =>
      MAKERS.map((maker) => ({
        id: `${category}-${place}-${maker}`,
        title: `${maker} ${kind}`,
        category,
        maker,
      })),
    ),
  );
  const lines = made.map(({ id, title, category, maker }) => `${id},"${title}",${category}|Gifts,${maker}`);
  const items = join(folder, 'items.csv');
  await writeFile(items, `id,title,category,brand\n${lines.join('\n')}\n`);
  const interactions = Array.from({ length: USERS }, (_, user) => {
    const tastes = sample(Object.keys(TASTES), 2, random);
    const liked = made.filter(({ category }) => tastes.includes(category));
    return sample(liked, EACH, random).map(({ id }, time) =>
      JSON.stringify({ user: `user ${user}`, item: id, time }),
    );
  });
  const path = join(folder, 'interactions.jsonl');
  await writeFile(path, `${interactions.flat().join('\n')}\n`);
  return { items, interactions: path };
}
