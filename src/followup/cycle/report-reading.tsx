import type { ReactNode } from 'react';
import { Amount, Code, DayText, Num, plain, Text } from '../../web/fmt.tsx';
import { PlaceName } from '../../web/kit/place-name.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { PhotoPicture, photoAddress } from './photo-picture.tsx';
import type { ReportContent } from './report.ts';
import { type ReportPart, reportParts } from './report-content.rules.ts';
import type { ReportFile } from './report-file.ts';
import { SaidRisks } from './report-risks.tsx';

type Of = { file: ReportFile; content: ReportContent };

/** The page as it reads: only what was said. */
export function ReportReading({ file, content }: Of) {
  const { words } = useSpoken();
  const parts = reportParts.filter((part) => content[part] !== undefined);
  if (parts.length === 0) return <p className="note">{words.reports.nothingSaid}</p>;
  return (
    <>
      {parts.map((part) => (
        <section key={part}>
          <h3>{words.reports[part]}</h3>
          <ReportPartReading file={file} part={part} content={content} />
        </section>
      ))}
    </>
  );
}

/** One part of the page in words; a part of which nothing was said is empty, and says so. */
export function ReportPartReading({ file, part, content }: Of & { part: ReportPart }): ReactNode {
  const { words, lang } = useSpoken();
  if (content[part] === undefined) return <p className="note">{words.reports.empty}</p>;
  switch (part) {
    case 'rating':
      return <p>{words.ratings[content.rating!]}</p>;
    case 'explanation':
      return (
        <p>
          <Text value={content.explanation!} lang={lang} marked />
        </p>
      );
    case 'milestones':
      return <SaidMilestones file={file} content={content} />;
    case 'figures':
      return <SaidFigures file={file} content={content} />;
    case 'money':
      return <SaidMoney content={content} />;
    case 'risks':
      return <SaidRisks file={file} content={content} />;
    case 'photos':
      return (
        <div className="photos">
          {content.photos!.map((one) => (
            <figure key={one.sha256}>
              <a href={photoAddress(file.report.id, one.sha256)} target="_blank" rel="noreferrer">
                <PhotoPicture report={file.report.id} sha256={one.sha256} alt={plain(one.title, lang)} />
              </a>
              <figcaption className="note">
                <Text value={one.title} lang={lang} /> · <PlaceName code={one.place} /> ·{' '}
                <DayText day={one.takenOn} lang={lang} />
              </figcaption>
            </figure>
          ))}
        </div>
      );
  }
}

function SaidMilestones({ file, content }: Of) {
  const { words, lang } = useSpoken();
  return (
    <ul className="plain">
      {content.milestones!.map((one) => {
        const milestone = file.milestones.find((each) => each.ref === one.ref);
        return (
          <li key={one.ref}>
            {milestone ? <Text value={milestone.title} lang={lang} /> : <Code>{one.ref}</Code>}
            <span className="note">
              {one.expectedOn && (
                <>
                  {' '}
                  · {words.reports.expected} <DayText day={one.expectedOn} lang={lang} />
                </>
              )}
              {one.reachedOn && (
                <>
                  {' '}
                  · {words.reports.reached} <DayText day={one.reachedOn} lang={lang} />
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function SaidFigures({ file, content }: Of) {
  const { words, lang } = useSpoken();
  return (
    <ul className="plain">
      {content.figures!.map((one) => {
        const indicator = file.indicators.find((each) => each.ref === one.indicator);
        return (
          <li key={`${one.indicator} ${one.place ?? ''} ${JSON.stringify(one.split ?? {})}`}>
            {indicator ? <Text value={indicator.title} lang={lang} /> : <Code>{one.indicator}</Code>}
            {one.place && (
              <>
                {' '}
                · <PlaceName code={one.place} />
              </>
            )}
            {Object.values(one.split ?? {}).map((each) => (
              <span key={each}>
                {' '}
                · <Code>{each}</Code>
              </span>
            ))}
            {words.shell.colon}
            <b>
              {one.value !== undefined ? (
                <Value value={one.value} unit={indicator?.unit} />
              ) : (
                (words.absences as Record<string, string>)[one.missing!]
              )}
            </b>
            {one.note && (
              <div className="note">
                <Text value={one.note} lang={lang} />
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function SaidMoney({ content }: Pick<Of, 'content'>) {
  const { words, lang } = useSpoken();
  return (
    <div className="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.reports.year}</th>
            <th scope="col">{words.reports.moneyPlanned}</th>
            <th scope="col">{words.reports.moneyPaid}</th>
          </tr>
        </thead>
        <tbody>
          {content.money!.map((one) => (
            <tr key={`${one.year} ${one.currency}`}>
              <th scope="row">
                <bdi>{one.year}</bdi>
              </th>
              {[one.planned, one.paid].map((value, at) => (
                <td key={at === 0 ? 'planned' : 'paid'}>
                  {value === undefined ? '—' : <Amount quantity={{ value, unit: one.currency }} lang={lang} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A figure with its unit, where its definition names one. */
export function Value({ value, unit }: { value: string; unit: string | undefined }): ReactNode {
  const { lang } = useSpoken();
  return unit ? <Amount quantity={{ value, unit }} lang={lang} /> : <Num value={value} lang={lang} />;
}
