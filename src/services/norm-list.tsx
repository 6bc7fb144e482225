import { Link } from 'react-router';
import { Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { ShownNorm } from './system-file.ts';

/** What legal texts ask, each beside the text that says so. Without any, nobody can say what is enough. */
export function NormList({ norms }: { norms: readonly ShownNorm[] }) {
  const { words, lang } = useSpoken();
  const w = words.systems;
  if (norms.length === 0) return null;
  return (
    <section>
      <h2>{w.law}</h2>
      <ul className="rows">
        {norms.map((one) => (
          <li key={one.ref} className="row">
            <div className="row-text">
              {words.normSubjects[one.subject]}
              {words.shell.colon}
              <Text value={one.words} lang={lang} />
              <div className="note">
                <Link to={`/law/${encodeURIComponent(one.legalText)}`}>
                  {one.title ? <Text value={one.title} lang={lang} /> : <bdi>{one.legalText}</bdi>}
                </Link>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
