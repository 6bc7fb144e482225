import { PeriodText, Text } from '../web/fmt.tsx';
import { Row } from '../web/kit/lists.tsx';
import { Mark } from '../web/kit/mark.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ListedService } from './service-file.ts';

/** The median against the legal delay, in days; above it is told apart. */
export function Against({ service, of }: { service: ListedService; of: ListedService['last'] }) {
  const { words, say } = useSpoken();
  const w = words.services;
  const { delay } = service;
  if (!of) return <>{words.systems.notReported}</>;
  return (
    <span className={of.punctual === 'over' ? 'owed' : ''}>
      {words.punctuals[of.punctual]}
      {of.medianDays !== undefined && (
        <>
          {' '}
          ({w.median} <bdi>{say(w.daysOf, { n: Number(of.medianDays) })}</bdi>
          {delay && (
            <>
              {' '}
              {words.systems.ofThem} <bdi>{say(w.daysOf, { n: delay.days })}</bdi>
            </>
          )}
          )
        </>
      )}
    </span>
  );
}

/** One service of a list, with its last report of the whole country against the legal delay. */
export function ServiceRow({ service }: { service: ListedService }) {
  const { words, lang, say } = useSpoken();
  const w = words.services;
  const { last, delay } = service;
  return (
    <Row
      to={`/services/${encodeURIComponent(service.ref)}`}
      title={<Text value={service.title} lang={lang} />}
      mark={
        <Mark
          truth={last ? last.status : 'before-follow-up'}
          label={last ? words.saidStatuses[last.status] : words.systems.notReported}
        />
      }
      note={
        <>
          <Organisation reference={service.administration} /> · {words.procedures[service.procedure]} · {w.delay}
          {words.shell.colon}
          {delay ? say(w.daysOf, { n: delay.days }) : w.noDelay}
          {service.waits > 0 && (
            <span className="waits">
              {' '}
              · {words.systems.waits} <bdi>{service.waits}</bdi>
            </span>
          )}
        </>
      }
      side={
        <span className="note">
          {last && (
            <>
              <PeriodText code={last.period} lang={lang} />
              {words.shell.colon}
            </>
          )}
          <Against service={service} of={last} />
        </span>
      }
    />
  );
}
