import { addDays, type Day, isDay } from '../../kernel/index.ts';
import { readConfig } from '../../platform/config.ts';
import { setExerciseClock } from '../../platform/exercise.ts';
import { silentLog } from '../../platform/log.ts';
import { type Command, Complaint } from '../command.ts';
import { type OpenedWorld, openWorld } from '../open-world.ts';

/** A slip of the pen in the year cannot be undone, so one step is never longer than this, in days. */
const LONGEST_STEP = 366;

export const run: Command['run'] = async ([wanted]) => {
  const opened = await openWorld(readConfig({ ...process.env, MUTABAA_EXERCISE: '1' }), silentLog, { beside: true });
  try {
    if (wanted !== undefined) await moveTo(opened, wanted);
    console.log(opened.world.clock.today());
    return 0;
  } finally {
    await opened.close();
  }
};

async function moveTo({ world, exerciseClock }: OpenedWorld, wanted: string): Promise<void> {
  if (!isDay(wanted)) throw new Complaint(`"${wanted}" is not a day written YYYY-MM-DD.`);
  const today: Day = world.clock.today();
  if (wanted === today) return;
  if (wanted < today)
    throw new Complaint(
      `The exercise stands at ${today} and never goes back: its ledger is dated. Begin a new one instead.`,
    );
  if (wanted > addDays(today, LONGEST_STEP))
    throw new Complaint(`From ${today} the clock moves by ${LONGEST_STEP} days at most in one step.`);
  exerciseClock?.move(await setExerciseClock(world.database.pool, `${wanted}T08:00:00.000Z`));
}
