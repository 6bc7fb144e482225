import { charts } from './charts.ts';
import { frame } from './frame.ts';
import { portal } from './portal.ts';
import { units } from './units.ts';
import { words } from './words.ts';

export const en = { charts, frame, portal, units, words } as const;
