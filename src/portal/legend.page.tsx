import { directionOf } from '../web/charts/direction.ts';
import { Door, Mark, Stroke } from '../web/charts/index.ts';
import type { DoorState, Truth } from './documents.ts';
import { type Page, Paper, wordsOf } from './page.tsx';

const truths: readonly Truth[] = ['promised', 'declared', 'verified', 'before-follow-up', 'higher-instruction'];
const doors: readonly DoorState[] = ['closed', 'open', 'ajar', 'broken', 'before-follow-up'];

/** The one visual idea, explained in a minute. */
export const legendPage: Page<undefined> = (_, ctx) => {
  const t = wordsOf(ctx);
  return (
    <Paper ctx={ctx} title={t.text('frame.legend')}>
      <section className="lead">
        <h1>{t('portal.legendTitle')}</h1>
        <p>{t('portal.legendLead')}</p>
      </section>
      <section className="two">
        <div>
          <h2>{t('portal.legendTruth')}</h2>
          <ul className="plain truths">
            {truths.map((truth) => (
              <li key={truth}>
                <Stroke truth={truth} width={64} />
                <Mark truth={truth} size={22} />
                <b>{t(`words.truth-${truth}`)}</b>
                <p>{t(`portal.legend-${truth}`)}</p>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h2>{t('portal.legendDoors')}</h2>
          <ul className="plain">
            {doors.map((door) => (
              <li key={door} className="door-line">
                <Door state={door} dir={directionOf(ctx.lang)} size={30} />
                <b>{t(`words.door-${door}`)}</b>
              </li>
            ))}
          </ul>
          <h2>{t('portal.legendColour')}</h2>
          <p className="sub">{t('portal.legendColourSub')}</p>
        </div>
      </section>
    </Paper>
  );
};
