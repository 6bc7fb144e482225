import { useEffect, useState } from 'react';
import type { LocalizedText } from '../../kernel/localized.ts';
import { tryRead } from '../client.ts';
import { plain } from '../fmt.tsx';
import { useSpoken } from './words.tsx';

const kept = new Map<string, Promise<LocalizedText | undefined>>();

const placeName = (code: string): Promise<LocalizedText | undefined> => {
  const known = kept.get(code);
  if (known) return known;
  const asked = tryRead<{ place: { name: LocalizedText } }>('place', { code }).then((answer) =>
    answer.ok ? answer.value.place.name : undefined,
  );
  kept.set(code, asked);
  return asked;
};

/** The name of a place by its code; the code while it is not known. */
export function PlaceName({ code }: { code: string }) {
  const { lang } = useSpoken();
  const [name, setName] = useState<LocalizedText>();
  useEffect(() => {
    let current = true;
    void placeName(code).then((found) => current && setName(found));
    return () => {
      current = false;
    };
  }, [code]);
  return <bdi>{name ? plain(name, lang) : code}</bdi>;
}
