import { createContext, type FormEvent, type ReactNode, useContext, useRef, useState } from 'react';
import { useRevalidator } from 'react-router';
import { type Answer, act, newKey, type Problem } from '../client.ts';
import { formInput } from './form-input.ts';
import { useSay } from './notice.tsx';
import { useSpoken, useWords } from './words.tsx';

/** Sentences to show beside fields, by the name of the field. */
const FieldProblems = createContext<ReadonlyMap<string, string>>(new Map());
export const useFieldProblem = (name: string): string | undefined => useContext(FieldProblems).get(name);

export type ActFormProps<T> = {
  verb: string;
  /** What the act needs besides the fields: who or what it is about. */
  fixed?: Record<string, unknown>;
  /** Another way to send than at once. */
  send?: (input: unknown) => Promise<Answer<T>>;
  /** Last word on the input, for what a form cannot say by names alone. */
  shape?: (input: Record<string, unknown>) => unknown;
  submit: string;
  /** What is wrong with what was typed, by the name of the field, said before anything is sent. */
  check?: (input: Record<string, unknown>) => ReadonlyMap<string, string>;
  /** Said when it is done. */
  done?: string;
  onDone?: (value: T) => void;
  /** The field that a refusal is about, where it names the record and not the field; the sentence is said there. */
  at?: (problem: Problem) => string | undefined;
  /** A refusal that the page shows in its own way answers true. */
  onRefused?: (problem: Problem) => boolean;
  onCancel?: () => void;
  tone?: 'plain' | 'grave';
  children?: ReactNode;
};

/**
 * A form that is one act. What is missing is said beside its field before anything is sent; what the program refuses is
 * said beside the field it names, or above the button. Sending again what was not answered acts once.
 */
export function ActForm<T = unknown>(props: ActFormProps<T>) {
  const words = useWords();
  const say = useSay();
  const revalidator = useRevalidator();
  const key = useRef(newKey());
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [fields, setFields] = useState<ReadonlyMap<string, string>>(new Map());

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    if (busy) return;
    const plain = { ...formInput(new FormData(form)), ...props.fixed };
    const found = new Map([...(props.check?.(plain) ?? []), ...missingIn(form, words.form.missing)]);
    setFields(found);
    setProblem(undefined);
    if (found.size > 0) return focusFirst(form, found);
    setBusy(true);
    const input = props.shape ? props.shape(plain) : plain;
    const answer = await (props.send?.(input) ?? act<T>(props.verb, input, { idempotencyKey: key.current }));
    setBusy(false);
    // an unanswered request keeps its key: it may have been done
    if (answer.ok || answer.problem.status > 0) key.current = newKey();
    if (!answer.ok) {
      if (props.onRefused?.(answer.problem)) return;
      const isHere = (field: string): boolean => form.querySelector(`[data-field="${CSS.escape(field)}"]`) !== null;
      const at = props.at?.(answer.problem) ?? usualField(answer.problem.code);
      const isAtField = at !== undefined && isHere(at) && answer.problem.sentence !== '';
      const named = new Map([
        ...answer.problem.fields
          .filter((one) => isHere(one.field))
          .map((one) => [one.field, words.form.refused] as const),
        ...(isAtField ? [[at, answer.problem.sentence] as const] : []),
      ]);
      setFields(named);
      setProblem(isAtField ? undefined : answer.problem);
      focusFirst(form, named);
      return;
    }
    say(props.done ?? words.form.done);
    await revalidator.revalidate();
    props.onDone?.(answer.value);
  }

  return (
    <FieldProblems value={fields}>
      <form className="act" noValidate onSubmit={send} aria-busy={busy}>
        {props.children}
        {problem && <Sentence problem={problem} />}
        <div className="act-buttons">
          <button type="submit" className={props.tone === 'grave' ? 'button grave' : 'button'} aria-disabled={busy}>
            {busy ? words.form.sending : props.submit}
          </button>
          {props.onCancel && (
            <button type="button" className="button quiet" onClick={props.onCancel}>
              {words.form.cancel}
            </button>
          )}
        </div>
      </form>
    </FieldProblems>
  );
}

/** A reference that another record of the kind bears is refused in every domain by a code of this form. */
const usualField = (code: string): string | undefined => (code.endsWith('.ref-taken') ? 'ref' : undefined);

/** A refusal as one sentence, and one for each line refused; the code in small letters for whoever is asked to help. */
export function Sentence({ problem }: { problem: Problem }) {
  const { words, say } = useSpoken();
  const known = (words.problems as Record<string, string>)[problem.code];
  const rows = (problem.details?.rows as { row: number; code: string; sentence?: string }[] | undefined) ?? [];
  return (
    <div className="refused" role="alert">
      <p>
        {problem.sentence || known || words.problems.unknown} <code dir="ltr">{problem.code}</code>
      </p>
      {rows.length > 0 && (
        <ul>
          {rows.map((one) => (
            <li key={`${one.row} ${one.code}`}>
              {say(words.results.line, { n: one.row })}
              {words.shell.colon}
              {one.sentence ?? one.code}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function missingIn(form: HTMLFormElement, sentence: string): Map<string, string> {
  const data = new FormData(form);
  const missing = new Map<string, string>();
  for (const field of form.querySelectorAll<HTMLElement>('[data-field][data-required]')) {
    const name = field.dataset.field!;
    const filled = [...data.getAll(name), ...data.getAll(`${name}[]`)].some((one) => String(one).trim() !== '');
    if (!filled) missing.set(name, sentence);
  }
  return missing;
}

function focusFirst(form: HTMLFormElement, fields: ReadonlyMap<string, string>): void {
  for (const field of form.querySelectorAll<HTMLElement>('[data-field]')) {
    if (!fields.has(field.dataset.field!)) continue;
    field.querySelector<HTMLElement>('input:not([type=hidden]), textarea, select, [role=spinbutton], button')?.focus();
    return;
  }
}
