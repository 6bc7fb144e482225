import type { Context } from '../platform/http/endpoint.ts';
import { isWider } from './document.rules.ts';
import { reviseFileRow } from './file.store.ts';
import type { RecordClass, RecordedFile } from './file.ts';

/**
 * Opens a file as two persons agreed. What it waited for has happened, and a public file is withheld on no ground. The act that
 * two persons make calls it; it is no verb of its own.
 */
export async function openFile(ctx: Context, file: RecordedFile, to: RecordClass): Promise<void> {
  if (!isWider(to, file.class)) return;
  await reviseFileRow(ctx.tx, file.sha256, file.version, {
    class: to,
    ...({ opensOn: undefined, reviewOn: undefined } as object),
    ...((to === 'public' ? { ground: undefined } : {}) as object),
  });
}
