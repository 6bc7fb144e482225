import { addressesOf } from '../../access/readers.ts';
import type { Lang } from '../../kernel/index.ts';
import type { Config } from '../../platform/config.ts';
import { transaction } from '../../platform/database/database.ts';
import type { World } from '../../platform/http/run.ts';
import { mailTransport } from '../../platform/mail.ts';
import { digestOf } from './digest.rules.ts';
import { markSent, unsentNotices } from './notice.store.ts';

export type Sent = { people: number; notices: number; failed: number };

/** Days after which a notice that could not leave is no longer sent: what is a week old is read on the desk. */
const OLDEST_DAYS = 7;

/**
 * Sends each person one message with all that was not sent yet, in their language, by the one server that the
 * administrator allowed. What the server refuses stays unsent and is tried again; nothing is sent from an exercise.
 */
export async function sendDigests(world: World, config: Pick<Config, 'mail' | 'publicUrl'>): Promise<Sent> {
  const done: Sent = { people: 0, notices: 0, failed: 0 };
  if (!config.mail || world.exercise) return done;
  const { from } = config.mail;
  const transport = await mailTransport(config.mail);
  try {
    const waiting = await transaction(world.database.pool, (tx) => unsentNotices(tx, OLDEST_DAYS, world.clock.now()));
    const people = await transaction(world.database.pool, (tx) => addressesOf(tx, [...waiting.keys()]));
    for (const [person, notices] of waiting) {
      const who = people.get(person);
      if (!who) continue;
      const digest = digestOf(notices, who.lang as Lang, config.publicUrl);
      try {
        await transport.sendMail({ from, to: who.email, ...digest });
      } catch (error) {
        done.failed += 1;
        // Neither the address nor the server's words, which may repeat it, go into the log.
        world.log('mail-refused', { person, code: (error as { code?: string }).code });
        continue;
      }
      const ids = notices.map((one) => one.id);
      await transaction(world.database.pool, (tx) => markSent(tx, ids, world.clock.now()));
      done.people += 1;
      done.notices += ids.length;
    }
  } finally {
    transport.close();
  }
  return done;
}
