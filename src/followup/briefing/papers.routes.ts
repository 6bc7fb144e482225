import { type Context, Hono } from 'hono';
import type { Day, Result } from '../../kernel/index.ts';
import { refused } from '../../kernel/index.ts';
import type { PortalReader } from '../../portal/snapshot.ts';
import { mapShapes, type RegionTopology } from '../../web/charts/index.ts';
import { isPageLang, type PageLang } from '../../web/fmt.tsx';
import '../../web/locales/all.ts';
import {
  type BriefFormat,
  briefFormats,
  fileName,
  isBriefKind,
  makeBrief,
  mediaTypes,
  setBrief,
} from './make-brief.ts';
import { print } from './press.ts';
import { type CardKind, cardKinds, shareCard } from './share-card.tsx';

export type PapersOptions = {
  reader: PortalReader;
  clock: { today(): Day };
  exercise?: boolean;
  boundaries?: RegionTopology | undefined;
  /** How a refusal leaves. */
  refuse: (refusal: { code: string; details?: Record<string, unknown> }, request: Request) => Response;
};

type Paper = { bytes: Uint8Array<ArrayBuffer>; type: string; name: string };

/** Papers kept in memory: people open the newest ones, and a paper of one snapshot does not change within a day. */
const KEPT = 32;

/**
 * Public papers under `/papers/<language>/`: `committee.pdf`, `minister.docx`, `region-04.pdf`, `project-F1.docx`, and share
 * cards `pledge-C05.png`, `project-F1.png`, `indicator-T03.png`; `?snapshot=` asks for an earlier one.
 */
export function papersApp({ reader, clock, exercise = false, boundaries, refuse }: PapersOptions): Hono {
  const app = new Hono();
  const shapes = boundaries && mapShapes(boundaries);
  const kept = new Map<string, Promise<Result<Paper>>>();

  const paper = async (lang: PageLang, kind: string, ref: string | undefined, ending: string, number: number) => {
    const sheet = { lang, today: clock.today(), exercise, shapes };
    if (ending === 'png' && cardKinds.includes(kind as CardKind)) {
      const [found, snapshot] = [
        await reader.document(kind as CardKind, ref ?? '', number),
        await reader.snapshot(number),
      ];
      if (!found || !snapshot) return refused('brief.unknown', { kind, ref: ref ?? '' });
      const card = shareCard(found.document, { ...sheet, snapshot });
      const made = await print({ make: 'png', svg: card.svg, width: 1200 });
      return made.ok ? paperOf(made.value, 'image/png', `${kind}-${ref}-${lang}.png`) : made;
    }
    if (!isBriefKind(kind) || !briefFormats.includes(ending as BriefFormat))
      return refused('brief.unknown', { kind, ref: ref ?? '' });
    const brief = await makeBrief(reader, { kind, ref, snapshot: number }, sheet);
    if (!brief.ok) return brief;
    const format = ending as BriefFormat;
    const made = await setBrief(brief.value, format);
    return made.ok ? paperOf(made.value, mediaTypes[format], fileName(brief.value, format)) : made;
  };

  /** One paper at a time for one address, however many ask for it. */
  const once = (key: string, make: () => Promise<Result<Paper>>): Promise<Result<Paper>> => {
    const known = kept.get(key);
    if (known) return known;
    const made = make();
    kept.set(key, made);
    const forget = () => kept.delete(key);
    made.then((result) => result.ok || forget(), forget);
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break;
      kept.delete(oldest);
    }
    return made;
  };

  app.get('/:lang/:file', async (c: Context) => {
    const { lang = '', file = '' } = c.req.param() as { lang?: string; file?: string };
    const [, kind = '', ref, ending = ''] = /^([a-z]+)(?:-(.+))?\.([a-z]+)$/.exec(file) ?? [];
    const newest = await reader.currentSnapshot();
    const asked = c.req.query('snapshot');
    const number = asked && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : newest?.number;
    if (!isPageLang(lang) || !newest || number === undefined || !(await reader.snapshot(number)))
      return refuse({ code: 'brief.unknown', details: { kind: kind || file, ref: ref ?? '' } }, c.req.raw);
    // A withdrawal changes what an earlier snapshot shows, so the newest number is part of the tag.
    const tag = `"${number}.${newest.number}.${clock.today()}.${lang}.${encodeURIComponent(file)}"`;
    if (c.req.header('If-None-Match')?.replace(/^W\//, '') === tag) return c.body(null, 304, { ETag: tag });
    const made = await once(tag, () => paper(lang, kind, ref, ending, number) as Promise<Result<Paper>>);
    if (!made.ok) return refuse(made.refusal, c.req.raw);
    return c.body(made.value.bytes, 200, {
      'Content-Type': made.value.type,
      'Content-Disposition': `inline; filename="${made.value.name.replace(/[^\w.-]/g, '_')}"`,
      ETag: tag,
      'Cache-Control': 'public, max-age=60',
    });
  });
  return app;
}

const paperOf = (bytes: Uint8Array, type: string, name: string): { ok: true; value: Paper } => ({
  ok: true,
  value: { bytes: bytes as Uint8Array<ArrayBuffer>, type, name },
});
