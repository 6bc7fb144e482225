import { useCallback, useState } from 'react';
import { useMay, useMe, useToday } from '../../desk/me.ts';
import { DayText, Text } from '../../web/fmt.tsx';
import { ActForm } from '../../web/kit/act-form.tsx';
import { DayField } from '../../web/kit/day-field.tsx';
import { LocalizedField, SelectField, TextField } from '../../web/kit/fields.tsx';
import { Nothing } from '../../web/kit/lists.tsx';
import { Organisation, Person } from '../../web/kit/names.tsx';
import { ActLink, Panel, useOpenAct } from '../../web/kit/panel.tsx';
import { SearchField } from '../../web/kit/search-field.tsx';
import { findOrganisation, findPerson } from '../../web/kit/sources.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import { type Post, postKinds } from './reporting-calendar.ts';

/** A post as the reader sees it; `mayEnd` where it is theirs to end. */
export type PostSeen = Post & { mayEnd: boolean };

const inChain = (a: Post, b: Post): number =>
  postKinds.indexOf(a.kind) - postKinds.indexOf(b.kind) || a.position - b.position || a.from.localeCompare(b.from);

/** Who holds which post, by body: its chain of visas in order, then those who hear of silence. */
export function PostsHeld({ posts }: { posts: readonly PostSeen[] }) {
  const { words } = useSpoken();
  const may = useMay();
  const { close } = useOpenAct();
  const w = words.reporting;
  const bodies = Map.groupBy(posts, (one) => one.organisation);
  return (
    <>
      <div className="title">
        <h2>{w.posts}</h2>
        {may('post.edit') && <ActLink act="name-post">{w.namePost}</ActLink>}
      </div>
      <p className="note">{w.postsSays}</p>
      {may('post.edit') && (
        <Panel act="name-post" title={w.namePost}>
          <NamePost onDone={close} />
        </Panel>
      )}
      {posts.length === 0 && <Nothing>{w.noPost}</Nothing>}
      {[...bodies].map(([body, held]) => (
        <section key={body}>
          <h3>
            <Organisation reference={body} link />
          </h3>
          <ol className="rows">
            {held.toSorted(inChain).map((one) => (
              <PostRow key={one.id} post={one} />
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}

function PostRow({ post }: { post: PostSeen }) {
  const { words, lang, say } = useSpoken();
  const { close } = useOpenAct();
  const today = useToday();
  const w = words.reporting;
  const kind = post.kind === 'visa' ? say(w.visa, { n: post.position }) : words.postKinds[post.kind];
  const canEnd = post.mayEnd && (post.until === undefined || post.until > today);
  return (
    <li className="row">
      <div className="row-text">
        <Text value={post.title} lang={lang} />
        <div className="note">
          {kind} · <Person id={post.person} /> · <bdi>{post.actReference}</bdi>
        </div>
      </div>
      <div className="row-side">
        <span className="note">
          {say(post.from > today ? w.begins : w.since, { day: <DayText day={post.from} lang={lang} /> })}
          {post.until && (
            <>
              {words.shell.comma}
              {say(w.ends, { day: <DayText day={post.until} lang={lang} /> })}
            </>
          )}
        </span>
        {canEnd && (
          <ActLink act="end-post" about={post.id}>
            {w.endPost}
          </ActLink>
        )}
      </div>
      {canEnd && (
        <Panel act="end-post" about={post.id} title={w.endPost}>
          <ActForm
            verb="end-post"
            fixed={{ id: post.id }}
            at={({ code }) => (code === 'post.ends-before' ? 'until' : undefined)}
            submit={w.endPost}
            tone="grave"
            onDone={close}
          >
            <DayField name="until" label={w.lastDay} help={w.endHelp} required defaultValue={today} />
          </ActForm>
        </Panel>
      )}
    </li>
  );
}

/** The field that a refusal of an appointment is about. */
const fieldOf: Record<string, string> = {
  'organisation.unknown': 'organisation',
  'post.person-unknown': 'person',
  'post.other-body': 'person',
  'post.to-oneself': 'person',
  'post.ends-before': 'until',
};

function NamePost({ onDone }: { onDone: () => void }) {
  const { words, lang } = useSpoken();
  const { organisation } = useMe();
  const today = useToday();
  const [kind, setKind] = useState<string>('visa');
  const bodies = useCallback((text: string) => findOrganisation(lang)(text), [lang]);
  const w = words.reporting;
  return (
    <ActForm
      verb="name-post"
      check={({ position }) => new Map(isRank(position) ? [] : [['position', w.badPosition]])}
      shape={({ position, ...input }) => ({
        ...input,
        ...(position === undefined ? {} : { position: Number(position) }),
      })}
      at={({ code }) => fieldOf[code]}
      submit={w.namePost}
      onDone={onDone}
    >
      <SelectField
        name="kind"
        label={w.kind}
        help={w.kindHelp}
        required
        defaultValue={kind}
        onChange={setKind}
        options={postKinds.map((one) => ({ value: one, label: words.postKinds[one] }))}
      />
      <SearchField
        name="organisation"
        label={w.body}
        required
        find={bodies}
        defaultValue={organisation ? { id: organisation, label: organisation } : undefined}
      />
      {kind === 'visa' && (
        <TextField
          name="position"
          label={w.position}
          help={w.positionHelp}
          required
          code
          inputMode="numeric"
          defaultValue="1"
        />
      )}
      <LocalizedField name="title" label={w.postTitle} help={w.postTitleHelp} required rows={1} />
      <SearchField name="person" label={w.person} help={w.personHelp} required find={findPerson} />
      <TextField name="actReference" label={w.act} required />
      <DayField name="from" label={w.postFrom} required defaultValue={today} />
      <DayField name="until" label={w.postUntil} />
    </ActForm>
  );
}

const isRank = (typed: unknown): boolean =>
  typed === undefined || (/^\d{1,2}$/.test(String(typed)) && Number(typed) <= 20);
