import { useState } from 'react';
import { Link, useLoaderData } from 'react-router';
import type { LocalizedText } from '../../kernel/localized.ts';
import { act, type Problem, read, tryRead } from '../../web/client.ts';
import { plain } from '../../web/fmt.tsx';
import { Sentence } from '../../web/kit/act-form.tsx';
import { SelectField } from '../../web/kit/fields.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { ColumnRows } from './column-rows.tsx';
import { DecisionRows } from './decision-rows.tsx';
import type { Imported } from './import-tracker.ts';
import { KeepMapping } from './keep-mapping.tsx';
import type { Decision, ProposedColumn } from './mapping.ts';
import type { TrackerPreview } from './preview-tracker.ts';
import { PreviewView, type Told } from './preview-view.tsx';
import type { MappingProposal } from './propose-tracker-mapping.ts';

type Named = { ref: string; title: LocalizedText };
export const loader = () => read<{ items: Named[] }>('strategies');

/** A list of projects on its way into the register: file, columns, words to decide, preview, import. */
export function Component() {
  const strategies = (useLoaderData<typeof loader>() as { items: Named[] }).items;
  const { words, lang, say, text } = useSpoken();
  const [strategy, setStrategy] = useState(strategies[0]?.ref ?? '');
  const [file, setFile] = useState<string>();
  const [proposal, setProposal] = useState<MappingProposal>();
  const [columns, setColumns] = useState<ProposedColumn[]>([]);
  const [decisions, setDecisions] = useState<Decision[]>([]);
  const [options, setOptions] = useState({ leaveOut: false, take: 'register' as 'register' | 'file', prefix: 'TR' });
  const [preview, setPreview] = useState<TrackerPreview & Told>();
  // what was chosen after the last look: the preview no longer says what an import would do
  const [isStale, setStale] = useState(false);
  const [done, setDone] = useState<Imported>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<'preview' | 'import'>();

  async function propose(sha256: string, of: string, sheet?: string) {
    setFile(sha256);
    setPreview(undefined);
    setDone(undefined);
    setProblem(undefined);
    const answer = await tryRead<MappingProposal>('propose-tracker-mapping', { file: sha256, strategy: of, sheet });
    setProposal(answer.ok ? answer.value : undefined);
    if (!answer.ok) return setProblem(answer.problem);
    setColumns(answer.value.columns);
    setDecisions(answer.value.kept?.decisions ?? []);
  }

  const mapping = { columns: columns.map((one) => one.meaning), decisions };
  const input = { file, sheet: proposal?.sheet || undefined, strategy, mapping, ...options };

  async function look() {
    setBusy('preview');
    setProblem(undefined);
    const answer = await act<TrackerPreview & Told>('preview-tracker', input);
    setBusy(undefined);
    if (!answer.ok) return setProblem(answer.problem);
    setPreview(answer.value);
    setStale(false);
  }

  async function bringIn() {
    setBusy('import');
    setProblem(undefined);
    const answer = await act<Imported>('import-tracker', { ...input, seen: preview!.seen });
    setBusy(undefined);
    if (answer.ok) setDone(answer.value);
    else setProblem(answer.problem);
  }

  const hidden = proposal?.sheets.filter((one) => one.hidden).map((one) => one.name) ?? [];
  return (
    <>
      <title>{`${words.tracker.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/projects">{words.nav.projects}</Link>
      </p>
      <h1 tabIndex={-1}>{words.tracker.title}</h1>
      <p className="lead">{words.tracker.lead}</p>
      <div className="tracker-file">
        {strategies.length > 1 && (
          <SelectField
            name="strategy"
            label={words.tracker.strategy}
            defaultValue={strategy}
            options={strategies.map((one) => ({ value: one.ref, label: plain(one.title, lang) }))}
            onChange={(value) => {
              setStrategy(value);
              if (file) void propose(file, value);
            }}
          />
        )}
        <FileField
          name="file"
          label={words.tracker.file}
          help={words.tracker.fileHelp}
          accept=".xlsx,.xlsm,.csv,.txt"
          onKept={(kept) => void propose(kept.sha256, strategy)}
        />
      </div>
      {proposal && !done && (
        <section>
          <p>
            {say(words.tracker.found, { n: proposal.rows, line: proposal.headerRows.join('–') })}
            {proposal.format.kind === 'csv' && (
              <span className="soft">
                {' · '}
                {say(words.tracker.encoding, {
                  encoding: proposal.format.encoding,
                  delimiter: proposal.format.delimiter === '\t' ? '⇥' : proposal.format.delimiter,
                })}
              </span>
            )}
            {hidden.length > 0 && (
              <span className="soft">
                {' '}
                · {say(words.tracker.hiddenSheets, { names: hidden.join(words.shell.comma) })}
              </span>
            )}
          </p>
          {proposal.kept && <p className="note">{say(words.tracker.keptUsed, { name: proposal.kept.name })}</p>}
          {proposal.sheets.length > 1 && (
            <SelectField
              key={proposal.sheet}
              name="sheet"
              label={words.tracker.sheet}
              defaultValue={proposal.sheet}
              options={proposal.sheets
                .filter((one) => !one.hidden)
                .map((one) => ({ value: one.name, label: one.name }))}
              onChange={(sheet) => void propose(file!, strategy, sheet)}
            />
          )}
          <h2>{words.tracker.columns}</h2>
          <p className="note">{words.tracker.columnsLead}</p>
          <ColumnRows
            columns={columns}
            onChange={(next) => {
              setColumns(next);
              setPreview(undefined);
            }}
          />
          {preview && preview.toDecide.length > 0 && (
            <DecisionRows
              preview={preview}
              strategy={strategy}
              decisions={decisions}
              onDecided={(next) => {
                const isOther = (one: Decision) =>
                  !next.some((each) => each.field === one.field && each.value === one.value);
                setDecisions([...decisions.filter(isOther), ...next]);
                setStale(true);
              }}
            />
          )}
          <div className="acts">
            <button
              type="button"
              className="button"
              aria-disabled={busy !== undefined}
              data-tracker="preview"
              onClick={() => !busy && void look()}
            >
              {busy === 'preview' ? words.tracker.previewing : preview ? words.tracker.again : words.tracker.preview}
            </button>
          </div>
          {preview && (
            <PreviewView
              preview={preview}
              columns={columns}
              options={options}
              onOptions={(next) => {
                setOptions({ ...options, ...next });
                setStale(true);
              }}
            />
          )}
          {preview && !isStale && preview.problems.length === 0 && (
            <div className="acts">
              <button
                type="button"
                className="button"
                aria-disabled={busy !== undefined}
                data-tracker="import"
                onClick={() => !busy && void bringIn()}
              >
                {busy === 'import' ? words.tracker.importing : words.tracker.import}
              </button>
            </div>
          )}
        </section>
      )}
      {problem && <Sentence problem={problem} />}
      {done && (
        <section className="panel" data-tracker="done" aria-label={text(words.tracker.title)}>
          <p role="status">
            {done.created.length === 0 && done.changed.length === 0 ? (
              say(words.tracker.done, { n: 0 })
            ) : (
              <>
                {done.created.length > 0 && say(words.tracker.done, { n: done.created.length })}{' '}
                {say(words.tracker.doneChanged, { n: done.changed.length })}
              </>
            )}
          </p>
          <KeepMapping strategy={strategy} mapping={mapping} kept={proposal?.kept} />
          <p>
            <Link to={`/projects?strategy=${encodeURIComponent(strategy)}`}>{words.tracker.seeProjects}</Link>
          </p>
        </section>
      )}
    </>
  );
}
