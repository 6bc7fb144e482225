import { ok, type Result, refused } from '../kernel/index.ts';
import type { PublicationRecord } from './publication.ts';

/** Refuses when somebody changed the publication state after the caller read it. */
export const checkVersion = (record: PublicationRecord, version: number): Result<void> =>
  record.version === version
    ? ok(undefined)
    : refused('conflict.changed', { kind: record.kind, ref: record.ref, yours: version, current: record.version });
