import { Link } from 'react-router';
import type { Person, RoleGrant } from '../access/person.ts';
import { ScopeText } from '../access/scope-text.tsx';
import type { LocalizedText } from '../kernel/localized.ts';
import { Code, Num, Text } from '../web/fmt.tsx';
import { Person as PersonName } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';

export type TiedLine = {
  title: string;
  /** where one of them opens */
  base: string;
  page: { total: number; items: { ref: string; title: LocalizedText }[] };
  /** where the whole list is */
  all: string;
};

/** Records tied to a body: the first of them, and the way to all. */
export function Tied({ title, base, page, all }: TiedLine) {
  const { words, lang } = useSpoken();
  if (page.total === 0) return null;
  return (
    <section>
      <div className="title">
        <h2>
          {title}{' '}
          <small>
            <Num value={page.total} lang={lang} />
          </small>
        </h2>
        {page.total > page.items.length && <Link to={all}>{words.organisations.all}</Link>}
      </div>
      <ul className="rows">
        {page.items.map((one) => (
          <li key={one.ref} className="row">
            <div className="row-text">
              <Link to={`${base}/${encodeURIComponent(one.ref)}`} data-row="">
                <Text value={one.title} lang={lang} />
              </Link>
              <div className="note">
                <Code>{one.ref}</Code>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

export type Worker = Person & { roles: RoleGrant[] };

/** Who works there, with office and roles; only for who may see people. */
export function People({ people }: { people: readonly Worker[] }) {
  const { words, lang } = useSpoken();
  if (people.length === 0) return null;
  return (
    <section>
      <h2>{words.organisations.people}</h2>
      <ul className="rows">
        {people.map((one) => (
          <li key={one.id} className="row">
            <div className="row-text">
              <Link to={`/people/${one.id}`} data-row="">
                <PersonName id={one.id} />
              </Link>
              <div className="note">
                {one.office && <Text value={one.office} lang={lang} />}
                {one.roles.map((each, at) => (
                  <span key={each.id}>
                    {(at > 0 || one.office) && ' · '}
                    {words.roles[each.role]} (<ScopeText scope={each.scope} />)
                  </span>
                ))}
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
