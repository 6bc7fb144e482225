import { z } from 'zod';
import { type LocalizedText, refused } from '../../../kernel/index.ts';
import { type Context, read } from '../../../platform/http/endpoint.ts';
import type { DocumentKind, DocumentOf } from '../../../portal/documents.ts';
import { asPublic } from '../../../portal/get-published.ts';
import { portalReader } from '../../../portal/snapshot.readers.ts';
import type { Linked } from '../../linked/linked.ts';
import { questionFile, questionTarget } from '../../question/question-file.ts';
import { handOver, officialOutput, paperAsked } from './hand-over.ts';
import { deskOf } from './official-paper.ts';
import { replyNote } from './reply-note.rules.ts';

type Named = Linked & { title?: LocalizedText };

export const questionPaperRoutes = [
  read({
    verb: 'reply-note',
    right: 'question.read',
    summary:
      'The note for the reply to a question of parliament: figures of its records from one snapshot, with ids and sources',
    input: z.object({ id: z.uuid(), snapshot: z.coerce.number().int().min(1).optional(), ...paperAsked }),
    output: officialOutput,
    target: (ctx, { id }) => questionTarget(ctx, id),
    run: async (ctx: Context, { id, snapshot: wanted, lang, format }) => {
      const file = await questionFile(ctx, id);
      if (!file.ok) return file;
      const { question, links } = file.value;
      const desk = await deskOf(ctx, question.body, lang);
      const reader = portalReader(await asPublic(ctx));
      const snapshot = wanted === undefined ? await reader.currentSnapshot() : await reader.snapshot(wanted);
      if (!snapshot) return refused('publication.snapshot-unknown', { snapshot: wanted ?? 1 });
      const unpublished: Named[] = [];
      const published = async <K extends DocumentKind & Linked['kind']>(kind: K): Promise<DocumentOf<K>[]> => {
        const found: DocumentOf<K>[] = [];
        for (const link of links.filter((one) => one.kind === kind)) {
          const document = (await reader.document(kind, link.ref, snapshot.number))?.document;
          if (document) found.push(document);
          else unpublished.push(link);
        }
        return found;
      };
      const pledges = await published('pledge');
      const projects = await published('project');
      const indicators = await published('indicator');
      unpublished.push(...links.filter((one) => !['pledge', 'project', 'indicator'].includes(one.kind)));
      return handOver(replyNote({ question, snapshot, pledges, projects, indicators, unpublished }, desk), format);
    },
  }),
];
