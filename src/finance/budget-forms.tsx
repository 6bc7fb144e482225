import { useRef, useState } from 'react';
import { useToday } from '../desk/me.ts';
import type { Problem } from '../web/client.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { FileField } from '../web/kit/file-field.tsx';
import { useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { type Budget, type BudgetLine, natures } from './budget.ts';
import { AmountField, amountFieldOf, CurrencyField, EnvelopeField, useMoneyChoices } from './entry-fields.tsx';
import { typedAmount } from './typed-amount.rules.ts';

type Typed = Record<string, unknown> & { lines?: Partial<BudgetLine>[] };
const exactLines = (lines: readonly Partial<BudgetLine>[] = []) =>
  lines.map((line) => ({ ...line, ...(line.amount ? { amount: typedAmount(line.amount) } : {}) }));

/** The second of two lines that say the same year, nature and envelope, told at its year before anything is sent. */
function lineTwice(lines: readonly Partial<BudgetLine>[], sentence: string): ReadonlyMap<string, string> {
  const seen = new Set<string>();
  const found = new Map<string, string>();
  for (const [at, { year, nature, envelope }] of lines.entries()) {
    const key = JSON.stringify([year, nature, envelope]);
    if (year !== undefined && seen.has(key)) found.set(`lines.${at}.year`, sentence);
    seen.add(key);
  }
  return found;
}

/** The budget of a project as its act says it, a line for each year and nature; another person approves it. */
export function ProposeBudget({ project }: { project: string }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const choices = useMoneyChoices();
  const [rows, setRows] = useState([0]);
  const next = useRef(1);
  const sent = useRef<readonly Partial<BudgetLine>[]>([]);
  const w = words.moneyEntry;
  const at = ({ code, details }: Problem): string | undefined => {
    if (code === 'budget.in-the-future' || code === 'budget.older-than-approved') return 'dated';
    if (code === 'evidence.file-unknown') return 'act';
    const field = amountFieldOf[code];
    if (field !== 'amount') return field;
    const typed = details?.amount ?? details?.text;
    return `lines.${sent.current.findIndex((line) => line.amount === typed)}.amount`;
  };
  return (
    <ActForm
      verb="propose-budget"
      fixed={{ project }}
      check={(input) => lineTwice((input as Typed).lines ?? [], w.lineTwice)}
      shape={(input) => {
        sent.current = exactLines((input as Typed).lines);
        return { ...input, lines: sent.current };
      }}
      at={at}
      submit={w.proposeBudget}
      onDone={close}
    >
      <p className="help">{w.budgetLead}</p>
      <LocalizedField name="authority" label={words.money.authority} rows={1} required />
      <div className="sentence">
        <TextField name="reference" label={w.actReference} required size={18} />
        <DayField name="dated" label={w.actDated} required max={today} />
        <CurrencyField name="currency" among={choices.currencies} />
      </div>
      <fieldset className="choice">
        <legend>{w.lines}</legend>
        {rows.map((key, at) => (
          <div key={key} className="sentence" data-line={at}>
            <TextField
              name={`lines.${at}.year`}
              label={words.money.year}
              inputMode="numeric"
              code
              required
              size={5}
              defaultValue={String(Number(today.slice(0, 4)) + at)}
            />
            <SelectField
              name={`lines.${at}.nature`}
              label={w.nature}
              required
              defaultValue="investment"
              options={natures.map((one) => ({ value: one, label: words.moneyNatures[one] }))}
            />
            <AmountField name={`lines.${at}.amount`} />
            <EnvelopeField name={`lines.${at}.envelope`} among={choices.envelopes} />
            {rows.length > 1 && (
              <button
                type="button"
                className="link"
                aria-label={`${w.removeLine} ${at + 1}`}
                onClick={() => setRows(rows.filter((one) => one !== key))}
              >
                {w.removeLine}
              </button>
            )}
          </div>
        ))}
        <button type="button" className="link" onClick={() => setRows([...rows, next.current++])}>
          {w.addLine}
        </button>
      </fieldset>
      <FileField name="act" label={w.actFile} />
      <LocalizedField name="words" label={w.remark} rows={1} />
    </ActForm>
  );
}

type On = Pick<Budget, 'id' | 'version'>;

/** Approving a budget that another person recorded: from then on it is the last approved one. */
export function ConfirmBudget({ budget: { id, version } }: { budget: On }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm verb="confirm-budget" fixed={{ id, version }} submit={words.moneyEntry.confirmBudget} onDone={close}>
      <p className="help">{words.moneyEntry.confirmLead}</p>
    </ActForm>
  );
}

export function RefuseBudget({ budget: { id, version } }: { budget: On }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  return (
    <ActForm
      verb="refuse-budget"
      fixed={{ id, version }}
      submit={words.moneyEntry.refuseBudget}
      tone="grave"
      onDone={close}
    >
      <LocalizedField name="reason" label={words.moneyEntry.reason} required />
    </ActForm>
  );
}
