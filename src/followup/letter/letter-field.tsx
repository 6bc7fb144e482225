import { useState } from 'react';
import { plain } from '../../web/fmt.tsx';
import { findIn, SearchField } from '../../web/kit/search-field.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import { type Direction, type Letter, letterNumber } from './letter.ts';
import type { LetterLine } from './letter-file.ts';

/** One letter of the register of a body, found by its subject, its number or the reference it bears. */
export function LetterField({
  name,
  label,
  direction,
  body,
  named,
}: {
  name: string;
  label: string;
  direction: Direction;
  body: string | undefined;
  /** The letter that is named already. */
  named?: Pick<Letter, 'id' | 'number' | 'year' | 'subject'> | undefined;
}) {
  const { lang } = useSpoken();
  const [find] = useState(() => async (text: string) => {
    const query = { direction, limit: '30', ...(text.trim() ? { text: text.trim() } : {}) };
    const found = await findIn<LetterLine>('letters', query, (one) => ({
      id: one.id,
      label: plain(one.subject, lang),
      hint: letterNumber(one),
      isOurs: one.body === body && one.state !== 'cancelled',
    }));
    return found?.filter((one) => (one as { isOurs?: boolean }).isOurs);
  });
  const held = named && { id: named.id, label: plain(named.subject, lang), hint: letterNumber(named) };
  return <SearchField name={name} label={label} find={find} {...(held ? { defaultValue: held } : {})} />;
}
