import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../web/client.ts';
import { Code, Text } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { NormList } from './norm-list.tsx';
import type { ServiceFile } from './service-file.ts';
import { ReportServiceForm, ReviseServiceForm } from './service-forms.tsx';
import { ByPlace, ServiceReports } from './service-parts.tsx';
import { Against } from './service-row.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<ServiceFile>('digital-service', { ref: params.ref });

/** One digital service: the delay that binds it, and what its administration reports by period and place. */
export function Component() {
  const file = useLoaderData<typeof loader>() as ServiceFile;
  const { service, delayTitle, mayEdit, mayReport } = file;
  const { words, lang, say } = useSpoken();
  const w = words.services;
  return (
    <>
      <title>{`${service.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/services">{w.title}</Link> · <Code>{service.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={service.title} lang={lang} />
      </h1>
      <dl className="pairs">
        <dt>{words.systems.administration}</dt>
        <dd>
          <Organisation reference={service.administration} link />
        </dd>
        <dt>{w.procedure}</dt>
        <dd>{words.procedures[service.procedure]}</dd>
        <dt>{w.delay}</dt>
        <dd>
          {service.delay ? (
            <>
              <bdi>{say(w.daysOf, { n: service.delay.days })}</bdi> ·{' '}
              <Link to={`/law/${encodeURIComponent(service.delay.legalText)}`}>
                {delayTitle ? <Text value={delayTitle} lang={lang} /> : <bdi>{service.delay.legalText}</bdi>}
              </Link>
            </>
          ) : (
            w.noDelay
          )}
        </dd>
        <dt>{w.channel}</dt>
        <dd>{words.channels[service.channel]}</dd>
        {service.system && (
          <>
            <dt>{w.system}</dt>
            <dd>
              <Link to={`/systems/${encodeURIComponent(service.system)}`}>
                <bdi>{service.system}</bdi>
              </Link>
            </dd>
          </>
        )}
        <dt>{w.lastReport}</dt>
        <dd>
          <Against service={service} of={service.last} />
          {service.last && <span className="note"> · {words.saidStatuses[service.last.status]}</span>}
        </dd>
        {service.lastVerified && (
          <>
            <dt>{w.lastVerified}</dt>
            <dd>
              <Against service={service} of={service.lastVerified} />
            </dd>
          </>
        )}
      </dl>
      {service.note && (
        <p className="note">
          <Text value={service.note} lang={lang} />
        </p>
      )}
      <div className="acts">
        {mayReport && (
          <ActLink act="report" strong hotkey="a">
            {w.report}
          </ActLink>
        )}
        {mayEdit && <ActLink act="revise">{w.revise}</ActLink>}
      </div>
      <Panel act="report" title={w.report}>
        <ReportServiceForm service={service} />
      </Panel>
      <Panel act="revise" title={w.revise}>
        <ReviseServiceForm service={service} />
      </Panel>
      <ByPlace file={file} />
      <ServiceReports file={file} />
      <NormList norms={file.norms} />
    </>
  );
}
