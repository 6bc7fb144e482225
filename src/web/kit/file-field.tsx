import { useRef, useState } from 'react';
import { bringFile, type Problem } from '../client.ts';
import { Sentence } from './act-form.tsx';
import { Field } from './fields.tsx';
import { fileSize } from './file-size.ts';
import { useSpoken } from './words.tsx';

type State =
  | { step: 'none' }
  | { step: 'sending'; name: string }
  | { step: 'kept'; name: string; sha256: string; size: number };

/**
 * A file, sent as soon as it is chosen and named by its SHA-256; the form carries the hash. Paste and drop work too.
 * What one chose is said in words, with the size and the first signs of the hash, so that it can be compared with the paper.
 */
export function FileField({
  name,
  label,
  help,
  required,
  accept,
  onKept,
}: {
  name: string;
  label: string;
  help?: string;
  required?: boolean;
  accept?: string;
  onKept?: (file: { name: string; sha256: string }) => void;
}) {
  const { words, lang, say } = useSpoken();
  const input = useRef<HTMLInputElement>(null);
  const [state, setState] = useState<State>({ step: 'none' });
  const [problem, setProblem] = useState<Problem>();

  async function bring(file: File | undefined) {
    if (!file) return;
    setProblem(undefined);
    setState({ step: 'sending', name: file.name });
    const answer = await bringFile(file);
    if (input.current) input.current.value = '';
    if (!answer.ok) {
      setState({ step: 'none' });
      setProblem(answer.problem);
      return;
    }
    setState({ step: 'kept', name: file.name, sha256: answer.value.sha256, size: file.size });
    onKept?.({ name: file.name, sha256: answer.value.sha256 });
  }

  return (
    <Field name={name} label={label} help={help} required={required ?? false} wide>
      {({ id, describedBy, invalid }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button is the first
        <div
          className="file"
          data-step={state.step}
          onDragOver={(event) => event.preventDefault()}
          onDrop={(event) => {
            event.preventDefault();
            void bring(event.dataTransfer.files[0]);
          }}
        >
          <input
            ref={input}
            id={id}
            className="visually-hidden"
            type="file"
            accept={accept}
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(event) => void bring(event.target.files?.[0])}
          />
          {state.step === 'kept' && <input type="hidden" name={name} value={state.sha256} />}
          {/* the browser's own button speaks the browser's language, not the reader's */}
          <label htmlFor={id} className="button quiet">
            {state.step === 'kept' ? words.form.fileOther : words.form.fileChoose}
          </label>
          <p role="status">
            {state.step === 'none' && words.form.fileNone}
            {state.step === 'sending' && say(words.form.fileSending, { name: state.name })}
            {state.step === 'kept' && (
              <>
                <bdi>{state.name}</bdi> · <bdi>{fileSize(state.size, lang)}</bdi> ·{' '}
                <code dir="ltr" title={state.sha256}>
                  {state.sha256.slice(0, 12)}
                </code>
              </>
            )}
          </p>
          {problem && <Sentence problem={problem} />}
        </div>
      )}
    </Field>
  );
}
