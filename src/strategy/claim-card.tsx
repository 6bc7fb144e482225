import { Link } from 'react-router';
import type { RecordedSource } from '../documents/source.ts';
import { Amount, Code, Name, PeriodText, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import { wordsIn } from '../web/locales/index.ts';
import type { RecordedClaim } from './claim.ts';

export function Claim({ claim, source }: { claim: RecordedClaim; source: RecordedSource | undefined }) {
  const { words, lang } = useSpoken();
  const t = wordsIn(lang);
  return (
    <article>
      <blockquote>
        <Text value={claim.text} lang={lang} />
      </blockquote>
      <p className="note">
        {t.find(`words.form-${claim.form}`)} · <Code>{claim.ref}</Code>
        {claim.locator && (
          <>
            {' '}
            · <bdi>{claim.locator}</bdi>
          </>
        )}
      </p>
      <p className="note">
        <Link to={`/sources/${claim.source}`} data-row="">
          {source ? <Text value={source.title} lang={lang} /> : claim.source}
        </Link>
        {source && (
          <>
            {' '}
            · <Name name={source.publisher} names={source.publisherNames} lang={lang} /> ·{' '}
            {t.find(`words.confidence-${source.confidence}`)}
          </>
        )}
        {claim.saidOn && (
          <>
            {' '}
            · <PeriodText code={claim.saidOn} lang={lang} />
          </>
        )}
      </p>
      <dl className="pairs small">
        {claim.quantity && (
          <Pair term={t.find('words.aspect-amount')}>{<Amount quantity={claim.quantity} lang={lang} />}</Pair>
        )}
        {claim.deadline && (
          <Pair term={words.register.deadline}>{<PeriodText code={claim.deadline} lang={lang} />}</Pair>
        )}
        {claim.perimeter && (
          <Pair term={t.find('words.aspect-perimeter')}>{<Text value={claim.perimeter} lang={lang} />}</Pair>
        )}
        {claim.speaker && <Pair term={words.register.speaker}>{<Text value={claim.speaker} lang={lang} />}</Pair>}
      </dl>
    </article>
  );
}

export const Pair = ({ term, children }: { term: string | undefined; children: React.ReactNode }) => (
  <>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </>
);
