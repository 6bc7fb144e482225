import { official } from './official.ts';
import { oneFigure } from './one-figure.ts';
import { papers } from './papers.ts';
import { portal } from './portal.ts';
import { shared } from './shared.ts';

export const ar = { ...shared, oneFigure, official, papers, portal } as const;
