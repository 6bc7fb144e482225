import { type ReactNode, useState } from 'react';
import { useToday } from '../../desk/me.ts';
import { DayText, Text } from '../../web/fmt.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField, TextField } from '../../web/kit/fields.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { declaredRatings, type ReportContent } from './report.ts';
import { FigureFields } from './report-figures.tsx';
import type { ReportFile } from './report-file.ts';
import { PhotoFields } from './report-photos.tsx';
import { RiskFields } from './report-risks.tsx';

type Of = { file: ReportFile; content: ReportContent };

/** Every field of the page, in the order in which one reads it. */
export function ReportFields({ file, content }: Of) {
  const { words } = useSpoken();
  return (
    <>
      <ChoiceField
        name="rating"
        label={words.reports.rating}
        {...(content.rating ? { value: content.rating } : {})}
        options={declaredRatings.map((one) => ({
          value: one,
          label: words.ratings[one],
          hint: words.ratingHints[one],
        }))}
      />
      <LocalizedField
        name="explanation"
        label={words.reports.explanation}
        help={words.reports.ratingHelp}
        value={content.explanation}
      />
      <MilestoneFields file={file} content={content} />
      <FigureFields file={file} content={content} />
      <MoneyFields content={content} />
      <RiskFields file={file} content={content} />
      <PhotoFields file={file} content={content} />
    </>
  );
}

function MilestoneFields({ file, content }: Of) {
  const { words, lang } = useSpoken();
  const today = useToday();
  if (file.milestones.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.reports.milestones}</legend>
      {file.milestones.map((one, n) => {
        const said = content.milestones?.find((each) => each.ref === one.ref);
        return (
          <div key={one.ref} className="report-line">
            <input type="hidden" name={`milestones.${n}.ref`} value={one.ref} />
            <p>
              <Text value={one.title} lang={lang} />{' '}
              <span className="note">
                · {words.reports.planned} <DayText day={one.plannedOn} lang={lang} />
              </span>
            </p>
            <div className="sentence">
              <DayField
                name={`milestones.${n}.expectedOn`}
                label={words.reports.expected}
                defaultValue={said ? said.expectedOn : one.expectedOn}
              />
              <DayField
                name={`milestones.${n}.reachedOn`}
                label={words.reports.reached}
                defaultValue={said ? said.reachedOn : one.reachedOn}
                max={today}
              />
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

/** Lines that one adds to: those that are there, and as many more as one asks for. */
export function Lines<T>({
  legend,
  help,
  add,
  lines,
  least = 0,
  draw,
}: {
  legend: string;
  help?: string;
  add: string;
  lines: readonly T[];
  least?: number;
  draw: (line: T | undefined, n: number) => ReactNode;
}) {
  const [count, setCount] = useState(Math.max(least, lines.length));
  return (
    <fieldset>
      <legend>{legend}</legend>
      {help && <p className="help">{help}</p>}
      {Array.from({ length: count }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are added at the end and never moved
        <div key={n} className="report-line">
          {draw(lines[n], n)}
        </div>
      ))}
      <button type="button" className="link" onClick={() => setCount(count + 1)}>
        {add}
      </button>
    </fieldset>
  );
}

function MoneyFields({ content }: Pick<Of, 'content'>) {
  const { words } = useSpoken();
  const year = Number(useToday().slice(0, 4));
  return (
    <Lines
      legend={words.reports.money}
      help={words.reports.moneyHelp}
      add={words.reports.addYear}
      lines={content.money ?? []}
      least={1}
      draw={(line, n) => (
        <div className="sentence">
          <TextField
            name={`money.${n}.year`}
            label={words.reports.year}
            code
            size={4}
            inputMode="numeric"
            defaultValue={String(line?.year ?? year + n)}
          />
          <TextField
            name={`money.${n}.planned`}
            label={words.reports.moneyPlanned}
            code
            size={12}
            inputMode="decimal"
            defaultValue={line?.planned}
          />
          <TextField
            name={`money.${n}.paid`}
            label={words.reports.moneyPaid}
            code
            size={12}
            inputMode="decimal"
            defaultValue={line?.paid}
          />
          <TextField
            name={`money.${n}.currency`}
            label={words.reports.currency}
            code
            size={4}
            defaultValue={line?.currency ?? content.money?.[0]?.currency}
          />
        </div>
      )}
    />
  );
}
