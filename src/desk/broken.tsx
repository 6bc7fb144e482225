import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { Refused } from '../web/client.ts';
import { Sentence } from '../web/kit/act-form.tsx';
import { Star } from '../web/kit/mark.tsx';
import { useWords } from '../web/kit/words.tsx';

/** Shown in place of a screen that could not be read: the reason as a sentence and a way on. */
export function Broken() {
  const words = useWords();
  const error = useRouteError();
  const problem = error instanceof Refused ? error.problem : undefined;
  const isGone = !error || problem?.status === 404 || (isRouteErrorResponse(error) && error.status === 404);
  // a part of the desk that is no longer on the server: a newer version was installed meanwhile
  const isOutdated = error instanceof TypeError && /dynamically imported|module script/i.test(error.message);
  return (
    <section className="broken wrap">
      <Star />
      <h1 tabIndex={-1}>{isGone ? words.broken.gone : isOutdated ? words.broken.outdated : words.broken.title}</h1>
      {problem && <Sentence problem={problem} />}
      {!problem && !isGone && !isOutdated && error instanceof Error && (
        <p className="soft">
          <code>{error.message}</code>
        </p>
      )}
      <p>
        {isOutdated ? (
          <button type="button" className="button" onClick={() => window.location.reload()}>
            {words.broken.reload}
          </button>
        ) : (
          <Link to="/">{words.broken.back}</Link>
        )}
      </p>
    </section>
  );
}
