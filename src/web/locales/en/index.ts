import { portal } from './portal.ts';
import { shared } from './shared.ts';

export const en = { ...shared, portal } as const;
