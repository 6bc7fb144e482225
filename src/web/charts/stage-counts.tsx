// biome-ignore-all lint/suspicious/noArrayIndexKey: written once to static HTML, nothing moves afterwards
import type { ReactNode } from 'react';
import type { LocalizedText } from '../../kernel/index.ts';
import type { Truth } from '../../portal/documents.ts';
import { Num, type PageLang, Text } from '../fmt.tsx';
import { Mark } from './mark.tsx';

export type StageCount = { code: string; title: LocalizedText; marks: readonly Truth[] };

/** Where the projects stand: one mark a project, stacked on its stage, stages in the reading direction. */
export function StageCounts({ stages, lang }: { stages: readonly StageCount[]; lang: PageLang }): ReactNode {
  return (
    <ol className="stage-counts">
      {stages.map((stage) => (
        <li key={stage.code} className={stage.marks.length === 0 ? 'is-empty' : undefined}>
          <span className="sc-marks" aria-hidden="true">
            {stage.marks.map((truth, index) => (
              <Mark key={index} truth={truth} />
            ))}
          </span>
          <b>
            <Num value={stage.marks.length} lang={lang} />
          </b>
          <span className="sc-name">
            <Text value={stage.title} lang={lang} />
          </span>
        </li>
      ))}
    </ol>
  );
}
