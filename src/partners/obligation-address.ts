/** The agreement that an obligation is of. example  'A1/O3' → 'A1' */
const agreementOf = (obligation: string): string => obligation.slice(0, obligation.lastIndexOf('/O'));

/** The name of an obligation on the page of its agreement. example  'A1/O3' → 'O3' */
export const obligationAnchor = (obligation: string): string => obligation.slice(obligation.lastIndexOf('/O') + 1);

/** Where the desk shows an obligation, and with its form open where an act is asked for. */
export const obligationAddress = (obligation: string, act?: string): string => {
  const opened = act === undefined ? '' : `?${new URLSearchParams({ act, about: obligation })}`;
  return `/agreements/${encodeURIComponent(agreementOf(obligation))}${opened}#${obligationAnchor(obligation)}`;
};
