import { papers } from './papers.ts';
import { portal } from './portal.ts';
import { shared } from './shared.ts';

export const en = { ...shared, papers, portal } as const;
