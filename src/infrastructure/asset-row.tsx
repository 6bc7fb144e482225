import { stageWord } from '../delivery/words.tsx';
import { Text } from '../web/fmt.tsx';
import { Row } from '../web/kit/lists.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { powerStates } from './asset.ts';
import type { ListedAsset } from './asset-file.ts';
import { AssetValue } from './asset-words.tsx';

/** Where an asset stands: the place of the register, the words of its source, or that nobody reported it. */
export function AssetPlace({ asset: { place, placeWords } }: { asset: ListedAsset }) {
  const { words, lang } = useSpoken();
  if (place) return <PlaceName code={place} />;
  return placeWords ? <Text value={placeWords} lang={lang} /> : words.infrastructure.notReported;
}

/** One asset of a list, with how far its power or its fibre has come. */
export function AssetRow({ asset }: { asset: ListedAsset }) {
  const { words, lang } = useSpoken();
  const w = words.infrastructure;
  const furthest = powerStates.findLast((state) => asset.totals.some((one) => one.measure === state));
  const told = asset.totals.filter((one) => (furthest ? one.measure === furthest : one.measure.startsWith('fibre')));
  return (
    <Row
      to={`/infrastructure/${encodeURIComponent(asset.ref)}`}
      title={<Text value={asset.title} lang={lang} />}
      note={
        <>
          {words.assetKinds[asset.kind]} · <AssetPlace asset={asset} />
          {asset.stage && (
            <>
              {' '}
              · {w.stage}
              {words.shell.colon}
              {stageWord(asset.stage, lang)}
            </>
          )}
          {asset.waits > 0 && (
            <span className="waits">
              {' '}
              · {w.waits} <bdi>{asset.waits}</bdi>
            </span>
          )}
        </>
      }
      side={
        <span className="note">
          {told.length === 0 && w.notReported}
          {told.map((one) => (
            <span key={`${one.measure} ${one.of}`}>
              {words.assetMeasures[one.measure]}
              {words.shell.colon}
              {one.isAtLeast && <>{w.atLeast} </>}
              <AssetValue figure={one} />{' '}
            </span>
          ))}
        </span>
      }
    />
  );
}
