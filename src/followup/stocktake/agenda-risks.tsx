import { useEffect, useState } from 'react';
import { useRevalidator } from 'react-router';
import { type RiskLevel, riskLevels } from '../../delivery/risk.ts';
import { act, newKey, tryRead } from '../../web/client.ts';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { useSay } from '../../web/kit/notice.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ProposedRisk } from './agenda-risks.ts';
import type { StocktakeFile } from './stocktake-file.ts';

/** Open risks that the agenda may take up, from a level on: each is taken with one press, or left where it is. */
export function AgendaRisks({ file: { stocktake, items } }: { file: StocktakeFile }) {
  const { words, lang } = useSpoken();
  const say = useSay();
  const revalidator = useRevalidator();
  const [level, setLevel] = useState<RiskLevel>('high');
  const [risks, setRisks] = useState<ProposedRisk[]>();
  const [isBusy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was taken or taken off the agenda changes what is proposed
  useEffect(() => {
    let current = true;
    void tryRead<{ items: ProposedRisk[] }>('agenda-risks', { id: stocktake.id, level }).then((answer) => {
      if (current) setRisks(answer.ok ? answer.value.items : []);
    });
    return () => {
      current = false;
    };
  }, [stocktake.id, level, items]);
  const take = async (ref: string) => {
    setBusy(true);
    const input = { id: stocktake.id, subject: { kind: 'risk', ref } };
    const answer = await act('add-agenda-item', input, { idempotencyKey: newKey() });
    setBusy(false);
    if (!answer.ok) say(answer.problem.sentence, 'refused');
    await revalidator.revalidate();
  };
  const w = words.agendaRisks;
  return (
    <div className="panel">
      <h3>{w.title}</h3>
      <p className="help">{w.help}</p>
      <label className="filter bulk-field">
        <span>{w.least}</span>
        <select value={level} onChange={(event) => setLevel(event.target.value as RiskLevel)}>
          {riskLevels.map((one) => (
            <option key={one} value={one}>
              {words.levelsOfRisk[one]}
            </option>
          ))}
        </select>
      </label>
      {risks?.length === 0 && <p className="note">{w.none}</p>}
      <ul className="rows">
        {risks?.map((one) => (
          <li key={one.ref} className="row">
            <div className="row-text">
              <Text value={one.event} lang={lang} />
              <div className="note">
                {words.riskKinds[one.kind]} · <Code>{one.ref}</Code> · {words.levelsOfRisk[one.level]} ·{' '}
                <Organisation reference={one.organisation} /> ·{' '}
                <span className={one.isReviewDue ? 'owed' : ''}>
                  {words.risks.review} <DayText day={one.reviewOn} lang={lang} />
                </span>
              </div>
            </div>
            <div className="row-side">
              <button type="button" className="link" disabled={isBusy} onClick={() => void take(one.ref)}>
                {w.take}
              </button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
