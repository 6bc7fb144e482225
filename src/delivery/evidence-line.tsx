import { Link } from 'react-router';
import { useMay, useMe } from '../desk/me.ts';
import { fileAddress } from '../web/client.ts';
import { Amount, DayText, Text } from '../web/fmt.tsx';
import { codeWord } from '../web/kit/code-word.ts';
import { Organisation, Person } from '../web/kit/names.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { EvidenceType } from './evidence.ts';
import type { EvidenceView } from './gate-view.ts';
import { Judge } from './judge.tsx';
import { say as plainOf } from './words.tsx';

/** One paper: what it is, who brought it, what was said of it, and the acts of whoever may judge it. */
export function EvidenceLine({ evidence, types }: { evidence: EvidenceView; types: EvidenceType[] }) {
  const { words, lang } = useSpoken();
  const may = useMay();
  const me = useMe();
  const type = types.find((one) => one.code === evidence.type);
  if ('withheld' in evidence)
    return (
      <li>
        {words.gate.withheld}
        {words.shell.colon}
        {type ? plainOf(type.title, lang) : evidence.type} · {codeWord('evidence', evidence.status, lang)}
        {evidence.ground && (
          <>
            {' '}
            · <Text value={evidence.ground} lang={lang} />
          </>
        )}
        {evidence.opensOn && (
          <>
            {' '}
            · {words.gate.opensOn} {codeWord('opens', evidence.opensOn, lang)}
          </>
        )}
      </li>
    );
  const isMine = evidence.broughtBy.person === me.person;
  return (
    <li>
      <a href={fileAddress(evidence.sha256, evidence.id)} target="_blank" rel="noreferrer">
        <Text value={evidence.title} lang={lang} />
      </a>
      <div className="note">
        {type && plainOf(type.title, lang)} · <DayText day={evidence.date} lang={lang} />
        {evidence.states && (
          <>
            {' '}
            · <Amount quantity={evidence.states} lang={lang} />
          </>
        )}{' '}
        · {words.gate.broughtBy} <Person id={evidence.broughtBy.person} />
        {evidence.organisation && (
          <>
            {' '}
            (<Organisation reference={evidence.organisation} link />)
          </>
        )}{' '}
        · {words.gate[`class_${evidence.class}`]} · <Link to={`/files/${evidence.sha256}`}>{words.papers.card}</Link>
      </div>
      {evidence.class !== 'public' && (evidence.ground || evidence.opensOn) && (
        <div className="note">
          {evidence.ground && <Text value={evidence.ground} lang={lang} />}
          {evidence.opensOn && (
            <>
              {' '}
              · {words.gate.opensOn} {codeWord('opens', evidence.opensOn, lang)}
            </>
          )}
        </div>
      )}
      {evidence.status !== 'brought' && (
        <div className={evidence.status === 'returned' ? 'note owed' : 'note'}>
          {codeWord('evidence', evidence.status, lang)}
          {evidence.judgedBy && (
            <>
              {words.shell.colon}
              <Person id={evidence.judgedBy.person} />
            </>
          )}
          {evidence.judgedOn && (
            <>
              {words.shell.comma}
              <DayText day={evidence.judgedOn} lang={lang} />
            </>
          )}
          {evidence.independence && evidence.status === 'accepted' && (
            <> · {codeWord('independence', evidence.independence, lang)}</>
          )}
          {evidence.reason && (
            <>
              {' '}
              · <Text value={evidence.reason} lang={lang} />
            </>
          )}
        </div>
      )}
      {evidence.status === 'brought' && isMine && <div className="note waits">{words.gate.youBrought}</div>}
      {evidence.status === 'brought' && !isMine && may('evidence.judge') && (
        <div className="acts tight">
          <Link to={`/review?evidence=${evidence.id}`}>{words.gate.review}</Link>
          <Judge evidence={evidence.id} />
        </div>
      )}
    </li>
  );
}
