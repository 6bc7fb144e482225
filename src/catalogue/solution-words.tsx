import { Link } from 'react-router';
import type { LocalizedText } from '../kernel/localized.ts';
import { fileAddress } from '../web/client.ts';
import { Code, Text } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { SolutionContent } from './solution.ts';

/** Codes that stand for no country (the exercise takes place in one): shown as they are. */
const isInvented = (code: string): boolean => /^X[A-Z]$/.test(code) && code !== 'XK';

/** A country by its two letters, in the language of the reader. */
export function Country({ code }: { code: string }) {
  const { lang } = useSpoken();
  return <bdi>{isInvented(code) ? code : (new Intl.DisplayNames([lang], { type: 'region' }).of(code) ?? code)}</bdi>;
}

/** A body of the register or one known by name; that nobody reported it where it is neither. */
export function Body({
  body,
  name,
  country,
  link,
}: {
  body: string | undefined;
  name: LocalizedText | undefined;
  country?: string | undefined;
  link?: boolean;
}) {
  const { words, lang } = useSpoken();
  if (body) return <Organisation reference={body} {...(link ? { link } : {})} />;
  if (!name) return <>{words.catalogue.notReported}</>;
  return (
    <>
      <Text value={name} lang={lang} />
      {country && (
        <>
          {' ('}
          <Country code={country} />)
        </>
      )}
    </>
  );
}

/** What something is told on: a source of the register, a paper in words, a kept file. */
export function Ground({
  source,
  reference,
  file,
}: {
  source?: string | undefined;
  reference?: LocalizedText | undefined;
  file?: string | undefined;
}) {
  const { words, lang } = useSpoken();
  return (
    <>
      {source && (
        <Link to={`/sources/${encodeURIComponent(source)}`}>
          <Code>{source}</Code>
        </Link>
      )}{' '}
      {reference && <Text value={reference} lang={lang} />}{' '}
      {file && (
        <a href={fileAddress(file)} target="_blank" rel="noreferrer">
          {words.catalogue.fileOpen}
        </a>
      )}
    </>
  );
}

/** What is told of a solution, each fact by itself; what nobody told says so. */
export function Facts({ of }: { of: SolutionContent }) {
  const { words, lang } = useSpoken();
  const w = words.catalogue;
  return (
    <dl className="pairs">
      <dt>{w.sector}</dt>
      <dd>{words.solutionSectors[of.sector]}</dd>
      <dt>{w.maker}</dt>
      <dd>
        <Body body={of.maker} name={of.makerName} country={of.makerCountry} link />
      </dd>
      <dt>{w.owner}</dt>
      <dd>
        <Body body={of.owner} name={of.ownerName} link />
      </dd>
      <dt>{w.licenceSaid}</dt>
      <dd>
        {of.licence && <Code>{of.licence}</Code>}
        {of.licenceWords && <Text value={of.licenceWords} lang={lang} />}
        {!of.licence && !of.licenceWords && w.notReported}
      </dd>
      <dt>{w.hosting}</dt>
      <dd>
        {of.hostedIn ? <Country code={of.hostedIn} /> : w.notReported}
        {of.hostedBy && (
          <>
            {' · '}
            <Text value={of.hostedBy} lang={lang} />
          </>
        )}
      </dd>
      <dt>{w.data}</dt>
      <dd>{of.data ? <Text value={of.data} lang={lang} /> : w.notReported}</dd>
      <dt>{w.sourceHead}</dt>
      <dd>
        <Ground {...of} />
      </dd>
    </dl>
  );
}
