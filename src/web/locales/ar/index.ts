import { portal } from './portal.ts';
import { shared } from './shared.ts';

export const ar = { ...shared, portal } as const;
