import { type ReactNode, useState } from 'react';
import { type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import type { LocalizedText } from '../../kernel/localized.ts';
import { type Problem, read, tryRead } from '../../web/client.ts';
import { DayText, Num, plain } from '../../web/fmt.tsx';
import { Sentence } from '../../web/kit/act-form.tsx';
import { ChoiceField, SelectField } from '../../web/kit/fields.tsx';
import { deskLangs, useSpoken } from '../../web/kit/words.tsx';
import { type BriefKind, briefKinds } from './brief.ts';
import { type PaperFile, saveFile } from './save-file.ts';

type Answer = {
  readership: 'public' | 'inside';
  snapshot: { number: number; on: string };
  figures: unknown[];
  file: PaperFile;
};
type Titled = { ref: string; title: LocalizedText };
type Placed = { code: string; name: LocalizedText };

export async function loader({ request }: LoaderFunctionArgs) {
  const query = new URL(request.url).searchParams;
  const [projects, regions] = await Promise.all([
    tryRead<{ items: Titled[] }>('published-projects'),
    read<{ items: Placed[] }>('published-places', { level: 'region' }),
  ]);
  return {
    projects: projects.ok ? projects.value.items : [],
    regions: regions.items,
    kind: query.get('kind') ?? 'committee',
    ref: query.get('ref') ?? '',
  };
}

/** Papers of the newest snapshot, ready to hand over; with what waits inside for those who may know it. */
export function Component() {
  const { projects, regions, ...asked } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const may = useMay();
  const [kind, setKind] = useState<BriefKind>(briefKinds.find((one) => one === asked.kind) ?? 'committee');
  const [paperLang, setPaperLang] = useState<string>(lang);
  const [refs, setRefs] = useState<Record<string, string>>({ [asked.kind]: asked.ref });
  const [isInside, setIsInside] = useState(false);
  const options =
    kind === 'project'
      ? projects.map((one) => ({ value: one.ref, label: `${one.ref} · ${plain(one.title, lang)}` }))
      : regions.map((one) => ({ value: one.code, label: plain(one.name, lang) }));
  const needsRef = kind === 'project' || kind === 'region';
  const ref = needsRef ? refs[kind] || options[0]?.value : undefined;
  const canBeInside = !needsRef && may('warning.read');
  return (
    <>
      <title>{`${words.briefs.title} · ${words.shell.brand}`}</title>
      <h1 tabIndex={-1}>{words.briefs.title}</h1>
      <p className="lead">{words.briefs.lead}</p>
      <div className="form">
        <ChoiceField
          name="kind"
          label={words.briefs.kind}
          value={kind}
          onChange={(value) => setKind(value as BriefKind)}
          options={briefKinds.map((one) => ({
            value: one,
            label: words.briefs[one],
            hint: words.briefs[`${one}Says`],
          }))}
        />
        <div className="sentence">
          {needsRef && (
            <SelectField
              key={kind}
              name="ref"
              label={kind === 'project' ? words.briefs.whichProject : words.briefs.whichRegion}
              options={options}
              defaultValue={ref}
              onChange={(value) => setRefs({ ...refs, [kind]: value })}
            />
          )}
          <SelectField
            name="lang"
            label={words.briefs.language}
            options={deskLangs.map((one) => ({ value: one, label: words.langs[one] }))}
            defaultValue={paperLang}
            onChange={setPaperLang}
          />
        </div>
        {canBeInside && (
          <label className="check">
            <input type="checkbox" checked={isInside} onChange={(event) => setIsInside(event.target.checked)} />
            <span>{words.briefs.inside}</span>
          </label>
        )}
        <Making asked={{ kind, ref, lang: paperLang }} isInside={canBeInside && isInside} />
      </div>
    </>
  );
}

type Asked = { kind: BriefKind; ref: string | undefined; lang: string };

function Making({ asked, isInside }: { asked: Asked; isInside: boolean }): ReactNode {
  const { words, lang, say } = useSpoken();
  const [working, setWorking] = useState<string>();
  const [made, setMade] = useState<Answer>();
  const [problem, setProblem] = useState<Problem>();
  const make = async (format: 'pdf' | 'docx'): Promise<void> => {
    setWorking(format);
    setProblem(undefined);
    const answer = await tryRead<Answer>(isInside ? 'inside-brief' : 'brief', { ...asked, format });
    setWorking(undefined);
    if (!answer.ok) return setProblem(answer.problem);
    setMade(answer.value);
    saveFile(answer.value.file);
  };
  return (
    <>
      <p className="acts">
        <button type="button" className="strong" disabled={working !== undefined} onClick={() => make('pdf')}>
          {say(words.briefs.makePdf, { format: 'PDF' })}
        </button>{' '}
        <button type="button" disabled={working !== undefined} onClick={() => make('docx')}>
          {say(words.briefs.makeWord, { format: 'Word' })}
        </button>
      </p>
      <div aria-live="polite">
        {working && <p className="note">{words.briefs.working}</p>}
        {problem && <Sentence problem={problem} />}
        {made && !working && !problem && (
          <p className="note">
            {say(words.briefs.made, {
              file: made.file.name,
              snapshot: <Num value={made.snapshot.number} lang={lang} />,
              day: <DayText day={made.snapshot.on} lang={lang} />,
              n: made.figures.length,
            })}{' '}
            {made.readership === 'inside' && words.briefs.notPublic}
          </p>
        )}
      </div>
    </>
  );
}
