import { useSay } from '../web/kit/notice.tsx';
import { useSpoken } from '../web/kit/words.tsx';

/** A one-time link, shown once, to be handed over by hand: nothing is ever sent. */
export function SecretLink({ link }: { link: { path: string; expiresAt: string } }) {
  const { words } = useSpoken();
  return <Secret text={`${window.location.origin}${link.path}`} help={words.people.linkHelp} until={link.expiresAt} />;
}

export function Secret({ text, help, until }: { text: string; help: string; until?: string }) {
  const { words, lang } = useSpoken();
  const notice = useSay();
  return (
    <div role="status">
      <p>{help}</p>
      <output className="secret">{text}</output>
      <p className="acts">
        <button
          type="button"
          className="button quiet"
          onClick={() => void navigator.clipboard?.writeText(text).then(() => notice(words.form.copied))}
        >
          {words.form.copy}
        </button>
        {until && (
          <span className="note">
            {words.people.validUntil}{' '}
            <bdi>
              {new Intl.DateTimeFormat(lang === 'ar' ? 'ar-MA' : lang, {
                dateStyle: 'long',
                timeStyle: 'short',
              }).format(new Date(until))}
            </bdi>
          </span>
        )}
      </p>
    </div>
  );
}
