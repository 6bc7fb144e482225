import { Fragment } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { stageWord } from '../delivery/words.tsx';
import { read } from '../web/client.ts';
import { Code, PeriodText, Text } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AssetFile } from './asset-file.ts';
import { ReportAssetForm, ReviseAssetForm } from './asset-forms.tsx';
import { AssetOther, AssetPower, AssetReports } from './asset-parts.tsx';
import { AssetPlace } from './asset-row.tsx';
import { ComputedShares } from './feasibility/computed-shares.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<AssetFile>('asset', { ref: params.ref });

/** One asset: who runs it, where, under which law, how far it has come, beside the stage of its project. */
export function Component() {
  const file = useLoaderData<typeof loader>() as AssetFile;
  const { asset, mayEdit, mayReport } = file;
  const { words, lang } = useSpoken();
  const w = words.infrastructure;
  return (
    <>
      <title>{`${asset.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/infrastructure">{w.title}</Link> · <Code>{asset.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={asset.title} lang={lang} />
      </h1>
      <dl className="pairs">
        <dt>{w.kind}</dt>
        <dd>{words.assetKinds[asset.kind]}</dd>
        <dt>{w.place}</dt>
        <dd>
          <AssetPlace asset={asset} />
        </dd>
        <dt>{w.operator}</dt>
        <dd>{asset.operator ? <Organisation reference={asset.operator} link /> : w.notReported}</dd>
        <dt>{w.owner}</dt>
        <dd>{asset.owner ? <Organisation reference={asset.owner} link /> : w.notReported}</dd>
        <dt>{w.jurisdiction}</dt>
        <dd>{asset.jurisdiction ? <Text value={asset.jurisdiction} lang={lang} /> : w.notReported}</dd>
        <dt>{w.project}</dt>
        <dd>
          {asset.project && asset.projectTitle ? (
            <>
              <Link to={`/projects/${encodeURIComponent(asset.project)}`}>
                <Text value={asset.projectTitle} lang={lang} />
              </Link>
              {asset.stage && (
                <>
                  {' '}
                  · {w.stage}
                  {words.shell.colon}
                  {stageWord(asset.stage, lang)}
                </>
              )}
            </>
          ) : (
            w.notReported
          )}
        </dd>
        {asset.phases.map((one) => (
          <Fragment key={one.number}>
            <dt>
              {w.phase} <bdi>{one.number}</bdi>
            </dt>
            <dd>
              <Text value={one.title} lang={lang} /> ·{' '}
              {one.due ? <PeriodText code={one.due} lang={lang} /> : w.notReported}
            </dd>
          </Fragment>
        ))}
      </dl>
      {asset.note && (
        <p className="note">
          <Text value={asset.note} lang={lang} />
        </p>
      )}
      <p className="note">
        {w.sources}
        {words.shell.colon}
        {asset.sources.map((one, at) => (
          <span key={one}>
            {at > 0 && ' · '}
            <Code>{one}</Code>
          </span>
        ))}{' '}
        · {w.confidence} <bdi>{asset.confidence}</bdi>
      </p>
      <div className="acts">
        {mayReport && (
          <ActLink act="report" strong hotkey="a">
            {w.report}
          </ActLink>
        )}
        {mayEdit && <ActLink act="revise">{w.revise}</ActLink>}
      </div>
      <Panel act="report" title={w.report}>
        <ReportAssetForm file={file} />
      </Panel>
      <Panel act="revise" title={w.revise}>
        <ReviseAssetForm asset={asset} />
      </Panel>
      <AssetPower file={file} />
      <AssetOther file={file} />
      {asset.project && <ComputedShares project={asset.project} />}
      <AssetReports file={file} />
    </>
  );
}
