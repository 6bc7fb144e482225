import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import { useMay, useMe } from '../../desk/me.ts';
import type { LocalizedText } from '../../kernel/localized.ts';
import { read } from '../../web/client.ts';
import { Code, DayText, plain, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { ChoiceFilter, Filters, Nothing, Pages, Row, Rows, SearchFilter } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { ActLink, Panel } from '../../web/kit/panel.tsx';
import { SaveList } from '../../web/kit/save-list.tsx';
import { organisations } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { LinkedKind } from '../linked/linked.ts';
import { type Direction, directions, letterKinds, letterNumber, letterStates } from './letter.ts';
import { letterInput, NewLetterFields } from './letter-fields.tsx';
import type { LetterLine } from './letter-file.ts';

const LIMIT = 50;

export async function loader({ request }: LoaderFunctionArgs) {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  const { direction, kind, state, counterpart, late, text, aboutKind, aboutRef, offset } = query;
  const [page, bodies] = await Promise.all([
    read<{ total: number; items: LetterLine[] }>('letters', {
      direction,
      kind,
      state,
      counterpart,
      late,
      text,
      aboutKind,
      aboutRef,
      offset,
      limit: LIMIT,
    }),
    organisations(),
  ]);
  return { page, bodies, about: aboutKind && aboutRef ? { kind: aboutKind as LinkedKind, ref: aboutRef } : undefined };
}

const panels: { act: string; direction: Direction; word: 'write' | 'enter' }[] = [
  { act: 'write', direction: 'outgoing', word: 'write' },
  { act: 'enter', direction: 'incoming', word: 'enter' },
];

/** The register of letters as far as the reader may see it, and where a new one is written or entered. */
export function Component() {
  const { page, bodies, about } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const may = useMay();
  const { organisation } = useMe();
  const navigate = useNavigate();
  const w = words.letters;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <div className="title">
        <h1 tabIndex={-1}>{w.title}</h1>
        {may('question.read') && <Link to="/questions">{words.questions.title}</Link>}
        {may('recommendation.read') && <Link to="/recommendations">{words.recommendations.title}</Link>}
      </div>
      <p className="lead">{w.lead}</p>
      {about && (
        <p className="note">
          {w.about} {words.linkedKinds[about.kind]} <Code>{about.ref}</Code>
        </p>
      )}
      {may('letter.write') && organisation && (
        <>
          <div className="acts">
            {panels.map(({ act, word }) => (
              <ActLink key={act} act={act} strong={word === 'write'}>
                {w[word]}
              </ActLink>
            ))}
          </div>
          {panels.map(({ act, direction, word }) => (
            <Panel key={act} act={act} title={w[word]}>
              <ActForm<{ id: string }>
                verb="record-letter"
                fixed={{ direction }}
                shape={letterInput}
                submit={w[word]}
                onDone={({ id }) => navigate(`/letters/${id}`)}
              >
                <NewLetterFields direction={direction} {...(about ? { about } : {})} />
              </ActForm>
            </Panel>
          ))}
        </>
      )}
      <Filters label={words.list.filters}>
        <SearchFilter label={w.search} />
        <ChoiceFilter
          name="direction"
          label={w.direction}
          any={words.list.any}
          options={directions.map((one) => ({ value: one, label: one === 'outgoing' ? w.out : w.in }))}
        />
        <ChoiceFilter
          name="kind"
          label={w.kind}
          any={words.list.any}
          options={letterKinds.map((one) => ({ value: one, label: words.letterKinds[one] }))}
        />
        <ChoiceFilter
          name="state"
          label={words.list.state}
          any={words.list.any}
          options={letterStates.map((one) => ({ value: one, label: words.letterStates[one] }))}
        />
        <ChoiceFilter
          name="counterpart"
          label={w.counterpart}
          any={words.list.any}
          options={bodies.map((one) => ({ value: one.ref, label: plain(one.name as LocalizedText, lang) }))}
        />
        <ChoiceFilter
          name="late"
          label={w.late}
          any={words.list.any}
          options={[{ value: 'true', label: w.onlyLate }]}
        />
        {about && (
          <>
            <input type="hidden" name="aboutKind" value={about.kind} />
            <input type="hidden" name="aboutRef" value={about.ref} />
          </>
        )}
      </Filters>
      <Rows label={w.title}>
        {page.items.map((one) => (
          <LetterRow key={one.id} letter={one} />
        ))}
      </Rows>
      {page.items.length === 0 && <Nothing>{w.none}</Nothing>}
      <SaveList verb="letters-file" />
      <Pages total={page.total} limit={LIMIT} />
    </>
  );
}

/** A letter in a list: its number, from whom to whom, where it stands. */
export function LetterRow({ letter }: { letter: LetterLine }) {
  const { words, lang, say } = useSpoken();
  const w = words.letters;
  const isOut = letter.direction === 'outgoing';
  return (
    <Row
      to={`/letters/${letter.id}`}
      title={<Text value={letter.subject} lang={lang} />}
      note={
        <>
          {isOut ? w.out : w.in} · {say(w.number, { number: <Code>{letterNumber(letter)}</Code> })} ·{' '}
          {words.letterKinds[letter.kind]} · {isOut ? w.to : w.from}{' '}
          <Organisation reference={isOut ? letter.recipient : letter.sender} /> ·{' '}
          <DayText day={letter.day} lang={lang} />
        </>
      }
      side={
        <span className="note">
          {words.letterStates[letter.state]}
          {letter.dueOn && letter.state !== 'answered' && letter.state !== 'cancelled' && (
            <>
              {' '}
              ·{' '}
              <span className={letter.isLate ? 'owed' : ''}>
                {letter.isLate ? w.isLate : w.due} <DayText day={letter.dueOn} lang={lang} />
              </span>
            </>
          )}
        </span>
      }
    />
  );
}
