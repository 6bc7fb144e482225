import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Amount, PeriodText, Quoted } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Draft } from '../draft.ts';
import { periodOf, quantityOf } from '../draft-fields.rules.ts';
import type { ReadingLanguage } from '../stored-text.ts';
import type { Tried } from './trial.rules.ts';

/** Words of a text, in the direction of their language whatever the page's. */
export const Written = ({ language, children }: { language: ReadingLanguage; children: ReactNode }) => (
  <bdi lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
    {children}
  </bdi>
);

/** What a test sentence gives without and with an entry, and what the entry does elsewhere. */
export function TrialView({ tried, language }: { tried: Tried; language: ReadingLanguage }) {
  const { words, say } = useSpoken();
  const w = words.lexicon;
  const { before, after, measured, changed } = tried;
  const isSame = told(before) === told(after);
  const isUnchanged = measured.added + measured.lost === 0;
  const sentence = measured.stands === 0 ? w.nowhere : isUnchanged ? w.unchanged : w.measured;
  return (
    <section className="trial" aria-label={w.inTest} data-trial="">
      <h3>{w.inTest}</h3>
      <div className="trial-sides">
        <Side title={w.before} drafts={before} language={language} />
        <Side title={w.after} drafts={after} language={language} />
      </div>
      {isSame && <p className="owed">{w.changesNothing}</p>}
      <h3>{w.elsewhere}</h3>
      <p>{say(sentence, { ...measured })}</p>
      {changed.length > 0 && (
        <ul>
          {changed.map((one) => (
            <li key={`${one.reading} ${one.sentence}`}>
              <Written language={language}>
                <Quoted lang={language}>{one.sentence}</Quoted>
              </Written>{' '}
              <span className="soft">{one.change === 'added' ? w.addedHere : w.lostHere}</span>
              {one.reading && (
                <>
                  {' · '}
                  <Link to={`/readings/${one.reading}`}>{words.readings.text}</Link>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Two readings are the same where an officer sees no difference. */
const told = (drafts: readonly Draft[]): string =>
  JSON.stringify(
    drafts.map(({ quote, kind, status, quantities, deadline, lane }) => [
      quote,
      kind,
      status,
      quantities,
      deadline,
      lane,
    ]),
  );

function Side({ title, drafts, language }: { title: string; drafts: readonly Draft[]; language: ReadingLanguage }) {
  const { words, lang } = useSpoken();
  return (
    <div>
      <h4>{title}</h4>
      {drafts.length === 0 && <p className="soft">{words.lexicon.noDraft}</p>}
      {drafts.map((one) => {
        const period = one.deadline ? periodOf(one.deadline) : undefined;
        return (
          <div key={one.start}>
            <p>
              <Written language={language}>{one.quote}</Written>
            </p>
            <p className="note">
              {words.claimKinds[one.kind]} · {words.draftStatuses[one.status]}
              {one.quantities.map((quantity) => (
                <span key={quantity.start}>
                  {' · '}
                  <Amount quantity={quantityOf(quantity)} lang={lang} />
                </span>
              ))}
              {period && (
                <>
                  {' · '}
                  <PeriodText code={period} lang={lang} />
                </>
              )}
              {' · '}
              {words.draftLanes[one.lane]}
            </p>
          </div>
        );
      })}
    </div>
  );
}
