/** Filters of the lists of the desk that a workbook obeys, by the name each has in the address. */
const names: Record<string, string> = {
  strategy: 'strategy',
  owner: 'owner',
  stage: 'stage',
  state: 'state',
  place: 'place',
  text: 'q',
};

/** The filter of an address, as `export-workbook` takes it. */
export function filterOf(query: URLSearchParams): Record<string, string> {
  const filter: Record<string, string> = {};
  for (const [name, to] of Object.entries(names)) {
    const value = query.get(name);
    if (value) filter[to] = value;
  }
  return filter;
}

/** Where a workbook is asked for. A link, so that the browser saves it as any other file. */
export const workbookAddress = (query: URLSearchParams, lang: string): string =>
  `/api/v1/export-workbook?${new URLSearchParams({ ...filterOf(query), lang })}`;
