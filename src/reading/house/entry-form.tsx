import { useState } from 'react';
import { type Problem, tryRead } from '../../web/client.ts';
import { ActForm, Sentence } from '../../web/kit/act-form.tsx';
import { LocalizedField, LongField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { formInput } from '../../web/kit/form-input.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { type ReadingLanguage, readingLanguages } from '../stored-text.ts';
import { type CueClass, cueClasses, kindsOfClass } from './entry.ts';
import type { EntryLine } from './list-entries.ts';
import type { Tried } from './trial.rules.ts';
import { TrialView } from './trial-view.tsx';

/** The field that a refusal is about. */
export const entryField = ({ code }: Problem): string | undefined =>
  code === 'lexicon.kind-needed'
    ? 'kind'
    : code === 'lexicon.test-without-form' || code === 'lexicon.form-covered'
      ? 'test'
      : /^lexicon\.(form-|changes-too-much)/.test(code)
        ? 'form'
        : undefined;

type Seen = { tried: Tried; language: ReadingLanguage } | { problem: Problem } | undefined;

/** A word for the reader, with its class and a sentence to try it on, which is read before anything is proposed. */
export function EntryForm({ corrects, onDone }: { corrects?: EntryLine; onDone: () => void }) {
  const { words, lang, say } = useSpoken();
  const w = words.lexicon;
  const [role, setRole] = useState<CueClass>(corrects?.role ?? 'intent');
  const [seen, setSeen] = useState<Seen>();
  const kinds = kindsOfClass[role];
  const look = async (form: HTMLFormElement) => {
    const { reason: _, ...input } = formInput(new FormData(form));
    const language = input.language as ReadingLanguage;
    const answer = await tryRead<Tried>('lexicon-trial', { ...(input as object), instead: corrects?.id });
    setSeen(answer.ok ? { tried: answer.value, language } : { problem: answer.problem });
  };
  return (
    <ActForm
      verb="propose-lexicon-entry"
      {...(corrects ? { fixed: { replaces: corrects.id } } : {})}
      at={entryField}
      submit={w.propose}
      done={w.proposed}
      onDone={onDone}
    >
      {corrects && <p className="help">{say(w.correctHelp, { form: corrects.form })}</p>}
      <div className="sentence">
        <SelectField
          name="language"
          label={w.language}
          required
          defaultValue={corrects?.language ?? lang}
          options={readingLanguages.map((one) => ({ value: one, label: words.langs[one] }))}
        />
        <SelectField
          name="role"
          label={w.role}
          required
          defaultValue={role}
          onChange={(value) => setRole(value as CueClass)}
          options={cueClasses.map((one) => ({ value: one, label: words.cueClasses[one] }))}
        />
        {kinds && (
          <SelectField
            key={role}
            name="kind"
            label={w.kind}
            required
            empty="—"
            defaultValue={corrects?.kind}
            options={kinds.map((one) => ({ value: one, label: words.claimKinds[one] }))}
          />
        )}
      </div>
      <p className="help" aria-live="polite">
        {words.cueMeanings[role]}
      </p>
      <TextField name="form" label={w.form} help={w.formHelp} required defaultValue={corrects?.form} />
      <LongField name="test" label={w.test} help={w.testHelp} required rows={2} defaultValue={corrects?.test ?? ''} />
      <LocalizedField name="reason" label={w.reason} required rows={1} />
      <div className="acts tight">
        <button
          type="button"
          className="button quiet"
          data-try=""
          onClick={(event) => void look(event.currentTarget.form!)}
        >
          {w.tryIt}
        </button>
      </div>
      <div aria-live="polite">
        {seen && 'problem' in seen && <Sentence problem={seen.problem} />}
        {seen && 'tried' in seen && <TrialView {...seen} />}
      </div>
    </ActForm>
  );
}
