import { useMay } from '../desk/me.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { ActText, Hands } from './act-fields.tsx';
import type { GateView } from './gate-view.ts';
import { Settle } from './settle.tsx';

export function DecisionRow({ decision, gate }: { decision: GateView['decisions'][number]; gate: GateView }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const conditions = gate.conditions.filter((one) => one.decision === decision.id);
  return (
    <li className="row">
      <div className="row-text">
        <b>{codeWord('outcome', decision.verdict, lang)}</b> · {words.actStates[decision.status]}
        <div>
          <ActText act={decision} />
        </div>
        {decision.reason && (
          <div className="note">
            <Text value={decision.reason} lang={lang} />
          </div>
        )}
        {decision.status === 'recorded' &&
          conditions.map((one) => (
            <div key={one.id} className="note">
              {words.gate.condition}
              {words.shell.colon}
              <Text value={one.title} lang={lang} /> · {words.gate.conditionDue} <DayText day={one.dueOn} lang={lang} />
            </div>
          ))}
        <div className="note">
          <Hands recorded={decision.recordedBy} settled={decision.settledBy} />
        </div>
        {decision.refusalReason && (
          <div className="note owed">
            <Text value={decision.refusalReason} lang={lang} />
          </div>
        )}
      </div>
      {decision.status === 'recorded' && may('decision.confirm') && (
        <Settle
          id={decision.id}
          by={decision.recordedBy.person}
          confirm={{ verb: 'confirm-decision', field: 'decision' }}
          refuse={{ verb: 'refuse-decision-transcription', fixed: { decision: decision.id } }}
          paper={decision.act}
        />
      )}
    </li>
  );
}
