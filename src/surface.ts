import { kernelRefusals } from './kernel/index.ts';
import type { Endpoint } from './platform/http/endpoint.ts';
import { platformRefusals, type RefusalList } from './platform/http/problem.ts';

/** Every verb of every domain: the one list that API, desk, command line, rights matrix and documentation are made from. */
export const surface: Endpoint[] = [];

/** Every refusal code with its status. */
export const refusals: RefusalList = { ...platformRefusals, ...kernelRefusals };
