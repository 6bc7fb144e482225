import type { ReactNode } from 'react';
import type { Truth } from '../../portal/documents.ts';
import type { PageLang } from '../fmt.tsx';
import { wordsIn } from '../locales/index.ts';
import { Mark, Stroke } from './mark.tsx';

const shown: readonly Truth[] = ['promised', 'declared', 'verified'];

/** The key everybody learns in a minute; `children` ends the row (the snapshot, the way to the whole legend). */
export function Legend({ lang, children }: { lang: PageLang; children?: ReactNode }): ReactNode {
  const t = wordsIn(lang);
  return (
    <ul className="legend" aria-label={t.text('frame.legend')}>
      {shown.map((truth) => (
        <li key={truth}>
          <Stroke truth={truth} />
          {t(`words.truth-${truth}`)}
        </li>
      ))}
      <li>
        <Mark truth="before-follow-up" />
        {t('words.truth-before-follow-up')}
      </li>
      {children}
    </ul>
  );
}
