import { deskAccess } from './desk.access.ts';
import { deskBriefs } from './desk.briefs.ts';
import { deskDelivery } from './desk.delivery.ts';
import { deskRecords } from './desk.records.ts';
import { deskReporting } from './desk.reporting.ts';
import { deskResults } from './desk.results.ts';
import { deskRisk } from './desk.risk.ts';
import { deskShell } from './desk.shell.ts';
import { deskStocktake } from './desk.stocktake.ts';
import { deskTracker } from './desk.tracker.ts';
import { deskWarnings } from './desk.warnings.ts';
import { deskWorkbook } from './desk.workbook.ts';

/** Every word of the desk. */
export const desk = {
  ...deskShell,
  ...deskAccess,
  ...deskBriefs,
  ...deskDelivery,
  ...deskRecords,
  ...deskResults,
  ...deskReporting,
  ...deskRisk,
  ...deskStocktake,
  ...deskTracker,
  ...deskWarnings,
  ...deskWorkbook,
} as const;
