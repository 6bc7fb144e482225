import type { ReactNode } from 'react';
import { type LocalizedText, textIn } from '../kernel/localized.ts';
import { codeWord } from '../web/kit/code-word.ts';
import { Mark, type Truth } from '../web/kit/mark.tsx';
import { type DeskLang, useSpoken } from '../web/kit/words.tsx';
import type { CriterionStatus } from './gate.ts';
import type { EvidenceView } from './gate-view.ts';
import type { Stage } from './stage.ts';

export const stageWord = (stage: Stage, lang: DeskLang): string => codeWord('stage', stage, lang);

/** A stage's name as a localized text, for charts that take one. */
export const stageText = (stage: Stage, lang: DeskLang): LocalizedText => ({
  authentic: lang,
  [lang]: stageWord(stage, lang),
});

/** How a criterion is drawn: an accepted proof that nobody independent looked at is not solid. */
export function truthOf(status: CriterionStatus, evidence: readonly EvidenceView[]): Truth {
  if (status === 'returned') return 'returned';
  if (status === 'not-brought') return 'promised';
  const isSolid = evidence.some((one) => one.status === 'accepted' && !('withheld' in one) && one.solid);
  return status === 'accepted' && isSolid ? 'verified' : 'declared';
}

export function CriterionMark({
  status,
  evidence,
}: {
  status: CriterionStatus;
  evidence: readonly EvidenceView[];
}): ReactNode {
  const { lang } = useSpoken();
  return <Mark truth={truthOf(status, evidence)} label={codeWord('criterion', status, lang)} />;
}

export const say = (text: LocalizedText | undefined, lang: DeskLang): string => (text ? textIn(text, lang).text : '');
