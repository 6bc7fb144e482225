import { useState } from 'react';
import { type Problem, tryRead } from '../web/client.ts';
import { Sentence } from '../web/kit/act-form.tsx';
import { useSpoken } from '../web/kit/words.tsx';

type Verified = {
  holds: boolean;
  size: number;
  rows: number;
  milliseconds: number;
  findings: { code: string; says: string }[];
};

/** Recomputes the whole ledger on the server and names what differs. */
export function VerifyLedger() {
  const { words, say } = useSpoken();
  const [state, setState] = useState<'idle' | 'busy' | Verified | Problem>('idle');
  async function verify() {
    setState('busy');
    const answer = await tryRead<Verified>('verify-ledger');
    setState(answer.ok ? answer.value : answer.problem);
  }
  return (
    <div className="acts">
      <button type="button" className="button quiet" aria-disabled={state === 'busy'} onClick={() => void verify()}>
        {state === 'busy' ? words.form.sending : words.ledger.verify}
      </button>
      {typeof state === 'object' && 'code' in state && <Sentence problem={state} />}
      {typeof state === 'object' && 'holds' in state && (
        <p role="status" className={state.holds ? '' : 'refused'}>
          {state.holds ? say(words.ledger.holds, { leaves: state.size, rows: state.rows }) : words.ledger.broken}
          {state.findings.slice(0, 20).map((one) => (
            <span key={one.says} className="note" style={{ display: 'block' }} dir="ltr">
              {one.says}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
