import { useState } from 'react';
import {
  addDecimals,
  compareDecimals,
  decimal,
  decimalText,
  parseDecimal,
  subtractDecimals,
} from '../kernel/decimal.ts';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { Field, LocalizedField } from '../web/kit/fields.tsx';
import { useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { leftOf } from './closing.rules.ts';
import type { ClosingLine } from './closing.ts';
import { type Axes, AxisName } from './closing-table.tsx';
import { Exact } from './exact.tsx';

/** What is typed for one row; what lapses follows from what is carried over until somebody types it. */
type Said = { carriedOver: string; lapsed: string };

const amountOf = (text: string) => {
  const parsed = parseDecimal(
    text
      .trim()
      .replace(/[\s\u202f]/g, '')
      .replace(',', '.') || '0',
  );
  return parsed.ok ? parsed.value : undefined;
};

/** Proposing a closing account: of each row that has something left, how much is carried over and how much lapses. */
export function ClosingForm({
  envelope,
  lastDay,
  today,
  rows,
  axes,
}: {
  envelope: string;
  lastDay: string;
  today: string;
  rows: readonly ClosingLine[];
  axes: Axes;
}) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const open = rows.filter((row) => {
    const left = leftOf(row);
    return left !== undefined && compareDecimals(decimal(left), decimal('0')) > 0;
  });
  const [said, setSaid] = useState<Record<string, Said>>({});
  const of = (row: ClosingLine): Said => said[row.axis ?? ''] ?? { carriedOver: leftOf(row)!, lapsed: '0' };
  const type = (row: ClosingLine, part: keyof Said, text: string): void => {
    const other = part === 'carriedOver' ? 'lapsed' : 'carriedOver';
    const amount = amountOf(text);
    const rest = amount ? decimalText(subtractDecimals(decimal(leftOf(row)!), amount)) : of(row)[other];
    setSaid({ ...said, [row.axis ?? '']: { ...of(row), [part]: text, [other]: rest } });
  };
  return (
    <ActForm
      verb="propose-closing"
      submit={words.closing.propose}
      onDone={close}
      shape={({ closedOn, words: note }) => ({
        envelope,
        closedOn,
        ...(note ? { words: note } : {}),
        shares: open.map((row) => ({
          ...(row.axis === undefined ? {} : { axis: row.axis }),
          carriedOver: plainAmount(of(row).carriedOver),
          lapsed: plainAmount(of(row).lapsed),
        })),
      })}
    >
      <p className="help">{words.closing.proposeLead}</p>
      <DayField name="closedOn" label={words.closing.closedOn} defaultValue={lastDay} max={today} required />
      {open.map((row) => {
        const [carried, lapsed] = [amountOf(of(row).carriedOver), amountOf(of(row).lapsed)];
        const isBalanced =
          carried && lapsed && compareDecimals(addDecimals(carried, lapsed), decimal(leftOf(row)!)) === 0;
        return (
          <fieldset key={row.axis ?? ''} className="shares">
            <legend>
              <AxisName axis={row.axis} axes={axes} />
              {words.shell.colon}
              {words.closing.left} <Exact amount={leftOf(row)} />
            </legend>
            {(['carriedOver', 'lapsed'] as const).map((part) => (
              <Field key={part} name={`${row.axis ?? 'rest'}.${part}`} label={words.closing[part]} required>
                {({ id, describedBy, invalid }) => (
                  <input
                    id={id}
                    inputMode="decimal"
                    dir="ltr"
                    value={of(row)[part]}
                    onChange={(event) => type(row, part, event.target.value)}
                    aria-describedby={describedBy}
                    aria-invalid={invalid || undefined}
                    name={`${row.axis ?? 'rest'}.${part}`}
                  />
                )}
              </Field>
            ))}
            {isBalanced && <p className="note">{words.closing.balanced}</p>}
          </fieldset>
        );
      })}
      <LocalizedField name="words" label={words.closing.words} rows={2} />
    </ActForm>
  );
}

const plainAmount = (text: string): string => {
  const amount = amountOf(text);
  return amount ? decimalText(amount) : text;
};
