import { accessRoutes } from './access/access.routes.ts';
import { accessRefusals } from './access/refusals.ts';
import { savedViewRoutes } from './access/saved-view.routes.ts';
import { aiSystemRoutes } from './ai-systems/ai-system.routes.ts';
import { aiSystemRefusals } from './ai-systems/refusals.ts';
import { allocationRoutes } from './allocation/allocation.routes.ts';
import { allocationRefusals } from './allocation/refusals.ts';
import { analysisRefusals } from './analysis/refusals.ts';
import { catalogueRoutes } from './catalogue/catalogue.routes.ts';
import { catalogueRefusals } from './catalogue/refusals.ts';
import { bulkRoutes } from './delivery/bulk/bulk.routes.ts';
import { deliveryRoutes } from './delivery/delivery.routes.ts';
import { legalRoutes } from './delivery/legal/legal.routes.ts';
import { paperRoutes } from './delivery/paper.routes.ts';
import {
  bulkRefusals,
  contestRefusals,
  deliveryRefusals,
  gateTextRefusals,
  openingRefusals,
  riskRefusals,
} from './delivery/refusals.ts';
import { riskRoutes } from './delivery/risk.routes.ts';
import { dependenceRoutes } from './dependence/dependence.routes.ts';
import { dependenceRefusals } from './dependence/refusals.ts';
import { documentsRoutes } from './documents/documents.routes.ts';
import { documentsRefusals } from './documents/refusals.ts';
import { equityRoutes } from './equity/equity.routes.ts';
import { envelopeRefusals } from './finance/envelope.refusals.ts';
import { envelopeRoutes } from './finance/envelope.routes.ts';
import { financeRoutes } from './finance/finance.routes.ts';
import { moneyOverviewRoutes } from './finance/money-overview.routes.ts';
import { financeRefusals } from './finance/refusals.ts';
import { briefRoutes } from './followup/briefing/brief.routes.ts';
import { officialRoutes } from './followup/briefing/official/official.routes.ts';
import { questionPaperRoutes } from './followup/briefing/official/question-paper.routes.ts';
import { briefingRefusals } from './followup/briefing/refusals.ts';
import { commentRoutes } from './followup/comment/comment.routes.ts';
import { commentRefusals } from './followup/comment/refusals.ts';
import { cycleRoutes } from './followup/cycle/cycle.routes.ts';
import { cycleRefusals } from './followup/cycle/refusals.ts';
import { followupRoutes } from './followup/followup.routes.ts';
import { letterRoutes } from './followup/letter/letter.routes.ts';
import { letterRefusals } from './followup/letter/refusals.ts';
import { moneyImportRoutes } from './followup/money-import/money-import.routes.ts';
import { moneyImportRefusals } from './followup/money-import/refusals.ts';
import { questionRoutes } from './followup/question/question.routes.ts';
import { questionRefusals } from './followup/question/refusals.ts';
import { ratingRoutes } from './followup/rating.routes.ts';
import { recommendationRoutes } from './followup/recommendation/recommendation.routes.ts';
import { recommendationRefusals } from './followup/recommendation/refusals.ts';
import { followupRefusals } from './followup/refusals.ts';
import { searchRoutes } from './followup/search/search.routes.ts';
import { actionRoutes } from './followup/stocktake/action.routes.ts';
import { committeeRoutes } from './followup/stocktake/committee.routes.ts';
import { stocktakeRefusals } from './followup/stocktake/refusals.ts';
import { stocktakeRoutes } from './followup/stocktake/stocktake.routes.ts';
import { trackerRefusals } from './followup/tracker/refusals.ts';
import { trackerRoutes } from './followup/tracker/tracker.routes.ts';
import { treeRoutes } from './followup/tree/tree.routes.ts';
import { warningRoutes } from './followup/warning.routes.ts';
import { workbookRefusals } from './followup/workbook/refusals.ts';
import { workbookRoutes } from './followup/workbook/workbook.routes.ts';
import { assetRoutes } from './infrastructure/asset.routes.ts';
import { modelRoutes } from './infrastructure/feasibility/model.routes.ts';
import { assetRefusals, modelRefusals } from './infrastructure/refusals.ts';
import { kernelRefusals } from './kernel/index.ts';
import { lawRoutes } from './law/law.routes.ts';
import { lawRefusals } from './law/refusals.ts';
import type { Signer } from './ledger/checkpoint-key.ts';
import { insideRoutes } from './ledger/inside.routes.ts';
import { ledgerRoutes } from './ledger/ledger.routes.ts';
import { ledgerRefusals } from './ledger/refusals.ts';
import { listFileRoutes } from './list-files.ts';
import { mapRoutes } from './map.routes.ts';
import { agreementRoutes } from './partners/agreement.routes.ts';
import { partnersRoutes } from './partners/partners.routes.ts';
import { agreementRefusals, knowHowRefusals, partnersRefusals } from './partners/refusals.ts';
import { studyRoutes } from './partners/study/study.routes.ts';
import { transferRoutes } from './partners/transfer/transfer.routes.ts';
import { peopleRoutes } from './people/people.routes.ts';
import { peopleRefusals } from './people/refusals.ts';
import { backupRefusals } from './platform/backup/refusals.ts';
import { customFieldRoutes } from './platform/custom-field/custom-field.routes.ts';
import { customFieldRefusals } from './platform/custom-field/refusals.ts';
import type { Endpoint } from './platform/http/endpoint.ts';
import { platformRefusals, type RefusalList } from './platform/http/problem.ts';
import type { Machine } from './platform/operation/machine.ts';
import { operationRoutes } from './platform/operation/operation.routes.ts';
import { publicationRoutes, publishedRoutes } from './portal/publication.routes.ts';
import { portalRefusals } from './portal/refusals.ts';
import { lexiconRoutes } from './reading/house/lexicon.routes.ts';
import { lexiconRefusals } from './reading/house/refusals.ts';
import { readingRoutes } from './reading/reading.routes.ts';
import { readingRefusals } from './reading/refusals.ts';
import { reviewRefusals } from './reading/review.refusals.ts';
import { figureLinkRoutes } from './results/figure-link.routes.ts';
import { resultsRefusals } from './results/refusals.ts';
import { resultsRoutes } from './results/results.routes.ts';
import { seedingRefusals } from './seeding/refusals.ts';
import { seedingRoutes } from './seeding/seeding.routes.ts';
import { serviceRefusals, systemRefusals } from './services/refusals.ts';
import { serviceRoutes } from './services/service.routes.ts';
import { systemRoutes } from './services/system.routes.ts';
import { strategyRefusals } from './strategy/refusals.ts';
import { strategyRoutes } from './strategy/strategy.routes.ts';
import { territoryRefusals } from './territory/refusals.ts';
import { territoryRoutes } from './territory/territory.routes.ts';
import type { RegionTopology } from './web/charts/index.ts';

/**
 * What some verbs hold from the start of the program: the key that signs the ledger's checkpoints, the machine it runs
 * on, and the boundaries of the regions for maps.
 */
export type Held = { signer: Signer; machine: Machine; boundaries?: RegionTopology | undefined };

/** Every verb of every domain: the one list that API, desk, command line, rights matrix and documentation are made from. */
export const surface = (held: Held): Endpoint[] => [
  ...accessRoutes,
  ...savedViewRoutes,
  ...territoryRoutes,
  ...mapRoutes(held.boundaries),
  ...documentsRoutes,
  ...partnersRoutes,
  ...agreementRoutes,
  ...transferRoutes,
  ...studyRoutes,
  ...lawRoutes,
  ...legalRoutes,
  ...assetRoutes,
  ...systemRoutes,
  ...catalogueRoutes,
  ...serviceRoutes,
  ...aiSystemRoutes,
  ...peopleRoutes,
  ...modelRoutes,
  ...customFieldRoutes,
  ...strategyRoutes,
  ...readingRoutes,
  ...lexiconRoutes,
  ...deliveryRoutes,
  ...bulkRoutes,
  ...riskRoutes,
  ...paperRoutes,
  ...dependenceRoutes,
  ...equityRoutes,
  ...allocationRoutes,
  ...financeRoutes,
  ...resultsRoutes,
  ...figureLinkRoutes,
  ...envelopeRoutes,
  ...moneyOverviewRoutes,
  ...cycleRoutes,
  ...committeeRoutes,
  ...stocktakeRoutes,
  ...actionRoutes,
  ...letterRoutes,
  ...officialRoutes,
  ...recommendationRoutes,
  ...questionRoutes,
  ...questionPaperRoutes,
  ...commentRoutes,
  ...ratingRoutes,
  ...warningRoutes,
  ...briefRoutes(held.boundaries),
  ...publicationRoutes,
  ...publishedRoutes,
  ...seedingRoutes,
  ...followupRoutes,
  ...searchRoutes,
  ...treeRoutes,
  ...trackerRoutes,
  ...moneyImportRoutes,
  ...workbookRoutes,
  ...listFileRoutes,
  ...ledgerRoutes(held.signer),
  ...insideRoutes(held.machine),
  ...operationRoutes(held.machine),
];

/** Every refusal code with its status. */
export const refusals: RefusalList = {
  ...platformRefusals,
  ...kernelRefusals,
  ...analysisRefusals,
  ...ledgerRefusals,
  ...accessRefusals,
  ...territoryRefusals,
  ...documentsRefusals,
  ...partnersRefusals,
  ...agreementRefusals,
  ...knowHowRefusals,
  ...lawRefusals,
  ...peopleRefusals,
  ...gateTextRefusals,
  ...assetRefusals,
  ...systemRefusals,
  ...catalogueRefusals,
  ...serviceRefusals,
  ...aiSystemRefusals,
  ...modelRefusals,
  ...customFieldRefusals,
  ...strategyRefusals,
  ...reviewRefusals,
  ...lexiconRefusals,
  ...deliveryRefusals,
  ...riskRefusals,
  ...bulkRefusals,
  ...openingRefusals,
  ...contestRefusals,
  ...dependenceRefusals,
  ...allocationRefusals,
  ...financeRefusals,
  ...resultsRefusals,
  ...envelopeRefusals,
  ...cycleRefusals,
  ...stocktakeRefusals,
  ...letterRefusals,
  ...recommendationRefusals,
  ...questionRefusals,
  ...commentRefusals,
  ...followupRefusals,
  ...briefingRefusals,
  ...portalRefusals,
  ...seedingRefusals,
  ...readingRefusals,
  ...trackerRefusals,
  ...moneyImportRefusals,
  ...workbookRefusals,
  ...backupRefusals,
};
