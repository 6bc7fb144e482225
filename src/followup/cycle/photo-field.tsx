import { useState } from 'react';
import { hashOf, type Problem } from '../../web/client.ts';
import { Num } from '../../web/fmt.tsx';
import { Sentence } from '../../web/kit/act-form.tsx';
import { Field } from '../../web/kit/fields.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { PHOTO } from '../../web/outbox/outbox.ts';
import { photoRule, shrinkPhoto } from '../../web/outbox/shrink-photo.ts';
import { PhotoPicture } from './photo-picture.tsx';
import type { ReportFile } from './report-file.ts';
import { useReportWrite } from './report-outbox.tsx';

type State =
  | { step: 'none' | 'shrinking' | 'no-picture' | 'no-room' }
  | { step: 'refused'; problem: Problem }
  | { step: 'kept'; sha256: string; bytes: number };

/** A photo, made small on the device, kept under its hash and sent when it can be; what the camera wrote into the file is left out. */
export function PhotoField({
  name,
  file,
  onKept,
}: {
  name: string;
  file: ReportFile;
  onKept: (sha256: string) => void;
}) {
  const { words, lang, say } = useSpoken();
  const write = useReportWrite(file);
  const [state, setState] = useState<State>({ step: 'none' });

  async function take(chosen: File | undefined) {
    if (!chosen) return;
    setState({ step: 'shrinking' });
    const photo = await shrinkPhoto(chosen, await photoRule());
    if (!photo) return setState({ step: 'no-picture' });
    const sha256 = await hashOf(photo);
    const answer = await write(PHOTO, { sha256, name: 'photo.jpg' }, { photo });
    if (!answer.ok && answer.problem.code === 'desk.no-room') return setState({ step: 'no-room' });
    if (!answer.ok && answer.problem.code !== 'desk.queued')
      return setState({ step: 'refused', problem: answer.problem });
    setState({ step: 'kept', sha256, bytes: photo.size });
    onKept(sha256);
  }

  return (
    <Field name={name} label={words.reports.photo} wide>
      {({ id, describedBy, invalid }) => (
        <div className="file" data-step={state.step}>
          <input
            id={id}
            className="visually-hidden"
            type="file"
            accept="image/jpeg,image/png,image/webp"
            aria-describedby={describedBy}
            aria-invalid={invalid || undefined}
            onChange={(event) => {
              const chosen = event.target.files?.[0];
              void take(chosen);
            }}
          />
          {state.step === 'kept' && (
            <>
              <input type="hidden" name={name} value={state.sha256} />
              <PhotoPicture report={file.report.id} className="photo-preview" sha256={state.sha256} alt="" />
            </>
          )}
          <label htmlFor={id} className="button quiet">
            {state.step === 'kept' ? words.form.fileOther : words.form.fileChoose}
          </label>
          <p role="status">
            {state.step === 'none' && words.form.fileNone}
            {state.step === 'shrinking' && words.outbox.shrinking}
            {state.step === 'kept' &&
              say(words.outbox.photoKept, {
                size: <Num value={Math.max(1, Math.round(state.bytes / 1000))} lang={lang} />,
              })}
          </p>
          {state.step === 'no-picture' && (
            <p className="refused" role="alert">
              {words.outbox.noPicture}
            </p>
          )}
          {state.step === 'no-room' && (
            <p className="refused" role="alert">
              {words.outbox.noRoom}
            </p>
          )}
          {state.step === 'refused' && <Sentence problem={state.problem} />}
        </div>
      )}
    </Field>
  );
}
