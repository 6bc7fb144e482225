import type { LocalizedText } from '../../kernel/localized.ts';
import '../../web/design/letterhead.css';
import { formatDay, Text } from '../../web/fmt.tsx';
import type { DeskLang } from '../../web/kit/words.tsx';
import { official as ar } from '../../web/locales/ar/official.ts';
import { render } from '../../web/locales/catalogue.tsx';
import { official as en } from '../../web/locales/en/official.ts';
import { official as fr } from '../../web/locales/fr/official.ts';

/** A head while it is typed: what is still empty is not there. */
export type HeadDrawn = { lines: readonly LocalizedText[]; place?: LocalizedText; foot?: LocalizedText };

/** The words of the papers themselves: a sheet in French says what the French letter says, whatever the desk speaks. */
const printed = { ar, fr, en };

/** Head and foot of a letter as they stand on paper in one language; its own words are lines without letters. */
export function LetterheadSheet({ head, lang, day }: { head: HeadDrawn; lang: DeskLang; day: string }) {
  const said = printed[lang];
  const date = formatDay(day, lang);
  const number = <bdi dir="ltr">…/{day.slice(0, 4)}</bdi>;
  return (
    <div className="letterhead" lang={lang} dir={lang === 'ar' ? 'rtl' : 'ltr'}>
      <p className="letterhead-lines">
        {head.lines.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a drawing of what is typed, drawn anew each time
          <span key={at}>
            <Text value={one} lang={lang} />
          </span>
        ))}
      </p>
      <p className="letterhead-dated">
        <span>{render(said.number, { number }, lang)}</span>
        <span>
          {head.place
            ? render(said.placed, { place: <Text value={head.place} lang={lang} />, day: date }, lang)
            : render(said.onDay, { day: date }, lang)}
        </span>
      </p>
      <div className="letterhead-words" aria-hidden="true">
        <i />
        <i />
        <i />
        <i />
      </div>
      <p className="letterhead-foot">
        {render(said.stamp, { kind: said['kind-letter'], number }, lang)}
        {head.foot && (
          <>
            {' · '}
            <Text value={head.foot} lang={lang} />
          </>
        )}
        {' · '}
        {render(said.madeOn, { day: date }, lang)}
      </p>
    </div>
  );
}
