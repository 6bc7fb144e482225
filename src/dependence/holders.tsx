import { Link } from 'react-router';
import type { LocalizedText } from '../kernel/localized.ts';
import type { Truth } from '../portal/documents.ts';
import { Amount, formatNumber, formatShare, Num, Percent, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Holder, Level, Subject, SubjectDependence } from './dependence.ts';

/** Promised is drawn dashed, what is recorded or reported outlined; nothing here is verified. */
const promises: readonly Subject[] = ['funding-signed', 'trainees', 'megawatts'];
const truthOf = (subject: Subject): Truth => (promises.includes(subject) ? 'promised' : 'declared');

/** Holders shown one by one; the others are summed up. */
const MOST_SHOWN = 8;

/** One subject: how far it is in few hands, in words first, drawn, and as a table of its holders. */
export function SubjectHolders({
  found,
  names,
  currency,
  sole,
}: {
  found: SubjectDependence;
  names: Record<string, LocalizedText>;
  currency: string;
  /** mark of a holder that counts as the only one */
  sole: number;
}) {
  const { words, lang, say } = useSpoken();
  const { subject, concentration, level, holders, inside } = found;
  const shown = holders.slice(0, MOST_SHOWN);
  const rest = holders.slice(MOST_SHOWN);
  const title = words.dependenceSubjects[subject];
  return (
    <section id={subject}>
      <h2>{title}</h2>
      <p>
        <InWords effective={concentration.effectiveNumber} level={level} />
      </p>
      {concentration.hhi10000 !== null && (
        <p className="note">
          {say(words.dependence.index, { number: formatNumber(Math.round(concentration.hhi10000), lang) })}
        </p>
      )}
      <Strip holders={shown} truth={truthOf(subject)} />
      <div className="hold-box">
        <table className="hold" aria-label={title}>
          <thead>
            <tr>
              <th scope="col">{words.dependence.holder}</th>
              <th scope="col" className="num">
                {words.dependence.share}
              </th>
              <th scope="col" className="num">
                {words.dependence.amount}
              </th>
              <th scope="col" className="num">
                {words.dependence.inProjects}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.ref}>
                <th scope="row">
                  <BodyLink reference={one.ref} names={names} />
                </th>
                <td className="num">
                  <Percent share={shareText(one.share)} lang={lang} />
                </td>
                <td className="num">
                  <HeldAmount subject={subject} amount={one.amount} currency={currency} />
                </td>
                <td className="num">
                  <Num value={one.projects} lang={lang} />
                </td>
              </tr>
            ))}
            {rest.length > 0 && (
              <tr>
                <th scope="row">{say(words.dependence.others, { n: rest.length })}</th>
                <td className="num">
                  <Percent share={shareText(rest.reduce((sum, one) => sum + one.share, 0))} lang={lang} />
                </td>
                <td />
                <td />
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <p className="note">
        {say(words.dependence.restsOn, { n: inside.projects })} {say(words.dependence.insideAll, { n: inside.single })}
      </p>
      {inside.alone.length > 0 && (
        <details>
          <summary>{say(words.dependence.insideMost, { share: formatShare(String(sole), lang, 0) })}</summary>
          <ul className="rows">
            {inside.alone.map((one) => (
              <li key={one.project} className="row">
                <div className="row-text">
                  <Link to={`/projects/${encodeURIComponent(one.project)}`} data-row="">
                    <bdi dir="ltr">{one.project}</bdi>
                  </Link>{' '}
                  · <BodyLink reference={one.holder} names={names} />
                </div>
                <div className="row-side">
                  <Percent share={shareText(one.share)} lang={lang} />
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** The effective number as people say it: as if 2.6 equal holders shared it. */
export function InWords({ effective, level }: { effective: number | null; level: Level }) {
  const { words, lang, say } = useSpoken();
  if (effective === null) return <>{words.dependence.undefined}</>;
  return (
    <>
      {effective < 1.005
        ? words.dependence.asIfOne
        : say(words.dependence.asIf, { number: formatNumber(effective.toFixed(1), lang, 1) })}{' '}
      <span className="hold-level" data-level={level}>
        {words.dependenceLevels[level]}
      </span>
    </>
  );
}

/** Shares side by side in the reading direction, the largest first; what is left is drawn flat. The table beside it says the same. */
function Strip({ holders, truth }: { holders: readonly Holder[]; truth: Truth }) {
  const { dir } = useSpoken();
  let from = 0;
  const parts = holders.map((one) => {
    const part = { ref: one.ref, from, width: one.share * 100 };
    from += part.width;
    return part;
  });
  const at = (start: number, width: number): string => `${dir === 'rtl' ? 100 - start - width : start}%`;
  return (
    <svg className="hold-strip" direction="ltr" aria-hidden="true">
      {from < 99.9 && <rect className="rest" x={at(from, 100 - from)} y={3} width={`${100 - from}%`} height={20} />}
      {parts.map((one) => (
        <rect
          key={one.ref}
          className={`t-${truth}`}
          x={at(one.from, one.width)}
          y={3}
          width={`${Math.max(0.3, one.width)}%`}
          height={20}
        />
      ))}
    </svg>
  );
}

export function BodyLink({ reference, names }: { reference: string; names: Record<string, LocalizedText> }) {
  const { lang } = useSpoken();
  const name = names[reference];
  return (
    <Link to={`/organisations/${encodeURIComponent(reference)}`}>
      {name ? <Text value={name} lang={lang} /> : <bdi>{reference}</bdi>}
    </Link>
  );
}

function HeldAmount({ subject, amount, currency }: { subject: Subject; amount: string; currency: string }) {
  const { words, lang } = useSpoken();
  if (subject === 'funding-signed' || subject === 'funding-paid')
    return <Amount quantity={{ value: amount, unit: currency }} lang={lang} short />;
  if (subject.startsWith('megawatts')) return <Amount quantity={{ value: amount, unit: 'MW' }} lang={lang} />;
  if (subject.startsWith('trainees')) return <Num value={amount} lang={lang} />;
  return (
    <>
      <Num value={amount} lang={lang} digits={2} />
      <br />
      <small className="soft">{words.dependence.parts}</small>
    </>
  );
}

/** A share as the formatter takes it: exact text, without exponents. */
export const shareText = (share: number): string => share.toFixed(6);
