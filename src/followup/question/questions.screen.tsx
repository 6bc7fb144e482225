import { type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay, useMe, useToday } from '../../desk/me.ts';
import { read } from '../../web/client.ts';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows } from '../../web/kit/lists.tsx';
import { ActLink, Panel } from '../../web/kit/panel.tsx';
import { SaveList } from '../../web/kit/save-list.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { LetterField } from '../letter/letter-field.tsx';
import { LinkFields, letterInput } from '../letter/letter-fields.tsx';
import { chambers, questionForms, questionStates } from './question.ts';
import type { QuestionLine } from './question-file.ts';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { chamber, form, state, late, offset } = Object.fromEntries(new URL(request.url).searchParams);
  return read<{ total: number; items: QuestionLine[] }>('questions', {
    chamber,
    form,
    state,
    late,
    offset,
    limit: LIMIT,
  });
}

/** Questions of parliament, those due first. */
export function Component() {
  const page = useLoaderData<typeof loader>() as { total: number; items: QuestionLine[] };
  const { words, lang } = useSpoken();
  const may = useMay();
  const { organisation } = useMe();
  const w = words.questions;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      {may('question.record') && organisation && (
        <>
          <div className="acts">
            <ActLink act="record" strong>
              {w.record}
            </ActLink>
          </div>
          <Panel act="record" title={w.record}>
            <RecordForm />
          </Panel>
        </>
      )}
      <Filters label={words.list.filters}>
        <ChoiceFilter
          name="chamber"
          label={w.chamber}
          any={words.list.any}
          options={chambers.map((one) => ({ value: one, label: words.chambers[one] }))}
        />
        <ChoiceFilter
          name="form"
          label={w.form}
          any={words.list.any}
          options={questionForms.map((one) => ({ value: one, label: words.questionForms[one] }))}
        />
        <ChoiceFilter
          name="state"
          label={words.list.state}
          any={words.list.any}
          options={questionStates.map((one) => ({ value: one, label: words.questionStates[one] }))}
        />
        <ChoiceFilter
          name="late"
          label={w.late}
          any={words.list.any}
          options={[{ value: 'true', label: w.onlyLate }]}
        />
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <Row
            key={one.id}
            to={`/questions/${one.id}`}
            title={<Text value={one.subject} lang={lang} />}
            note={
              <>
                {words.chambers[one.chamber]} · {words.questionForms[one.form]} ·{' '}
                <Code>{`${one.number}/${one.year}`}</Code> · <Text value={one.askedBy} lang={lang} />
              </>
            }
            side={
              <span className="note">
                {words.questionStates[one.state]} ·{' '}
                <span className={one.isLate ? 'owed' : ''}>
                  {one.isLate ? w.isLate : w.due} <DayText day={one.dueOn} lang={lang} />
                </span>
              </span>
            }
          />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{w.none}</Nothing>}
      <SaveList verb="questions-file" />
      <Pages total={page.total} limit={LIMIT} />
    </>
  );
}

function RecordForm() {
  const { words } = useSpoken();
  const today = useToday();
  const navigate = useNavigate();
  const { organisation } = useMe();
  const w = words.questions;
  return (
    <ActForm<{ id: string }>
      verb="record-question"
      shape={letterInput}
      submit={w.record}
      onDone={({ id }) => navigate(`/questions/${id}`)}
    >
      <SelectField
        name="chamber"
        label={w.chamber}
        required
        defaultValue="lower"
        options={chambers.map((one) => ({ value: one, label: words.chambers[one] }))}
      />
      <SelectField
        name="form"
        label={w.form}
        required
        defaultValue="written"
        options={questionForms.map((one) => ({ value: one, label: words.questionForms[one] }))}
      />
      <TextField name="number" label={w.number} required code size={8} />
      <TextField name="year" label={w.year} required inputMode="numeric" size={6} defaultValue={today.slice(0, 4)} />
      <LocalizedField name="askedBy" label={w.askedBy} help={w.askedByHelp} required rows={1} />
      <LocalizedField name="subject" label={w.subject} required rows={1} />
      <LocalizedField name="words" label={w.text} rows={4} />
      <DayField name="receivedOn" label={w.receivedOn} required defaultValue={today} max={today} />
      <DayField name="dueOn" label={w.due} required min={today} />
      <LetterField name="cameBy" label={words.questionWays.came} direction="incoming" body={organisation} />
      <LinkFields links={[]} />
    </ActForm>
  );
}
