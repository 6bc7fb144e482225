import { DayText, Text } from '../web/fmt.tsx';
import { Row } from '../web/kit/lists.tsx';
import { Mark } from '../web/kit/mark.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ListedSystem } from './system-file.ts';

/** One system of a list: has it the hosting that it needs, as true as that is known, and how far its migration has come. */
export function SystemRow({ system }: { system: ListedSystem }) {
  const { words, lang } = useSpoken();
  const w = words.systems;
  const { now, does, way, target } = system;
  return (
    <Row
      to={`/systems/${encodeURIComponent(system.ref)}`}
      title={<Text value={system.title} lang={lang} />}
      mark={
        <Mark
          truth={now ? now.status : 'before-follow-up'}
          label={now ? words.saidStatuses[now.status] : w.notReported}
        />
      }
      note={
        <>
          <Organisation reference={system.administration} /> · {words.sensitivities[system.sensitivity]}
          {system.waits > 0 && (
            <span className="waits">
              {' '}
              · {w.waits} <bdi>{system.waits}</bdi>
            </span>
          )}
        </>
      }
      side={
        <span className="note">
          {system.asked && (
            <span className={does === 'no' ? 'owed' : ''}>
              {w.does} {words.satisfies[does]}
            </span>
          )}
          {system.asked && ' · '}
          <span className={way === 'overdue' ? 'owed' : ''}>
            {w.way}
            {words.shell.colon}
            {words.systemWays[way]}
            {target?.due && (way === 'promised' || way === 'overdue') && (
              <>
                {' '}
                (<DayText day={target.due} lang={lang} />)
              </>
            )}
          </span>
        </span>
      }
    />
  );
}
