import { useState } from 'react';
import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay } from '../../desk/me.ts';
import { act, type Problem, tryRead } from '../../web/client.ts';
import { ActForm, Sentence } from '../../web/kit/act-form.tsx';
import { SelectField, TextField } from '../../web/kit/fields.tsx';
import { FileField } from '../../web/kit/file-field.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ListPreview } from './import-list.ts';
import { lackingIn } from './lacking.rules.ts';
import { type ListDecision, type ListKind, type ListMapping, listKinds, type ProposedListColumn } from './list.ts';
import { ListColumns } from './list-columns.tsx';
import { rightOfKind } from './list-entry.ts';
import { ListPreviewView, type ToldPreview } from './list-preview.tsx';
import { OpenWords, UsualFields } from './list-words.tsx';
import type { ListProposal } from './propose-list.ts';

export const loader = ({ request }: LoaderFunctionArgs) => new URL(request.url).searchParams.get('kind') ?? '';

type Imported = Pick<ListPreview, 'rows' | 'recorded' | 'repeated'>;
const seeAt: Record<ListKind, string> = {
  transactions: '/money/transactions',
  budgets: '/money',
  fundings: '/money',
  agreements: '/agreements',
  obligations: '/agreements',
};

/** A list of money or agreements on its way into the register: file, columns, words to decide, every wrong cell, import. */
export function Component() {
  const asked = useLoaderData<typeof loader>() as string;
  const { words, say, text } = useSpoken();
  const may = useMay();
  const kinds = listKinds.filter((one) => may('list.import') && may(rightOfKind[one]));
  const [kind, setKind] = useState<ListKind>(kinds.find((one) => one === asked) ?? kinds[0] ?? 'transactions');
  const [file, setFile] = useState<string>();
  const [proposal, setProposal] = useState<ListProposal>();
  const [columns, setColumns] = useState<ProposedListColumn[]>([]);
  const [decisions, setDecisions] = useState<ListDecision[]>([]);
  const [preview, setPreview] = useState<ToldPreview>();
  // what was chosen after the last look: the preview no longer says what an import would do
  const [isStale, setStale] = useState(false);
  const [done, setDone] = useState<Imported>();
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState<'preview' | 'import'>();
  const w = words.lists;

  async function propose(sha256: string, of: ListKind, sheet?: string) {
    setFile(sha256);
    // what was there is about another file
    setProposal(undefined);
    setPreview(undefined);
    setDone(undefined);
    setProblem(undefined);
    const answer = await tryRead<ListProposal>('propose-list-mapping', { kind: of, file: sha256, sheet });
    if (!answer.ok) return setProblem(answer.problem);
    setProposal(answer.value);
    setColumns(answer.value.columns);
    setDecisions(answer.value.kept?.decisions ?? []);
  }

  const mapping: ListMapping = { columns: columns.map((one) => one.meaning), decisions };
  const input = { file, sheet: proposal?.sheet || undefined, mapping };
  const lacks = lackingIn(kind, mapping.columns, decisions);
  const decide = (next: ListDecision) => {
    const others = decisions.filter((one) => one.field !== next.field || one.value !== next.value);
    setDecisions(next.refs.length > 0 ? [...others, next] : others);
    setStale(true);
  };

  async function look() {
    setBusy('preview');
    setProblem(undefined);
    const answer = await act<ToldPreview>(`preview-${kind}`, input);
    setBusy(undefined);
    if (!answer.ok) {
      setPreview(undefined);
      return setProblem(answer.problem);
    }
    setPreview(answer.value);
    setStale(false);
  }

  async function bringIn() {
    setBusy('import');
    setProblem(undefined);
    const answer = await act<Imported>(`import-${kind}`, input);
    setBusy(undefined);
    if (answer.ok) setDone(answer.value);
    else setProblem(answer.problem);
  }

  const isReady = preview && !isStale && preview.wrong === 0;
  return (
    <>
      <title>{`${w.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/money">{words.money.title}</Link> · <Link to="/agreements">{words.agreements.title}</Link>
      </p>
      <h1 tabIndex={-1}>{w.title}</h1>
      <p className="lead">{w.lead}</p>
      <div className="tracker-file">
        <SelectField
          name="kind"
          label={w.kind}
          defaultValue={kind}
          options={kinds.map((one) => ({ value: one, label: words.listKinds[one] }))}
          onChange={(value) => {
            setKind(value as ListKind);
            if (file) void propose(file, value as ListKind);
          }}
        />
        <FileField
          name="file"
          label={words.tracker.file}
          help={words.tracker.fileHelp}
          accept=".xlsx,.xlsm,.csv,.txt"
          onKept={(kept) => void propose(kept.sha256, kind)}
        />
      </div>
      {proposal && !done && (
        <section>
          <p>{text(w.found, { line: proposal.headerRows.join('–') })}</p>
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
              onChange={(sheet) => void propose(file!, kind, sheet)}
            />
          )}
          <h2>{words.tracker.columns}</h2>
          <p className="note">{w.columnsLead}</p>
          <ListColumns
            kind={kind}
            columns={columns}
            onChange={(next) => {
              setColumns(next);
              setPreview(undefined);
            }}
          />
          {lacks.length > 0 && (
            <p className="owed" role="status" data-lacks={lacks.join(' ')}>
              {text(w.lacks, {
                fields: lacks
                  .map((field) => words.listFields[field as keyof typeof words.listFields])
                  .join(words.shell.comma),
              })}
            </p>
          )}
          <UsualFields
            key={kind}
            kind={kind}
            mapped={new Set(mapping.columns.map((one) => one.field))}
            lacks={lacks}
            decisions={decisions}
            onDecided={decide}
          />
          {preview && preview.toDecide.length > 0 && (
            <OpenWords open={preview.toDecide} names={preview.names} decisions={decisions} onDecided={decide} />
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
          {preview && <ListPreviewView preview={preview} />}
          {isReady && preview.recorded === 0 && <p className="note">{w.nothingNew}</p>}
          {isReady && preview.recorded > 0 && (
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
        <section className="panel" data-tracker="done" aria-label={w.title}>
          <p role="status">
            {say(w.done, { n: done.recorded })} {kind === 'budgets' && done.recorded > 0 && w.budgetsWait}
          </p>
          <KeepList kind={kind} mapping={mapping} kept={proposal?.kept} />
          <p>
            <Link to={seeAt[kind]}>{w.see}</Link>
          </p>
        </section>
      )}
    </>
  );
}

/** Keeps how this list was understood, for one's own body: under the name it came by, or a new one. */
function KeepList({ kind, mapping, kept }: { kind: ListKind; mapping: ListMapping; kept: ListProposal['kept'] }) {
  const { words } = useSpoken();
  const [isKept, setKept] = useState(false);
  if (isKept) return <p className="note">{words.tracker.kept}</p>;
  return (
    <ActForm
      verb="keep-list-mapping"
      submit={words.tracker.keep}
      done={words.tracker.kept}
      shape={(input) => ({
        kind,
        name: input.name,
        mapping,
        ...(kept && kept.name === input.name ? { version: kept.version } : {}),
      })}
      at={({ code }) => (code === 'tracker.mapping-taken' ? 'name' : undefined)}
      onDone={() => setKept(true)}
    >
      <TextField name="name" label={words.tracker.keepName} required defaultValue={kept?.name} />
    </ActForm>
  );
}
