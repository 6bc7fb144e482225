import { z } from 'zod';
import { listTarget } from '../../access/index.ts';
import { ok, refused } from '../../kernel/index.ts';
import type { Context } from '../../platform/http/endpoint.ts';
import { read } from '../../platform/http/endpoint.ts';
import { asPublic } from '../../portal/get-published.ts';
import { portalReader } from '../../portal/snapshot.readers.ts';
import { type MapShapes, mapShapes, type RegionTopology } from '../../web/charts/index.ts';
import { type PageLang, pageLangs } from '../../web/fmt.tsx';
import { wordsIn } from '../../web/locales/index.ts';
import { type Brief, briefKinds } from './brief.ts';
import { text } from './line.ts';
import { type BriefAsked, briefFormats, fileName, makeBrief, mediaTypes, setBrief } from './make-brief.ts';
import { paperWarnings } from './paper-warnings.ts';
import { cardKinds, cardSentence } from './share-card.tsx';

const asked = {
  lang: z.enum(pageLangs as [PageLang, ...PageLang[]]).default('ar'),
  /** Without it the answer holds the figures only. */
  format: z.enum(briefFormats).optional(),
  snapshot: z.coerce.number().int().min(1).optional(),
};
const figure = z.object({ id: z.string(), value: z.string(), unit: z.string().optional(), text: z.string() });
const briefOutput = z.object({
  kind: z.enum(briefKinds),
  ref: z.string().optional(),
  lang: z.string(),
  title: z.string(),
  readership: z.enum(['public', 'inside']),
  snapshot: z.object({ number: z.number().int(), on: z.string(), sha256: z.string() }),
  figures: z.array(figure),
  file: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }).optional(),
});
type Asked = BriefAsked & { lang: PageLang; format?: (typeof briefFormats)[number] | undefined };

async function answer(brief: Brief, format: Asked['format']) {
  const { kind, ref, lang, title, readership, snapshot, figures } = brief;
  const said = { kind, ...(ref === undefined ? {} : { ref }), lang, title, readership, snapshot, figures };
  if (!format) return ok(said);
  const set = await setBrief(brief, format);
  if (!set.ok) return set;
  return ok({
    ...said,
    file: {
      name: fileName(brief, format),
      mediaType: mediaTypes[format],
      base64: Buffer.from(set.value).toString('base64'),
    },
  });
}

/** Papers to hand over. `boundaries` of the regions, for the map; an invented country has none. */
export function briefRoutes(boundaries: RegionTopology | undefined) {
  let shapes: MapShapes | undefined;
  const sheetOf = (ctx: Context, lang: PageLang) => {
    if (boundaries) shapes ??= mapShapes(boundaries);
    return { lang, today: ctx.today, exercise: ctx.exercise, shapes };
  };
  return [
    read({
      verb: 'brief',
      right: 'public.read',
      summary:
        'A paper from one published snapshot, as PDF or Word: committee brief, minister’s card, project or region sheet',
      input: z.object({ kind: z.enum(briefKinds), ref: z.string().max(80).optional(), ...asked }),
      output: briefOutput,
      run: async (ctx: Context, { lang, format, ...wanted }: Asked) => {
        const made = await makeBrief(portalReader(await asPublic(ctx)), wanted, sheetOf(ctx, lang));
        return made.ok ? answer(made.value, format) : made;
      },
    }),
    read({
      verb: 'inside-brief',
      right: 'warning.read',
      summary:
        'The committee brief or the minister’s card with the warnings that the caller may read; not for publication',
      input: z.object({ kind: z.enum(['committee', 'minister']), ...asked }),
      output: briefOutput,
      target: async () => listTarget,
      run: async (ctx: Context, { lang, format, ...wanted }: Asked) => {
        const warnings = await paperWarnings(ctx, wordsIn(lang));
        const made = await makeBrief(portalReader(await asPublic(ctx)), wanted, sheetOf(ctx, lang), warnings);
        return made.ok ? answer(made.value, format) : made;
      },
    }),
    read({
      verb: 'share-card',
      right: 'public.read',
      summary: 'What a phone message says of a published record: one sentence, its page, its picture',
      input: z.object({ kind: z.enum(cardKinds), ref: z.string().max(80), lang: asked.lang, snapshot: asked.snapshot }),
      output: z.object({ title: z.string(), sentence: z.string(), page: z.string(), picture: z.string() }),
      run: async (ctx: Context, { kind, ref, lang, snapshot }) => {
        const t = wordsIn(lang);
        const found = await portalReader(await asPublic(ctx)).document(kind, ref, snapshot);
        if (!found) return refused('brief.unknown', { kind, ref });
        return ok({
          title: text(found.document.title, t),
          sentence: cardSentence(found.document, ctx.today, t),
          page: `/${lang}/${kind}s/${encodeURIComponent(ref)}`,
          picture: `/papers/${lang}/${kind}-${encodeURIComponent(ref)}.png`,
        });
      },
    }),
  ];
}
