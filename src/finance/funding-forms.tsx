import { useState } from 'react';
import { useToday } from '../desk/me.ts';
import type { Problem } from '../web/client.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { changesOf } from '../web/kit/form-input.ts';
import { useOpenAct } from '../web/kit/panel.tsx';
import { SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { natures } from './budget.ts';
import { AmountField, amountFieldOf, asFound, CurrencyField, EnvelopeField, useMoneyChoices } from './entry-fields.tsx';
import { type Funding, fundingStandings, instruments } from './funding.ts';
import { typedAmount } from './typed-amount.rules.ts';

const fieldOf: Readonly<Record<string, string>> = {
  ...amountFieldOf,
  'funding.years-out-of-order': 'lastYear',
  'funding.signature-missing': 'signedOn',
  'funding.in-the-future': 'signedOn',
  'project.unknown': 'project',
};
const at = ({ code }: Problem): string | undefined => fieldOf[code];
const exact = (input: Record<string, unknown>): Record<string, unknown> => ({
  ...input,
  ...(typeof input.amount === 'string' ? { amount: typedAmount(input.amount) } : {}),
});

/** Who pays for a project, by which instrument and how much; without a project, one is chosen. */
export function RecordFunding({ project }: { project?: string }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const [findBody] = useState(() => findOrganisation(lang));
  const [findProject] = useState(() => findTitled('projects', lang));
  const w = words.moneyEntry;
  return (
    <ActForm
      verb="record-funding"
      fixed={project ? { project } : {}}
      shape={exact}
      at={at}
      submit={w.recordFunding}
      onDone={close}
    >
      {!project && <SearchField name="project" label={words.money.toProject} required find={findProject} />}
      <SearchField name="organisation" label={w.funder} required find={findBody} />
      <FundingFields />
    </ActForm>
  );
}

const emptiable = ['firstYear', 'lastYear', 'envelope', 'agreement', 'signedOn', 'source', 'note'] as const;

/** Announced becomes signed, an amount is corrected, money is withdrawn; the ledger keeps what it was. */
export function ReviseFunding({ funding }: { funding: Funding }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="revise-funding"
      shape={(input) => ({
        ref: funding.ref,
        version: funding.version,
        changes: changesOf(exact(input), funding, emptiable),
      })}
      at={at}
      submit={words.form.save}
      onDone={close}
    >
      <FundingFields funding={funding} />
    </ActForm>
  );
}

function FundingFields({ funding }: { funding?: Funding }) {
  const { words, lang } = useSpoken();
  const today = useToday();
  const choices = useMoneyChoices();
  const [findAgreement] = useState(() => findTitled('agreements', lang));
  const [findSource] = useState(() => findTitled('sources', lang));
  const w = words.moneyEntry;
  const year = (value: number | undefined) => (value === undefined ? {} : { defaultValue: String(value) });
  return (
    <>
      <div className="sentence">
        <SelectField
          name="instrument"
          label={w.instrument}
          required
          defaultValue={funding?.instrument ?? 'state-budget'}
          options={instruments.map((one) => ({ value: one, label: words.instruments[one] }))}
        />
        <SelectField
          name="nature"
          label={w.nature}
          required
          defaultValue={funding?.nature ?? 'investment'}
          options={natures.map((one) => ({ value: one, label: words.moneyNatures[one] }))}
        />
        <AmountField name="amount" value={funding?.amount} />
        <CurrencyField name="currency" among={choices.currencies} value={funding?.currency} />
      </div>
      <div className="sentence">
        <SelectField
          name="standing"
          label={w.standing}
          required
          defaultValue={funding?.standing ?? 'announced'}
          options={fundingStandings.map((one) => ({ value: one, label: words.fundingStandings[one] }))}
        />
        <DayField name="signedOn" label={w.signedOn} max={today} defaultValue={funding?.signedOn} />
        <TextField
          name="firstYear"
          label={w.firstYear}
          inputMode="numeric"
          code
          size={5}
          {...year(funding?.firstYear)}
        />
        <TextField name="lastYear" label={w.lastYear} inputMode="numeric" code size={5} {...year(funding?.lastYear)} />
      </div>
      <EnvelopeField name="envelope" among={choices.envelopes} value={funding?.envelope} />
      <SearchField
        name="agreement"
        label={w.agreement}
        find={findAgreement}
        defaultValue={asFound(funding?.agreement)}
      />
      <SearchField name="source" label={words.money.source} find={findSource} defaultValue={asFound(funding?.source)} />
      <LocalizedField name="note" label={w.remark} rows={1} value={funding?.note} />
    </>
  );
}
