import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { plain } from '../fmt.tsx';
import { organisations, people } from './sources.ts';
import { useSpoken } from './words.tsx';

/**
 * The name of an organisation by its reference; the reference while it is not known.
 *
 * none  what to say where nobody is named
 * link  opens its page, for who may read organisations
 */
export function Organisation({
  reference,
  none,
  link,
}: {
  reference: string | undefined;
  none?: string;
  link?: boolean;
}) {
  const { lang, words } = useSpoken();
  const [name, setName] = useState<string>();
  useEffect(() => {
    let current = true;
    void organisations().then((all) => {
      const found = all.find((one) => one.ref === reference);
      if (current) setName(found && plain(found.name, lang));
    });
    return () => {
      current = false;
    };
  }, [reference, lang]);
  if (!reference) return <>{none ?? words.names.noOrganisation}</>;
  const said = <bdi>{name ?? reference}</bdi>;
  return link && name ? <Link to={`/organisations/${encodeURIComponent(reference)}`}>{said}</Link> : said;
}

/** Names of organisations for what can hold no markup, such as a list of choices; the reference while one is not known. */
export function useOrganisationNames(): (reference: string) => string {
  const { lang } = useSpoken();
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    let current = true;
    void organisations().then((all) => {
      if (current) setNames(new Map(all.map((one) => [one.ref, plain(one.name, lang)])));
    });
    return () => {
      current = false;
    };
  }, [lang]);
  return (reference) => names.get(reference) ?? reference;
}

/** Somebody by id. The ledger knows ids only; names are kept apart and can be erased. */
export function Person({ id }: { id: string | undefined }) {
  const { words } = useSpoken();
  const [name, setName] = useState<string>();
  useEffect(() => {
    let current = true;
    void people().then((all) => {
      if (current) setName(all.find((one) => one.id === id)?.name);
    });
    return () => {
      current = false;
    };
  }, [id]);
  if (!id) return null;
  if (id.startsWith('system:')) return <>{words.names.machine}</>;
  if (id.startsWith('link:')) return <>{words.oneFigure.through}</>;
  return <bdi>{name ?? `${words.names.somebody} ${id.slice(-6)}`}</bdi>;
}
