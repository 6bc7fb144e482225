import type { ReactNode } from 'react';
import type { Day } from '../kernel/index.ts';
import type { MapShapes } from '../web/charts/index.ts';
import type { PageLang } from '../web/fmt.tsx';
import { Frame, type SectionName } from '../web/frame.tsx';
import '../web/locales/all.ts';
import { type Words, wordsIn } from '../web/locales/index.ts';
import type { Snapshot } from './snapshot.ts';

/** What every page knows besides its own data. */
export type PageContext = {
  lang: PageLang;
  today: Day;
  /** Address without its language, such as '/pledges/C01?snapshot=2'. */
  path: string;
  /** The snapshot that is read; absent before the first publication. */
  snapshot?: Snapshot | undefined;
  /** Number of the newest snapshot. */
  newest?: number | undefined;
  exercise?: boolean | undefined;
  /** The country in regions; absent where the pack brings no boundaries. */
  shapes?: MapShapes | undefined;
  /** Address of the portal as the public knows it; empty where none is set. */
  origin?: string | undefined;
};

export type Page<D> = (data: D, ctx: PageContext) => ReactNode;

/** The words of the page's language. */
export const wordsOf = (ctx: PageContext): Words => wordsIn(ctx.lang);

/** The frame with what the context already knows. */
export function Paper({
  ctx,
  title,
  description,
  section,
  card,
  children,
}: {
  ctx: PageContext;
  title: string;
  description?: string | undefined;
  section?: SectionName | 'home' | undefined;
  /** Of which record a card can be shared. */
  card?: { kind: 'pledge' | 'project' | 'indicator'; ref: string };
  children: ReactNode;
}): ReactNode {
  return (
    <Frame
      lang={ctx.lang}
      path={ctx.path}
      snapshot={ctx.snapshot}
      newest={ctx.newest}
      exercise={ctx.exercise}
      title={title}
      description={description}
      section={section}
      card={card && { picture: addresses(ctx).paper(card.kind, card.ref, 'png'), origin: ctx.origin ?? '' }}
    >
      {children}
    </Frame>
  );
}

/** Addresses of the portal, in the reader's language. An older snapshot stays with the reader from page to page. */
export function addresses(ctx: Pick<PageContext, 'lang' | 'snapshot' | 'newest'>) {
  const kept = ctx.snapshot && ctx.newest !== ctx.snapshot.number ? `?snapshot=${ctx.snapshot.number}` : '';
  const at = (path: string): string => `/${ctx.lang}${path}${kept}`;
  return {
    home: at('/'),
    pledges: at('/pledges'),
    pledge: (ref: string) => at(`/pledges/${encodeURIComponent(ref)}`),
    indicators: at('/indicators'),
    indicator: (ref: string) => at(`/indicators/${encodeURIComponent(ref)}`),
    money: at('/money'),
    catalogue: at('/catalogue'),
    solution: (ref: string) => at(`/catalogue/${encodeURIComponent(ref)}`),
    envelope: (ref: string) => at(`/money/${encodeURIComponent(ref)}`),
    projects: at('/projects'),
    project: (ref: string) => at(`/projects/${encodeURIComponent(ref)}`),
    regions: at('/regions'),
    region: (code: string) => at(`/regions/${encodeURIComponent(code)}`),
    commune: (code: string) => at(`/communes/${encodeURIComponent(code)}`),
    communes: at('/communes'),
    sources: at('/sources'),
    source: (ref: string) => at(`/sources/${encodeURIComponent(ref)}`),
    organisation: (ref: string) => at(`/organisations/${encodeURIComponent(ref)}`),
    proof: at('/proof'),
    legend: at('/legend'),
    /** A paper or a card of a record, see followup/briefing. */
    paper: (kind: string, ref: string, ending: 'pdf' | 'docx' | 'png') =>
      `/papers/${ctx.lang}/${kind}-${encodeURIComponent(ref)}.${ending}${kept}`,
    file: (sha256: string) => `/files/${sha256}`,
  };
}
