import { Link } from 'react-router';
import { Code, formatMoneyShort, formatShare } from '../web/fmt.tsx';
import { SaveList } from '../web/kit/save-list.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { AllocationInputs, Candidate } from './allocation.ts';
import type { AllocationFile } from './allocation-file.ts';
import { figure, useNames } from './told.tsx';

/** What could be done, what it costs and gives where, on which ground, and where the plan puts it. */
export function Candidates({ file, inputs }: { file: AllocationFile; inputs: AllocationInputs }) {
  const { words } = useSpoken();
  const w = words.allocation;
  const answer = file.answered?.answer;
  const chosen = answer && 'plan' in answer ? answer.plan.chosen : undefined;
  const placed = chosen && new Map(chosen.map((one) => [one.candidate, one.region]));
  if (inputs.candidates.length === 0) return null;
  return (
    <section>
      <h2>{w.candidates}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys */}
      <section className="scroll-x" tabIndex={0} aria-label={w.candidates}>
        <table className="account candidates">
          <thead>
            <tr>
              <th scope="col">{w.candidate}</th>
              {placed && <th scope="col">{w.placedIn}</th>}
              <th scope="col" className="num">
                {w.cost}
              </th>
              <th scope="col" className="num">
                {w.rural}
              </th>
              <th scope="col">{w.where}</th>
              <th scope="col">{w.ground}</th>
            </tr>
          </thead>
          <tbody>
            {inputs.candidates.map((one) => (
              <CandidateRow key={one.code} file={file} candidate={one} placed={placed} />
            ))}
          </tbody>
        </table>
      </section>
      {answer && (
        <SaveList verb="allocation-plan-file" fixed={{ ref: file.allocation.ref, number: String(file.number) }} />
      )}
    </section>
  );
}

function CandidateRow({
  file,
  candidate: { code, project, cost, rural, places, fixed, requires, source, isAssumption },
  placed,
}: {
  file: AllocationFile;
  candidate: Candidate;
  placed: ReadonlyMap<string, string> | undefined;
}) {
  const { words, lang, say } = useSpoken();
  const { region, candidate } = useNames(file);
  const w = words.allocation;
  const at = placed?.get(code);
  return (
    <tr data-candidate={code}>
      <th scope="row">
        {project ? <Link to={`/projects/${encodeURIComponent(project)}`}>{candidate(code)}</Link> : candidate(code)}
        {candidate(code) !== code && (
          <div className="note">
            <Code>{code}</Code>
          </div>
        )}
        {requires && <div className="note">{say(w.requires, { codes: requires.map(candidate).join(' · ') })}</div>}
      </th>
      {placed && (
        <td data-placed={at ?? ''}>{at === undefined ? <span className="soft">{w.notChosen}</span> : region(at)}</td>
      )}
      <td className="num">
        <bdi>{formatMoneyShort(cost, file.currency, lang)}</bdi>
      </td>
      <td className="num">
        <bdi>{formatShare(String(rural), lang, 0)}</bdi>
      </td>
      <td>
        <ul className="plain-list">
          {places.map((one) => (
            <li key={one.region}>
              {region(one.region)}
              {words.shell.colon}
              <bdi>{figure(one.benefit, lang)}</bdi>
            </li>
          ))}
        </ul>
        {fixed && <div className="note">{say(w.fixedIn, { region: region(fixed) })}</div>}
      </td>
      <td>
        {source && (
          <Link to={`/sources/${encodeURIComponent(source)}`}>
            <Code>{source}</Code>
          </Link>
        )}{' '}
        {isAssumption && <span className="note owed">{w.isAssumption}</span>}
      </td>
    </tr>
  );
}
