import type { ReactNode } from 'react';
import { ok, type Result, refused } from '../kernel/index.ts';
import type { Context } from '../platform/http/endpoint.ts';
import type { PageLang } from '../web/fmt.tsx';
import { renderPage } from '../web/frame.tsx';
import type { PortalDocument } from './documents.ts';
import { envelopePage } from './envelope.page.tsx';
import { documentsWith } from './get-publication.ts';
import { indicatorPage } from './indicator.page.tsx';
import { organisationPage } from './organisation.page.tsx';
import type { PageContext } from './page.tsx';
import { pledgePage } from './pledge.page.tsx';
import { projectPage } from './project.page.tsx';
import type { RecordName } from './publish-records.ts';
import { solutionPage } from './solution.page.tsx';
import { sourcePage } from './source.page.tsx';

/**
 * The public page of a record as it would be read if the record came out now, drawn by the page itself.
 *
 * @returns html  a whole page without a snapshot's number, since it belongs to none; links open elsewhere.
 *                Absent for a kind that has no page of its own, such as a strategy
 */
export async function previewPage(
  ctx: Context,
  { kind, ref, lang }: RecordName & { lang: PageLang },
): Promise<Result<{ html?: string }>> {
  const found = await documentsWith(ctx, { kind, ref });
  const document = found?.documents.find((one) => one.kind === kind && one.ref === ref);
  if (!document) return refused('publication.unknown-record', { kind, ref });
  const page = pageOf(document, found!.documents, {
    lang,
    today: ctx.today,
    path: `/${kind}s/${encodeURIComponent(ref)}`,
    exercise: ctx.exercise,
  });
  return ok(page ? { html: renderPage(page).replace('<head>', '<head><base target="_blank">') } : {});
}

function pageOf(document: PortalDocument, all: readonly PortalDocument[], ctx: PageContext): ReactNode | undefined {
  const every = <K extends PortalDocument['kind']>(kind: K) =>
    all.filter((one): one is Extract<PortalDocument, { kind: K }> => one.kind === kind);
  switch (document.kind) {
    case 'pledge': {
      const serving = new Set(document.projects.map((one) => one.ref));
      return pledgePage(
        {
          pledge: document,
          projects: every('project').filter((one) => serving.has(one.ref)),
          indicators: every('indicator').filter((one) => one.pledge?.ref === document.ref),
        },
        ctx,
      );
    }
    case 'project':
      return projectPage(document, ctx);
    case 'indicator':
      return indicatorPage(document, ctx);
    case 'envelope':
      return envelopePage(document, ctx);
    case 'solution':
      return solutionPage(document, ctx);
    case 'source':
      return sourcePage(document, ctx);
    case 'organisation':
      return organisationPage(document, ctx);
    default:
      return undefined;
  }
}
