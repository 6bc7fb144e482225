import { ok, type Result } from '../../kernel/index.ts';
import type { PortalReader } from '../../portal/snapshot.ts';
import { type Brief, type BriefKind, briefKinds, type Paper } from './brief.ts';
import { composeBrief } from './compose-brief.ts';
import { gather, type Material, type PaperWarning, type Sheet } from './material.ts';
import { print } from './press.ts';

export const briefFormats = ['pdf', 'docx'] as const;
export type BriefFormat = (typeof briefFormats)[number];

export const mediaTypes: Record<BriefFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

export type BriefAsked = { kind: BriefKind; ref?: string | undefined; snapshot?: number | undefined };

/** A paper from one snapshot. `warnings` tells what waits inside, by the names the snapshot gives; left out of a public paper. */
export async function makeBrief(
  reader: PortalReader,
  asked: BriefAsked,
  sheet: Omit<Sheet, 'snapshot' | 'warnings'>,
  warnings?: (material: Material) => PaperWarning[],
): Promise<Result<Brief>> {
  const found = await gather(reader, asked);
  if (!found.ok) return found;
  const { snapshot, material } = found.value;
  return ok(composeBrief(material, { ...sheet, snapshot, ...(warnings ? { warnings: warnings(material) } : {}) }));
}

export const setBrief = (brief: Paper, format: BriefFormat): Promise<Result<Uint8Array>> =>
  print({ make: format, brief });

/** The name under which a paper is saved. example  'mutabaa-region-04-ar-3.pdf' */
export const fileName = ({ kind, ref, lang, snapshot }: Paper, format: BriefFormat): string =>
  `mutabaa-${[kind, ref, lang, snapshot?.number].filter((part) => part !== undefined).join('-')}.${format}`;

export const isBriefKind = (text: string): text is BriefKind => briefKinds.includes(text as BriefKind);
