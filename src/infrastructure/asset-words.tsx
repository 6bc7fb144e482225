import type { Truth } from '../portal/documents.ts';
import { Amount, Num, Percent, PeriodText } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { type AssetFigure, type AssetMeasure, type AssetTotal, powerStates } from './asset.ts';

const units: Partial<Record<AssetMeasure, string>> = { 'fibre-km': 'km', 'fibre-sites': 'sites' };

type Valued = Pick<AssetTotal, 'measure' | 'of' | 'currency'> & { value: string };

/** A figure in the unit of its measure; MW say of what. */
export function AssetValue({ figure: { measure, of, currency, value } }: { figure: Valued }) {
  const { words, lang } = useSpoken();
  if (measure === 'renewable-share' || measure === 'hourly-share') return <Percent share={value} lang={lang} />;
  if (measure === 'cost' && currency) return <Amount quantity={{ value, unit: currency }} lang={lang} />;
  const unit = units[measure];
  if (unit) return <Amount quantity={{ value, unit }} lang={lang} />;
  if (!(powerStates as readonly string[]).includes(measure)) return <Num value={value} lang={lang} />;
  return (
    <>
      <Amount quantity={{ value, unit: 'MW' }} lang={lang} />
      {of && <> ({words.powerSubjects[of]})</>}
    </>
  );
}

/** How true it is: what is only announced stays dashed, whoever verified that it was. */
export const truthOf = ({ measure, isVerified }: Pick<AssetFigure, 'measure' | 'isVerified'>): Truth =>
  measure === 'announced' ? 'promised' : isVerified ? 'verified' : 'declared';

/** Since when, and whether somebody verified it. */
export function Known({ figure }: { figure: Pick<AssetFigure, 'measure' | 'isVerified' | 'asOf'> }) {
  const { words, lang } = useSpoken();
  return (
    <>
      <PeriodText code={figure.asOf} lang={lang} /> ·{' '}
      {words.assetReportStatuses[figure.isVerified ? 'verified' : 'declared']}
    </>
  );
}
