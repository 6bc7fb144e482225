import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useMe } from '../../desk/me.ts';
import { type Problem, tryRead } from '../../web/client.ts';
import { ActForm } from '../../web/kit/act-form.tsx';
import { formInput } from '../../web/kit/form-input.ts';
import { useSay } from '../../web/kit/notice.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { dropWrite, writesAbout } from '../../web/outbox/kept-writes.ts';
import type { Waiting } from '../../web/outbox/outbox.ts';
import { onTold, tell } from '../../web/outbox/send-writes.ts';
import type { ReportContent } from './report.ts';
import { ReportConflict } from './report-conflict.tsx';
import { amountsWithoutCurrency, contentOf, sameContent, wrongNumbers } from './report-content.rules.ts';
import { type Draft, keepDraft, keptDraft } from './report-draft.ts';
import { ReportFields } from './report-fields.tsx';
import type { ReportFile } from './report-file.ts';
import { aboutReport, useReportWrite } from './report-outbox.tsx';

/** What the form was opened on, and what it showed before anything was typed. */
type Opened = { round: number; version: number; base: ReportContent; shown: ReportContent; isRestored: boolean };
type Conflict = { mine: ReportContent; theirs: ReportFile };

/**
 * The page as its body writes it. What is typed is kept in the browser until it is saved, what is saved until it is sent;
 * what somebody else saved meanwhile is put beside it and chosen field by field, never over it.
 *
 * waiting   the last words that this person saved here and the program does not have
 */
export function ReportForm({ file, waiting }: { file: ReportFile; waiting: Waiting | undefined }) {
  const { words } = useSpoken();
  const { person } = useMe();
  const say = useSay();
  const send = useReportWrite(file);
  const [hasNoRoom, setNoRoom] = useState(false);
  const { id } = file.report;
  const box = useRef<HTMLDivElement>(null);
  const [found] = useState(() => keptDraft(id, person));
  const [opened, setOpened] = useState<Opened>(() => openOn(file, found, waiting));
  const [conflict, setConflict] = useState<Conflict | undefined>(() => conflictAt(file, found, waiting));
  const [isUnsaved, setUnsaved] = useState(opened.isRestored);
  const untouched = useRef<ReportContent>(undefined);
  const sent = useRef<ReportContent>({});
  const isBusy = useRef(false);
  const typed = (): ReportContent => contentOf(formInput(new FormData(box.current!.querySelector('form')!)));

  // what the empty form says by itself (days of the register, kept lines) is no change of the reader's
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each form that is drawn
  useEffect(() => {
    if (!conflict) untouched.current = opened.isRestored ? opened.base : typed();
  }, [opened.round, conflict]);

  // an act of this page (a visa, more time) moved the report: a form in which nothing was typed follows
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when another version is read
  useEffect(() => {
    if (!isUnsaved && !conflict && !waiting && file.report.version > opened.version)
      reopen(file.report.content, file.report.version);
  }, [file.report.version]);

  // words that were saved without a network met those of somebody else when they were sent
  // biome-ignore lint/correctness/useExhaustiveDependencies: only when the state of what waits or the version changes
  useEffect(() => {
    if (waiting?.state === 'conflict' && !conflict && !isBusy.current)
      setConflict(conflictAt(file, isUnsaved ? keptDraft(id, person) : undefined, waiting));
  }, [waiting?.state, file.report.version]);

  // words of mine that were sent in the meantime, by another tab or by a returning network, are what I now write on
  useEffect(
    () =>
      onTold(({ write, answer }) => {
        if (isBusy.current || !answer?.ok || write?.about !== aboutReport(id) || write.verb !== 'write-report') return;
        const [sentOn, version] = [write.input.version, answer.value.version];
        if (version === undefined) return;
        const base = write.input.content as ReportContent;
        setOpened((now) => (now.version === sentOn ? { ...now, version, base } : now));
        const draft = keptDraft(id, person);
        if (draft && draft.version === sentOn) keepDraft(id, person, { ...draft, version, base });
      }),
    [id, person],
  );

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
    setNoRoom(problem.code === 'desk.no-room');
    if (problem.code === 'desk.no-room') return true;
    if (problem.code === 'desk.queued') {
      untouched.current = sent.current;
      keepDraft(id, person, undefined);
      setUnsaved(false);
      setOpened({ ...opened, isRestored: false });
      say(words.outbox.kept);
      return true;
    }
    if (problem.code !== 'conflict.changed') return false;
    const mine = typed();
    keepDraft(id, person, { version: opened.version, base: opened.base, content: mine });
    void tryRead<ReportFile>('report', { id }).then((answer) => {
      if (answer.ok) setConflict({ mine, theirs: answer.value });
    });
    return true;
  };

  // dropped because its writer says so, beside what stands
  const dropMine = async ({ theirs }: Conflict) => {
    for (const one of await writesAbout(aboutReport(id)))
      if (one.person === person && one.verb === 'write-report') await dropWrite(one);
    tell({ person });
    reopen(theirs.report.content, theirs.report.version);
  };

  if (conflict)
    return (
      <ReportConflict
        base={opened.base}
        since={opened.version}
        {...conflict}
        onChosen={reopen}
        onDropped={() => void dropMine(conflict)}
      />
    );
  const standing = (waiting?.input.content as ReportContent | undefined) ?? file.report.content;
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
          <button
            type="button"
            className="link"
            onClick={() => reopen(standing, opened.version, waiting ? opened.base : standing)}
          >
            {words.reports.discard}
          </button>
        </p>
      )}
      <ActForm<{ version: number }>
        verb="write-report"
        fixed={{ id, version: opened.version }}
        send={async (input) => {
          isBusy.current = true;
          const answer = await send<{ version: number }>('write-report', input as Record<string, unknown>, {
            base: opened.base,
          });
          isBusy.current = false;
          return answer;
        }}
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
        onDone={({ version = file.report.version }) => {
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
        {hasNoRoom && (
          <p className="refused" role="alert">
            {words.outbox.noRoom}
          </p>
        )}
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

const openOn = ({ report }: ReportFile, draft: Draft | undefined, waiting: Waiting | undefined): Opened => {
  const round = 0;
  if (waiting) {
    const version = Number(waiting.input.version);
    const base = (waiting.base ?? report.content) as ReportContent;
    const content = waiting.input.content as ReportContent;
    // what was typed after the last save stands on top of it
    if (draft && draft.version === version) return { round, version, base, shown: draft.content, isRestored: true };
    return { round, version, base, shown: content, isRestored: false };
  }
  if (draft && draft.version !== report.version)
    return { round, version: draft.version, base: draft.base, shown: draft.content, isRestored: false };
  return {
    round,
    version: report.version,
    base: report.content,
    shown: draft?.content ?? report.content,
    isRestored: draft !== undefined,
  };
};

/** Words of mine that stand against what somebody else saved: those the program refused for it, or a draft on an older version. */
function conflictAt(file: ReportFile, draft: Draft | undefined, waiting: Waiting | undefined): Conflict | undefined {
  if (waiting?.state === 'conflict' && file.report.version !== waiting.input.version)
    return { mine: draft?.content ?? (waiting.input.content as ReportContent), theirs: file };
  if (!waiting && draft && draft.version !== file.report.version) return { mine: draft.content, theirs: file };
  return undefined;
}

function saveByKey(event: KeyboardEvent<HTMLElement>): void {
  if (!(event.ctrlKey || event.metaKey) || event.code !== 'KeyS') return;
  event.preventDefault();
  event.currentTarget.querySelector('form')?.requestSubmit();
}
