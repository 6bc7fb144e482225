import { Num } from '../../web/fmt.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { StocktakeFigures } from './stocktake-figures.ts';

/** Meetings held, decisions taken, actions done by the day first set; what is not there yet is not reported. */
export function CommitteeFigures({ figures }: { figures: StocktakeFigures }) {
  const { words, lang } = useSpoken();
  const w = words.stocktakes;
  const part = ({ done, of }: { done: number; of: number }) =>
    of === 0 ? (
      <span className="soft">{w.notReported}</span>
    ) : (
      <>
        <Num value={done} lang={lang} /> {w.of} <Num value={of} lang={lang} />
      </>
    );
  return (
    <dl className="pairs">
      <dt>{w.held}</dt>
      <dd>{part(figures.held)}</dd>
      <dt>{w.decisionsTaken}</dt>
      <dd>
        {figures.held.done === 0 ? (
          <span className="soft">{w.notReported}</span>
        ) : (
          <Num value={figures.decisions} lang={lang} />
        )}
      </dd>
      <dt>{w.actionsInTime}</dt>
      <dd>{part(figures.inTime)}</dd>
    </dl>
  );
}
