import { useMemo, useState } from 'react';
import { useMay, useMe, useToday } from '../desk/me.ts';
import { type Problem, tryRead } from '../web/client.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { useOpenAct } from '../web/kit/panel.tsx';
import { type Found, SearchField } from '../web/kit/search-field.tsx';
import { findOrganisation, findTitled } from '../web/kit/sources.ts';
import { useSpoken } from '../web/kit/words.tsx';
import { natures } from './budget.ts';
import { AmountField, amountFieldOf, CurrencyField, EnvelopeField, useMoneyChoices } from './entry-fields.tsx';
import type { Funding } from './funding.ts';
import type { ShownTransaction } from './list-money.ts';
import { chains, type Side } from './transaction.ts';
import { typedAmount } from './typed-amount.rules.ts';

const line = (field: string): string => `lines.0.${field}`;
const fieldOf: Readonly<Record<string, string>> = {
  ...amountFieldOf,
  'organisation.unknown': 'provider',
  'project.unknown': 'project',
  'transaction.ref-taken': 'ref',
  'transaction.in-the-future': 'day',
  'transaction.receiver-twice': 'receiverName',
  'transaction.follows-itself': 'follows',
  'transaction.chain-order': 'follows',
  'transaction.chain-project': 'follows',
  'transaction.chain-currency': 'follows',
  'transaction.above-step-before': 'amount',
  'transaction.funding-elsewhere': 'funding',
  'transaction.partner-elsewhere': 'project',
  'evidence.file-unknown': 'evidence',
};
const at = ({ code }: Problem): string | undefined => fieldOf[code] && line(fieldOf[code]);

type Choice = { project?: string | undefined };

/**
 * One transaction: what the State reports, or what a partner reports of its own money. The steps of both chains are offered in their
 * order; what it follows is chosen among what the project has.
 */
export function RecordTransaction({ project: given }: Choice) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const may = useMay();
  const me = useMe();
  const [project, setProject] = useState(given ?? '');
  const [findProject] = useState(() => findTitled('projects', lang));
  const side: Side = may('money.record') ? 'state' : 'partner';
  const w = words.moneyEntry;
  return (
    <ActForm
      verb={side === 'state' ? 'record-transactions' : 'report-transactions'}
      shape={({ lines }) => {
        const [typed] = lines as Record<string, unknown>[];
        const said = { ...typed, amount: typedAmount(String(typed?.amount ?? '')) };
        return side === 'state'
          ? { project: typed?.project, lines: [said] }
          : { provider: me.organisation, lines: [said] };
      }}
      at={at}
      submit={w.recordTransaction}
      onDone={close}
    >
      <p className="help">{side === 'state' ? w.transactionLead : w.partnerLead}</p>
      {given ? (
        <input type="hidden" name={line('project')} value={given} />
      ) : (
        <SearchField
          name={line('project')}
          label={words.money.toProject}
          required
          find={findProject}
          onChosen={setProject}
        />
      )}
      <LineFields project={project} side={side} />
    </ActForm>
  );
}

function LineFields({ project, side }: { project: string; side: Side }) {
  const { words, lang } = useSpoken();
  const today = useToday();
  const choices = useMoneyChoices();
  const [findBody] = useState(() => findOrganisation(lang));
  const [findAgreement] = useState(() => findTitled('agreements', lang));
  const findFunding = useMemo(() => fundingsOf(project), [project]);
  const findBefore = useMemo(
    () => linesOf(project, side, (one) => `${words.moneySteps[one.step]} · ${one.amount} ${one.currency}`),
    [project, side, words],
  );
  const w = words.moneyEntry;
  return (
    <>
      <div className="sentence">
        <SelectField
          name={line('step')}
          label={words.money.step}
          required
          defaultValue={side === 'state' ? 'engagement' : 'disbursement'}
          options={[...chains.national, ...chains.international].map((one) => ({
            value: one,
            label: words.moneySteps[one],
          }))}
        />
        <TextField name={line('ref')} label={words.money.reference} help={w.refHelp} code required size={14} />
        <AmountField name={line('amount')} />
        <CurrencyField name={line('currency')} among={choices.currencies} />
      </div>
      <div className="sentence">
        <DayField name={line('day')} label={words.money.day} required defaultValue={today} max={today} />
        <DayField name={line('valueDay')} label={words.money.valueDay} max={today} />
        <SelectField
          name={line('nature')}
          label={w.nature}
          required
          defaultValue="investment"
          options={natures.map((one) => ({ value: one, label: words.moneyNatures[one] }))}
        />
      </div>
      {side === 'state' && (
        <SearchField name={line('provider')} label={words.money.provider} required find={findBody} />
      )}
      <SearchField name={line('receiver')} label={words.money.receiver} find={findBody} />
      <TextField name={line('receiverName')} label={w.receiverName} help={w.receiverHelp} />
      <SearchField key={`follows ${project}`} name={line('follows')} label={w.follows} find={findBefore} />
      <SearchField key={`funding ${project}`} name={line('funding')} label={w.funding} find={findFunding} />
      <EnvelopeField name={line('envelope')} among={choices.envelopes} />
      <SearchField name={line('agreement')} label={w.agreement} find={findAgreement} />
      <FileField name={line('evidence')} label={words.money.evidence} />
      <LocalizedField name={line('words')} label={w.purpose} rows={1} />
    </>
  );
}

const holds = (text: string, ...parts: readonly (string | undefined)[]): boolean =>
  parts.join(' ').toLowerCase().includes(text.trim().toLowerCase());

const fundingsOf =
  (project: string) =>
  async (text: string): Promise<Found[] | undefined> => {
    if (project === '') return [];
    const answer = await tryRead<{ items: Funding[] }>('fundings', { project });
    if (!answer.ok) return undefined;
    return answer.value.items
      .filter((one) => one.standing !== 'withdrawn')
      .map((one) => ({ id: one.ref, label: one.ref, hint: `${one.organisation} · ${one.amount} ${one.currency}` }))
      .filter((one) => holds(text, one.label, one.hint));
  };

/** Transactions of a project that another may follow, the newest first; reversals and what was reversed are followed by nothing. */
const linesOf =
  (project: string, side: Side, hint: (one: ShownTransaction) => string) =>
  async (text: string): Promise<Found[] | undefined> => {
    if (project === '') return [];
    const answer = await tryRead<{ items: ShownTransaction[] }>('transactions', {
      project,
      reported: side,
      limit: 200,
    });
    if (!answer.ok) return undefined;
    return answer.value.items
      .filter((one) => !one.reverses && !one.reversedBy)
      .map((one) => ({ id: one.ref, label: one.ref, hint: hint(one) }))
      .filter((one) => holds(text, one.label, one.hint));
  };

const reversalFieldOf: Readonly<Record<string, string>> = { 'transaction.in-the-future': 'day' };

/** Taking a wrong transaction back by its opposite, with the reason: both stay and are shown. */
export function ReverseTransaction({ transaction }: { transaction: Pick<ShownTransaction, 'id' | 'day'> }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const w = words.moneyEntry;
  return (
    <ActForm
      verb="reverse-transaction"
      fixed={{ id: transaction.id }}
      at={({ code }) => reversalFieldOf[code]}
      submit={w.reverse}
      tone="grave"
      onDone={close}
    >
      <p className="help">{w.reverseLead}</p>
      <LocalizedField name="words" label={w.reason} required />
      <DayField name="day" label={words.money.day} defaultValue={today} min={transaction.day} max={today} />
    </ActForm>
  );
}
