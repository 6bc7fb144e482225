import type { Refusal } from '../../kernel/index.ts';

/** Ends the reading of a file from anywhere inside it; becomes its refusal. */
export class Unreadable extends Error {
  readonly refusal: Refusal;
  constructor(code: string, details?: Record<string, unknown>) {
    super(code);
    this.refusal = details ? { code, details } : { code };
  }
}
