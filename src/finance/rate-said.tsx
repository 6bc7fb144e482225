import type { ReactNode } from 'react';
import { Code, DayText, Num } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { RateUsed } from './conversion.rules.ts';

/** The rate that converted an amount: how much, of which day, official or indicative, who published it. */
export function RateSaid({
  rate,
}: {
  rate: Pick<RateUsed, 'rate' | 'day' | 'standing'> & { source?: string | undefined; currency: string };
}): ReactNode {
  const { words, lang } = useSpoken();
  const w = words.money;
  return (
    <>
      1 <Code>{rate.currency}</Code> = <Num value={rate.rate} lang={lang} /> · {w.rateOf}{' '}
      <DayText day={rate.day} lang={lang} /> ·{' '}
      <span className={rate.standing === 'indicative' ? 'indicative' : ''}>
        {rate.standing === 'indicative' ? w.indicative : w.official}
      </span>
      {rate.source && (
        <>
          {' · '}
          <bdi>{rate.source}</bdi>
        </>
      )}
    </>
  );
}
