import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../desk/me.ts';
import { act, type Problem } from '../../web/client.ts';
import { formatDay } from '../../web/fmt.tsx';
import { Sentence } from '../../web/kit/act-form.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { EnteringView, type ToldEntering } from './entering-view.tsx';
import { filterOf, workbookAddress } from './export-address.ts';
import type { EnteredBook } from './import-workbook.ts';

type Preview = ToldEntering & { lang: string; exportedAt: string; rows: number };

/** Reporting in a spreadsheet: a workbook out, and back in after a look at what it changes. */
export function Component() {
  const { words, lang, say } = useSpoken();
  const may = useMay();
  const [query] = useSearchParams();
  const filter = filterOf(query);
  return (
    <>
      <title>{`${words.workbook.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/reports">{words.nav.reports}</Link>
      </p>
      <div className="title">
        <h1 tabIndex={-1}>{words.workbook.title}</h1>
        {may('workbook.import') && <Link to="/grid">{words.workbook.gridLink}</Link>}
      </div>
      <p className="lead">{words.workbook.lead}</p>
      <section>
        <h2>{words.workbook.out}</h2>
        <p className="note">
          {words.workbook.outHelp}
          {Object.keys(filter).length > 0 && (
            <> {say(words.workbook.filtered, { filter: Object.values(filter).join(' · ') })}</>
          )}
        </p>
        <p className="acts">
          <a className="button" href={workbookAddress(query, lang)} download data-book="export">
            {words.workbook.download}
          </a>
        </p>
      </section>
      {may('workbook.import') && <Back />}
    </>
  );
}

function Back() {
  const { words, lang, say } = useSpoken();
  const [file, setFile] = useState<string>();
  const [take, setTake] = useState<'register' | 'file'>('register');
  const [preview, setPreview] = useState<Preview>();
  const [done, setDone] = useState<EnteredBook>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<'preview' | 'import'>();

  async function look(of: string, choice: 'register' | 'file') {
    setFile(of);
    setTake(choice);
    setDone(undefined);
    setProblem(undefined);
    setBusy('preview');
    const answer = await act<Preview>('preview-workbook', { file: of, take: choice });
    setBusy(undefined);
    setPreview(answer.ok ? answer.value : undefined);
    if (!answer.ok) setProblem(answer.problem);
  }

  async function enter() {
    setBusy('import');
    setProblem(undefined);
    const answer = await act<EnteredBook>('import-workbook', { file, take, seen: preview!.seen });
    setBusy(undefined);
    if (!answer.ok) return setProblem(answer.problem);
    setDone(answer.value);
    setPreview(undefined);
  }

  const wouldEnter = (preview?.moves.length ?? 0) + (take === 'file' ? (preview?.conflicts.length ?? 0) : 0);
  return (
    <section>
      <h2>{words.workbook.back}</h2>
      <div className="tracker-file">
        <FileField
          name="file"
          label={words.workbook.file}
          help={words.workbook.fileHelp}
          accept=".xlsx"
          onKept={(kept) => void look(kept.sha256, 'register')}
        />
      </div>
      {busy === 'preview' && <p role="status">{words.workbook.reading}</p>}
      {problem && <Sentence problem={problem} />}
      {preview && (
        <>
          <p className="note">
            {say(words.workbook.exportedAt, { day: formatDay(preview.exportedAt.slice(0, 10), lang) })}
          </p>
          <EnteringView entering={preview} take={take} onTake={(next) => void look(file!, next)} />
          {preview.problems.length === 0 && wouldEnter > 0 && (
            <div className="acts">
              <button
                type="button"
                className="button"
                aria-disabled={busy !== undefined}
                data-book="enter"
                onClick={() => !busy && void enter()}
              >
                {busy === 'import' ? words.workbook.entering : words.workbook.enter}
              </button>
            </div>
          )}
        </>
      )}
      {done && (
        <section className="panel" data-book="done">
          <p role="status">
            {say(words.workbook.done, { n: done.entered })}{' '}
            {done.already > 0 && <span className="soft">{say(words.workbook.already, { n: done.already })}</span>}
          </p>
          {done.entered > 0 && <p className="note">{words.workbook.inReport}</p>}
          <p>
            <Link to="/reports">{words.workbook.seeReports}</Link>
          </p>
        </section>
      )}
    </section>
  );
}
