import { plain } from '../web/fmt.tsx';
import { Organisation } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Hosting } from './state-system.ts';

/** Where a system is hosted, in one line; each of the three that nobody told says so. */
export function HostingText({ hosting }: { hosting: Hosting | undefined }) {
  const { words, lang } = useSpoken();
  const w = words.systems;
  if (!hosting) return <>{w.notReported}</>;
  const { provider, providerName, location, country, level } = hosting;
  return (
    <>
      {w.providerIs}
      {words.shell.colon}
      {provider ? (
        <Organisation reference={provider} />
      ) : providerName ? (
        <bdi>{plain(providerName, lang)}</bdi>
      ) : (
        w.notReported
      )}{' '}
      · {w.location}
      {words.shell.colon}
      {location ? words.hostingLocations[location] : w.notReported}
      {country && (
        <>
          {' '}
          (<bdi>{new Intl.DisplayNames(lang, { type: 'region' }).of(country) ?? country}</bdi>)
        </>
      )}{' '}
      · {w.level}
      {words.shell.colon}
      {level === undefined ? w.notReported : words.hostingLevels[level]}
    </>
  );
}
