import { useEffect, useState } from 'react';
import { writesOf } from './kept-writes.ts';
import type { Waiting } from './outbox.ts';
import { onTold } from './send-writes.ts';

/** What this person has waiting, kept up to date over all tabs; undefined until it is read. */
export function useWrites(person: string): Waiting[] | undefined {
  const [writes, setWrites] = useState<Waiting[]>();
  useEffect(() => {
    let current = true;
    const read = () =>
      void writesOf(person).then(
        (found) => current && setWrites(found),
        () => current && setWrites([]),
      );
    read();
    const stop = onTold((told) => told.person === person && read());
    return () => {
      current = false;
      stop();
    };
  }, [person]);
  return writes;
}

/** Whether the browser believes that there is a network. */
export function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOnline;
}
