import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useToday } from '../desk/me.ts';
import { read } from '../web/client.ts';
import { Code, DayText, Num, plain, Text } from '../web/fmt.tsx';
import { ActForm } from '../web/kit/act-form.tsx';
import { DayField } from '../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../web/kit/fields.tsx';
import { ChoiceFilter, Filters, Nothing, Pages } from '../web/kit/lists.tsx';
import { Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Currency } from './currency.ts';
import { type Rate, rateStandings } from './rate.ts';
import { typedAmount } from './typed-amount.rules.ts';

const LIMIT = 50;
type Page = { currencies: Currency[]; total: number; mayRecord: boolean; items: Rate[] };

export async function loader({ request }: LoaderFunctionArgs) {
  const { currency, standing, offset } = Object.fromEntries(new URL(request.url).searchParams);
  return read<Page>('rates', { currency, standing, offset, limit: LIMIT });
}

/** What currencies were worth, day by day: official rates as an administrator records them, shipped ones marked as indicative. */
export function Component() {
  const page = useLoaderData<typeof loader>() as Page;
  const { words, lang, say } = useSpoken();
  const w = words.moneyEntry;
  const base = page.currencies.find((one) => one.isBase);
  const others = page.currencies.filter((one) => !one.isBase);
  return (
    <>
      <title>{`${w.rates} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/money">{words.money.title}</Link>
      </p>
      <div className="title">
        <h1 tabIndex={-1}>{w.rates}</h1>
        {page.mayRecord && others.length > 0 && (
          <ActLink act="record-rate" strong>
            {w.recordRate}
          </ActLink>
        )}
      </div>
      <p className="lead">{say(w.ratesLead, { currency: base?.code ?? '' })}</p>
      {page.mayRecord && (
        <Panel act="record-rate" title={w.recordRate}>
          <RecordRate among={others} base={base?.code ?? ''} />
        </Panel>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="currency"
          label={w.currency}
          any={words.list.any}
          options={others.map((one) => ({ value: one.code, label: `${one.code} · ${plain(one.name, lang)}` }))}
        />
        <ChoiceFilter
          name="standing"
          label={w.standing}
          any={words.list.any}
          options={rateStandings.map((one) => ({ value: one, label: words.money[one] }))}
        />
      </Filters>
      <ul className="rows" aria-label={w.rates}>
        {page.items.map((rate) => (
          <RateRow key={rate.id} rate={rate} base={base?.code ?? ''} mayWithdraw={page.mayRecord} />
        ))}
      </ul>
      {page.items.length === 0 && <Nothing>{w.ratesNone}</Nothing>}
      <Pages total={page.total} limit={LIMIT} />
    </>
  );
}

function RateRow({ rate, base, mayWithdraw }: { rate: Rate; base: string; mayWithdraw: boolean }) {
  const { words, lang } = useSpoken();
  const w = words.moneyEntry;
  return (
    <li className="row" data-rate={`${rate.currency} ${rate.day} ${rate.standing}`}>
      <div className="row-text">
        <DayText day={rate.day} lang={lang} /> · <span className={rate.standing}>{words.money[rate.standing]}</span>
        <div className="note">
          <bdi>{rate.source}</bdi> · <Person id={rate.recordedBy} /> · <DayText day={rate.recordedOn} lang={lang} />
        </div>
        {rate.withdrawnOn && (
          <div className="owed">
            {w.withdrawn} <DayText day={rate.withdrawnOn} lang={lang} />
            {rate.reason && (
              <>
                {words.shell.colon}
                <Text value={rate.reason} lang={lang} />
              </>
            )}
          </div>
        )}
        {mayWithdraw && !rate.withdrawnOn && (
          <>
            <div className="acts">
              <ActLink act="withdraw-rate" about={rate.id}>
                {w.withdrawRate}
              </ActLink>
            </div>
            <Panel act="withdraw-rate" about={rate.id} title={w.withdrawRate}>
              <WithdrawRate id={rate.id} />
            </Panel>
          </>
        )}
      </div>
      <div className="row-side">
        <span>
          1 <Code>{rate.currency}</Code> ={' '}
          <b>
            <Num value={rate.rate} lang={lang} />
          </b>{' '}
          <Code>{base}</Code>
        </span>
      </div>
    </li>
  );
}

const fieldOf: Readonly<Record<string, string>> = {
  'amount.currency-unknown': 'currency',
  'rate.of-base': 'currency',
  'amount.not-positive': 'rate',
  'decimal.invalid': 'rate',
  'rate.in-the-future': 'day',
  'rate.already-recorded': 'day',
};

/** What a currency was worth on a day; transactions it reaches are converted anew. */
function RecordRate({ among, base }: { among: readonly Currency[]; base: string }) {
  const { words, lang, say } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const w = words.moneyEntry;
  return (
    <ActForm
      verb="record-rate"
      shape={(input) => ({ ...input, rate: typedAmount(String(input.rate ?? '')) })}
      at={({ code }) => fieldOf[code]}
      submit={w.recordRate}
      onDone={close}
    >
      <div className="sentence">
        <SelectField
          name="currency"
          label={w.currency}
          required
          defaultValue={among[0]?.code}
          options={among.map((one) => ({ value: one.code, label: `${one.code} · ${plain(one.name, lang)}` }))}
        />
        <DayField name="day" label={words.money.rateOf} required defaultValue={today} max={today} />
        <TextField name="rate" label={say(w.rateIn, { currency: base })} inputMode="decimal" code required size={10} />
        <SelectField
          name="standing"
          label={w.standing}
          required
          defaultValue="official"
          options={rateStandings.toReversed().map((one) => ({ value: one, label: words.money[one] }))}
        />
      </div>
      <TextField name="source" label={words.money.rateSource} help={w.rateSourceHelp} required />
    </ActForm>
  );
}

function WithdrawRate({ id }: { id: string }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.moneyEntry;
  return (
    <ActForm verb="withdraw-rate" fixed={{ id }} submit={w.withdrawRate} tone="grave" onDone={close}>
      <p className="help">{w.withdrawLead}</p>
      <LocalizedField name="reason" label={w.reason} required />
    </ActForm>
  );
}
