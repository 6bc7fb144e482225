import { useCallback } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import type { LocalizedText } from '../../kernel/localized.ts';
import { read } from '../../web/client.ts';
import { Code, DayText, plain, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, TextField } from '../../web/kit/fields.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SaveList } from '../../web/kit/save-list.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findOrganisation, organisations } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { PaperButtons } from '../briefing/official/paper-buttons.tsx';
import { recommendationStates } from './recommendation.ts';
import type { RecommendationLine } from './recommendation-file.ts';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const { addressee, state, late, offset } = Object.fromEntries(new URL(request.url).searchParams);
  const filter = { addressee, state, late };
  const [page, bodies] = await Promise.all([
    read<{ total: number; items: RecommendationLine[] }>('recommendations', { ...filter, offset, limit: LIMIT }),
    organisations(),
  ]);
  const asked = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value] as const] : []));
  return { page, bodies, asked: Object.fromEntries(asked) };
}

/** Recommendations as far as the reader may see them, with the paper that says where each stands. */
export function Component() {
  const { page, bodies, asked } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const may = useMay();
  const w = words.recommendations;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      {may('recommendation.record') && (
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
          name="addressee"
          label={w.addressee}
          any={words.list.any}
          options={bodies.map((one) => ({ value: one.ref, label: plain(one.name as LocalizedText, lang) }))}
        />
        <ChoiceFilter
          name="state"
          label={words.list.state}
          any={words.list.any}
          options={recommendationStates.map((one) => ({ value: one, label: words.recommendationStates[one] }))}
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
            key={one.ref}
            to={`/recommendations/${encodeURIComponent(one.ref)}`}
            title={<Text value={one.words} lang={lang} />}
            note={
              <>
                <Text value={one.report} lang={lang} /> · <Code>{one.number}</Code> ·{' '}
                <Organisation reference={one.addressee} />
              </>
            }
            side={
              <span className="note">
                {words.recommendationStates[one.state]}
                {one.waits && <> · {w.waits}</>} ·{' '}
                <span className={one.isLate ? 'owed' : ''}>
                  {one.isLate ? w.isLate : w.due} <DayText day={one.dueOn} lang={lang} />
                </span>
              </span>
            }
          />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{w.none}</Nothing>}
      <SaveList verb="recommendations-file" />
      <Pages total={page.total} limit={LIMIT} />
      {page.items.length > 0 && <PaperButtons verb="recommendations-paper" asked={asked} title={w.paper} />}
    </>
  );
}

function RecordForm() {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const bodies = useCallback((text: string) => findOrganisation(lang)(text), [lang]);
  const w = words.recommendations;
  return (
    <ActForm verb="record-recommendation" submit={w.record} onDone={close}>
      <TextField name="ref" label={w.ref} required code />
      <SearchField name="source" label={w.source} required find={bodies} />
      <LocalizedField name="report" label={w.report} required rows={1} />
      <TextField name="year" label={w.year} required inputMode="numeric" size={6} />
      <TextField name="number" label={w.number} required code size={8} />
      <LocalizedField name="words" label={w.words} required rows={4} />
      <SearchField name="addressee" label={w.addressee} required find={bodies} />
      <DayField name="dueOn" label={w.due} required />
    </ActForm>
  );
}
