import { deskAccess } from './desk.access.ts';
import { deskDelivery } from './desk.delivery.ts';
import { deskRecords } from './desk.records.ts';
import { deskResults } from './desk.results.ts';
import { deskShell } from './desk.shell.ts';
import { deskWarnings } from './desk.warnings.ts';

/** The words of the desk, but those of `desk-more.ts`. */
export const desk = {
  ...deskShell,
  ...deskAccess,
  ...deskDelivery,
  ...deskRecords,
  ...deskResults,
  ...deskWarnings,
} as const;
