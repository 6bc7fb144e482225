import { portalFixture } from '../../../../tests/portal-fixture.ts';
import { day } from '../../../kernel/index.ts';
import type { PageLang } from '../../../web/fmt.tsx';
import type { Paper } from '../brief.ts';
import { deskIn, said } from './official.fixture.ts';
import { replyNote } from './reply-note.rules.ts';

const { reader } = portalFixture();

/** The note for a question about published records and one that nobody published. */
export async function replyNoteIn(lang: PageLang): Promise<Paper> {
  const snapshot = (await reader.currentSnapshot())!;
  const first = async <K extends 'pledge' | 'project' | 'indicator'>(kind: K, n: number) =>
    (await reader.documents(kind)).slice(0, n).map((one) => one.document);
  return replyNote(
    {
      question: {
        id: 'q1',
        body: 'MIN',
        chamber: 'lower',
        form: 'written',
        year: 2026,
        number: '812',
        askedBy: said('فريق التنمية', 'Groupe du développement'),
        subject: said('آجال مشاريع التحول الرقمي', 'Délais des projets numériques'),
        words: said('ما مآل المشاريع المعلنة؟', 'Où en sont les projets annoncés ?'),
        receivedOn: day('2026-11-10'),
        dueOn: day('2026-11-30'),
        reply: said('المشاريع المعنية منشورة بمراحلها.', 'Les projets sont publiés avec leurs étapes.'),
        state: 'written',
        version: 2,
      },
      snapshot,
      pledges: await first('pledge', 3),
      projects: await first('project', 2),
      indicators: await first('indicator', 2),
      unpublished: [{ kind: 'pledge', ref: 'C99', title: said('تعهد غير منشور', 'Engagement non publié') }],
    },
    deskIn(lang),
  );
}
