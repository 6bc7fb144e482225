import { useEffect, useState } from 'react';
import { Link, useRevalidator } from 'react-router';
import { useMay } from '../desk/me.ts';
import { tryRead } from '../web/client.ts';
import { Rows } from '../web/kit/lists.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ListedStudy } from './study/study-file.ts';
import { RecordStudyForm } from './study/study-forms.tsx';
import { StudyRow } from './study/study-row.tsx';
import type { ListedTransfer } from './transfer/transfer-file.ts';
import { RecordTransferForm } from './transfer/transfer-forms.tsx';
import { TransferRow } from './transfer/transfer-row.tsx';

type Of = { agreement: string } | { project: string };
type Found = { transfers: ListedTransfer[]; studies: ListedStudy[] };

const ENOUGH = 50;

/** Transfers and studies of an agreement or of a project; read on their own, since most come to that page for something else. */
export function KnowHow({ of }: { of: Of }) {
  const { words } = useSpoken();
  const may = useMay();
  const { state } = useRevalidator();
  const [found, setFound] = useState<Found>();
  const key = JSON.stringify(of);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read again whenever an act was done on this page
  useEffect(() => {
    let current = true;
    const asked = { ...(JSON.parse(key) as Of), limit: ENOUGH };
    void Promise.all([
      tryRead<{ items: ListedTransfer[] }>('transfers', asked),
      tryRead<{ items: ListedStudy[] }>('studies', asked),
    ]).then(([transfers, studies]) => {
      if (!current) return;
      setFound({
        transfers: transfers.ok ? transfers.value.items : [],
        studies: studies.ok ? studies.value.items : [],
      });
    });
    return () => {
      current = false;
    };
  }, [key, state]);
  if (!found) return null;
  const mayRecord = { transfer: may('transfer.edit'), study: may('study.edit') };
  return (
    <>
      {(found.transfers.length > 0 || mayRecord.transfer) && (
        <section>
          <div className="title">
            <h2>{words.transfers.title}</h2>
            {mayRecord.transfer && <ActLink act="record-transfer">{words.transfers.record}</ActLink>}
          </div>
          <Panel act="record-transfer" title={words.transfers.record}>
            <RecordTransferForm {...of} />
          </Panel>
          {found.transfers.length === 0 && <p className="note">{words.transfers.none}</p>}
          <Rows>
            {found.transfers.map((one) => (
              <TransferRow key={one.ref} transfer={one} />
            ))}
          </Rows>
          {found.transfers.length === ENOUGH && <Link to="/transfers">{words.transfers.more}</Link>}
        </section>
      )}
      {(found.studies.length > 0 || mayRecord.study) && (
        <section>
          <div className="title">
            <h2>{words.studies.title}</h2>
            {mayRecord.study && <ActLink act="record-study">{words.studies.record}</ActLink>}
          </div>
          <Panel act="record-study" title={words.studies.record}>
            <RecordStudyForm {...of} />
          </Panel>
          {found.studies.length === 0 && <p className="note">{words.studies.none}</p>}
          <Rows>
            {found.studies.map((one) => (
              <StudyRow key={one.ref} study={one} />
            ))}
          </Rows>
          {found.studies.length === ENOUGH && <Link to="/studies">{words.studies.more}</Link>}
        </section>
      )}
    </>
  );
}
