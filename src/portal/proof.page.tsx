import type { ReactNode } from 'react';
import { Code, DayText, Num } from '../web/fmt.tsx';
import { type Page, type PageContext, Paper, wordsOf } from './page.tsx';
import { Figure } from './parts.tsx';
import type { Snapshot } from './snapshot.ts';
import type { Verifier } from './verifiers.ts';

/** The ledger as it stands, signed: note in text, and the key that signs it. */
export type SignedState = { size: number; note: string; key: string };

export type ProofData = {
  snapshots: readonly Snapshot[];
  checkpoint: SignedState | undefined;
  verifiers: { snapshot: Verifier; ledger: Verifier };
  /** Address of the portal without its path: commands name it. */
  origin: string;
};

const openFiles = ['pledges.csv', 'claims.csv', 'projects.csv', 'sources.csv', 'documents.json', 'datapackage.json'];

/** What makes the pages provable: the snapshot, the checkpoint of the ledger, and how to check both elsewhere. */
export const proofPage: Page<ProofData> = (data, ctx) => {
  const t = wordsOf(ctx);
  const { snapshots, checkpoint } = data;
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
      {current && <Steps data={data} current={current} ctx={ctx} />}
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

/** Lines for a terminal or a file, left to right on every page. */
const Lines = ({ children }: { children: string }): ReactNode => (
  <pre className="code lines" dir="ltr">
    {children}
  </pre>
);

const Take = ({ verifier, ctx }: { verifier: Verifier; ctx: PageContext }): ReactNode => (
  <>
    <p>
      <a href={`/verifiers/${verifier.name}`} download>
        <Code>{verifier.name}</Code>
      </a>
    </p>
    <p className="soft small">
      {wordsOf(ctx)('portal.fileHash', { algorithm: <bdi>SHA-256</bdi> })} <Code>{verifier.sha256}</Code>
    </p>
  </>
);

/** What a stranger does, in order, each step with what it needs at hand. */
function Steps({ data, current, ctx }: { data: ProofData; current: Snapshot; ctx: PageContext }): ReactNode {
  const t = wordsOf(ctx);
  const { checkpoint, verifiers, origin } = data;
  const run = `node ${verifiers.snapshot.name} ${origin}`;
  return (
    <section>
      <h2>{t('portal.howToVerify')}</h2>
      <ol className="steps">
        <li>
          <h3>{t('portal.stepKeep')}</h3>
          <p>{t('portal.stepKeepText')}</p>
          <p className="soft small">{t('portal.snapshotHash')}</p>
          <Lines>{current.sha256}</Lines>
          {checkpoint ? (
            <>
              <p className="soft small">
                {t('portal.checkpoint')} ·{' '}
                <a href="/api/v1/checkpoint" download="checkpoint.json">
                  {t('portal.saveCheckpoint')}
                </a>
              </p>
              <Lines>{checkpoint.note.trimEnd()}</Lines>
              <p className="soft small">{t('portal.signingKey')}</p>
              <Lines>{checkpoint.key}</Lines>
            </>
          ) : (
            <p className="soft">{t('portal.noCheckpoint')}</p>
          )}
        </li>
        <li>
          <h3>{t('portal.stepTake')}</h3>
          <p>{t('portal.stepTakeText', { node: <Code>Node.js 18</Code> })}</p>
          <Take verifier={verifiers.snapshot} ctx={ctx} />
        </li>
        <li>
          <h3>{t('portal.stepRun')}</h3>
          <p>{t('portal.stepRunText', { ok: <Code>ok</Code> })}</p>
          <Lines>{`${run} --hash ${current.sha256}`}</Lines>
        </li>
        <li>
          <h3>{t('portal.stepLater')}</h3>
          <p>{t('portal.stepLaterText')}</p>
          <Lines>{`${run} --kept checkpoint.json`}</Lines>
        </li>
      </ol>
      <div className="two">
        <p>{t('portal.proofLimit')}</p>
        <div>
          <p>{t('portal.forAuditors')}</p>
          <Take verifier={verifiers.ledger} ctx={ctx} />
        </div>
      </div>
    </section>
  );
}
