import { useToday } from '../desk/me.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { BoxesField, LocalizedField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AgreementFile } from './agreement-file.ts';
import { obligationTransition } from './obligation.workflow.ts';

type Input = Record<string, unknown>;

/** A dated act that moves the end, the amount, or what is owed: only what is filled in changes. */
export function AmendAgreement({ file, onDone }: { file: AgreementFile; onDone: () => void }) {
  const { words, text } = useSpoken();
  const today = useToday();
  const { agreement, obligations } = file;
  const open = obligations.filter((one) => obligationTransition('amend', one.state));
  const shape = ({ waived, due, ...input }: Input) => ({
    ...input,
    obligations: open.flatMap(({ ref, version }, at): object[] => {
      const dueOn = (due as Input | undefined)?.[`d${at}`];
      if (((waived as string[] | undefined) ?? []).includes(ref)) return [{ ref, version, waive: true }];
      return dueOn ? [{ ref, version, dueOn }] : [];
    }),
  });
  return (
    <ActForm
      verb="amend-agreement"
      fixed={{ ref: agreement.ref, version: agreement.version }}
      shape={shape}
      submit={words.agreements.amend}
      onDone={onDone}
    >
      <div className="sentence">
        <TextField name="reference" label={words.agreements.reference} required size={16} />
        <DayField name="dated" label={words.agreements.dated} required min={agreement.signedOn} max={today} />
      </div>
      <LocalizedField name="words" label={words.agreements.amendmentWords} required />
      <div className="sentence">
        <DayField name="validUntil" label={words.agreements.newUntil} />
        {agreement.amount && (
          <TextField
            name="amount"
            label={`${words.agreements.newAmount} (${agreement.amount.currency})`}
            code
            size={14}
          />
        )}
      </div>
      {open.length > 0 && (
        <fieldset>
          <legend>{words.agreements.amendedObligations}</legend>
          {open.map((one, at) => (
            <DayField key={one.ref} name={`due.d${at}`} label={text(words.agreements.newDue, { ref: one.ref })} />
          ))}
          <BoxesField
            name="waived"
            label={words.obligationStates.waived}
            options={open.map((one) => ({ value: one.ref, label: text(words.agreements.waive, { ref: one.ref }) }))}
            checked={[]}
          />
        </fieldset>
      )}
      <FileField name="act" label={words.agreements.act} />
    </ActForm>
  );
}
