import { createHash } from 'node:crypto';
import { hashableJson, type Json } from '../kernel/index.ts';

/** SHA-256 of the canonical JSON of a document, in hex: the same for everyone who reads the same document. */
export const contentHash = (value: unknown): string =>
  createHash('sha256')
    .update(hashableJson(value as Json), 'utf8')
    .digest('hex');
