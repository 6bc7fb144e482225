import { useEffect, useState } from 'react';
import { fileAddress } from '../client.ts';
import { useSpoken } from './words.tsx';

type Shown = { kind: 'image' | 'frame' | 'text' | 'other'; address: string; text?: string };

const LONGEST_TEXT = 200_000;

/** A kept file shown in the page where the browser can show it; nothing of it runs. */
export function Paper({ sha256, title, evidence }: { sha256: string; title: string; evidence?: string }) {
  const { words } = useSpoken();
  const address = fileAddress(sha256, evidence);
  const [shown, setShown] = useState<Shown>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    let current = true;
    let made: string | undefined;
    setShown(undefined);
    setLost(false);
    void (async () => {
      const response = await fetch(address, { credentials: 'same-origin' });
      if (!response.ok) throw new Error(String(response.status));
      const blob = await response.blob();
      if (!current) return;
      const type = blob.type.split(';')[0]!;
      if (type.startsWith('text/') || type === 'application/json') {
        const text = (await blob.text()).slice(0, LONGEST_TEXT);
        if (current) setShown({ kind: 'text', address, text });
        return;
      }
      const isImage = /^image\/(png|jpeg|webp|gif|avif)$/.test(type);
      made = isImage ? URL.createObjectURL(blob) : undefined;
      setShown({ kind: isImage ? 'image' : type === 'application/pdf' ? 'frame' : 'other', address: made ?? address });
    })().catch(() => current && setLost(true));
    return () => {
      current = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [address]);
  return (
    <figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long paper must be reachable to be scrolled by keys */}
      <div className="paper" tabIndex={0}>
        {!shown && !isLost && <p className="note">{words.review.loading}</p>}
        {isLost && <p className="note">{words.review.noPreview}</p>}
        {shown?.kind === 'image' && <img src={shown.address} alt={title} />}
        {shown?.kind === 'frame' && <iframe src={shown.address} title={title} />}
        {shown?.kind === 'text' && <pre dir="auto">{shown.text}</pre>}
        {shown?.kind === 'other' && <p className="note">{words.review.noPreview}</p>}
      </div>
      <figcaption className="note">
        <a href={address} target="_blank" rel="noreferrer">
          {words.review.open}
        </a>{' '}
        · <code>{sha256.slice(0, 16)}</code>
      </figcaption>
    </figure>
  );
}
