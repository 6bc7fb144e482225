import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../../web/client.ts';
import { Code, DayText, Quoted, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { PaperButtons } from '../briefing/official/paper-buttons.tsx';
import { LetterField } from '../letter/letter-field.tsx';
import { linkedAddress } from '../linked/linked-address.ts';
import type { QuestionAct } from './question.ts';
import type { QuestionFile } from './question-file.ts';
import { QuestionLetters } from './question-letters.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<QuestionFile>('question', { id: params.id });

const verbOf: Record<Exclude<QuestionAct, 'record'>, string> = {
  write: 'write-reply',
  return: 'return-reply',
  approve: 'approve-reply',
  answer: 'answer-question',
};

/** One question of parliament: its reply, the records it rests on, its note, and what the reader may do. */
export function Component() {
  const file = useLoaderData<typeof loader>() as QuestionFile;
  const { question, isLate, links, acts } = file;
  const { words, lang } = useSpoken();
  const w = words.questions;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/questions">{w.title}</Link>
      </p>
      <h1 tabIndex={-1}>
        <Text value={question.subject} lang={lang} />
      </h1>
      <p className="lead">
        {words.chambers[question.chamber]} · {words.questionForms[question.form]} ·{' '}
        <Code>{`${question.number}/${question.year}`}</Code> · <Text value={question.askedBy} lang={lang} />
      </p>
      <p className="note">
        <Organisation reference={question.body} /> · {words.questionStates[question.state]} ·{' '}
        <span className={isLate ? 'owed' : ''}>
          {isLate ? w.isLate : w.due} <DayText day={question.dueOn} lang={lang} />
        </span>
      </p>
      {acts.length > 0 && (
        <div className="acts">
          {acts.map((one) => (
            <ActLink key={one} act={one} {...(one === 'return' ? {} : { strong: true, hotkey: 'a' })}>
              {words.questionActs[one]}
            </ActLink>
          ))}
        </div>
      )}
      {acts.map((one) => (
        <Panel key={one} act={one} title={words.questionActs[one]}>
          <OneAct file={file} act={one as Exclude<QuestionAct, 'record'>} />
        </Panel>
      ))}
      {question.words && (
        <section>
          <h2>{w.text}</h2>
          <p className="sentence">
            <Text value={question.words} lang={lang} marked />
          </p>
        </section>
      )}
      <section>
        <h2>{w.reply}</h2>
        {question.reply ? (
          <p className="sentence">
            <Text value={question.reply} lang={lang} marked />
          </p>
        ) : (
          <p className="note">{w.noReply}</p>
        )}
        <PaperButtons verb="reply-note" asked={{ id: question.id }} title={w.note} />
      </section>
      <QuestionLetters file={file} />
      {links.length > 0 && (
        <section>
          <h2>{words.letters.links}</h2>
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
      <Trace file={file} />
    </>
  );
}

function OneAct({ file: { question }, act }: { file: QuestionFile; act: Exclude<QuestionAct, 'record'> }) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const w = words.questions;
  return (
    <ActForm
      verb={verbOf[act]}
      fixed={{ id: question.id, version: question.version }}
      submit={words.questionActs[act]}
      {...(act === 'return' ? { tone: 'grave' as const } : {})}
      onDone={close}
    >
      {act === 'write' && <LocalizedField name="reply" label={w.reply} required rows={8} value={question.reply} />}
      {act === 'answer' && (
        <LetterField name="letter" label={words.questionWays.answered} direction="outgoing" body={question.body} />
      )}
      {act === 'return' && <LocalizedField name="words" label={w.reason} required />}
    </ActForm>
  );
}

function Trace({ file: { steps } }: { file: QuestionFile }) {
  const { words, lang } = useSpoken();
  return (
    <section>
      <h2>{words.questions.trace}</h2>
      <ul className="rows">
        {steps.toReversed().map((one) => (
          <li key={one.number} className="row">
            <div className="row-text">
              {words.questionSteps[one.act]}
              {one.words && (
                <p>
                  <Quoted lang={lang}>
                    <Text value={one.words} lang={lang} />
                  </Quoted>
                </p>
              )}
              <div className="note">
                <Person id={one.byPerson} /> · <DayText day={one.day} lang={lang} />
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
