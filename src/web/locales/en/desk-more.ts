import { deskBriefs } from './desk.briefs.ts';
import { deskPasskey } from './desk.passkey.ts';
import { deskReporting } from './desk.reporting.ts';
import { deskRisk } from './desk.risk.ts';
import { deskStocktake } from './desk.stocktake.ts';
import { deskTracker } from './desk.tracker.ts';
import { deskWorkbook } from './desk.workbook.ts';

/** Words of screens that nobody sees first: they come with the first of them. */
export const deskMore = {
  ...deskBriefs,
  ...deskPasskey,
  ...deskReporting,
  ...deskRisk,
  ...deskStocktake,
  ...deskTracker,
  ...deskWorkbook,
} as const;
