/** All hostile texts, by what they try. */
import { delimiters } from './delimiters.ts';
import { exfiltration } from './exfiltration.ts';
import { exhaustion } from './exhaustion.ts';
import { falseFacts } from './false-facts.ts';
import type { HostileCase } from './hostile-case.ts';
import { markup } from './markup.ts';
import { orders } from './orders.ts';
import { roles } from './roles.ts';
import { unseen } from './unseen.ts';

export const HOSTILE: Readonly<Record<string, readonly HostileCase[]>> = {
  orders,
  delimiters,
  roles,
  markup,
  unseen,
  exhaustion,
  falseFacts,
  exfiltration,
};

export const ALL_HOSTILE: readonly HostileCase[] = Object.values(HOSTILE).flat();
