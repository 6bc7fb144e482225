import { somethingWaits } from './kept-writes.ts';
import { sendWrites } from './send-writes.ts';

const EVERY_MS = 60_000;
let sender: string | undefined;

/** Tries again whenever the network comes back, the page is looked at again, and each minute: no browser does it by itself everywhere. */
export function keepSending(person: string): void {
  const isFirst = sender === undefined;
  sender = person;
  const again = () => {
    if (sender && somethingWaits() && document.visibilityState === 'visible') void sendWrites(sender).catch(() => {});
  };
  again();
  if (!isFirst) return;
  window.addEventListener('online', again);
  document.addEventListener('visibilitychange', again);
  setInterval(again, EVERY_MS);
}
