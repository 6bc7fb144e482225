import { missingReasons } from '../../kernel/missing.ts';
import { Code, PeriodText, Text } from '../../web/fmt.tsx';
import { SelectField, TextField } from '../../web/kit/fields.tsx';
import { PlaceName } from '../../web/kit/place-name.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ReportContent, ReportFigure } from './report.ts';
import type { ReportFile } from './report-file.ts';
import { Value } from './report-reading.tsx';

const keyOf = ({ indicator, place, split }: ReportFigure): string =>
  [indicator, place ?? '', JSON.stringify(split ?? {})].join('|');

/** A line for each indicator of the project as a whole, then those that were written for a place or a part. */
function linesOf(file: ReportFile, content: ReportContent): ReportFigure[] {
  const said = content.figures ?? [];
  const whole = file.indicators.map(({ ref }): ReportFigure => ({ indicator: ref }));
  const keys = new Set(whole.map(keyOf));
  return [
    ...whole.map((one) => said.find((each) => keyOf(each) === keyOf(one)) ?? one),
    ...said.filter((one) => !keys.has(keyOf(one))),
  ];
}

/** The figures of the period, each beside the last one known; where there is none, the reason why. */
export function FigureFields({ file, content }: { file: ReportFile; content: ReportContent }) {
  const { words, lang } = useSpoken();
  const lines = linesOf(file, content);
  if (lines.length === 0) return null;
  return (
    <fieldset>
      <legend>{words.reports.figures}</legend>
      {lines.map((line, n) => {
        const indicator = file.indicators.find((one) => one.ref === line.indicator);
        const at = `figures.${n}`;
        return (
          <div key={keyOf(line)} className="report-line">
            <input type="hidden" name={`${at}.indicator`} value={line.indicator} />
            {line.place && <input type="hidden" name={`${at}.place`} value={line.place} />}
            {Object.entries(line.split ?? {}).map(([name, value]) => (
              <input key={name} type="hidden" name={`${at}.split.${name}`} value={value} />
            ))}
            {line.note?.authentic && (
              <>
                <input type="hidden" name={`${at}.note.authentic`} value={line.note.authentic} />
                {(['ar', 'fr', 'en', 'zgh'] as const).map(
                  (one) =>
                    line.note?.[one] && (
                      <input key={one} type="hidden" name={`${at}.note.${one}`} value={line.note[one]} />
                    ),
                )}
              </>
            )}
            <p>
              {indicator ? <Text value={indicator.title} lang={lang} /> : <Code>{line.indicator}</Code>}
              {line.place && (
                <>
                  {' '}
                  · <PlaceName code={line.place} />
                </>
              )}
              {Object.values(line.split ?? {}).map((one) => (
                <span key={one}>
                  {' '}
                  · <Code>{one}</Code>
                </span>
              ))}
            </p>
            <p className="note">
              <LastFigure file={file} line={line} unit={indicator?.unit} />
            </p>
            <div className="sentence">
              <TextField
                name={`${at}.value`}
                label={words.reports.figure}
                code
                size={10}
                inputMode="decimal"
                defaultValue={line.value}
              />
              <SelectField
                name={`${at}.missing`}
                label={words.reports.noFigure}
                empty="—"
                defaultValue={line.missing}
                options={missingReasons.map((one) => ({ value: one, label: words.absences[one] }))}
              />
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}

/** The last figure known of the same indicator, for the whole unless the line is of a place. */
function LastFigure({ file, line, unit }: { file: ReportFile; line: ReportFigure; unit: string | undefined }) {
  const { words, lang, say } = useSpoken();
  const all = file.lastFigures.filter((one) => one.indicator === line.indicator && one.split === '' && one.value);
  const shortest = Math.min(...all.map((one) => one.place.length));
  const last = all.findLast((one) => (line.place ? one.place === line.place : one.place.length === shortest));
  if (!last) return words.reports.noLastFigure;
  return say(words.reports.lastFigure, {
    value: <Value value={last.value!} unit={unit} />,
    period: <PeriodText code={last.period} lang={lang} />,
  });
}
