import { portal } from './portal.ts';
import { shared } from './shared.ts';

export const fr = { ...shared, portal } as const;
