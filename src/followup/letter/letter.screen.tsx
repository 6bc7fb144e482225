import type { ReactNode } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData, useNavigate } from 'react-router';
import type { Delegation } from '../../access/person.ts';
import { fileAddress, read, tryRead } from '../../web/client.ts';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { Rows } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { Panel } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { PaperButtons } from '../briefing/official/paper-buttons.tsx';
import { linkedAddress } from '../linked/linked-address.ts';
import { QuestionsOfLetter } from '../question/question-letters.tsx';
import { letterNumber } from './letter.ts';
import { LetterActs } from './letter-acts.tsx';
import { DraftFields, letterInput } from './letter-fields.tsx';
import type { LetterFile } from './letter-file.ts';
import { LetterTrace } from './letter-trace.tsx';
import { LetterRow } from './letters.screen.tsx';

export async function loader({ params }: LoaderFunctionArgs) {
  const file = await read<LetterFile>('letter', { id: params.id });
  const delegations = file.acts.includes('approve')
    ? await tryRead<{ delegations: Delegation[] }>('delegations')
    : undefined;
  return { file, delegations: delegations?.ok ? delegations.value.delegations : [] };
}

/** One letter: its way, its words, what goes with it, what was done with it and what the reader may do. */
export function Component() {
  const { file, delegations } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { letter, isLate, links, answers } = file;
  const { words, lang, say } = useSpoken();
  const w = words.letters;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/letters">{w.title}</Link>
      </p>
      <h1 tabIndex={-1}>
        <Text value={letter.subject} lang={lang} />
      </h1>
      <p className="lead">
        {letter.direction === 'outgoing' ? w.out : w.in} ·{' '}
        {say(w.number, { number: <Code>{letterNumber(letter)}</Code> })} · {words.letterKinds[letter.kind]} ·{' '}
        {words.letterStates[letter.state]}
        {letter.dueOn && letter.state !== 'answered' && (
          <>
            {' '}
            ·{' '}
            <span className={isLate ? 'owed' : ''}>
              {isLate ? w.isLate : w.due} <DayText day={letter.dueOn} lang={lang} />
            </span>
          </>
        )}
      </p>
      <Facts file={file} />
      <LetterActs file={file} delegations={delegations} />
      {file.mayAnswer && <Answering file={file} />}
      <section>
        <h2>{w.words}</h2>
        {letter.words ? (
          <div className="prose">
            <Text value={letter.words} lang={lang} />
          </div>
        ) : (
          <p className="note">{w.noWords}</p>
        )}
      </section>
      {letter.enclosures.length > 0 && <Enclosures file={file} />}
      {links.length > 0 && (
        <section>
          <h2>{w.links}</h2>
          <ul className="rows">
            {links.map((one) => (
              <li key={`${one.kind} ${one.ref}`} className="row">
                <div className="row-text">
                  {words.linkedKinds[one.kind]}{' '}
                  <Link to={linkedAddress(one)}>
                    {one.title ? <Text value={one.title} lang={lang} /> : <Code>{one.ref}</Code>}
                  </Link>
                </div>
              </li>
            ))}
          </ul>
        </section>
      )}
      {answers.length > 0 && (
        <section>
          <h2>{w.answersIt}</h2>
          <Rows label={w.answersIt}>
            {answers.map((one) => (
              <LetterRow key={one.id} letter={one} />
            ))}
          </Rows>
        </section>
      )}
      <QuestionsOfLetter letter={letter.id} />
      {letter.direction === 'outgoing' && (
        <section>
          <h2>{w.papers}</h2>
          <PaperButtons verb="letter-paper" asked={{ id: letter.id, paper: 'letter' }} title={w.paperLetter} />
          {letter.enclosures.length > 0 && (
            <PaperButtons verb="letter-paper" asked={{ id: letter.id, paper: 'slip' }} title={w.paperSlip} />
          )}
        </section>
      )}
      <LetterTrace file={file} />
    </>
  );
}

const Fact = ({ name, children }: { name: ReactNode; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

function Facts({ file: { letter } }: { file: LetterFile }) {
  const { words, lang } = useSpoken();
  const w = words.letters;
  return (
    <dl className="pairs">
      <Fact name={w.from}>
        <Organisation reference={letter.sender} />
      </Fact>
      <Fact name={w.to}>
        <Organisation reference={letter.recipient} />
      </Fact>
      {letter.direction === 'outgoing' && (
        <Fact name={w.way}>
          {letter.chain.length === 0
            ? w.noWay
            : letter.chain.map((one, at) => (
                <span key={one}>
                  {at > 0 && ' › '}
                  <Organisation reference={one} />
                </span>
              ))}
        </Fact>
      )}
      <Fact name={w.day}>
        <DayText day={letter.day} lang={lang} />
        {letter.hijri && (
          <>
            {' '}
            (<Code>{letter.hijri}</Code>)
          </>
        )}
      </Fact>
      {letter.reference && (
        <Fact name={w.reference}>
          <Code>{letter.reference}</Code>
        </Fact>
      )}
      {letter.movedOn && (
        <Fact name={letter.direction === 'outgoing' ? w.leftOn : w.arrivedOn}>
          <DayText day={letter.movedOn} lang={lang} />
        </Fact>
      )}
      {letter.authority && (
        <Fact name={w.signedBy}>
          <Text value={letter.authority} lang={lang} /> {letter.delegation && w.byDelegation}{' '}
          {letter.signedFile && <a href={fileAddress(letter.signedFile)}>{w.openFile}</a>}
        </Fact>
      )}
    </dl>
  );
}

function Enclosures({ file: { letter } }: { file: LetterFile }) {
  const { words, lang, say } = useSpoken();
  const w = words.letters;
  return (
    <section>
      <h2>{w.enclosures}</h2>
      <ol>
        {letter.enclosures.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: enclosures have no name but their place
          <li key={at}>
            <Text value={one.title} lang={lang} /> · {say(w.copiesOf, { n: one.copies })}{' '}
            {one.file && <a href={fileAddress(one.file)}>{w.openFile}</a>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The letter by which one answers this one; the act itself stands among the others. */
function Answering({ file: { letter, links } }: { file: LetterFile }) {
  const { words } = useSpoken();
  const navigate = useNavigate();
  const w = words.letters;
  return (
    <Panel act="answer" title={w.answer}>
      <ActForm<{ id: string }>
        verb="record-letter"
        fixed={{ direction: 'outgoing', counterpart: letter.sender, inAnswerTo: letter.id }}
        shape={letterInput}
        submit={w.write}
        onDone={({ id }) => navigate(`/letters/${id}`)}
      >
        <DraftFields isOut letter={{ subject: letter.subject, enclosures: [] }} links={links} />
      </ActForm>
    </Panel>
  );
}
