import { useCallback, useEffect, useState } from 'react';
import { type LoaderFunctionArgs, Navigate, useLoaderData, useSearchParams } from 'react-router';
import { useMay, useMe, useToday } from '../../desk/me.ts';
import { read } from '../../web/client.ts';
import { Nothing } from '../../web/kit/lists.tsx';
import { Organisation } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { SettingTitle } from '../../web/kit/setting-title.tsx';
import { findOrganisation } from '../../web/kit/sources.ts';
import { deskLangs, useSpoken } from '../../web/kit/words.tsx';
import type { KeptLetterhead } from './letterhead.store.ts';
import { LetterheadForm } from './letterhead-form.tsx';
import { type HeadDrawn, LetterheadSheet } from './letterhead-sheet.tsx';

export async function loader({ request }: LoaderFunctionArgs) {
  const body = new URL(request.url).searchParams.get('body');
  return { head: body ? await read<KeptLetterhead>('letterhead', { body }) : undefined };
}

/** What stands at the head and foot of the papers of a body: of one's own first, of any other by choice. */
export function Component() {
  const { head } = useLoaderData<typeof loader>() as Awaited<ReturnType<typeof loader>>;
  const { words, lang } = useSpoken();
  const { organisation } = useMe();
  const [, setQuery] = useSearchParams();
  const bodies = useCallback((text: string) => findOrganisation(lang)(text), [lang]);
  const w = words.letterhead;
  if (!head && organisation) return <Navigate to={`?body=${encodeURIComponent(organisation)}`} replace />;
  return (
    <>
      <SettingTitle title={w.title} says={w.says} />
      <search className="letterhead-of">
        <SearchField
          key={head?.body}
          name="body"
          label={w.body}
          find={bodies}
          defaultValue={head && { id: head.body, label: head.body }}
          onChosen={(body) => body !== head?.body && setQuery({ body })}
        />
      </search>
      {head ? <OfBody key={head.body} head={head} /> : <Nothing>{w.choose}</Nothing>}
    </>
  );
}

function OfBody({ head }: { head: KeptLetterhead }) {
  const { words, say } = useSpoken();
  const may = useMay();
  const { open, close } = useOpenAct();
  const [typed, setTyped] = useState<HeadDrawn>();
  const isOpen = open === 'set' && may('letterhead.edit');
  useEffect(() => {
    if (!isOpen) setTyped(undefined);
  }, [isOpen]);
  const w = words.letterhead;
  return (
    <>
      <div className="title">
        <h2>
          <Organisation reference={head.body} link />
          {head.version > 0 && <small>{say(w.version, { n: head.version })}</small>}
        </h2>
        {may('letterhead.edit') && <ActLink act="set">{w.edit}</ActLink>}
      </div>
      {head.version === 0 && <p className="note">{w.notSet}</p>}
      <div className={isOpen ? 'beside letterhead-form' : undefined}>
        {isOpen && (
          <Panel act="set" title={w.edit}>
            <LetterheadForm key={head.version} head={head} onTyped={setTyped} onDone={close} />
          </Panel>
        )}
        <Sheets head={typed ?? head} />
      </div>
    </>
  );
}

function Sheets({ head }: { head: HeadDrawn }) {
  const { words } = useSpoken();
  const today = useToday();
  return (
    <section className="letterheads" aria-label={words.letterhead.preview}>
      {deskLangs.map((lang) => (
        <figure key={lang}>
          <figcaption>{words.langs[lang]}</figcaption>
          <LetterheadSheet head={head} lang={lang} day={today} />
        </figure>
      ))}
    </section>
  );
}
