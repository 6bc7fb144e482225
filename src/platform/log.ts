/** JSON lines on standard error. Only codes, identifiers and counts: never a name, an address, a token or a request body. */
export type Log = (event: string, facts?: Record<string, string | number | boolean | undefined>) => void;

export const jsonLog: Log = (event, facts = {}) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
};

export const silentLog: Log = () => {};
