import { Num } from '../web/fmt.tsx';
import { Mark } from '../web/kit/mark.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { FunnelCell } from './funnel.rules.ts';
import type { Net } from './overlap.rules.ts';

/** Gross, and net as one number or between its two bounds; nothing where nobody is counted twice. */
export function NetText({ net }: { net: Net }) {
  const { words, lang } = useSpoken();
  const t = words.training;
  if (net.net === net.gross) return null;
  return (
    <span className="note">
      {t.gross} <Num value={net.gross} lang={lang} /> ·{' '}
      {net.net === undefined ? (
        <>
          {t.netBetween} <Num value={net.least} lang={lang} /> – <Num value={net.most} lang={lang} />
        </>
      ) : (
        <>
          {t.net} <Num value={net.net} lang={lang} />
        </>
      )}
    </span>
  );
}

/** What is known of a step of a group: verified, declared beside it, what is counted twice, how many cohorts are silent. */
export function CellText({ cell }: { cell: FunnelCell }) {
  const { words, lang } = useSpoken();
  const t = words.training;
  if (cell.verified === undefined) return <span className="note">{t.notReported}</span>;
  const declared = cell.declared ?? 0;
  const silent = cell.known < cell.of;
  return (
    <>
      {(cell.verified > 0 || declared === 0) && (
        <span>
          <Mark truth="verified" label={t.verified} /> <Num value={cell.verified} lang={lang} />
        </span>
      )}
      {declared > 0 && (
        <span>
          {' '}
          <Mark truth="declared" label={t.declared} /> <Num value={declared} lang={lang} />
        </span>
      )}
      {cell.net && cell.net.net !== cell.net.gross && (
        <div>
          <NetText net={cell.net} />
        </div>
      )}
      {silent && (
        <div className="note">
          {t.knownOf}
          {words.shell.colon}
          <bdi>{cell.known}</bdi> {t.ofThem} <bdi>{cell.of}</bdi>
        </div>
      )}
    </>
  );
}
