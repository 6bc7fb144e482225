import type { ReactNode } from 'react';
import type { LocalizedText } from '../kernel/localized.ts';
import { DayText, Num, Percent, PeriodText, Quoted, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { ExplainGap } from './explain-gap.tsx';
import type { ComputedRating, PartRating, Rating, RatingStep } from './rating.ts';

export type Declared = {
  id: string;
  cycle: string;
  rating: Rating;
  explanation: LocalizedText;
  declaredOn: string;
  isTranscribed: boolean;
  computed: ComputedRating;
  gap?: number;
  explanations: { explanation: LocalizedText; explainedOn: string }[];
};
/** declared  oldest first */
export type RatingFile = { computed: ComputedRating; declared: Declared[]; gap?: number };

/** What the owner says beside what the numbers say, the gap between them, and how the second came about. */
export function TwoRatings({ file: { computed, declared, gap } }: { file: RatingFile }) {
  const { words, lang, say } = useSpoken();
  const last = declared.at(-1);
  return (
    <section aria-labelledby="two-ratings">
      <h2 id="two-ratings">{words.twoRatings.title}</h2>
      <div className="facts">
        <div>
          <b>{last ? <RatingWord rating={last.rating} /> : words.twoRatings.notDeclared}</b>
          <span>
            {words.twoRatings.declared}
            {last && (
              <>
                {' '}
                · <PeriodText code={last.cycle} lang={lang} />
              </>
            )}
          </span>
        </div>
        <div>
          <b>
            <RatingWord rating={computed.rating} />
          </b>
          <span>{words.twoRatings.computed}</span>
        </div>
      </div>
      {gap !== undefined && (
        <p className={gap > 0 ? 'owed' : ''}>
          {words.twoRatings.gap}
          {words.shell.colon}
          <GapText gap={gap} />
        </p>
      )}
      <p className="note">{words.ratingWhy[computed.why]}</p>
      {last && (
        <p>
          <Quoted lang={lang}>
            <Text value={last.explanation} lang={lang} />
          </Quoted>
        </p>
      )}
      <details>
        <summary>{words.twoRatings.steps}</summary>
        <dl className="pairs">
          {computed.parts.map((part) => (
            <Part key={part.part} part={part} />
          ))}
        </dl>
        <p className="note">{say(words.twoRatings.version, { n: computed.version })}</p>
      </details>
      {declared.length > 0 && <History declared={declared} />}
    </section>
  );
}

function RatingWord({ rating }: { rating: Rating | 'unknown' }) {
  const { words } = useSpoken();
  return <>{rating === 'unknown' ? words.twoRatings.unknown : words.ratings[rating]}</>;
}

function GapText({ gap }: { gap: number }) {
  const { words, say } = useSpoken();
  if (gap === 0) return <>{words.twoRatings.gapNone}</>;
  return <>{say(gap > 0 ? words.twoRatings.gapBetter : words.twoRatings.gapWorse, { n: Math.abs(gap) })}</>;
}

/** A part of the computed rating: what it says, or why it says nothing, and each measure with its thresholds. */
function Part({ part: { part, rating, why, steps } }: { part: PartRating }) {
  const { words, say } = useSpoken();
  return (
    <>
      <dt>{words.ratingParts[part]}</dt>
      <dd>
        <RatingWord rating={rating} />
        {why && ` · ${words.ratingUnknown[why]}`}
        {steps.map((step) => (
          <div className="note" key={step.code}>
            {say(words.ratingSteps[step.code], { value: <Measure step={step} value={step.value} />, of: step.of })}
            {step.atRisk !== undefined && step.late !== undefined && (
              <>
                {' '}
                (
                {say(words.twoRatings.threshold, {
                  atRisk: <Measure step={step} value={step.atRisk} />,
                  late: <Measure step={step} value={step.late} />,
                })}
                )
              </>
            )}
          </div>
        ))}
      </dd>
    </>
  );
}

const inDays: readonly RatingStep['code'][] = ['slip', 'owed-evidence'];

function Measure({ step, value }: { step: RatingStep; value: number }): ReactNode {
  const { lang } = useSpoken();
  if (inDays.includes(step.code)) return <Num value={value} lang={lang} />;
  return step.code === 'spi-t' ? (
    <Num value={value} lang={lang} digits={2} />
  ) : (
    <Percent share={String(value)} lang={lang} />
  );
}

/** What was declared cycle by cycle, the newest first, beside what was computed on that day. */
function History({ declared }: { declared: readonly Declared[] }) {
  const { words, lang } = useSpoken();
  return (
    <details>
      <summary>{words.twoRatings.history}</summary>
      <ul className="rows">
        {declared.toReversed().map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              <PeriodText code={one.cycle} lang={lang} />
              {words.shell.colon}
              <RatingWord rating={one.rating} />
              <div className="note">
                {words.twoRatings.computedThen}
                {words.shell.colon}
                <RatingWord rating={one.computed.rating} /> · <DayText day={one.declaredOn} lang={lang} />
                {one.isTranscribed && ` · ${words.twoRatings.transcribed}`}
              </div>
              <p>
                <Quoted lang={lang}>
                  <Text value={one.explanation} lang={lang} />
                </Quoted>
              </p>
              {one.explanations.map((each) => (
                <p key={each.explainedOn + JSON.stringify(each.explanation)}>
                  {words.twoRatings.explanations} (<DayText day={each.explainedOn} lang={lang} />){words.shell.colon}
                  <Quoted lang={lang}>
                    <Text value={each.explanation} lang={lang} />
                  </Quoted>
                </p>
              ))}
              {one.gap !== undefined && one.gap !== 0 && <ExplainGap declared={one.id} />}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
