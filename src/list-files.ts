import { z } from 'zod';
import { listTarget } from './access/index.ts';
import { namesOf } from './access/readers.ts';
import { aiSystemRoutes } from './ai-systems/ai-system.routes.ts';
import { allocationRoutes } from './allocation/allocation.routes.ts';
import { catalogueRoutes } from './catalogue/catalogue.routes.ts';
import { deliveryRoutes } from './delivery/delivery.routes.ts';
import { riskRoutes } from './delivery/risk.routes.ts';
import { financeRoutes } from './finance/finance.routes.ts';
import { type AskedTransactions, transactionsForFile } from './finance/list-money.ts';
import { cycleRoutes } from './followup/cycle/cycle.routes.ts';
import { letterRoutes } from './followup/letter/letter.routes.ts';
import { questionRoutes } from './followup/question/question.routes.ts';
import { recommendationRoutes } from './followup/recommendation/recommendation.routes.ts';
import { actionRoutes } from './followup/stocktake/action.routes.ts';
import { warningRoutes } from './followup/warning.routes.ts';
import { assetRoutes } from './infrastructure/asset.routes.ts';
import { type LocalizedText, ok } from './kernel/index.ts';
import { lawRoutes } from './law/law.routes.ts';
import {
  indicatorColumns,
  inLang,
  type ListColumn,
  letterColumns,
  organisationColumns,
  pledgeColumns,
  projectColumns,
  questionColumns,
  recommendationColumns,
  reportColumns,
} from './list-columns.ts';
import { agreementColumns, obligationColumns } from './list-columns-agreements.ts';
import { aiSystemColumns } from './list-columns-ai-systems.ts';
import { planColumns } from './list-columns-allocation.ts';
import { solutionColumns } from './list-columns-catalogue.ts';
import { actionColumns, riskColumns, warningColumns } from './list-columns-followed.ts';
import { assetColumns } from './list-columns-infrastructure.ts';
import { studyColumns, transferColumns } from './list-columns-know-how.ts';
import { legalTextColumns } from './list-columns-law.ts';
import { transactionColumns } from './list-columns-money.ts';
import { serviceColumns, systemColumns } from './list-columns-services.ts';
import { agreementRoutes } from './partners/agreement.routes.ts';
import { partnersRoutes } from './partners/partners.routes.ts';
import { studyRoutes } from './partners/study/study.routes.ts';
import { transferRoutes } from './partners/transfer/transfer.routes.ts';
import { Download } from './platform/http/download.ts';
import { type Context, type Endpoint, read } from './platform/http/endpoint.ts';
import { spooled } from './platform/http/spool.ts';
import { csvRow } from './platform/spreadsheet/csv.rules.ts';
import { type OutCell, xlsxStream } from './platform/spreadsheet/xlsx.write.ts';
import { resultsRoutes } from './results/results.routes.ts';
import { serviceRoutes } from './services/service.routes.ts';
import { systemRoutes } from './services/system.routes.ts';
import { strategyRoutes } from './strategy/strategy.routes.ts';
import type { PageLang } from './web/fmt/number.ts';
import './web/locales/all.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** The mark by which Excel knows UTF-8. */
const UTF8 = '\uFEFF';
const MOST = 1_000_000;
const PIECE = 32_768;

const shared = {
  klass: ['الصنف', 'Classe', 'Class'],
  internal: ['داخلي: لا يُنشر', 'interne : ne pas publier', 'internal: not to be published'],
  exercise: ['تمرين: بيانات مختلقة', 'exercice : données inventées', 'exercise: invented data'],
} as const;

type Cells = (string | undefined)[];
type Table = {
  titles: string[];
  as: ('text' | 'number' | 'day')[];
  widths: number[];
  rows: Iterable<Cells> | AsyncIterable<Cells>;
};

/** items  the whole list, or its pages one after another */
function tableOf<T>(
  ctx: Context,
  columns: readonly ListColumn<T>[],
  items: readonly T[] | AsyncIterable<readonly T[]>,
  lang: PageLang,
): Table {
  const marking = [inLang(shared.internal, lang), ...(ctx.exercise ? [inLang(shared.exercise, lang)] : [])].join(' · ');
  const cells = (item: T): Cells => [...columns.map((one) => one.says(item, lang)), marking];
  return {
    titles: [...columns.map((one) => inLang(one.title, lang)), inLang(shared.klass, lang)],
    as: [...columns.map((one) => one.as ?? 'text'), 'text'],
    widths: [...columns.map((one) => one.width ?? 16), 28],
    rows: Symbol.asyncIterator in items ? rowsOf(items, cells) : items.map(cells),
  };
}

async function* rowsOf<T>(items: AsyncIterable<readonly T[]>, cells: (item: T) => Cells): AsyncGenerator<Cells> {
  for await (const page of items) yield* page.map(cells);
}

async function* csvOf({ titles, rows }: Table): AsyncGenerator<Uint8Array> {
  yield Buffer.from(UTF8 + csvRow(titles));
  // pieces of some size: a row by itself is a small thing to send
  let piece = '';
  for await (const row of rows) {
    piece += csvRow(row.map((cell) => cell ?? ''));
    if (piece.length < PIECE) continue;
    yield Buffer.from(piece);
    piece = '';
  }
  if (piece) yield Buffer.from(piece);
}

async function* xlsxRows({ titles, as, rows }: Table): AsyncGenerator<OutCell[]> {
  yield titles.map((value) => ({ as: 'text', look: 'head', value }));
  for await (const row of rows) yield row.map((value, at) => ({ as: as[at]!, look: 'plain', value }));
}

const xlsxOf = (table: Table, name: string, author: string, at: Date, lang: PageLang): AsyncGenerator<Buffer> =>
  xlsxStream({
    title: name,
    author,
    at,
    sheets: [
      {
        name,
        isRightToLeft: lang === 'ar',
        widths: table.widths,
        frozen: { rows: 1, columns: 1 },
        rows: xlsxRows(table),
      },
    ],
  });

/** The columns of a list, or how to find them where they need more than its lines. */
type Columns<T> = readonly ListColumn<T>[] | ((ctx: Context) => Promise<readonly ListColumn<T>[]>);

/** The whole of a list that may be long, a page at a time within the transaction of the request. */
type InPages<T> = (ctx: Context, filter: Record<string, unknown>) => AsyncIterable<readonly T[]>;

/**
 * The verb that saves a list: the same read as the list itself, with its filters and its right, as a file. A list that comes in pages is
 * written aside as it is read, so that memory does not grow with it.
 */
function listFile<T>(list: Endpoint, columns: Columns<T>, inPages?: InPages<T>): Endpoint {
  const filters = (list.input as unknown as z.ZodObject).omit({ offset: true, limit: true });
  return read({
    verb: `${list.verb}-file`,
    right: list.right,
    summary: `The list "${list.verb}" as filtered, as a file: xlsx or CSV`,
    input: filters.extend({
      format: z.enum(['xlsx', 'csv']).default('xlsx'),
      lang: z.enum(['ar', 'fr', 'en']).optional(),
    }),
    output: z.custom<Download>(),
    target: async () => listTarget,
    run: async (ctx, given) => {
      const { format, lang: asked, ...filter } = given as { format: 'xlsx' | 'csv'; lang?: PageLang };
      const lang = asked ?? (ctx.caller.lang === 'zgh' ? 'fr' : ctx.caller.lang);
      const known = typeof columns === 'function' ? await columns(ctx) : columns;
      let items: readonly T[] | AsyncIterable<readonly T[]>;
      if (inPages) items = inPages(ctx, filter);
      else {
        const found = await list.run(ctx, { ...filter, offset: 0, limit: MOST });
        if (!found.ok) return found;
        items = (found.value as { items: T[] }).items;
      }
      const table = tableOf(ctx, known, items, lang);
      const sent = (bytes: AsyncIterable<Uint8Array>) => (inPages ? spooled(bytes) : bytes);
      const name = `${list.verb}-${ctx.today}`;
      if (format === 'csv') return ok(new Download(`${name}.csv`, 'text/csv; charset=utf-8', await sent(csvOf(table))));
      const { person = '' } = ctx.caller;
      const author = (await namesOf(ctx.tx, [person]))[person] ?? '';
      return ok(new Download(`${name}.xlsx`, XLSX, await sent(xlsxOf(table, list.verb, author, ctx.now, lang))));
    },
  });
}

const named = (routes: readonly Endpoint[], verb: string): Endpoint => routes.find((one) => one.verb === verb)!;

/** A warning is called as its rule is today. */
async function titledWarnings(ctx: Context): Promise<ReturnType<typeof warningColumns>> {
  const rules = await named(warningRoutes, 'warning-rules').run(ctx, {});
  const { items } = rules.ok ? (rules.value as { items: { code: string; title: LocalizedText }[] }) : { items: [] };
  return warningColumns(new Map(items.map((one) => [one.code, one.title])));
}

/** Lists of the desk that are saved as they are filtered. */
export const listFileRoutes: Endpoint[] = [
  listFile(named(deliveryRoutes, 'projects'), projectColumns),
  listFile(named(strategyRoutes, 'pledges'), pledgeColumns),
  listFile(named(resultsRoutes, 'indicators'), indicatorColumns),
  listFile(named(cycleRoutes, 'reports'), reportColumns),
  listFile(named(warningRoutes, 'warnings'), titledWarnings),
  listFile(named(actionRoutes, 'actions'), actionColumns),
  listFile(named(riskRoutes, 'risks'), riskColumns),
  listFile(named(letterRoutes, 'letters'), letterColumns),
  listFile(named(questionRoutes, 'questions'), questionColumns),
  listFile(named(recommendationRoutes, 'recommendations'), recommendationColumns),
  listFile(named(partnersRoutes, 'organisations'), organisationColumns),
  listFile(named(agreementRoutes, 'agreements'), agreementColumns),
  listFile(named(agreementRoutes, 'obligations'), obligationColumns),
  listFile(named(transferRoutes, 'transfers'), transferColumns),
  listFile(named(studyRoutes, 'studies'), studyColumns),
  listFile(named(lawRoutes, 'legal-texts'), legalTextColumns),
  listFile(named(assetRoutes, 'assets'), assetColumns),
  listFile(named(systemRoutes, 'state-systems'), systemColumns),
  listFile(named(catalogueRoutes, 'solutions'), solutionColumns),
  listFile(named(serviceRoutes, 'digital-services'), serviceColumns),
  listFile(named(aiSystemRoutes, 'ai-systems'), aiSystemColumns),
  listFile(named(allocationRoutes, 'allocation-plan'), planColumns),
  listFile(named(financeRoutes, 'transactions'), transactionColumns, (ctx, filter) =>
    transactionsForFile(ctx, filter as AskedTransactions),
  ),
];
