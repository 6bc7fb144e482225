import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMe } from '../../desk/me.ts';
import { type Problem, tryRead } from '../../web/client.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { formInput } from '../../web/kit/form-input.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ReportContent } from './report.ts';
import { ReportConflict } from './report-conflict.tsx';
import { amountsWithoutCurrency, contentOf, sameContent, wrongNumbers } from './report-content.rules.ts';
import { type Draft, keepDraft, keptDraft } from './report-draft.ts';
import { ReportFields } from './report-fields.tsx';
import type { ReportFile } from './report-file.ts';

/** What the form was opened on, and what it showed before anything was typed. */
type Opened = { round: number; version: number; base: ReportContent; shown: ReportContent; isRestored: boolean };
type Conflict = { mine: ReportContent; theirs: ReportFile };

/**
 * The page as its body writes it. What is typed is kept in the browser until it is saved; what somebody else saved
 * meanwhile is put beside it and chosen part by part, never over it.
 */
export function ReportForm({ file }: { file: ReportFile }) {
  const { words } = useSpoken();
  const { person } = useMe();
  const { id } = file.report;
  const box = useRef<HTMLDivElement>(null);
  const [found] = useState(() => keptDraft(id, person));
  const [opened, setOpened] = useState<Opened>(() => openOn(file, found));
  const [conflict, setConflict] = useState<Conflict | undefined>(() =>
    found && found.version !== file.report.version ? { mine: found.content, theirs: file } : undefined,
  );
  const [isUnsaved, setUnsaved] = useState(opened.isRestored);
  const untouched = useRef<ReportContent>(undefined);
  const sent = useRef<ReportContent>({});
  const typed = (): ReportContent => contentOf(formInput(new FormData(box.current!.querySelector('form')!)));

  // what the empty form says by itself (days of the register, kept lines) is no change of the reader's
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each form that is drawn
  useEffect(() => {
    if (!conflict) untouched.current = opened.isRestored ? opened.base : typed();
  }, [opened.round, conflict]);

  // an act of this page (a visa, more time) moved the report: a form in which nothing was typed follows
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another version is read
  useEffect(() => {
    if (!isUnsaved && !conflict && file.report.version > opened.version)
      reopen(file.report.content, file.report.version);
  }, [file.report.version]);

  const note = () => {
    if (!untouched.current || conflict) return;
    const content = typed();
    const changed = !sameContent(content, untouched.current);
    setUnsaved(changed);
    keepDraft(id, person, changed ? { version: opened.version, base: opened.base, content } : undefined);
  };
  const reopen = (content: ReportContent, version: number, base = content) => {
    keepDraft(id, person, undefined);
    setConflict(undefined);
    setUnsaved(false);
    setOpened({ round: opened.round + 1, version, base, shown: content, isRestored: false });
  };
  const refused = (problem: Problem): boolean => {
    if (problem.code !== 'conflict.changed') return false;
    const mine = typed();
    keepDraft(id, person, { version: opened.version, base: opened.base, content: mine });
    void tryRead<ReportFile>('report', { id }).then((answer) => {
      if (answer.ok) setConflict({ mine, theirs: answer.value });
    });
    return true;
  };

  if (conflict) return <ReportConflict base={opened.base} since={opened.version} {...conflict} onChosen={reopen} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: listens to what is typed in the fields inside
    <div
      ref={box}
      className="report-page"
      key={opened.round}
      onInput={note}
      onChange={note}
      onKeyUp={note}
      onBlur={note}
      onKeyDown={saveByKey}
    >
      <h2>{words.reports.write}</h2>
      {opened.isRestored && (
        <p className="waits">
          {words.reports.restored}{' '}
          <button type="button" className="link" onClick={() => reopen(file.report.content, file.report.version)}>
            {words.reports.discard}
          </button>
        </p>
      )}
      <ActForm<{ version: number }>
        verb="write-report"
        fixed={{ id, version: opened.version }}
        shape={(input) => {
          sent.current = contentOf(input);
          return { id, version: opened.version, content: sent.current };
        }}
        check={() => {
          const fields = Object.fromEntries(new FormData(box.current!.querySelector('form')!));
          return new Map([
            ...wrongNumbers(fields).map((name) => [name, words.reports.badNumber] as const),
            ...amountsWithoutCurrency(fields).map((name) => [name, words.form.missing] as const),
          ]);
        }}
        submit={words.reports.save}
        done={words.reports.saved}
        onRefused={refused}
        onDone={({ version }) => {
          // what was typed while it was being saved is still unsaved
          const content = typed();
          untouched.current = sent.current;
          const changed = !sameContent(content, sent.current);
          keepDraft(id, person, changed ? { version, base: sent.current, content } : undefined);
          setUnsaved(changed);
          setOpened({ ...opened, version, base: sent.current, isRestored: false });
        }}
      >
        <ReportFields file={file} content={opened.shown} />
        <p className="help">
          {words.reports.saveHelp} <kbd>Ctrl S</kbd>
        </p>
        <p className="waits" role="status">
          {isUnsaved && words.reports.unsaved}
        </p>
      </ActForm>
    </div>
  );
}

const openOn = ({ report }: ReportFile, draft: Draft | undefined): Opened => {
  if (draft && draft.version !== report.version)
    return { round: 0, version: draft.version, base: draft.base, shown: draft.content, isRestored: false };
  return {
    round: 0,
    version: report.version,
    base: report.content,
    shown: draft?.content ?? report.content,
    isRestored: draft !== undefined,
  };
};

function saveByKey(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return;
  event.preventDefault();
  event.currentTarget.querySelector('form')?.requestSubmit();
}
