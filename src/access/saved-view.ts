/** Lists of the desk whose filters can be kept under a name. */
export const viewLists = [
  'projects',
  'pledges',
  'indicators',
  'sources',
  'warnings',
  'reports',
  'stocktakes',
  'actions',
  'risks',
  'search',
  'tree',
  'timeline',
] as const;
export type ViewList = (typeof viewLists)[number];

/**
 * A list with its filters, under a name: what it shows is what its reader may read, not what its author could.
 *
 * query   filters as they stand in the address, without the question mark
 * isMine  the reader keeps it; otherwise somebody shared it
 */
export type SavedView = { id: string; list: ViewList; name: string; query: string; shared: boolean; isMine: boolean };
