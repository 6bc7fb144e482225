import type { ReactNode } from 'react';
import { useMe } from '../../desk/me.ts';
import { Text } from '../../web/fmt.tsx';
import { Mark, type Truth } from '../../web/kit/mark.tsx';
import { Person } from '../../web/kit/names.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ReportState } from './report.ts';
import type { ReportFile } from './report-file.ts';

const handedIn: readonly ReportState[] = ['submitted', 'accepted', 'locked'];

type Station = { key: string; title: ReactNode; who?: string; truth: Truth; isTurn: boolean; state: string };

/** The way of a report as steps: writing, each visa in its order, submission, acceptance; whose turn it is says so. */
export function ReportChain({ file: { report, chain, steps, acts } }: { file: ReportFile }) {
  const { words, lang } = useSpoken();
  const { person, actsFor } = useMe();
  const isWritten = Object.keys(report.content).length > 0 && report.state !== 'returned';
  const isIn = handedIn.includes(report.state);
  const isAccepted = report.state === 'accepted' || report.state === 'locked';
  const isMine = (holder: string) => holder === person || actsFor.includes(holder);
  const turn = (mine: boolean) => (mine ? words.reports.yourTurn : words.reports.theirTurn);
  const past = (done: boolean, now: boolean, mine: boolean) =>
    done ? words.reports.done : now ? turn(mine) : words.reports.visaWaits;
  const writer = steps.findLast((one) => one.act === 'write')?.byPerson;
  const waitsForVisa = !isIn && chain.some((one) => one.next) && isWritten;
  const stations: Station[] = [
    {
      key: 'write',
      title: words.reports.writing,
      ...(writer ? { who: writer } : {}),
      truth: isWritten ? 'declared' : report.state === 'returned' ? 'returned' : 'promised',
      isTurn: !isWritten,
      state: past(isWritten, !isWritten, acts.includes('write')),
    },
    ...chain.map(
      (one): Station => ({
        key: one.post,
        title: <Text value={one.title} lang={lang} />,
        who: one.person,
        truth: one.given || isIn ? 'declared' : 'promised',
        isTurn: waitsForVisa && one.next,
        state:
          one.given || isIn
            ? words.reports.visaGiven
            : waitsForVisa && one.next
              ? turn(isMine(one.person))
              : words.reports.visaWaits,
      }),
    ),
    {
      key: 'submit',
      title: words.reportActs.submit,
      truth: isIn ? 'declared' : 'promised',
      isTurn: isWritten && !isIn && !waitsForVisa,
      state: past(isIn, isWritten && !isIn && !waitsForVisa, acts.includes('submit')),
    },
    {
      key: 'accept',
      title: words.reports.unitAccepts,
      truth: isAccepted ? 'verified' : 'promised',
      isTurn: report.state === 'submitted',
      state: past(isAccepted, report.state === 'submitted', acts.includes('accept')),
    },
  ];
  return (
    <section aria-label={words.reports.chain}>
      <ol className="way">
        {stations.map((one) => (
          <li key={one.key} {...(one.isTurn ? { 'aria-current': 'step' as const } : {})}>
            <Mark truth={one.truth} />
            <b>{one.title}</b>
            {one.who && (
              <span className="note">
                <Person id={one.who} />
              </span>
            )}
            <span className={one.isTurn ? 'waits' : 'note'}>{one.state}</span>
          </li>
        ))}
      </ol>
      {chain.length === 0 && !isIn && <p className="note">{words.reports.noChain}</p>}
    </section>
  );
}
