import { Code, DayText, Num } from '../web/fmt.tsx';
import { type Page, Paper, wordsOf } from './page.tsx';
import { Figure } from './parts.tsx';
import type { PortalReader, Snapshot } from './snapshot.ts';

export type ProofData = {
  snapshots: readonly Snapshot[];
  checkpoint: Awaited<ReturnType<PortalReader['checkpoint']>>;
};

const openFiles = ['pledges.csv', 'claims.csv', 'projects.csv', 'sources.csv', 'documents.json', 'datapackage.json'];

/** What makes the pages provable: the snapshot, the checkpoint of the ledger, and how to check both elsewhere. */
export const proofPage: Page<ProofData> = ({ snapshots, checkpoint }, ctx) => {
  const t = wordsOf(ctx);
  const current = ctx.snapshot;
  return (
    <Paper ctx={ctx} section="proof" title={t.text('frame.proof')} description={t.text('portal.proofDescription')}>
      <section className="lead">
        <h1>{t('portal.proofTitle')}</h1>
        <p>{t('portal.proofLead')}</p>
      </section>
      {current && (
        <dl className="figures">
          <Figure ctx={ctx} term={t('portal.snapshotNumber')} value={<Num value={current.number} lang={ctx.lang} />} />
          <Figure ctx={ctx} term={t('portal.publishedOn')} value={<DayText day={current.on} lang={ctx.lang} />} />
          <Figure ctx={ctx} term={t('portal.documents')} value={<Num value={current.items} lang={ctx.lang} />} />
          <Figure
            ctx={ctx}
            term={t('portal.ledgerLeaves')}
            value={checkpoint && <Num value={checkpoint.size} lang={ctx.lang} />}
          />
        </dl>
      )}
      <section className="two">
        <div>
          <h2>{t('portal.howToVerify')}</h2>
          <ol className="plain">
            <li>{t('portal.verifyRead')}</li>
            <li>{t('portal.verifyHash')}</li>
            <li>{t('portal.verifyKeep')}</li>
            <li>{t('portal.verifyRun')}</li>
          </ol>
          <p className="sub more">{t('portal.proofLimit')}</p>
        </div>
        <div>
          {current && (
            <>
              <h2>{t('portal.snapshotHash')}</h2>
              <p>
                <Code>{current.sha256}</Code>
              </p>
            </>
          )}
          <h2>{t('portal.checkpoint')}</h2>
          {checkpoint ? (
            <pre className="code scroll-x" dir="ltr">
              {checkpoint.note ?? `${checkpoint.size}\n${checkpoint.root}`}
            </pre>
          ) : (
            <p className="soft">{t('portal.noCheckpoint')}</p>
          )}
        </div>
      </section>
      {current && (
        <section>
          <h2>{t('frame.openData')}</h2>
          <p className="sub">{t('portal.openDataSub')}</p>
          <ul className="links">
            {openFiles.map((file) => (
              <li key={file}>
                <a href={`/open-data/${current.number}/${file}`}>
                  <Code>{file}</Code>
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <h2>{t('portal.allSnapshots')}</h2>
        <div className="scroll-x">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('portal.snapshotNumber')}</th>
                <th scope="col">{t('portal.publishedOn')}</th>
                <th scope="col" className="num">
                  {t('portal.documents')}
                </th>
                <th scope="col">{t('portal.hash')}</th>
              </tr>
            </thead>
            <tbody>
              {snapshots.map((snapshot) => (
                <tr key={snapshot.number}>
                  <td>
                    <a href={`/${ctx.lang}/?snapshot=${snapshot.number}`}>
                      <Num value={snapshot.number} lang={ctx.lang} />
                    </a>
                  </td>
                  <td>
                    <DayText day={snapshot.on} lang={ctx.lang} />
                  </td>
                  <td className="num">
                    <Num value={snapshot.items} lang={ctx.lang} />
                  </td>
                  <td>
                    <Code>{`${snapshot.sha256.slice(0, 16)}…`}</Code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </Paper>
  );
};
