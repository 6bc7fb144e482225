import { deskAccess } from './desk.access.ts';
import { deskBriefs } from './desk.briefs.ts';
import { deskPasskey } from './desk.passkey.ts';
import { deskRecords } from './desk.records.ts';
import { deskReporting } from './desk.reporting.ts';
import { deskResults } from './desk.results.ts';
import { deskRisk } from './desk.risk.ts';
import { deskStocktake } from './desk.stocktake.ts';
import { deskTracker } from './desk.tracker.ts';
import { deskWarnings } from './desk.warnings.ts';
import { deskWorkbook } from './desk.workbook.ts';

/** Words of screens that nobody sees first: they come with the first of them. */
export const deskMore = {
  ...deskAccess,
  ...deskBriefs,
  ...deskPasskey,
  ...deskRecords,
  ...deskReporting,
  ...deskResults,
  ...deskRisk,
  ...deskStocktake,
  ...deskTracker,
  ...deskWarnings,
  ...deskWorkbook,
} as const;
