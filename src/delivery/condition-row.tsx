import { useMay } from '../desk/me.ts';
import { DayText, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { SelectField } from '../web/kit/fields.tsx';
import { Mark } from '../web/kit/mark.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { BringForm } from './bring-form.tsx';
import type { EvidenceType } from './evidence.ts';
import { EvidenceLine } from './evidence-line.tsx';
import type { GateView } from './gate-view.ts';
import { say as plainOf } from './words.tsx';

export function ConditionRow({
  condition,
  project,
  types,
  today,
}: {
  condition: GateView['conditions'][number];
  project: string;
  types: EvidenceType[];
  today: string;
}) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const accepted = condition.evidence.filter((one) => one.status === 'accepted' && !('withheld' in one));
  const isMet = condition.status === 'met';
  return (
    <li className="row">
      <span className="row-mark">
        <Mark truth={isMet ? 'verified' : condition.status === 'overdue' ? 'returned' : 'promised'} />
      </span>
      <div className="row-text">
        <Text value={condition.title} lang={lang} />
        <div className={condition.status === 'overdue' ? 'note owed' : 'note'}>
          {isMet ? (
            codeWord('condition', 'met', lang)
          ) : (
            <>
              {condition.status === 'overdue' ? words.gate.overdue : words.gate.due}{' '}
              <DayText day={condition.dueOn} lang={lang} />
            </>
          )}
          {condition.metOn && (
            <>
              {' '}
              · <DayText day={condition.metOn} lang={lang} />
            </>
          )}
        </div>
        <ul className="papers">
          {condition.evidence.map((one) => (
            <EvidenceLine key={one.id} evidence={one} types={types} />
          ))}
        </ul>
      </div>
      {!isMet && (
        <div className="row-side">
          {may('evidence.bring') && (
            <ActLink act="bring-condition" about={condition.id}>
              {words.gate.bringFor}
            </ActLink>
          )}
          {may('condition.meet') && accepted.length > 0 && (
            <ActLink act="meet" about={condition.id}>
              {words.gate.meet}
            </ActLink>
          )}
        </div>
      )}
      <Panel act="bring-condition" about={condition.id} title={words.gate.bringTitle}>
        <BringForm
          project={project}
          conditions={[condition.id]}
          types={types}
          today={today}
          subject={condition.title}
          onDone={close}
        />
      </Panel>
      <Panel act="meet" about={condition.id} title={words.gate.meet}>
        <ActForm verb="meet-condition" fixed={{ condition: condition.id }} submit={words.gate.meet} onDone={close}>
          <SelectField
            name="evidence"
            label={words.gate.meetWith}
            required
            options={accepted.map((one) => ({
              value: one.id,
              label: 'withheld' in one ? one.type : plainOf(one.title, lang),
            }))}
          />
        </ActForm>
      </Panel>
    </li>
  );
}
