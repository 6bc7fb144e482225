import { formatNumber } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { FairShare, Reach } from './share.ts';
import { percent } from './uneven.tsx';

/** What reaches rural people, and how many communes are named by a project or served by one in operation. */
export function Reached({ found }: { found: FairShare }) {
  const { words, lang, say } = useSpoken();
  const w = words.fairShare;
  const { rural, reach, remote } = found;
  const n = (value: number): string => formatNumber(value, lang);
  const reached = (of: Reach) => say(w.reached, { named: n(of.named), all: n(of.communes), verified: n(of.verified) });
  return (
    <section>
      <h2>{w.rural}</h2>
      <dl className="pairs">
        <dt>{w.parity}</dt>
        <dd>
          {rural.parity === null ? (
            <span className="soft">{w.parityUnknown}</span>
          ) : (
            <>
              <bdi>{formatNumber(rural.parity.toFixed(2), lang, 2)}</bdi>
              <div className="note">
                {say(w.ruralShares, {
                  amount: percent(rural.amountShare ?? 0, lang),
                  people: percent(rural.peopleShare ?? 0, lang),
                  covered: percent(rural.covered, lang),
                })}
              </div>
            </>
          )}
        </dd>
        <dt>{w.communes}</dt>
        <dd>{reached(reach)}</dd>
        <dt>{w.remote}</dt>
        <dd>
          {reached(remote)}
          <div className="note">{say(w.remoteMeans, { km: n(remote.kilometres), people: n(remote.people) })}</div>
        </dd>
      </dl>
    </section>
  );
}
