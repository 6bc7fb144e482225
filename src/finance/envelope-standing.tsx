import type { ReactNode } from 'react';
import { compareDecimals, decimal, decimalText, divideDecimals } from '../kernel/decimal.ts';
import { Amount, Percent } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { EnvelopeSummary } from './envelope-file.ts';

/** How many days are left, in words; since when it is over. */
export function DaysLeft({ days }: { days: number }): ReactNode {
  const { words, say } = useSpoken();
  return days >= 0 ? say(words.envelopes.daysLeft, { n: days }) : say(words.envelopes.daysPast, { n: -days });
}

/** Where an envelope stands today: days left, what is paid, what is not, what is at risk, what follows. */
export function EnvelopeStanding({ envelope }: { envelope: EnvelopeSummary }) {
  const { words, lang } = useSpoken();
  const w = words.envelopes;
  const money = (value: string) => <Amount quantity={{ value, unit: envelope.currency }} lang={lang} short />;
  const isSilent = envelope.holes.some((hole) => hole.what === 'paid');
  const isAllSilent = isSilent && compareDecimals(decimal(envelope.whole.paid), decimal('0')) === 0;
  const share = divideDecimals(decimal(envelope.whole.paid), decimal(envelope.amount), 4);
  return (
    <div className="facts">
      <div>
        <b className={envelope.isAboutToLapse ? 'owed' : ''}>
          <DaysLeft days={envelope.daysLeft} />
        </b>
        <span>{envelope.isAboutToLapse ? w.about : envelope.closed ? w.closed : ''}</span>
      </div>
      <div>
        <b>{isAllSilent ? <span className="soft">{words.money.notReported}</span> : money(envelope.whole.paid)}</b>
        <span>
          {w.paid}
          {!isAllSilent && share.ok && (
            <>
              {' · '}
              <Percent share={decimalText(share.value)} lang={lang} />
            </>
          )}
          {isSilent && !isAllSilent && ` · ${words.closing.incomplete} ${words.closing['hole-paid']}`}
        </span>
      </div>
      {!envelope.closed && envelope.lapse.silent < 1 && (
        <>
          <div>
            <b>{money(envelope.lapse.left)}</b>
            <span>{w.left}</span>
          </div>
          <div>
            <b className={envelope.lapse.atRisk === '0' ? '' : 'owed'}>{money(envelope.lapse.atRisk)}</b>
            <span>{w.atRisk}</span>
          </div>
        </>
      )}
      <div>
        <b className={envelope.successor.state === 'recorded' ? '' : 'waits'}>{w.successor}</b>
        <span>{w[`successor-${envelope.successor.state}`]}</span>
      </div>
      {envelope.closed?.isOutdated && (
        <div>
          <b className="owed">{w.outdated}</b>
        </div>
      )}
    </div>
  );
}
