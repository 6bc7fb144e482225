import { Link } from 'react-router';
import { DayText, Num, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { LocalizedField } from '../web/kit/fields.tsx';
import { Organisation, Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { CohortFile, ShownCount, ShownOverlap } from './cohort-file.ts';
import { PartsText } from './cohort-steps.tsx';

/** Every count, the latest first; one that waits carries the two answers of whoever may give them. */
export function CohortCounts({ file: { counts } }: { file: CohortFile }) {
  const { words } = useSpoken();
  const t = words.training;
  return (
    <section>
      <h2>{t.counts}</h2>
      {counts.length === 0 && <p className="note">{t.noCounts}</p>}
      <ul className="rows">
        {counts.toReversed().map((one) => (
          <CountItem key={one.id} count={one} />
        ))}
      </ul>
    </section>
  );
}

function CountItem({ count }: { count: ShownCount }) {
  const { words, lang } = useSpoken();
  const t = words.training;
  return (
    <li className="row">
      <div className="row-text">
        {words.trainingSteps[count.step]}
        {words.shell.colon}
        <strong>
          <Num value={count.total} lang={lang} />
        </strong>{' '}
        · {t.countedOn} <DayText day={count.countedOn} lang={lang} />
        <div className="note">
          <PartsText splits={count.splits} />
        </div>
        <div className="note">
          <Text value={count.reference} lang={lang} />
        </div>
        <div className="note">
          {t.reportedBy} {count.reportedBy && <Person id={count.reportedBy} />} {t.forBody}{' '}
          <Organisation reference={count.organisation} /> · <DayText day={count.reportedOn} lang={lang} />
        </div>
        {count.judgedOn && (
          <div className="note">
            {t.judgedBy} {count.judgedBy && <Person id={count.judgedBy} />} {t.forBody}{' '}
            <Organisation reference={count.judgeOrganisation} /> · <DayText day={count.judgedOn} lang={lang} />
            {count.answer && (
              <>
                {' · '}
                <Text value={count.answer} lang={lang} />
              </>
            )}
          </div>
        )}
      </div>
      <div className="row-side">
        <span className={count.status === 'reported' ? 'note waits' : 'note'}>{words.countStatuses[count.status]}</span>
        {count.mayJudge && (
          <>
            <ActLink act="verify" about={count.id} strong>
              {t.verify}
            </ActLink>
            <ActLink act="return" about={count.id}>
              {t.sendBack}
            </ActLink>
          </>
        )}
      </div>
      {count.mayJudge && <Judge count={count} />}
    </li>
  );
}

function Judge({ count }: { count: ShownCount }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const t = words.training;
  return (
    <>
      <Panel act="verify" about={count.id} title={t.verify}>
        <ActForm verb="verify-cohort-count" fixed={{ count: count.id }} submit={t.verify} onDone={close}>
          <LocalizedField name="words" label={t.note} rows={1} />
        </ActForm>
      </Panel>
      <Panel act="return" about={count.id} title={t.sendBack}>
        <ActForm verb="return-cohort-count" fixed={{ count: count.id }} submit={t.sendBack} onDone={close} tone="grave">
          <LocalizedField name="words" label={words.form.reason} required rows={2} />
        </ActForm>
      </Panel>
    </>
  );
}

/** Whom the cohort shares with others, as it was written down; what was taken back stays to be seen. */
export function CohortOverlaps({ file: { overlaps } }: { file: CohortFile }) {
  const { words } = useSpoken();
  const t = words.training;
  return (
    <section>
      <h2>{t.overlaps}</h2>
      {overlaps.length === 0 && <p className="note">{t.noOverlaps}</p>}
      <ul className="rows">
        {overlaps.map((one) => (
          <OverlapItem key={one.id} overlap={one} />
        ))}
      </ul>
    </section>
  );
}

function OverlapItem({ overlap }: { overlap: ShownOverlap }) {
  const { words, lang, say } = useSpoken();
  const { close } = useOpenAct();
  const t = words.training;
  return (
    <li className="row">
      <div className="row-text">
        <Link to={`/cohorts/${encodeURIComponent(overlap.other)}`} data-row="">
          <bdi>{overlap.other}</bdi>
        </Link>
        {overlap.otherTitle && (
          <>
            {' · '}
            <Text value={overlap.otherTitle} lang={lang} />
          </>
        )}{' '}
        · {words.trainingSteps[overlap.step]}
        {words.shell.colon}
        {overlap.least === overlap.most ? (
          <Num value={overlap.least} lang={lang} />
        ) : (
          <bdi>{say(t.between, { least: overlap.least, most: overlap.most })}</bdi>
        )}{' '}
        {t.shared}
        <div className="note">
          <Text value={overlap.reference} lang={lang} /> · <DayText day={overlap.recordedOn} lang={lang} />
          {overlap.recordedBy && (
            <>
              {' · '}
              <Person id={overlap.recordedBy} />
            </>
          )}
        </div>
        {overlap.withdrawnOn && (
          <div className="note">
            {t.withdrawn} <DayText day={overlap.withdrawnOn} lang={lang} />
            {overlap.reason && (
              <>
                {' · '}
                <Text value={overlap.reason} lang={lang} />
              </>
            )}
          </div>
        )}
      </div>
      {overlap.mayWithdraw && (
        <>
          <div className="row-side">
            <ActLink act="withdraw" about={overlap.id}>
              {t.withdraw}
            </ActLink>
          </div>
          <Panel act="withdraw" about={overlap.id} title={t.withdraw}>
            <ActForm
              verb="withdraw-cohort-overlap"
              fixed={{ overlap: overlap.id }}
              submit={t.withdraw}
              onDone={close}
              tone="grave"
            >
              <LocalizedField name="words" label={words.form.reason} required rows={2} />
            </ActForm>
          </Panel>
        </>
      )}
    </li>
  );
}
