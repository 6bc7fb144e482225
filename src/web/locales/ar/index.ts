import { official } from './official.ts';
import { papers } from './papers.ts';
import { portal } from './portal.ts';
import { shared } from './shared.ts';

export const ar = { ...shared, official, papers, portal } as const;
