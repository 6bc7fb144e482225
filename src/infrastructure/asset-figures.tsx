import { Link } from 'react-router';
import { plain } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AssetMeasure } from './asset.ts';
import type { AssetFigures } from './asset-file.ts';
import { AssetValue, Known } from './asset-words.tsx';

/** MW by what they measure, fibre, money and renewable shares over all assets; what nobody reported says so. */
export function Figures({ figures }: { figures: AssetFigures }) {
  const { words } = useSpoken();
  const w = words.infrastructure;
  return (
    <section>
      <dl className="pairs">
        <dt>{w.figureEnergised}</dt>
        <Sum figures={figures} measures={['energised']} />
        <dt>{w.figureInstalled}</dt>
        <Sum figures={figures} measures={['installed']} />
        <dt>{w.figureContracted}</dt>
        <Sum figures={figures} measures={['contracted']} />
        <dt>{w.figureShares}</dt>
        <Shares figures={figures} />
        <dt>{w.figureFibre}</dt>
        <Sum figures={figures} measures={['fibre-km', 'fibre-sites']} />
        <dt>{w.figureCost}</dt>
        <Sum figures={figures} measures={['cost']} />
      </dl>
      <p className="note">{w.sumsHelp}</p>
    </section>
  );
}

function Sum({ figures, measures }: { figures: AssetFigures; measures: readonly AssetMeasure[] }) {
  const { words } = useSpoken();
  const w = words.infrastructure;
  const own = figures.sums.filter((one) => measures.includes(one.measure));
  const among = measures.includes('cost')
    ? figures.assets
    : measures.includes('fibre-km')
      ? figures.fibre
      : figures.assets - figures.fibre;
  return (
    <dd>
      {own.length === 0 && w.notReported}
      {own.map((one) => (
        <div key={`${one.measure} ${one.of} ${one.currency}`}>
          {one.isAtLeast && <>{w.atLeast} </>}
          <AssetValue figure={{ ...one, value: one.total }} />{' '}
          <span className="note">
            · {words.assetReportStatuses[one.isVerified ? 'verified' : 'declared']} · {w.reportedOf}{' '}
            <bdi>{one.reported}</bdi> {w.of_} <bdi>{among}</bdi>
          </span>
        </div>
      ))}
    </dd>
  );
}

function Shares({ figures: { shares } }: { figures: AssetFigures }) {
  const { words, lang } = useSpoken();
  return (
    <dd>
      {shares.length === 0 && words.infrastructure.notReported}
      {shares.map((one) => (
        <div key={`${one.asset} ${one.measure}`}>
          <Link to={`/infrastructure/${encodeURIComponent(one.asset)}`}>{plain(one.title, lang)}</Link>
          {words.shell.colon}
          <AssetValue figure={one} />{' '}
          <span className="note">
            · {words.assetMeasures[one.measure]} · <Known figure={one} />
          </span>
        </div>
      ))}
    </dd>
  );
}
