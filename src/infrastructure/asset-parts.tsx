import { Fragment } from 'react';
import { Bars } from '../web/charts/bars.tsx';
import { Code, DayText, plain, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { isPower } from './asset.rules.ts';
import { type AssetFigure, assetMeasures } from './asset.ts';
import type { AssetFile, ShownAssetReport } from './asset-file.ts';
import { AssetValue, Known, truthOf } from './asset-words.tsx';

/** The name of a part: a phase, or the whole. */
function usePart(file: AssetFile): (phase: number | undefined) => string {
  const { words, lang } = useSpoken();
  return (phase) => {
    const title = file.asset.phases.find((one) => one.number === phase)?.title;
    return title ? plain(title, lang) : words.infrastructure.whole;
  };
}

/** MW of the whole and of each phase on one scale: announced dashed, declared outlined, verified solid. */
export function AssetPower({ file }: { file: AssetFile }) {
  const { words, lang } = useSpoken();
  const part = usePart(file);
  const w = words.infrastructure;
  if (file.asset.kind === 'fibre') return null;
  const power = file.figures
    .filter((one) => isPower(one.measure))
    .toSorted(
      (a, b) => (a.phase ?? 0) - (b.phase ?? 0) || assetMeasures.indexOf(a.measure) - assetMeasures.indexOf(b.measure),
    );
  const most = Math.max(1, ...power.map((one) => Number(one.value)));
  return (
    <section>
      <h2>{w.power}</h2>
      {power.length === 0 && <p className="note">{w.notReported}</p>}
      <Bars
        lang={lang}
        bars={power.map((one) => ({
          key: `${one.phase} ${one.measure} ${one.of}`,
          label: `${part(one.phase)} · ${words.assetMeasures[one.measure]}`,
          value: <AssetValue figure={one} />,
          part: Number(one.value) / most,
          truth: truthOf(one),
          note: <FigureNote figure={one} />,
        }))}
      />
    </section>
  );
}

function FigureNote({ figure }: { figure: AssetFigure }) {
  const { words, lang } = useSpoken();
  const w = words.infrastructure;
  const { stated, source, verified } = figure;
  return (
    <>
      <Known figure={figure} />
      {source && (
        <>
          {' · '}
          {w.source} <Code>{source}</Code>
        </>
      )}
      {stated && (
        <>
          {' · '}
          <Text value={stated} lang={lang} />
        </>
      )}
      {verified && (
        <>
          {' · '}
          {w.verifiedBefore} <AssetValue figure={{ ...figure, value: verified.value }} />
        </>
      )}
    </>
  );
}

/** Renewable shares, fibre and money, each by part; then the cost of a MW, and what nobody reported. */
export function AssetOther({ file }: { file: AssetFile }) {
  const { words, lang } = useSpoken();
  const part = usePart(file);
  const w = words.infrastructure;
  const { costs, silent } = file.asset;
  return (
    <section>
      <dl className="pairs">
        {file.figures
          .filter((one) => !isPower(one.measure))
          .map((one) => (
            <Fragment key={`${one.phase} ${one.measure} ${one.currency}`}>
              <dt>
                {words.assetMeasures[one.measure]}
                {one.phase !== undefined && ` · ${part(one.phase)}`}
              </dt>
              <dd>
                <AssetValue figure={one} />{' '}
                <span className="note">
                  <FigureNote figure={one} />
                </span>
              </dd>
            </Fragment>
          ))}
        {costs.map((one) => (
          <Fragment key={`${one.phase} ${one.currency} ${one.of}`}>
            <dt>
              {w.costs}
              {one.phase !== undefined && ` · ${part(one.phase)}`}
            </dt>
            <dd>
              <AssetValue figure={{ measure: 'cost', currency: one.currency, value: one.value }} /> {w.perMw}{' '}
              <span className="note">
                · {words.assetMeasures[one.state]} ({words.powerSubjects[one.of]})
              </span>
            </dd>
          </Fragment>
        ))}
        {silent.length > 0 && (
          <>
            <dt>{w.silent}</dt>
            <dd>
              {new Intl.ListFormat(lang, { type: 'conjunction' }).format(silent.map((one) => words.assetMeasures[one]))}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

/** Every report, the latest first; one that waits carries the two answers of whoever may give them. */
export function AssetReports({ file }: { file: AssetFile }) {
  const { words } = useSpoken();
  const part = usePart(file);
  const w = words.infrastructure;
  return (
    <section>
      <h2>{w.reports}</h2>
      {file.reports.length === 0 && <p className="note">{w.noReports}</p>}
      <ul className="rows">
        {file.reports.toReversed().map((one) => (
          <ReportRow key={one.id} report={one} part={part(one.phase)} />
        ))}
      </ul>
    </section>
  );
}

function ReportRow({ report, part }: { report: ShownAssetReport; part: string }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const w = words.infrastructure;
  const form = { fixed: { report: report.id }, onDone: close };
  return (
    <li className="row">
      <div className="row-text">
        {part} · {words.assetMeasures[report.measure]}
        {words.shell.colon}
        <AssetValue figure={report} />
        <div className="note">
          <FigureNote figure={{ ...report, isVerified: report.status === 'verified' }} />
          {report.reference && (
            <>
              {' · '}
              <Text value={report.reference} lang={lang} />
            </>
          )}
        </div>
        <div className="note">
          {report.organisation && (
            <>
              {w.reportedBy} <Organisation reference={report.organisation} />{' '}
            </>
          )}
          {report.recordedBy?.includes(':') ? (
            <Code>{report.recordedBy}</Code>
          ) : (
            report.recordedBy && <Person id={report.recordedBy} />
          )}{' '}
          <DayText day={report.recordedOn} lang={lang} />
          {report.settledOn && (
            <>
              {' · '}
              {words.assetReportStatuses[report.status]} {report.settledBy && <Person id={report.settledBy} />}{' '}
              <DayText day={report.settledOn} lang={lang} />
            </>
          )}
          {report.answer && (
            <>
              {' · '}
              <Text value={report.answer} lang={lang} />
            </>
          )}
        </div>
      </div>
      {report.maySettle && (
        <div className="row-under acts tight">
          <ActLink act="verify" about={report.id} strong>
            {w.verify}
          </ActLink>
          <ActLink act="return" about={report.id}>
            {w.return}
          </ActLink>
          <Panel act="verify" about={report.id} title={w.verify}>
            <ActForm verb="verify-asset-report" submit={w.verify} {...form}>
              <LocalizedField name="words" label={words.transfers.remark} rows={2} />
            </ActForm>
          </Panel>
          <Panel act="return" about={report.id} title={w.return}>
            <ActForm verb="return-asset-report" submit={w.return} {...form}>
              <LocalizedField name="words" label={words.form.reason} required rows={2} />
            </ActForm>
          </Panel>
        </div>
      )}
    </li>
  );
}
