import { type ReactNode, useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { useMe } from '../../desk/me.ts';
import { keepPage } from '../../desk/offline/keep-page.ts';
import type { Answer } from '../../web/client.ts';
import { Instant } from '../../web/kit/instant.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { keepSending } from '../../web/outbox/keep-sending.ts';
import { PHOTO, type Waiting } from '../../web/outbox/outbox.ts';
import { onTold, write } from '../../web/outbox/send-writes.ts';
import { useOnline, useWrites } from '../../web/outbox/use-writes.tsx';
import { WaitingList } from '../../web/outbox/waiting-list.tsx';
import type { ReportContent } from './report.ts';
import type { ReportFile } from './report-file.ts';
import '../../web/outbox/outbox.css';

export const aboutReport = (id: string): string => `report:${id}`;
const pageOf = (id: string): string => `/reports/${id}`;

type Of = Pick<ReportFile, 'report' | 'title'>;

/** Every write of this page goes through the outbox: kept before it is tried. */
export function useReportWrite({ report, title }: Of) {
  const { person } = useMe();
  return <T,>(verb: string, input: Record<string, unknown>, more: { base?: ReportContent; photo?: Blob } = {}) =>
    write<T>(
      {
        person,
        about: aboutReport(report.id),
        verb,
        input,
        ...(more.base ? { base: more.base } : {}),
        shown: { ...(title ? { title } : {}), period: report.period, page: pageOf(report.id) },
      },
      more.photo,
    ) as Promise<Answer<T>>;
}

/** What this person wrote on this page and the program does not have. */
export type ReportWaiting = { words: Waiting | undefined; submission: Waiting | undefined };

/** The last words that wait, and the submission that waits behind them. */
export const waitingOf = (writes: readonly Waiting[], person: string, id: string): ReportWaiting => {
  const own = writes.filter((one) => one.person === person && one.about === aboutReport(id));
  return {
    words: own.findLast((one) => one.verb === 'write-report'),
    submission: own.findLast(
      (one) => one.verb === 'submit-report' && (one.state === 'waiting' || one.state === 'signed-out'),
    ),
  };
};

/** Says whether the page lives on what was kept, and what of it waits to be sent; sends it, and follows what was sent. */
export function ReportOutbox({ report, kept }: { report: ReportFile['report']; kept: string | undefined }): ReactNode {
  const { words, say } = useSpoken();
  const { person } = useMe();
  const isOnline = useOnline();
  const { revalidate } = useRevalidator();
  const writes = useWrites(person)?.filter((one) => one.about === aboutReport(report.id)) ?? [];
  useEffect(() => {
    keepPage();
    keepSending(person);
  }, [person]);
  // what another tab or a returning network had answered changes what this page shows
  useEffect(
    () =>
      onTold(({ write: told, answer }) => {
        // where the session is over the page stays, with the words on it and the way back in
        const isAnswered = answer && (answer.ok || (answer.problem.status > 0 && answer.problem.status !== 401));
        if (isAnswered && told?.about === aboutReport(report.id) && told.verb !== PHOTO) void revalidate();
      }),
    [report.id, revalidate],
  );
  // a page that lived on what was kept asks again when the network is back
  useEffect(() => {
    if (isOnline && kept) void revalidate();
  }, [isOnline, kept, revalidate]);
  const isAlone = !isOnline || kept !== undefined;
  if (!isAlone && writes.length === 0) return null;
  return (
    <section className="waiting-panel" aria-label={words.outbox.title}>
      {isAlone && (
        <p className="waits" role="status">
          {words.outbox.noNetwork}
          {kept && (
            <>
              {' '}
              <span className="note">{say(words.outbox.keptSince, { at: <Instant at={kept} /> })}</span>
            </>
          )}
        </p>
      )}
      {writes.length > 0 && <h2>{words.outbox.title}</h2>}
      <WaitingList person={person} writes={writes} page={pageOf(report.id)} />
    </section>
  );
}
