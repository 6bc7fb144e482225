import { deskAccess } from './desk.access.ts';
import { deskAgreements } from './desk.agreements.ts';
import { deskAiSystems } from './desk.ai-systems.ts';
import { deskAllocation } from './desk.allocation.ts';
import { deskBriefs } from './desk.briefs.ts';
import { deskBulk } from './desk.bulk.ts';
import { deskCatalogue } from './desk.catalogue.ts';
import { deskComment } from './desk.comment.ts';
import { deskContests } from './desk.contests.ts';
import { deskDependence } from './desk.dependence.ts';
import { deskEquity } from './desk.equity.ts';
import { deskFeasibility } from './desk.feasibility.ts';
import { deskFind } from './desk.find.ts';
import { deskInfrastructure } from './desk.infrastructure.ts';
import { deskKnowHow } from './desk.know-how.ts';
import { deskLaw } from './desk.law.ts';
import { deskLetter } from './desk.letter.ts';
import { deskLexicon } from './desk.lexicon.ts';
import { deskLists } from './desk.lists.ts';
import { deskMoney } from './desk.money.ts';
import { deskMoneyEntry } from './desk.money-entry.ts';
import { deskOneFigure } from './desk.one-figure.ts';
import { deskOrganisations } from './desk.organisations.ts';
import { deskOutbox } from './desk.outbox.ts';
import { deskPapers } from './desk.papers.ts';
import { deskPasskey } from './desk.passkey.ts';
import { deskQuestion } from './desk.question.ts';
import { deskReading } from './desk.reading.ts';
import { deskRecommendation } from './desk.recommendation.ts';
import { deskRecords } from './desk.records.ts';
import { deskReporting } from './desk.reporting.ts';
import { deskResults } from './desk.results.ts';
import { deskRisk } from './desk.risk.ts';
import { deskServices } from './desk.services.ts';
import { deskSettingsReporting } from './desk.settings-reporting.ts';
import { deskStocktake } from './desk.stocktake.ts';
import { deskSystem } from './desk.system.ts';
import { deskTracker } from './desk.tracker.ts';
import { deskTraining } from './desk.training.ts';
import { deskTree } from './desk.tree.ts';
import { deskWarnings } from './desk.warnings.ts';
import { deskWorkbook } from './desk.workbook.ts';

/** Words of screens that nobody sees first: they come with the first of them. */
export const deskMore = {
  ...deskAccess,
  ...deskAgreements,
  ...deskAllocation,
  ...deskAiSystems,
  ...deskBriefs,
  ...deskBulk,
  ...deskCatalogue,
  ...deskComment,
  ...deskContests,
  ...deskDependence,
  ...deskEquity,
  ...deskFeasibility,
  ...deskFind,
  ...deskInfrastructure,
  ...deskKnowHow,
  ...deskLaw,
  ...deskLetter,
  ...deskLexicon,
  ...deskLists,
  ...deskMoney,
  ...deskMoneyEntry,
  ...deskOrganisations,
  ...deskPapers,
  ...deskOneFigure,
  ...deskOutbox,
  ...deskPasskey,
  ...deskQuestion,
  ...deskReading,
  ...deskRecommendation,
  ...deskRecords,
  ...deskReporting,
  ...deskResults,
  ...deskRisk,
  ...deskServices,
  ...deskSettingsReporting,
  ...deskStocktake,
  ...deskSystem,
  ...deskTracker,
  ...deskTraining,
  ...deskTree,
  ...deskWarnings,
  ...deskWorkbook,
} as const;
