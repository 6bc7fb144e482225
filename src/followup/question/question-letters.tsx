import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../desk/me.ts';
import { tryRead } from '../../web/client.ts';
import { Code, DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { letterNumber } from '../letter/letter.ts';
import { LetterField } from '../letter/letter-field.tsx';
import { questionWays } from './question.ts';
import type { QuestionFile, QuestionLine } from './question-file.ts';

/** The letters by which a question came and by which its reply left, and where they are named. */
export function QuestionLetters({ file: { question, letters, mayLink } }: { file: QuestionFile }) {
  const { words, lang } = useSpoken();
  const { close } = useOpenAct();
  const w = words.questions;
  const open = questionWays.filter((way) => mayLink && (way === 'came' || question.state === 'answered'));
  if (letters.length === 0 && open.length === 0) return null;
  return (
    <section>
      <h2>{w.letters}</h2>
      {letters.length === 0 && <p className="note">{w.noLetter}</p>}
      <ul className="rows">
        {letters.map((one) => (
          <li key={one.way} className="row">
            <div className="row-text">
              <Link to={`/letters/${one.id}`}>
                <Text value={one.subject} lang={lang} />
              </Link>
              <div className="note">
                {words.questionWays[one.way]} · <Code>{letterNumber(one)}</Code> · <DayText day={one.day} lang={lang} />
              </div>
            </div>
          </li>
        ))}
      </ul>
      {open.length > 0 && (
        <div className="acts">
          {open.map((way) => (
            <ActLink key={way} act={`letter-${way}`}>
              {words.nameLetter[way]}
            </ActLink>
          ))}
        </div>
      )}
      {open.map((way) => (
        <Panel key={way} act={`letter-${way}`} title={words.nameLetter[way]}>
          <ActForm
            verb="link-question-letter"
            fixed={{ id: question.id, version: question.version, way }}
            submit={words.form.save}
            onDone={close}
          >
            <LetterField
              name="letter"
              label={words.questionWays[way]}
              direction={way === 'came' ? 'incoming' : 'outgoing'}
              body={question.body}
              named={letters.find((one) => one.way === way)}
            />
            <p className="help">{w.letterHelp}</p>
          </ActForm>
        </Panel>
      ))}
    </section>
  );
}

/** On the page of a letter: the questions that it brought, and those whose reply it carried. */
export function QuestionsOfLetter({ letter }: { letter: string }) {
  const { words, lang } = useSpoken();
  const canRead = useMay()('question.read');
  const [questions, setQuestions] = useState<QuestionLine[]>([]);
  useEffect(() => {
    let current = true;
    if (canRead)
      void tryRead<{ items: QuestionLine[] }>('questions', { letter, limit: 50 }).then((answer) => {
        if (current) setQuestions(answer.ok ? answer.value.items : []);
      });
    return () => {
      current = false;
    };
  }, [letter, canRead]);
  if (questions.length === 0) return null;
  return (
    <section>
      <h2>{words.questions.title}</h2>
      <ul className="rows">
        {questions.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              <Link to={`/questions/${one.id}`}>
                <Text value={one.subject} lang={lang} />
              </Link>
              <div className="note">
                {words.letterOfQuestion[one.cameBy === letter ? 'came' : 'answered']} ·{' '}
                <Code>{`${one.number}/${one.year}`}</Code> · {words.chambers[one.chamber]}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
