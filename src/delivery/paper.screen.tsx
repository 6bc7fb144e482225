import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { useMay, useMe } from '../desk/me.ts';
import { RowHistory } from '../ledger/row-history.tsx';
import { read } from '../web/client.ts';
import { Code, DayText, Hash, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { fileSize } from '../web/kit/file-size.ts';
import { Person } from '../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../web/kit/panel.tsx';
import { Paper } from '../web/kit/paper.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { PaperView } from './get-paper.ts';
import { ClassifyFile, ProposeOpening } from './paper-forms.tsx';
import { Settle } from './settle.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<PaperView>('paper', { sha256: params.sha256 });

/** One kept file: who may see it and why, until when, what opens it, where it serves, and who opened or closed it. */
export function Component() {
  const paper = useLoaderData<typeof loader>() as PaperView;
  const { file, uses, sources, openings, awaits } = paper;
  const { words, lang } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const waiting = openings.find((one) => one.status === 'proposed');
  const title = file.title ?? uses[0]?.title ?? sources[0]?.title;
  return (
    <>
      <title>{`${words.papers.title} · ${words.shell.brand}`}</title>
      <p className="crumb">
        {words.papers.title} · <Hash hex={file.sha256} />
      </p>
      <h1 tabIndex={-1}>{title ? <Text value={title} lang={lang} /> : words.papers.untitled}</h1>
      <p className="lead">
        {words.gate[`class_${paper.class}`]} · <bdi>{fileSize(file.size, lang)}</bdi> · <Code>{file.mediaType}</Code>
      </p>
      <dl className="pairs">
        <dt>{words.papers.class}</dt>
        <dd>{words.papers[`says_${paper.class}`]}</dd>
        {file.ground && (
          <>
            <dt>{words.papers.ground}</dt>
            <dd>
              <bdi>{file.ground}</bdi>
            </dd>
          </>
        )}
        {paper.class !== 'public' && awaits.length > 0 && (
          <>
            <dt>{words.gate.opensOn}</dt>
            <dd>{awaits.map((one) => codeWord('opens', one, lang)).join(words.shell.comma)}</dd>
          </>
        )}
        {file.reviewOn && (
          <>
            <dt>{words.papers.reviewOn}</dt>
            <dd>
              <DayText day={file.reviewOn} lang={lang} />
            </dd>
          </>
        )}
        <dt>{words.papers.retention}</dt>
        <dd>{file.retention === 'permanent' ? words.papers.permanent : <Code>{file.retention}</Code>}</dd>
        <dt>{words.papers.recordedOn}</dt>
        <dd>
          <DayText day={file.recordedOn} lang={lang} />
        </dd>
      </dl>
      <div className="acts">
        {may('source.edit') && <ActLink act="classify">{words.papers.classify}</ActLink>}
        {may('opening.propose') && paper.class !== 'public' && !waiting && (
          <ActLink act="open">{words.papers.propose}</ActLink>
        )}
      </div>
      <Panel act="classify" title={words.papers.classify}>
        <ClassifyFile paper={paper} onDone={close} />
      </Panel>
      <Panel act="open" title={words.papers.propose}>
        <ProposeOpening paper={paper} onDone={close} />
      </Panel>
      <Openings paper={paper} />
      <div className="two">
        <Paper
          sha256={file.sha256}
          title={file.sha256.slice(0, 12)}
          {...(uses[0] ? { evidence: uses[0].evidence } : {})}
        />
        <aside>
          <Uses paper={paper} />
          <RowHistory
            table="file"
            row={file.sha256}
            version={file.version}
            says={{
              title: words.projects.title,
              class: words.papers.class,
              ground: words.papers.ground,
              opens_on: words.gate.opensOn,
              review_on: words.papers.reviewOn,
              retention: words.papers.retention,
            }}
          />
        </aside>
      </div>
    </>
  );
}

/** What was proposed for it: the one that waits first, with its second person, then what became of the others. */
function Openings({ paper }: { paper: PaperView }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const me = useMe();
  if (paper.openings.length === 0) return null;
  return (
    <section>
      <h2>{words.papers.openings}</h2>
      <ul className="rows">
        {paper.openings.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              {words.gate[`class_${one.from}`]} {lang === 'ar' ? '←' : '→'} {words.gate[`class_${one.to}`]} ·{' '}
              {words.actStates[one.status]}
              <div className="note">
                <Text value={one.reason} lang={lang} />
              </div>
              {one.event && one.happenedOn && (
                <div className="note">
                  {codeWord('opens', one.event, lang)} · <DayText day={one.happenedOn} lang={lang} />
                  {one.source && (
                    <>
                      {' '}
                      · <Link to={`/sources/${one.source}`}>{one.source}</Link>
                    </>
                  )}
                </div>
              )}
              {one.refusalReason && (
                <div className="note owed">
                  <Text value={one.refusalReason} lang={lang} />
                </div>
              )}
              <div className="note">
                <Person id={one.proposedBy.person} />
                {one.settledBy && (
                  <>
                    {words.shell.comma}
                    <Person id={one.settledBy.person} />
                  </>
                )}
              </div>
            </div>
            {one.status === 'proposed' && (may('opening.confirm') || one.proposedBy.person === me.person) && (
              <Settle
                id={one.id}
                by={one.proposedBy.person}
                confirm={{ verb: 'confirm-opening', field: 'opening' }}
                refuse={{ verb: 'refuse-opening', fixed: { opening: one.id } }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the paper serves: as evidence at gates, as the document of a source. */
function Uses({ paper }: { paper: PaperView }) {
  const { words, lang } = useSpoken();
  return (
    <section>
      <h2>{words.papers.serves}</h2>
      {paper.uses.length + paper.sources.length === 0 && <p className="note">{words.papers.servesNothing}</p>}
      <ul className="rows">
        {paper.uses.map((one) => (
          <li key={one.evidence} className="row">
            <div className="row-text">
              <Link
                to={`/projects/${encodeURIComponent(one.project)}${one.gates[0] ? `/gates/${one.gates[0]}` : ''}`}
                data-row=""
              >
                <Text value={one.projectTitle} lang={lang} />
              </Link>
              <div className="note">
                <Text value={one.title} lang={lang} /> · {codeWord('evidence', one.status, lang)} ·{' '}
                {words.gate[`class_${one.class}`]}
              </div>
            </div>
          </li>
        ))}
        {paper.sources.map((one) => (
          <li key={one.ref} className="row">
            <div className="row-text">
              <Link to={`/sources/${one.ref}`} data-row="">
                <Text value={one.title} lang={lang} />
              </Link>
              <div className="note">{codeWord('record', 'source', lang)}</div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
