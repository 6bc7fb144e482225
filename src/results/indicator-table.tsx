import { type ReactNode, useState } from 'react';
import { Link } from 'react-router';
import { period } from '../kernel/period.ts';
import { tryRead } from '../web/client.ts';
import { Amount, DayText, PeriodText, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { Nothing } from '../web/kit/lists.tsx';
import { Mark, type Truth } from '../web/kit/mark.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Figure } from './figure.ts';
import { FigureValue } from './figure-words.tsx';
import type { Target } from './indicator.ts';
import type { IndicatorFile } from './indicator-file.ts';
import type { Reading } from './reading.rules.ts';

type Line = { key: string; period: string; mark: Truth; value: ReactNode; what: ReactNode; says: ReactNode };

const truthOf: Record<Figure['status'], Truth> = {
  reported: 'declared',
  verified: 'verified',
  cited: 'verified',
  returned: 'returned',
};
const endOf = (line: Line): string => period(line.period).last;

/** The same as the chart in words, and more: replaced targets, returned figures, who says so; each figure opens. */
export function FiguresTable({ file }: { file: IndicatorFile }) {
  const { words, lang } = useSpoken();
  const unit = file.definitions.at(-1)!.unit;
  const replaced = new Set(file.targets.map((one) => one.replaces));
  const lines: Line[] = [
    ...file.targets.filter((one) => one.place === undefined).map((one) => targetLine(one, unit, replaced.has(one.ref))),
    ...file.figures.filter((one) => one.split === '').map((one) => figureLine(one, unit)),
    ...file.series.filter((one) => one.how !== 'figure' && one.how !== 'none').map((one) => readingLine(one, unit)),
  ].sort((a, b) => (endOf(a) < endOf(b) ? -1 : endOf(a) > endOf(b) ? 1 : 0));
  if (lines.length === 0) return <Nothing>{words.results.nothing}</Nothing>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys
    <section className="scroll-x figures-table" tabIndex={0} aria-label={words.results.table}>
      <table className="folds">
        <caption className="visually-hidden">{words.results.table}</caption>
        <thead>
          <tr>
            <th scope="col">{words.results.period}</th>
            <th scope="col">{words.results.value}</th>
            <th scope="col">{words.results.status}</th>
            <th scope="col">{words.results.says}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.key}>
              <td>
                <PeriodText code={line.period} lang={lang} />
              </td>
              <td>
                <Mark truth={line.mark} /> {line.value}
              </td>
              <td>{line.what}</td>
              <td>{line.says}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const targetLine = (target: Target, unit: string, isReplaced: boolean): Line => ({
  key: target.ref,
  period: target.period,
  mark: 'promised',
  value: <TargetValue target={target} unit={unit} isReplaced={isReplaced} />,
  what: <TargetKind target={target} isReplaced={isReplaced} />,
  says: <TargetSays target={target} />,
});

function TargetValue({ target, unit, isReplaced }: { target: Target; unit: string; isReplaced: boolean }) {
  const { words, lang, say } = useSpoken();
  const amount = (value: string) => <Amount quantity={{ value, unit }} lang={lang} />;
  const value =
    target.high === undefined
      ? amount(target.value)
      : say(words.results.range, { low: amount(target.value), high: amount(target.high) });
  return isReplaced ? <s>{value}</s> : value;
}

function TargetKind({ target, isReplaced }: { target: Target; isReplaced: boolean }) {
  const { words, lang } = useSpoken();
  return (
    <>
      {codeWord('mark', target.kind, lang)}
      {isReplaced && <div className="note">{words.results.replaced}</div>}
    </>
  );
}

function TargetSays({ target }: { target: Target }) {
  const { lang } = useSpoken();
  const name = target.source ? <Text value={target.source} lang={lang} /> : target.sourceRef;
  return (
    <>
      {target.sourceRef ? <Link to={`/sources/${encodeURIComponent(target.sourceRef)}`}>{name}</Link> : name} ·{' '}
      <DayText day={target.setOn} lang={lang} />
      {target.note && (
        <div className="note">
          <Text value={target.note} lang={lang} />
        </div>
      )}
    </>
  );
}

const figureLine = (figure: Figure, unit: string): Line => ({
  key: figure.id,
  period: figure.period,
  mark: figure.value === undefined ? 'promised' : truthOf[figure.status],
  value: <FigureValue figure={figure} unit={unit} />,
  what: <FigureStatus figure={figure} />,
  says: <FigureSays figure={figure} unit={unit} />,
});

function FigureStatus({ figure }: { figure: Figure }) {
  const { lang } = useSpoken();
  return (
    <>
      <span>{codeWord('figure', figure.status, lang)}</span>
      {figure.independence && figure.status === 'verified' && (
        <div className="note">{codeWord('independence', figure.independence, lang)}</div>
      )}
      {figure.reason && (
        <div className="note">
          <Text value={figure.reason} lang={lang} />
        </div>
      )}
    </>
  );
}

/** Source, who reported, who judged, and what stood there before. */
function FigureSays({ figure, unit }: { figure: Figure; unit: string }) {
  const { words, lang } = useSpoken();
  return (
    <>
      {figure.source && <Text value={figure.source} lang={lang} />}
      {figure.note && (
        <div className="note">
          <Text value={figure.note} lang={lang} />
        </div>
      )}
      <div className="note">
        {figure.reportedBy ? (
          <>
            {words.results.reportedBy} <Person id={figure.reportedBy} />
          </>
        ) : (
          words.results.shipped
        )}
        {figure.organisation && (
          <>
            {words.shell.comma}
            <Organisation reference={figure.organisation} />
          </>
        )}{' '}
        · <DayText day={figure.reportedOn} lang={lang} />
      </div>
      {figure.judgedBy && figure.judgedOn && (
        <div className="note">
          {words.results.verifiedBy} <Person id={figure.judgedBy} /> · <DayText day={figure.judgedOn} lang={lang} />
        </div>
      )}
      <History figure={figure} unit={unit} />
    </>
  );
}

/** What stood in the place of a figure before it, read when it is opened. */
function History({ figure, unit }: { figure: Figure; unit: string }) {
  const { words, lang } = useSpoken();
  const [earlier, setEarlier] = useState<Figure[]>();
  const open = async () => {
    if (earlier) return;
    const answer = await tryRead<{ items: Figure[] }>('figure-history', { id: figure.id });
    setEarlier(answer.ok ? answer.value.items : []);
  };
  return (
    <details onToggle={() => void open()}>
      <summary>{words.results.history}</summary>
      <ul className="papers">
        {earlier?.map((one) => (
          <li key={one.id} className="note">
            <FigureValue figure={one} unit={unit} /> · {codeWord('figure', one.status, lang)} ·{' '}
            <DayText day={one.reportedOn} lang={lang} />
            {one.reason && (
              <>
                {' '}
                · <Text value={one.reason} lang={lang} />
              </>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

const readingLine = (reading: Reading, unit: string): Line => ({
  key: `${reading.how}-${reading.period}`,
  period: reading.period,
  mark: reading.value === undefined ? 'promised' : truthOf[reading.status ?? 'reported'],
  value: <FigureValue figure={reading} unit={unit} />,
  what: <How reading={reading} />,
  says: <span dir="ltr">{reading.lacks?.join(' · ')}</span>,
});

function How({ reading }: { reading: Reading }) {
  const { words, lang } = useSpoken();
  return (
    <>
      {codeWord('how', reading.how, lang)}
      {reading.known !== undefined && reading.parts !== undefined && (
        <div className="note">
          <bdi>
            {reading.known}/{reading.parts}
          </bdi>
          {reading.lacks && ` ${words.register.missing}`}
        </div>
      )}
    </>
  );
}
