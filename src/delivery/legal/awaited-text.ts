import type { LocalizedText } from '../../kernel/index.ts';
import type { LegalTextStatus } from '../../law/index.ts';

/** A legal text that a criterion of a gate waits for. stationTitle: where it stands, absent where nobody reported it */
export type AwaitedText = {
  ref: string;
  project: string;
  gate: number;
  criterion: string;
  title: LocalizedText;
  status: LegalTextStatus;
  stationTitle?: LocalizedText;
};

/** Is the text not published yet? One that was in force and is repealed holds nothing back; one that was withdrawn does, until its name is taken back. */
export const holdsBack = ({ status }: Pick<AwaitedText, 'status'>): boolean =>
  status === 'draft' || status === 'withdrawn';

/** A text as a gate shows it beside the criterion that names it. */
export type ShownText = Pick<AwaitedText, 'ref' | 'title' | 'stationTitle'> & { holds: boolean };

export const shownText = ({ ref, title, stationTitle, ...text }: AwaitedText): ShownText => ({
  ref,
  title,
  holds: holdsBack(text),
  ...(stationTitle ? { stationTitle } : {}),
});
