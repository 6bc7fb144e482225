import { Link, type LoaderFunctionArgs, useLoaderData } from 'react-router';
import { read } from '../web/client.ts';
import { Code, PeriodText, Text } from '../web/fmt.tsx';
import { Rows } from '../web/kit/lists.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { ActLink, Panel } from '../web/kit/panel.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { TextBlocks } from './text-blocks.tsx';
import { TextDuties } from './text-duties.tsx';
import type { TextFile } from './text-file.ts';
import { MoveTextForm, PromiseTextForm, ReviseTextForm } from './text-forms.tsx';
import { TextMoves, TextPromises } from './text-parts.tsx';
import { Promised, Since, Standing, TextRow } from './text-row.tsx';
import { TextWay } from './text-way.tsx';

export const loader = ({ params }: LoaderFunctionArgs) => read<TextFile>('legal-text', { ref: params.ref });

/** One legal text: what it asks, its way with the days at each station, what it holds back, and what was promised. */
export function Component() {
  const file = useLoaderData<typeof loader>() as TextFile;
  const { text, parent, under, mayFollow } = file;
  const { words, lang } = useSpoken();
  const w = words.law;
  const isOnTheWay = text.status === 'draft' || text.status === 'withdrawn';
  return (
    <>
      <title>{`${text.number ?? text.ref} · ${words.shell.brand}`}</title>
      <p className="crumb">
        <Link to="/law">{w.title}</Link> · <Code>{text.ref}</Code>
      </p>
      <h1 tabIndex={-1}>
        <Text value={text.title} lang={lang} />
      </h1>
      <p className="lead">
        <Text value={text.duty} lang={lang} marked />
      </p>
      <p className="note">
        {words.legalKinds[text.kind]}
        {text.number && (
          <>
            {' '}
            <Code>{text.number}</Code>
          </>
        )}
        {text.date && (
          <>
            {' · '}
            <Text value={text.date} lang={lang} />
          </>
        )}
        {text.enactedOn && (
          <>
            {' · '}
            <PeriodText code={text.enactedOn} lang={lang} />
          </>
        )}{' '}
        · {words.legalStatuses[text.status]}
        {text.authority && (
          <>
            {' · '}
            {w.authority}
            {words.shell.colon}
            <Organisation reference={text.authority} link />
          </>
        )}
      </p>
      {parent && (
        <p className="note">
          {w.applies}
          {words.shell.colon}
          <Link to={`/law/${encodeURIComponent(parent.ref)}`}>
            <Text value={parent.title} lang={lang} />
          </Link>
          {text.parentArticle && (
            <>
              {' '}
              · {w.article} <bdi>{text.parentArticle}</bdi>
            </>
          )}
        </p>
      )}
      {text.statusNote && (
        <p className="note">
          <Text value={text.statusNote} lang={lang} />
        </p>
      )}
      <p role="status">
        <Standing text={text} />
        {text.since && isOnTheWay && (
          <>
            {' · '}
            <Since text={text} />
          </>
        )}
        {' · '}
        <Promised text={text} />
        {text.status === 'in-force' && (
          <>
            {' · '}
            {text.bulletin ? (
              <>
                {w.bulletin} <bdi>{text.bulletin}</bdi>
              </>
            ) : (
              w.bulletinUnknown
            )}
          </>
        )}
      </p>
      <TextWay file={file} />
      <p className="note">
        {w.sources}
        {words.shell.colon}
        {text.sources.map((one, at) => (
          <span key={one}>
            {at > 0 && ' · '}
            <Code>{one}</Code>
          </span>
        ))}{' '}
        · {w.confidence} <bdi>{text.confidence}</bdi>
      </p>
      {mayFollow && (
        <div className="acts">
          {isOnTheWay && !text.waits && (
            <ActLink act="move" strong hotkey="a">
              {w.move}
            </ActLink>
          )}
          {text.status === 'draft' && <ActLink act="promise">{w.promise}</ActLink>}
          <ActLink act="revise">{w.revise}</ActLink>
        </div>
      )}
      <Panel act="move" title={w.move}>
        <MoveTextForm file={file} />
      </Panel>
      <Panel act="promise" title={w.promise}>
        <PromiseTextForm text={text} />
      </Panel>
      <Panel act="revise" title={w.revise}>
        <ReviseTextForm text={text} />
      </Panel>
      <TextMoves file={file} />
      <TextBlocks text={text} />
      <TextPromises file={file} />
      <TextDuties text={text.ref} />
      {under.length > 0 && (
        <section>
          <h2>{w.under}</h2>
          <Rows label={w.under}>
            {under.map((one) => (
              <TextRow key={one.ref} text={one} />
            ))}
          </Rows>
        </section>
      )}
    </>
  );
}
