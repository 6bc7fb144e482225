import { useCallback, useEffect, useState } from 'react';
import { useMay } from '../../desk/me.ts';
import { tryRead } from '../../web/client.ts';
import { DayText, plain, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { LocalizedField } from '../../web/kit/fields.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { organisations } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { Office } from './comment.store.ts';
import type { Commented, ShownComment } from './comment.ts';

/** What people say of the record of this page, and where one says something oneself; nothing for those who may not. */
export function Comments({ about: { kind, ref } }: { about: Commented }) {
  const { words } = useSpoken();
  const may = useMay();
  const [items, setItems] = useState<ShownComment[]>();
  const [asked, setAsked] = useState(0);
  const [addingTo, setAddingTo] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again after each act
  useEffect(() => {
    let current = true;
    void tryRead<{ items: ShownComment[] }>('comments', { kind, ref }).then((answer) => {
      if (current) setItems(answer.ok ? answer.value.items : undefined);
    });
    return () => {
      current = false;
    };
  }, [kind, ref, asked]);
  if (items === undefined) return null;
  const w = words.comments;
  const again = () => {
    setAddingTo(undefined);
    setAsked((n) => n + 1);
  };
  return (
    <section data-comments={kind}>
      <h2>{w.title}</h2>
      <p className="note">{items.length === 0 ? w.none : w.lead}</p>
      <ul className="rows">
        {items.map((one) => (
          <OneComment key={one.id} comment={one} onAdd={() => setAddingTo(one.id)} onDone={again} />
        ))}
      </ul>
      {may('comment.write') && (
        <Writing key={`${addingTo} ${asked}`} about={{ kind, ref }} addsTo={addingTo} onDone={again} />
      )}
    </section>
  );
}

function OneComment({ comment, onAdd, onDone }: { comment: ShownComment; onAdd: () => void; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const w = words.comments;
  return (
    <li className="row">
      <div className="row-text">
        {comment.words ? (
          <p>
            <Text value={comment.words} lang={lang} marked />
          </p>
        ) : (
          <p className="note">
            {w.withdrawn} <DayText day={comment.withdrawnOn!} lang={lang} />
          </p>
        )}
        <div className="note">
          <Person id={comment.byPerson} />
          {comment.organisation && (
            <>
              {' '}
              · <Organisation reference={comment.organisation} />
            </>
          )}{' '}
          · <DayText day={comment.day} lang={lang} />
          {comment.addsTo && <> · {w.adds}</>}
          {comment.mentions.length > 0 && (
            <>
              {' '}
              · {w.mentions}{' '}
              {comment.mentions.map((one, at) => (
                <span key={one}>
                  {at > 0 && words.shell.comma}
                  <Person id={one} />
                </span>
              ))}
            </>
          )}
        </div>
        {comment.isMine && comment.words && (
          <div className="acts">
            <button type="button" className="link" onClick={onAdd}>
              {w.add}
            </button>
            <ActForm verb="withdraw-comment" fixed={{ id: comment.id }} submit={w.withdraw} onDone={onDone} />
          </div>
        )}
      </div>
    </li>
  );
}

function Writing({ about, addsTo, onDone }: { about: Commented; addsTo: string | undefined; onDone: () => void }) {
  const { words, lang } = useSpoken();
  const [mentions, setMentions] = useState(1);
  const { kind, ref } = about;
  const offices = useCallback(
    async (text: string) => {
      const [answer, bodies] = await Promise.all([
        tryRead<{ items: Office[] }>('comment-readers', { kind, ref }),
        organisations(),
      ]);
      const nameOf = (body: string | undefined) => {
        const found = bodies.find((one) => one.ref === body);
        return found ? plain(found.name, lang) : (body ?? '');
      };
      return (answer.ok ? answer.value.items : [])
        .map(({ person, office, organisation }) => ({
          id: person,
          label: [office ? plain(office, lang) : person.slice(-6), nameOf(organisation)].filter(Boolean).join(' · '),
        }))
        .filter((one) => one.label.toLowerCase().includes(text.trim().toLowerCase()))
        .slice(0, 30);
    },
    [kind, ref, lang],
  );
  const w = words.comments;
  return (
    <ActForm
      verb="write-comment"
      fixed={{ about, ...(addsTo === undefined ? {} : { addsTo }) }}
      submit={addsTo === undefined ? w.write : w.add}
      onDone={onDone}
    >
      <LocalizedField name="words" label={w.words} required rows={2} />
      {Array.from({ length: mentions }, (_, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: mentions are only added, at the end
        <SearchField key={at} name="mentions[]" label={at === 0 ? w.mention : w.another} find={offices} />
      ))}
      <button type="button" className="link" onClick={() => setMentions(mentions + 1)}>
        {w.another}
      </button>
    </ActForm>
  );
}
