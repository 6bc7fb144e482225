import { formatMoneyShort, formatShare, plain } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { differences } from './allocation.rules.ts';
import type { Answer } from './allocation.ts';
import type { AllocationFile } from './allocation-file.ts';
import { computedMoney, figure, useNames, useRuleWords } from './told.tsx';

type Planned = Extract<Answer, { plan: object }>;
type Conflicted = Extract<Answer, { conflict: object }>;

/** What the solver found, in words: the plan with the next best, or why there is none. */
export function Answered({ file }: { file: AllocationFile }) {
  const { words } = useSpoken();
  const w = words.allocation;
  const answer = file.answered?.answer;
  if (!answer) return null;
  return (
    <section data-status={answer.status}>
      <h2>{w.result}</h2>
      <p className="lead">{words.allocationStatuses[answer.status]}</p>
      {answer.status === 'unknown' && <p className="owed">{w.unknownTime}</p>}
      {answer.status === 'infeasible' && <Conflicting file={file} answer={answer} />}
      {'plan' in answer && <PlanFigures file={file} answer={answer} />}
      {'plan' in answer && <Prices file={file} answer={answer} />}
    </section>
  );
}

function PlanFigures({ file, answer }: { file: AllocationFile; answer: Planned }) {
  const { words, lang, say } = useSpoken();
  const { candidate } = useNames(file);
  const w = words.allocation;
  const { plan, nextBest, even, gap } = answer;
  const { currency, inputs } = file;
  const unit = inputs ? plain(inputs.benefit.unit, lang) : '';
  const codes = (list: readonly string[]): string =>
    list
      .map(candidate)
      .join('، ')
      .replaceAll('، ', lang === 'ar' ? '، ' : ', ');
  const evenDiffers = even ? differences(plan, even) : [];
  return (
    <dl className="pairs" data-plan="">
      <dt>{w.benefit}</dt>
      <dd data-figure="benefit">
        <bdi>{figure(plan.benefit, lang)}</bdi> {unit}
      </dd>
      <dt>{w.spent}</dt>
      <dd data-figure="spent">
        <bdi>{formatMoneyShort(plan.spent, currency, lang)}</bdi>{' '}
        {inputs && (
          <span className="note">{say(w.ofBudget, { budget: formatMoneyShort(inputs.budget, currency, lang) })}</span>
        )}
      </dd>
      <dt>{w.ruralShare}</dt>
      <dd>{plan.ruralShare === null ? w.nothing : <bdi>{formatShare(plan.ruralShare.toFixed(4), lang, 1)}</bdi>}</dd>
      <dt>{w.deviation}</dt>
      <dd>
        <bdi>{computedMoney(plan.deviation, currency, lang)}</bdi>
      </dd>
      <dt>{w.gap}</dt>
      <dd data-figure="gap">
        {gap === 0
          ? w.gapProved
          : gap === null
            ? w.gapUnknown
            : say(w.gapAtMost, { gap: formatShare(gap.toFixed(5), lang, 2) })}
      </dd>
      <dt>{w.nextBest}</dt>
      <dd data-figure="next-best">
        {nextBest === undefined && w.nextUnknown}
        {nextBest === null && w.nextNone}
        {nextBest &&
          (nextBest.isTied
            ? say(w.nextTied, { codes: codes(nextBest.differs) })
            : say(w.nextWorse, {
                value: figure(nextBest.worseBy, lang),
                share: formatShare((nextBest.worseBy / Math.max(Math.abs(plan.objective), 1e-9)).toFixed(5), lang, 2),
                codes: codes(nextBest.differs),
              }))}
      </dd>
      {even && (
        <>
          <dt>{w.even}</dt>
          <dd>
            {evenDiffers.length === 0
              ? w.evenSame
              : say(w.evenTells, {
                  benefit: figure(even.benefit, lang),
                  deviation: computedMoney(even.deviation, currency, lang),
                  codes: codes(evenDiffers),
                })}
          </dd>
        </>
      )}
    </dl>
  );
}

function Prices({ file, answer: { prices } }: { file: AllocationFile; answer: Planned }) {
  const { words, lang } = useSpoken();
  const rule = useRuleWords(file);
  const w = words.allocation;
  return (
    <>
      <h3>{w.prices}</h3>
      {prices.length === 0 ? (
        <p>{w.noPrices}</p>
      ) : (
        <>
          <p className="note">{w.pricesMean}</p>
          <ul className="plain-list" data-prices="">
            {prices.map((one) => (
              <li key={rule(one.rule)}>
                {rule(one.rule)}
                {words.shell.colon}
                <bdi>{figure(one.price, lang)}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Rules that cannot stand together, and the least money by which rules would have to give way. */
function Conflicting({ file, answer: { conflict, isMinimal, missing } }: { file: AllocationFile; answer: Conflicted }) {
  const { words, lang, say } = useSpoken();
  const rule = useRuleWords(file);
  const w = words.allocation;
  return (
    <>
      <h3>{w.conflict}</h3>
      <p>{isMinimal ? w.conflictMeans : w.conflictMore}</p>
      <ul data-conflict="">
        {conflict.map((one) => (
          <li key={rule(one)}>{rule(one)}</li>
        ))}
      </ul>
      <h3>{w.missing}</h3>
      {missing.length === 0 && <p>{w.missingNone}</p>}
      <ul data-missing="">
        {missing.map((one) => (
          <li key={rule(one.rule)}>
            {say(w.giveWay, { rule: rule(one.rule), amount: computedMoney(one.by, file.currency, lang) })}
          </li>
        ))}
      </ul>
    </>
  );
}
