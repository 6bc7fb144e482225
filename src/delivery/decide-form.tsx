import { useState } from 'react';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { ChoiceField, LocalizedField } from '../web/kit/fields.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { ActFields } from './act-fields.tsx';
import { type Verdict, verdicts } from './gate.ts';
import type { GateView } from './gate-view.ts';

export function DecideForm({ gate, today, onDone }: { gate: GateView; today: string; onDone: () => void }) {
  const { words } = useSpoken();
  const [verdict, setVerdict] = useState<Verdict | ''>('');
  const [conditions, setConditions] = useState([0]);
  const label: Record<Verdict, string> = {
    pass: words.gate.pass,
    'pass-with-conditions': words.gate['pass-with-conditions'],
    return: words.gate.return_,
    stop: words.gate.stop,
  };
  const hint: Partial<Record<Verdict, string>> = {
    pass: words.gate.passHint,
    'pass-with-conditions': words.gate.conditionsHint,
  };
  return (
    <ActForm
      verb="record-decision"
      fixed={{ gate: gate.ref }}
      submit={words.gate.decide}
      done={words.gate.recorded}
      onDone={onDone}
    >
      <ActFields today={today} />
      <ChoiceField
        name="verdict"
        label={words.gate.verdict}
        required
        value={verdict}
        onChange={(value) => setVerdict(value as Verdict)}
        options={verdicts.map((one) => ({ value: one, label: label[one], ...(hint[one] ? { hint: hint[one] } : {}) }))}
      />
      {verdict === 'pass-with-conditions' && (
        <fieldset>
          <legend>{words.gate.conditions}</legend>
          {conditions.map((key, at) => (
            <div key={key} className="condition">
              <LocalizedField name={`conditions.${at}.title`} label={words.gate.condition} required rows={1} />
              <div className="sentence">
                <DayField name={`conditions.${at}.dueOn`} label={words.gate.conditionDue} required />
                {conditions.length > 1 && (
                  <button
                    type="button"
                    className="link"
                    onClick={() => setConditions(conditions.filter((one) => one !== key))}
                  >
                    {words.form.remove}
                  </button>
                )}
              </div>
            </div>
          ))}
          <button
            type="button"
            className="link"
            onClick={() => setConditions([...conditions, Math.max(...conditions) + 1])}
          >
            {words.gate.addCondition}
          </button>
        </fieldset>
      )}
      {(verdict === 'return' || verdict === 'stop') && (
        <LocalizedField name="reason" label={words.gate.reason} required rows={2} />
      )}
    </ActForm>
  );
}
