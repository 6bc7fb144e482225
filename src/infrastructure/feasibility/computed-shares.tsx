import { Link } from 'react-router';
import { plain } from '../../web/fmt.tsx';
import { useReadAgain } from '../../web/kit/read-again.ts';
import { useSpoken } from '../../web/kit/words.tsx';
import type { AcceptedModel } from './model-file.ts';
import { Share } from './model-results.tsx';

/** Renewable shares as accepted studies of a project compute them: beside what is reported, never in its place. */
export function ComputedShares({ project }: { project: string }) {
  const { words, lang } = useSpoken();
  const found = useReadAgain<{ items: AcceptedModel[] }>('accepted-models', 'project', project)?.items;
  const w = words.feasibility;
  return found?.map((one) => (
    <p key={one.study}>
      <Link to={`/studies/${encodeURIComponent(one.study)}/model?number=${one.number}`}>{plain(one.title, lang)}</Link>
      {words.shell.colon}
      {w.matching} <Share value={one.yearlyMatching} /> · {w.hourly} <Share value={one.share247} />{' '}
      <span className="note">
        · {w.ofProject}
        {one.isSynthetic && <> · {w.synthetic}</>}
      </span>
    </p>
  ));
}
