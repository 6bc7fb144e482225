import { papers } from './papers.ts';
import { portal } from './portal.ts';
import { shared } from './shared.ts';

export const fr = { ...shared, papers, portal } as const;
