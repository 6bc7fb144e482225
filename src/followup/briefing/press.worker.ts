import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import { makeOrder } from './make-order.ts';
import type { Order } from './press.ts';

const require = createRequire(import.meta.url);
const isThere = (name: string): boolean => {
  try {
    require.resolve(name);
    return true;
  } catch {
    return false;
  }
};

parentPort!.on('message', async ({ number, order }: { number: number; order: Order }) => {
  parentPort!.postMessage({ number, made: await makeOrder(order, isThere) });
});
