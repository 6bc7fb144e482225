import { charts } from './charts.ts';
import { frame } from './frame.ts';
import { units } from './units.ts';
import { words } from './words.ts';

/** What portal and desk both say: names of codes, units, charts, days. */
export const shared = { charts, frame, units, words } as const;
