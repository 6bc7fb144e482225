import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { useSpoken } from '../../web/kit/words.tsx';
import { keepSending } from '../../web/outbox/keep-sending.ts';
import { useWrites } from '../../web/outbox/use-writes.tsx';
import { moreWords } from '../language.ts';
import '../../web/outbox/outbox.css';

/** Said in the frame of every screen while something waits, and sent as soon as it can be. */
export default function WaitingLine({ person }: { person: string }) {
  const [hasWords, setWords] = useState(false);
  useEffect(() => void moreWords().then(() => setWords(true)), []);
  return hasWords ? <Line person={person} /> : null;
}

function Line({ person }: { person: string }) {
  const { words, say } = useSpoken();
  const writes = useWrites(person);
  useEffect(() => keepSending(person), [person]);
  if (!writes || writes.length === 0) return null;
  return (
    <p className="waiting-line" role="status">
      <Link to="/outbox">{say(words.outbox.waits, { n: writes.length })}</Link>
    </p>
  );
}
