import type { Progress } from './allocation.ts';

type Running = { stop: () => void; progress?: Progress };
/** Searches of this program, by order. */
const searches = new Map<string, Running>();

export const isRunning = (id: string): boolean => searches.has(id);
export const began = (id: string, stop: () => void): void => void searches.set(id, { stop });
export const ended = (id: string): void => void searches.delete(id);
export function improved(id: string, progress: Progress): void {
  const search = searches.get(id);
  if (search) search.progress = progress;
}

/** How far a search of this program has come; nothing before its first plan, and of one that another program runs. */
export const progressOf = (id: string): Progress | undefined => searches.get(id)?.progress;

/** Ends a search at once; one that is not running is left alone. */
export const stopSearch = (id: string): void => searches.get(id)?.stop();
export function stopSearches(): void {
  for (const { stop } of searches.values()) stop();
}
