import { plain } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { useOrganisationNames } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { boundParties } from './agreement.rules.ts';
import { MoneyFields, withoutEmptyMoney } from './agreement-fields.tsx';
import type { AgreementFile } from './agreement-file.ts';
import { type Obligation, obligationKinds } from './obligation.ts';
import type { OfferedAct, ShownObligation } from './obligation-file.ts';

type Form = { file: AgreementFile; onDone: () => void };

/** What one side owes the other: two bodies on opposite sides, what, by when, and what hangs on it. */
export function RecordObligation({ file, onDone }: Form) {
  const { words, lang, text } = useSpoken();
  const { agreement, amendments, obligations } = file;
  const nameOf = useOrganisationNames();
  const bodies = [...new Map(boundParties(agreement.parties).map((one) => [one.organisation, one])).values()];
  const options = bodies.map((one) => ({
    value: one.organisation,
    label: `${nameOf(one.organisation)} · ${words.partySides[one.side]}`,
  }));
  return (
    <ActForm
      verb="record-obligation"
      fixed={{ agreement: agreement.ref }}
      shape={(input) => {
        const { amendment, ...rest } = withoutEmptyMoney(input);
        return { ...rest, ...(amendment ? { amendment: Number(amendment) } : {}) };
      }}
      submit={words.agreements.recordObligation}
      onDone={onDone}
    >
      <div className="sentence">
        <SelectField name="debtor" label={words.agreements.debtor} required empty="" options={options} />
        <SelectField name="creditor" label={words.agreements.creditor} required empty="" options={options} />
      </div>
      <ObligationFields projects={agreement.projects} />
      <div className="sentence">
        {obligations.length > 0 && (
          <SelectField
            name="holdsUp"
            label={words.agreements.holdsUpObligation}
            empty=""
            options={obligations.map((one) => ({ value: one.ref, label: `${one.ref} · ${plain(one.title, lang)}` }))}
          />
        )}
        {amendments.length > 0 && (
          <SelectField
            name="amendment"
            label={words.agreements.amendments}
            empty=""
            options={amendments.map((one) => ({
              value: String(one.number),
              label: text(words.agreements.amendmentNumber, { n: one.number }),
            }))}
          />
        )}
      </div>
    </ActForm>
  );
}

function ObligationFields({ obligation, projects }: { obligation?: Obligation; projects: readonly string[] }) {
  const { words } = useSpoken();
  return (
    <>
      <SelectField
        name="kind"
        label={words.agreements.kind}
        required
        defaultValue={obligation?.kind ?? 'other'}
        options={obligationKinds.map((one) => ({ value: one, label: words.obligationKinds[one] }))}
      />
      <LocalizedField name="title" label={words.agreements.what} required rows={1} value={obligation?.title} />
      <div className="sentence">
        <TextField
          name="quantity.value"
          label={words.agreements.quantity}
          code
          size={8}
          {...(obligation?.quantity ? { defaultValue: obligation.quantity.value } : {})}
        />
        <TextField
          name="quantity.unit"
          label={words.agreements.unit}
          size={10}
          {...(obligation?.quantity ? { defaultValue: obligation.quantity.unit } : {})}
        />
        <MoneyFields money={obligation?.amount} />
        <DayField name="dueOn" label={words.agreements.due} defaultValue={obligation?.dueOn} />
      </div>
      <LocalizedField
        name="consequence"
        label={words.agreements.consequence}
        rows={1}
        value={obligation?.consequence}
      />
      <div className="sentence">
        <SelectField
          name="project"
          label={words.agreements.project}
          empty=""
          defaultValue={obligation?.project}
          options={[...new Set([...projects, ...(obligation?.project ? [obligation.project] : [])])].map((one) => ({
            value: one,
            label: one,
          }))}
        />
        <TextField
          name="criterion"
          label={words.agreements.criterion}
          code
          size={24}
          {...(obligation?.criterion ? { defaultValue: obligation.criterion } : {})}
        />
      </div>
    </>
  );
}

const verbOf: Record<OfferedAct, string> = {
  declare: 'declare-obligation',
  accept: 'accept-obligation',
  return: 'return-obligation',
  contest: 'contest-obligation',
  correct: 'correct-obligation',
};
const shown = ['kind', 'quantity', 'amount', 'dueOn', 'consequence', 'project', 'criterion'];

/** The form of one act on an obligation. */
export function ObligationAct({
  obligation,
  act,
  onDone,
}: {
  obligation: ShownObligation;
  act: OfferedAct;
  onDone: () => void;
}) {
  const { words } = useSpoken();
  const on = { ref: obligation.ref, version: obligation.version };
  const needsReason = act === 'return' || act === 'contest' || act === 'correct';
  return (
    <ActForm
      verb={verbOf[act]}
      shape={(input) => {
        if (act !== 'correct') return { ...input, ...on };
        const { words: reason, ...changes } = withoutEmptyMoney(input);
        return { ...on, words: reason, changes: changesOf(changes, obligation, shown) };
      }}
      submit={words.agreements[act]}
      {...(act === 'return' || act === 'contest' ? { tone: 'grave' as const } : {})}
      onDone={onDone}
    >
      {act === 'contest' && <p className="help">{words.agreements.contestHelp}</p>}
      {act === 'correct' && <p className="help">{words.agreements.correctHelp}</p>}
      {act === 'declare' && <FileField name="file" label={words.agreements.proof} required />}
      {act === 'correct' && (
        <ObligationFields obligation={obligation} projects={obligation.project ? [obligation.project] : []} />
      )}
      <LocalizedField
        name="words"
        label={needsReason ? words.agreements.reason : words.agreements.words}
        required={needsReason}
      />
    </ActForm>
  );
}
