import { Amount, PeriodText } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { useSpoken } from '../web/kit/words.tsx';
import type { Definition } from './indicator.ts';
import type { Path } from './path.rules.ts';
import { partsOf } from './split.rules.ts';

type Valued = {
  value?: string | undefined;
  low?: string | undefined;
  high?: string | undefined;
  missing?: string | undefined;
};

/** A value with its unit and its range, or why there is none. */
export function FigureValue({ figure, unit }: { figure: Valued; unit: string }) {
  const { words, lang, say } = useSpoken();
  if (figure.value === undefined)
    return <span className="note">{codeWord('missing', figure.missing ?? 'not-reported', lang)}</span>;
  return (
    <>
      <Amount quantity={{ value: figure.value, unit }} lang={lang} />
      {figure.low !== undefined && figure.high !== undefined && (
        <span className="note">
          {' '}
          (
          {say(words.results.range, {
            low: <Amount quantity={{ value: figure.low, unit }} lang={lang} />,
            high: <Amount quantity={{ value: figure.high, unit }} lang={lang} />,
          })}
          )
        </span>
      )}
    </>
  );
}

/** The part a figure is about: women, rural. Nothing for the whole. */
export function PartWords({ split }: { split: string }) {
  const { words, lang } = useSpoken();
  const parts = Object.entries(partsOf(split)).map(([dimension, value]) => codeWord(`part-${dimension}`, value, lang));
  return parts.length === 0 ? null : <> · {parts.join(words.shell.comma)}</>;
}

/** Where an indicator stands on its way, in one sentence; where nothing can be said, why. */
export function PathSentence({ path, definition }: { path: Path; definition: Pick<Definition, 'unit' | 'decimals'> }) {
  const { unit, decimals } = definition;
  const { words, lang, say } = useSpoken();
  const state = codeWord('path', path.state, lang);
  if (path.state === 'not-measurable' || !path.actual || !path.next)
    return (
      <>
        {state}. {path.why && codeWord('why', path.why, lang)}
      </>
    );
  const amount = (value: string) => <Amount quantity={{ value, unit }} lang={lang} />;
  const given = {
    actual: amount(path.actual.value),
    period: <PeriodText code={path.actual.period} lang={lang} />,
    target: amount(path.next.value),
    until: <PeriodText code={path.next.period} lang={lang} />,
    state: <b className={`path-${path.state}`}>{state}</b>,
  };
  if (path.state === 'reached') return say(words.results.reachedSentence, given);
  return say(words.results.pathSentence, { ...given, expected: amount((path.expected ?? 0).toFixed(decimals)) });
}
