import { createHash } from 'node:crypto';
import pg from 'pg';
import { filterTeller } from './given-filters.ts';

/** A query is prepared by name from this use on: what is asked once in a while is not worth a place in every connection. */
const OFTEN = 16;
/** Each connection holds at most so many; the server keeps about 50 kB for one. */
const MOST = 200;
/** How many texts are counted at a time: those made anew for each request must not fill the memory. */
const COUNTED = 4000;

/**
 * Names the queries of a program that are asked often, so that each connection prepares them once: the server then neither parses them
 * again nor plans them again where one plan serves all values (it compares by itself, and goes on planning by value where that is cheaper).
 * Only reads with parameters are named.
 *
 * returns  the name for a text, or nothing while it is asked as it is
 */
export function planKeeper({ often = OFTEN, most = MOST } = {}): (text: string) => string | undefined {
  const names = new Map<string, string>();
  let counts = new Map<string, number>();
  return (text) => {
    const name = names.get(text);
    if (name !== undefined || names.size >= most) return name;
    if (!isRead(text)) return undefined;
    const count = (counts.get(text) ?? 0) + 1;
    if (count < often) {
      if (counts.size >= COUNTED) counts = new Map();
      counts.set(text, count);
      return undefined;
    }
    counts.delete(text);
    names.set(text, `kept_${createHash('sha256').update(text).digest('hex').slice(0, 20)}`);
    return names.get(text);
  };
}

const isRead = (text: string): boolean => /^\s*(select|with)\b/i.test(text);

type Asked = string | { text: string; values?: unknown[]; name?: string };

/**
 * A connection that asks by name what the whole program asks often, and tells which filters are given, while it only reads. Give it to a pool: `new pg.Pool({ Client: keepingPlans() })`.
 * What writes is planned as it comes: an import fills a table by the hundred thousand before the server has looked at it, and a plan made
 * while it was empty would compare each row with each.
 */
export function keepingPlans(nameOf = planKeeper(), tell = filterTeller()): typeof pg.Client {
  class Keeping extends pg.Client implements Reader {
    isReading = false;
    private isHeld = false;
    // its many ways to be called are those of the class it extends
    override query(asked: Asked, values?: unknown, then?: unknown): never {
      const text = typeof asked === 'string' ? asked : asked.text;
      const given = typeof asked === 'string' ? values : (asked.values ?? values);
      if (!this.isReading || !Array.isArray(given) || given.length === 0) return this.ask(asked, values, then);
      const told = tell(text, given);
      const name = nameOf(told);
      const config = {
        ...(typeof asked === 'string' ? {} : asked),
        text: told,
        ...(name === undefined ? {} : { name }),
      };
      return this.ask(config, values, then);
    }

    private ask(...all: unknown[]): never {
      this.sendTogether();
      return (super.query as (...all: unknown[]) => never).call(this, ...all);
    }

    /** Holds what is written until all that is asked in this turn of the program is written, so that it leaves in one piece. */
    private sendTogether(): void {
      const { stream } = this.connection;
      if (this.isHeld) return;
      this.isHeld = true;
      stream.cork();
      process.nextTick(() => {
        this.isHeld = false;
        stream.uncork();
      });
    }
  }
  return Keeping as typeof pg.Client;
}

/** What a connection is told of the transaction that it is in. */
export type Reader = { isReading: boolean };
