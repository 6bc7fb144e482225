import { z } from 'zod';
import { ok, type Result } from '../../../kernel/index.ts';
import { type PageLang, pageLangs } from '../../../web/fmt.tsx';
import { officialKinds, type Paper } from '../brief.ts';
import { type BriefFormat, briefFormats, fileName, mediaTypes, setBrief } from '../make-brief.ts';

/** What every official paper is asked with. */
export const paperAsked = {
  lang: z.enum(pageLangs as [PageLang, ...PageLang[]]).default('ar'),
  format: z.enum(briefFormats).default('pdf'),
};
export const officialOutput = z.object({
  kind: z.enum(officialKinds),
  lang: z.string(),
  title: z.string(),
  isDraft: z.boolean(),
  figures: z.array(z.object({ id: z.string(), value: z.string(), unit: z.string().optional(), text: z.string() })),
  file: z.object({ name: z.string(), mediaType: z.string(), base64: z.string() }),
});

/** Sets a paper and hands it over as the answer of a verb. */
export async function handOver(paper: Paper, format: BriefFormat): Promise<Result<z.infer<typeof officialOutput>>> {
  const set = await setBrief(paper, format);
  if (!set.ok) return set;
  return ok({
    kind: paper.kind as z.infer<typeof officialOutput>['kind'],
    lang: paper.lang,
    title: paper.title,
    isDraft: paper.head?.draft !== undefined,
    figures: paper.figures,
    file: {
      name: fileName(paper, format),
      mediaType: mediaTypes[format],
      base64: Buffer.from(set.value).toString('base64'),
    },
  });
}
