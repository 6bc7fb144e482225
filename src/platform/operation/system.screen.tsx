import type { ReactNode } from 'react';
import { useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import type { LocalizedText } from '../../kernel/localized.ts';
import { Instant } from '../../ledger/ledger.screen.tsx';
import { VerifyLedger } from '../../ledger/verify-ledger.tsx';
import { read } from '../../web/client.ts';
import { Code, Num, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { fileSize } from '../../web/kit/file-size.ts';
import { SettingTitle } from '../../web/kit/setting-title.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { SystemState } from './system.ts';

export const loader = () => read<SystemState>('system');

/** The state of the installation, for who keeps it running: what to see to first, then what it is made of. */
export function Component() {
  const it = useLoaderData<typeof loader>() as SystemState;
  const { words, lang } = useSpoken();
  const may = useMay();
  const size = (bytes: number) => <bdi>{fileSize(bytes, lang)}</bdi>;
  const { backups, ledger } = it;
  return (
    <>
      <SettingTitle title={words.system.title} says={words.system.lead} />
      <section>
        <h2>{words.system.warnings}</h2>
        {it.warnings.length === 0 && <p className="note">{words.system.noWarning}</p>}
        <ul className="rows">
          {it.warnings.map((one) => (
            <li key={one.code} className="row">
              <div className="row-text owed">
                <Text value={one.says as LocalizedText} lang={lang} />
              </div>
            </li>
          ))}
        </ul>
      </section>
      <div className="two">
        <div>
          <Facts
            title={words.system.backups}
            facts={[
              [
                words.system.lastBackup,
                backups.last ? (
                  <>
                    <Instant at={backups.last.at} /> · {size(backups.last.bytes)}
                  </>
                ) : (
                  words.system.never
                ),
              ],
              [words.system.where, <Code key="where">{`backups/${backups.last?.file ?? ''}`}</Code>],
              [
                words.system.result,
                backups.failure ? (
                  <span className="owed" key="result">
                    {words.system.failed} <Code>{backups.failure.code}</Code> · <Instant at={backups.failure.at} />
                  </span>
                ) : backups.last ? (
                  words.system.done
                ) : (
                  '—'
                ),
              ],
              [
                words.system.kept,
                <bdi key="kept">
                  {backups.kept} / {backups.keep}
                </bdi>,
              ],
            ]}
          />
          {may('system.operate') && (
            <ActForm verb="run-backup" submit={words.system.backupNow} done={words.system.backupDone} />
          )}
          <Facts
            title={words.system.ledger}
            facts={[
              [words.ledger.size, <Num key="leaves" value={ledger.leaves} lang={lang} />],
              [
                words.system.checkpoint,
                ledger.lastCheckpoint ? (
                  <>
                    <Num value={ledger.lastCheckpoint.size} lang={lang} /> · <Instant at={ledger.lastCheckpoint.at} />
                  </>
                ) : (
                  words.system.never
                ),
              ],
              [
                words.system.verified,
                ledger.lastVerification ? (
                  <span key="verified" className={ledger.lastVerification.holds ? '' : 'owed'}>
                    {ledger.lastVerification.holds ? words.system.holds : words.system.holdsNot} ·{' '}
                    <Instant at={ledger.lastVerification.at} />
                  </span>
                ) : (
                  words.system.never
                ),
              ],
            ]}
          />
          {may('ledger.verify') && <VerifyLedger />}
        </div>
        <aside>
          <Facts
            title={words.system.program}
            facts={[
              [words.system.version, <Code key="version">{it.version}</Code>],
              [words.system.now, <Instant key="now" at={it.now} />],
              [words.system.timeZone, <Code key="zone">{it.timeZone}</Code>],
              [
                words.system.outside,
                it.outside.length === 0
                  ? words.system.noOutside
                  : it.outside.map((one) => <Code key={one}>{one}</Code>),
              ],
            ]}
          />
          <Facts
            title={words.system.database}
            facts={[
              [words.system.mode, it.database.embedded ? words.system.embedded : words.system.server],
              ['PostgreSQL', <Code key="postgres">{it.database.version}</Code>],
              [words.system.schema, <Num key="schema" value={it.database.schema} lang={lang} />],
              [words.system.size, size(it.database.bytes)],
              [
                words.system.files,
                <span key="files">
                  <Num value={it.files.count} lang={lang} /> · {size(it.files.bytes)}
                </span>,
              ],
              [
                words.system.disk,
                <span key="disk">
                  {size(it.disk.free)} / {size(it.disk.total)}
                </span>,
              ],
            ]}
          />
          <Facts
            title={words.system.jobs}
            facts={[
              [words.system.waiting, <Num key="waiting" value={it.queue.waiting} lang={lang} />],
              [
                words.system.retrying,
                <span key="retrying" className={it.queue.retrying > 0 ? 'waits' : ''}>
                  <Num value={it.queue.retrying} lang={lang} />
                </span>,
              ],
              [
                words.system.givenUp,
                <span key="failed" className={it.queue.failed.length > 0 ? 'owed' : ''}>
                  <Num value={it.queue.failed.length} lang={lang} />{' '}
                  {it.queue.failed.map((one) => (
                    <Code key={one.task + one.at}>{one.task}</Code>
                  ))}
                </span>,
              ],
              ...it.jobs.map(({ task, pattern }): [string, ReactNode] => [
                words.systemTasks[task as keyof typeof words.systemTasks] ?? task,
                <Code key={task}>{pattern}</Code>,
              ]),
            ]}
          />
        </aside>
      </div>
    </>
  );
}

function Facts({ title, facts }: { title: string; facts: readonly [string, ReactNode][] }) {
  return (
    <section>
      <h2>{title}</h2>
      <dl className="pairs">
        {facts.map(([name, value]) => (
          <div key={name} style={{ display: 'contents' }}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
