import { type ReactNode, useMemo } from 'react';
import { useToday } from '../../desk/me.ts';
import { addDays } from '../../kernel/day.ts';
import type { Problem } from '../../web/client.ts';
import { plain } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, TextField } from '../../web/kit/fields.tsx';
import { useSay } from '../../web/kit/notice.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { lacksOf } from './cycle.rules.ts';
import type { ReportAct, ReportContent } from './report.ts';
import type { ReportFile } from './report-file.ts';
import { type ReportWaiting, useReportWrite } from './report-outbox.tsx';

type WordOf = 'giveVisa' | 'refuseVisa' | 'submit' | 'accept' | 'return' | 'lock' | 'reopen' | 'extend';
const offered: { act: Exclude<ReportAct, 'write'>; verb: string; word: WordOf; strong?: true; hotkey?: string }[] = [
  { act: 'visa', verb: 'give-visa', word: 'giveVisa', strong: true, hotkey: 'a' },
  { act: 'refuse-visa', verb: 'refuse-visa', word: 'refuseVisa', hotkey: 'r' },
  { act: 'submit', verb: 'submit-report', word: 'submit', strong: true },
  { act: 'accept', verb: 'accept-report', word: 'accept', strong: true, hotkey: 'a' },
  { act: 'return', verb: 'return-report', word: 'return', hotkey: 'r' },
  { act: 'lock', verb: 'lock-report', word: 'lock' },
  { act: 'reopen', verb: 'reopen-report', word: 'reopen' },
  { act: 'extend', verb: 'extend-report', word: 'extend' },
];
const withReason: readonly ReportAct[] = ['refuse-visa', 'return', 'reopen', 'extend'];
const exceptions: readonly ReportAct[] = ['reopen', 'extend'];

/** What the reader may do with the report here and now, and what it lacks in a sentence. */
export function ReportActs({ file, waiting }: { file: ReportFile; waiting: ReportWaiting }) {
  const { words } = useSpoken();
  const lacks = useLacks(file, waiting.words?.input.content as ReportContent | undefined);
  const isComplete = lacks.length === 0;
  // what waits to be chosen or sent is not handed in again
  const isHeld = waiting.submission !== undefined || waiting.words?.state === 'conflict';
  const open = offered.filter(({ act }) => file.acts.includes(act) && (act !== 'submit' || (isComplete && !isHeld)));
  return (
    <>
      {file.acts.includes('submit') && !isHeld && (
        <p className={isComplete ? '' : 'waits'}>{isComplete ? words.reports.nothingLacks : <Lacks list={lacks} />}</p>
      )}
      {open.length > 0 && (
        <div className="acts">
          {open.map(({ act, word, strong, hotkey }) => (
            <ActLink key={act} act={act} {...(strong ? { strong } : {})} {...(hotkey ? { hotkey } : {})}>
              {words.reports[word]}
            </ActLink>
          ))}
        </div>
      )}
      {open.map(({ act, verb, word }) => (
        <Panel key={act} act={act} title={words.reports[word]}>
          <OneAct file={file} waiting={waiting} act={act} verb={verb} submit={words.reports[word]} />
        </Panel>
      ))}
    </>
  );
}

function OneAct({
  file,
  waiting,
  act,
  verb,
  submit,
}: {
  file: ReportFile;
  waiting: ReportWaiting;
  act: ReportAct;
  verb: string;
  submit: string;
}) {
  const { words } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const say = useSay();
  const write = useReportWrite(file);
  const { report } = file;
  const earliest = report.dueOn > today ? report.dueOn : today;
  return (
    <ActForm
      verb={verb}
      fixed={{ id: report.id, version: (act === 'submit' && waiting.words?.input.version) || report.version }}
      submit={submit}
      {...(act === 'submit'
        ? {
            send: (input: unknown) => write(verb, input as Record<string, unknown>),
            onRefused: ({ code }: Problem) => {
              if (code !== 'desk.queued') return false;
              say(words.outbox.kept);
              close();
              return true;
            },
          }
        : {})}
      {...(act === 'return' || act === 'refuse-visa' ? { tone: 'grave' as const } : {})}
      onDone={close}
    >
      {exceptions.includes(act) && <p className="help">{words.reports.exceptionHelp}</p>}
      {withReason.includes(act) && <LocalizedField name="reason" label={words.form.reason} required />}
      {exceptions.includes(act) && <TextField name="actReference" label={words.reports.act} required />}
      {act === 'extend' && (
        <DayField
          name="until"
          label={words.reports.until}
          required
          min={addDays(earliest as Parameters<typeof addDays>[0], 1)}
        />
      )}
    </ActForm>
  );
}

/** What is missing before the report may be submitted: words of its page, then the visa whose turn it is. */
function useLacks({ lacks: known, chain }: ReportFile, written: ReportContent | undefined): string[] {
  const { words, lang, text } = useSpoken();
  // what was written without a network is what will be submitted
  const lacks = written ? lacksOf(written) : known;
  return useMemo(
    () => [
      ...lacks.map((one) => words.reports[`lack-${one}`]),
      ...chain.filter((one) => one.next).map((one) => text(words.reports.lackVisa, { post: plain(one.title, lang) })),
    ],
    [lacks, chain, words, lang, text],
  );
}

function Lacks({ list }: { list: string[] }): ReactNode {
  const { words, say } = useSpoken();
  return say(words.reports.lacks, { list: <>{list.join(words.shell.comma)}</> });
}
