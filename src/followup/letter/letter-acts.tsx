import type { Delegation } from '../../access/person.ts';
import { useToday } from '../../desk/me.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { DraftFields, letterInput } from './letter-fields.tsx';
import type { LetterFile } from './letter-file.ts';

type Act = LetterFile['acts'][number];
const strong: readonly Act[] = ['approve', 'dispatch', 'receive'];
const keyOf: Partial<Record<Act, string>> = { approve: 'a', dispatch: 'a', receive: 'a', return: 'r', revise: 'e' };
const grave: readonly Act[] = ['return', 'cancel'];

/** What the reader may do with the letter here and now. */
export function LetterActs({ file, delegations }: { file: LetterFile; delegations: readonly Delegation[] }) {
  const { words } = useSpoken();
  if (file.acts.length === 0 && !file.mayAnswer) return null;
  const acts = [
    ...file.acts.filter((one) => strong.includes(one)),
    ...file.acts.filter((one) => !strong.includes(one)),
  ];
  return (
    <>
      <div className="acts">
        {file.mayAnswer && (
          <ActLink act="answer" strong hotkey="a">
            {words.letters.answer}
          </ActLink>
        )}
        {acts.map((one) => (
          <ActLink
            key={one}
            act={one}
            {...(strong.includes(one) ? { strong: true } : {})}
            {...(keyOf[one] ? { hotkey: keyOf[one] } : {})}
          >
            {words.letterActs[one]}
          </ActLink>
        ))}
      </div>
      {file.acts.map((one) => (
        <Panel key={one} act={one} title={words.letterActs[one]}>
          <OneAct file={file} act={one} delegations={delegations} />
        </Panel>
      ))}
    </>
  );
}

function OneAct({ file, act, delegations }: { file: LetterFile; act: Act; delegations: readonly Delegation[] }) {
  const { letter, links } = file;
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  return (
    <ActForm
      verb={`${act}-letter`}
      fixed={{ id: letter.id, version: letter.version }}
      submit={words.letterActs[act]}
      {...(act === 'revise' ? { shape: letterInput } : {})}
      {...(grave.includes(act) ? { tone: 'grave' as const } : {})}
      onDone={close}
    >
      {act === 'revise' && <DraftFields isOut letter={letter} links={links} />}
      {act === 'approve' && <Signature file={file} delegations={delegations} />}
      {act === 'dispatch' && (
        <DayField name="on" label={words.letters.leftOn} required defaultValue={today} min={letter.day} max={today} />
      )}
      {grave.includes(act) && <LocalizedField name="words" label={words.letters.reason} required />}
    </ActForm>
  );
}

function Signature({ file, delegations }: { file: LetterFile; delegations: readonly Delegation[] }) {
  const { words, text } = useSpoken();
  const w = words.letters;
  const signing = delegations.filter((one) => one.kind !== 'deputy');
  return (
    <>
      <LocalizedField name="authority" label={w.authority} help={w.authorityHelp} required rows={1} />
      {signing.length > 0 && (
        <SelectField
          name="delegation"
          label={w.delegation}
          empty={w.noDelegation}
          options={signing.map((one) => ({ value: one.id, label: one.actReference }))}
        />
      )}
      <TextField name="hijri" label={w.hijri} help={text(w.hijriHelp, { day: file.hijriToday })} code size={12} />
      <FileField name="signedFile" label={w.signedFile} />
    </>
  );
}
