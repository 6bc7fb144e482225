import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Amount, DayText, formatMoneyShort, Num, Text } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { WhatIfView } from './get-what-if.ts';
import { BodyLink } from './holders.tsx';
import type { Exit, Fall } from './what-if.ts';

/** What falls: numbers of each alone and together, then project by project, where they overlap, what could replace them, the exit. */
export function FallResult({ found }: { found: WhatIfView }) {
  const { words } = useSpoken();
  const t = words.whatIf;
  const several = found.singles.length > 1;
  const cases = several ? [...found.singles, found.together] : [found.together];
  return (
    <>
      <section>
        <h2>{t.projectsFall}</h2>
        <Numbers cases={cases} found={found} />
      </section>
      <section>
        <h2>{t.which}</h2>
        <Which cases={cases} found={found} />
        <Listed title={t.short} projects={found.alreadyShort} found={found} />
      </section>
      {several && (
        <section>
          <h2>{t.overlap}</h2>
          {found.inSeveral.length + found.onlyTogether.length === 0 && <p className="note">{t.noOverlap}</p>}
          <Listed title={t.inSeveral} projects={found.inSeveral} found={found} />
          <Listed title={t.onlyTogether} projects={found.onlyTogether} found={found} />
        </section>
      )}
      {found.pairs.length > 0 && (
        <section>
          <h2>{t.pairs}</h2>
          <Numbers cases={found.pairs} found={found} />
        </section>
      )}
      {found.replacements.length > 0 && <Instead found={found} />}
      <section>
        <h2>{t.exit}</h2>
        <p className="note">{t.exitLead}</p>
        {found.exits.map((one) => (
          <ExitTest key={one.leaver} exit={one} found={found} />
        ))}
      </section>
    </>
  );
}

type Named = Pick<WhatIfView, 'names' | 'projects' | 'currency'>;

/** Who leaves in a case: one alone, two, or all that were chosen. */
function CaseName({ fall, found }: { fall: Fall; found: WhatIfView }) {
  const { words } = useSpoken();
  if (fall === found.together && found.singles.length > 1) return <>{words.whatIf.together}</>;
  return (
    <>
      {fall.leaving.map((one, at) => (
        <span key={one}>
          {at > 0 && ' + '}
          <BodyLink reference={one} names={found.names} />
        </span>
      ))}
    </>
  );
}

function Numbers({ cases, found }: { cases: readonly Fall[]; found: WhatIfView }) {
  const { words, lang } = useSpoken();
  const t = words.whatIf;
  const money = (amount: string): ReactNode => (
    <Amount quantity={{ value: amount, unit: found.currency }} lang={lang} short />
  );
  const rows: [string, (fall: Fall) => ReactNode][] = [
    [t.projectsFall, (one) => <Num value={one.projects.length} lang={lang} />],
    [t.withdrawn, (one) => money(one.withdrawn)],
    [t.stranded, (one) => money(one.stranded)],
    [t.megawatts, (one) => <Num value={one.megawatts} lang={lang} />],
    [t.trainees, (one) => <Num value={one.trainees} lang={lang} />],
    [t.pledgesWhole, (one) => <Pledges refs={one.pledges.whole} found={found} />],
    [t.pledgesPart, (one) => <Pledges refs={one.pledges.part} found={found} />],
  ];
  return (
    <div className="hold-box">
      <table className="hold" aria-label={t.projectsFall}>
        <thead>
          <tr>
            <td />
            {cases.map((one) => (
              <th key={one.leaving.join()} scope="col" className="num">
                <CaseName fall={one} found={found} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([label, value], at) => (
            <tr key={label} className={at === 0 ? 'sum' : ''}>
              <th scope="row">{label}</th>
              {cases.map((one) => (
                <td key={one.leaving.join()} className="num">
                  {value(one)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Pledges({ refs, found }: { refs: readonly string[]; found: WhatIfView }) {
  const { lang } = useSpoken();
  if (refs.length === 0) return <Num value={0} lang={lang} />;
  return (
    <>
      {refs.map((one, at) => (
        <span key={one}>
          {at > 0 && ' · '}
          <Link to={`/pledges/${encodeURIComponent(one)}`} title={found.pledges[one]?.[lang]}>
            <bdi dir="ltr">{one}</bdi>
          </Link>
        </span>
      ))}
    </>
  );
}

/** Every project that falls in some case, a column for each case: the fall drawn, with what is left and why. */
function Which({ cases, found }: { cases: readonly Fall[]; found: WhatIfView }) {
  const { words } = useSpoken();
  const t = words.whatIf;
  const projects = [...new Set(cases.flatMap((one) => one.projects.map((each) => each.project)))].sort();
  if (projects.length === 0) return <p className="note">{t.nothingFalls}</p>;
  return (
    <div className="hold-box">
      <table className="hold" aria-label={t.which}>
        <thead>
          <tr>
            <td />
            {cases.map((one) => (
              <th key={one.leaving.join()} scope="col">
                <CaseName fall={one} found={found} />
              </th>
            ))}
            <th scope="col">{t.why}</th>
          </tr>
        </thead>
        <tbody>
          {projects.map((project) => (
            <tr key={project}>
              <th scope="row">
                <ProjectLink project={project} found={found} />
              </th>
              {cases.map((one) => (
                <td key={one.leaving.join()}>
                  <FallMark falls={one.projects.some((each) => each.project === project)} />
                </td>
              ))}
              <td>
                <Why fall={cases.at(-1)!} project={project} currency={found.currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FallMark({ falls }: { falls: boolean }) {
  const { words } = useSpoken();
  return (
    <span className="fall-mark" {...(falls ? { 'data-falls': '' } : {})}>
      <svg viewBox="0 0 18 18" width="18" height="18" aria-hidden="true">
        <path d="M2 16h14" stroke="currentColor" strokeWidth="1.6" />
        <rect
          x="6.5"
          y={falls ? 9 : 3}
          width="5"
          height="12"
          transform={falls ? 'rotate(72 9 13)' : undefined}
          fill={falls ? 'currentColor' : 'none'}
          stroke="currentColor"
          strokeWidth="1.4"
        />
      </svg>
      {falls ? words.whatIf.falls : words.whatIf.stands}
    </span>
  );
}

function Why({ fall, project, currency }: { fall: Fall; project: string; currency: string }) {
  const { words, lang, say } = useSpoken();
  const t = words.whatIf;
  const found = fall.projects.find((one) => one.project === project);
  if (!found) return null;
  const money = (amount: string): string => formatMoneyShort(amount, currency, lang);
  return (
    <>
      {found.because.map((one) => words.dependenceSubjects[one]).join(words.shell.comma)}
      {found.because.includes('funding') && (
        <div className="note">
          {found.need === undefined
            ? say(t.leftAlone, { left: money(found.left) })
            : say(t.left, { left: money(found.left), need: money(found.need) })}
          {found.gap !== '0' && <> · {say(t.gap, { gap: money(found.gap) })}</>}
        </div>
      )}
    </>
  );
}

export function ProjectLink({ project, found }: { project: string; found: Pick<Named, 'projects'> }) {
  const { lang } = useSpoken();
  const title = found.projects[project];
  return (
    <>
      <Link to={`/projects/${encodeURIComponent(project)}`} data-row="">
        {title ? <Text value={title} lang={lang} /> : <bdi>{project}</bdi>}
      </Link>{' '}
      <small className="soft">
        <bdi dir="ltr">{project}</bdi>
      </small>
    </>
  );
}

function Listed({ title, projects, found }: { title: string; projects: readonly string[]; found: WhatIfView }) {
  if (projects.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="rows">
        {projects.map((one) => (
          <li key={one} className="row">
            <div className="row-text">
              <ProjectLink project={one} found={found} />
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Instead({ found }: { found: WhatIfView }) {
  const { words, lang } = useSpoken();
  const t = words.whatIf;
  return (
    <section>
      <h2>{t.instead}</h2>
      <ul className="rows">
        {found.replacements.map((one) => (
          <li key={one.project} className="row">
            <div className="row-text">
              <ProjectLink project={one.project} found={found} />
              {one.layers.map((each) => (
                <div key={each.layer + each.of} className="note">
                  {words.dependenceSubjects[each.layer]}
                  {words.shell.colon}
                  <BodyLink reference={each.instead} names={found.names} /> (
                  {each.testedOn ? (
                    <>
                      {words.dependence.tested} <DayText day={each.testedOn} lang={lang} />
                    </>
                  ) : (
                    words.dependence.notTested
                  )}
                  )
                </div>
              ))}
              {one.funders.length > 0 && (
                <div className="note">
                  {t.insteadFunders}
                  {words.shell.colon}
                  {one.funders.map((each, at) => (
                    <span key={each.organisation}>
                      {at > 0 && ' · '}
                      <BodyLink reference={each.organisation} names={found.names} />{' '}
                      <Amount quantity={{ value: each.amount, unit: found.currency }} lang={lang} short />
                    </span>
                  ))}
                </div>
              )}
              {one.layers.length + one.funders.length === 0 && <div className="note">{t.noInstead}</div>}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Months and money to leave one partner, opened to the lines they come from; not known where one line does not know. */
export function ExitTest({ exit, found }: { exit: Exit; found: Named }) {
  const { words, lang } = useSpoken();
  const t = words.whatIf;
  return (
    <div>
      <h3>
        <BodyLink reference={exit.leaver} names={found.names} />
      </h3>
      {exit.lines.length === 0 ? (
        <p className="note">{t.exitNothing}</p>
      ) : (
        <>
          <p>
            <b>
              {exit.months === undefined ? words.dependence.notKnown : <Months value={exit.months} />} ·{' '}
              {exit.cost === undefined ? (
                words.dependence.notKnown
              ) : (
                <Amount quantity={{ value: exit.cost, unit: found.currency }} lang={lang} />
              )}
            </b>
          </p>
          <details open={exit.lines.length <= 4}>
            <summary>{t.lines}</summary>
            <div className="hold-box">
              <table className="hold" aria-label={t.exit}>
                <thead>
                  <tr>
                    <th scope="col">{words.dependence.inProjects}</th>
                    <th scope="col">{words.dependence.layer}</th>
                    <th scope="col">{words.dependence.substitute}</th>
                    <th scope="col" className="num">
                      {words.dependence.months}
                    </th>
                    <th scope="col" className="num">
                      {words.dependence.cost}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {exit.lines.map((one) => (
                    <tr key={one.holding}>
                      <th scope="row">
                        <ProjectLink project={one.project} found={found} />
                      </th>
                      <td>{words.dependenceSubjects[one.layer]}</td>
                      <td>
                        {one.substitute ? (
                          <>
                            <BodyLink reference={one.substitute} names={found.names} />{' '}
                            <small className="soft">
                              {one.testedOn ? (
                                <>
                                  {words.dependence.tested} <DayText day={one.testedOn} lang={lang} />
                                </>
                              ) : (
                                words.dependence.notTested
                              )}
                            </small>
                          </>
                        ) : (
                          words.dependence.noSubstitute
                        )}
                      </td>
                      <td className="num">
                        {one.months === undefined ? words.dependence.notKnown : <Months value={one.months} />}
                      </td>
                      <td className="num">
                        {one.cost === undefined ? (
                          words.dependence.notKnown
                        ) : (
                          <Amount quantity={{ value: one.cost, unit: one.currency! }} lang={lang} short />
                        )}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </details>
        </>
      )}
    </div>
  );
}

function Months({ value }: { value: string }) {
  const { words, say } = useSpoken();
  return <bdi>{say(words.whatIf.monthsTotal, { n: Number(value) })}</bdi>;
}
