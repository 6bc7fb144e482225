/** A command of `bin/mutabaa`; `help` prints name, usage and summary from here. */
export type Command = {
  name: string;
  /** Arguments as a person types them. */
  usage: string;
  /** One line: what it does. */
  summary: string;
  /** returns the exit code */
  run(args: string[]): Promise<number>;
};

/** A sentence for the person at the terminal; printed without a stack, exit code 1. */
export class Complaint extends Error {}
