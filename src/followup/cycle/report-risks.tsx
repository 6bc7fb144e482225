import type { NewRisk, SaidOfRisk } from '../../delivery/index.ts';
import { levelOf, ranks } from '../../delivery/index.ts';
import { Code, Text } from '../../web/fmt.tsx';
import { LocalizedField, SelectField } from '../../web/kit/fields.tsx';
import { useSpoken } from '../../web/kit/words.tsx';
import type { ReportContent } from './report.ts';
import { Lines } from './report-fields.tsx';
import type { ReportFile } from './report-file.ts';
import { inRegisterWords } from './reported-risk.rules.ts';

type RegisterRisk = ReportFile['risks'][number];
type Of = { file: ReportFile; content: ReportContent };

const saidIn = (content: ReportContent) => (content.risks ?? []).map(inRegisterWords);
const isNamed = (line: SaidOfRisk | NewRisk): line is SaidOfRisk => 'risk' in line;

// a page that was kept without a network before it knew the register has no risks of it
const registerOf = (file: ReportFile): RegisterRisk[] => (file as Partial<ReportFile>).risks ?? [];

/** The risks open on the project, to be judged anew where something changed; then those that are new. */
export function RiskFields({ file, content }: Of) {
  const { words } = useSpoken();
  const said = saidIn(content);
  const named = said.filter(isNamed);
  const register = registerOf(file).filter(
    (one) => one.state === 'open' || named.some((line) => line.risk === one.ref),
  );
  return (
    <>
      {register.length > 0 && (
        <fieldset>
          <legend>{words.reports.risksOpen}</legend>
          <p className="help">{words.reports.risksOpenHelp}</p>
          {register.map((one, n) => (
            <div key={one.ref} className="report-line">
              <NamedRisk risk={one} at={`risks.${n}`} line={named.find((line) => line.risk === one.ref)} />
            </div>
          ))}
        </fieldset>
      )}
      <Lines
        legend={words.reports.risksNew}
        add={words.reports.addRisk}
        lines={said.filter((line): line is NewRisk => !isNamed(line))}
        draw={(line, n) => <UnnamedRisk at={`risks.${register.length + n}`} line={line} />}
      />
    </>
  );
}

const useScale = () => {
  const { words } = useSpoken();
  return (of: 'likelihoods' | 'impacts') =>
    ranks.map((one) => ({ value: String(one), label: `${one} · ${words[of][one]}` }));
};

/** One of the register: what is left as it is says nothing. */
function NamedRisk({ risk, at, line }: { risk: RegisterRisk; at: string; line: SaidOfRisk | undefined }) {
  const { words, lang } = useSpoken();
  const scale = useScale();
  const asItIs = (rank: number | undefined) => `${words.reports.asItIs} (${rank})`;
  return (
    <>
      <p>
        <Text value={risk.event} lang={lang} /> <RiskMark risk={risk} />
      </p>
      {risk.state !== 'open' ? (
        <p className="owed">{words.reports.riskClosed}</p>
      ) : (
        <>
          <input type="hidden" name={`${at}.risk`} value={risk.ref} />
          <div className="sentence">
            <SelectField
              name={`${at}.likelihood`}
              label={words.reports.likelihood}
              options={scale('likelihoods')}
              empty={asItIs(risk.likelihood)}
              defaultValue={line?.likelihood?.toString()}
            />
            <SelectField
              name={`${at}.impact`}
              label={words.reports.impact}
              options={scale('impacts')}
              empty={asItIs(risk.impact)}
              defaultValue={line?.impact?.toString()}
            />
          </div>
          <LocalizedField
            name={`${at}.answer`}
            label={words.reports.answer}
            rows={1}
            value={line?.answer}
            help={
              risk.response && (
                <>
                  {words.reports.standsNow}
                  {words.shell.colon}
                  <Text value={risk.response} lang={lang} />
                </>
              )
            }
          />
        </>
      )}
    </>
  );
}

function UnnamedRisk({ at, line }: { at: string; line: NewRisk | undefined }) {
  const { words } = useSpoken();
  const scale = useScale();
  return (
    <>
      <LocalizedField name={`${at}.event`} label={words.reports.risk} rows={1} value={line?.event} />
      <div className="sentence">
        <SelectField
          name={`${at}.likelihood`}
          label={words.reports.likelihood}
          options={scale('likelihoods')}
          defaultValue={String(line?.likelihood ?? 3)}
        />
        <SelectField
          name={`${at}.impact`}
          label={words.reports.impact}
          options={scale('impacts')}
          defaultValue={String(line?.impact ?? 3)}
        />
      </div>
      <LocalizedField name={`${at}.answer`} label={words.reports.answer} rows={1} value={line?.answer} />
      <details>
        <summary>{words.reports.whyRisk}</summary>
        <LocalizedField name={`${at}.cause`} label={words.risks.cause} rows={1} value={line?.cause} />
        <LocalizedField name={`${at}.consequence`} label={words.risks.consequence} rows={1} value={line?.consequence} />
      </details>
    </>
  );
}

/** Its reference and how grave the register holds it. */
function RiskMark({ risk }: { risk: RegisterRisk }) {
  const { words } = useSpoken();
  const { likelihood, impact } = risk;
  return (
    <span className="note">
      · <Code>{risk.ref}</Code> · {words.levelsOfRisk[levelOf({ ...(likelihood ? { likelihood } : {}), impact })]}
    </span>
  );
}

/** Risks as they read on the page. */
export function SaidRisks({ file, content }: Of) {
  const { words, lang } = useSpoken();
  return (
    <ul className="plain">
      {saidIn(content).map((one) => {
        const risk = isNamed(one) ? registerOf(file).find((each) => each.ref === one.risk) : undefined;
        const event = isNamed(one) ? risk?.event : one.event;
        const ranked = (['likelihood', 'impact'] as const).filter((name) => one[name] !== undefined);
        const more = isNamed(one) ? (['answer'] as const) : (['cause', 'consequence', 'answer'] as const);
        return (
          <li key={isNamed(one) ? one.risk : JSON.stringify(one.event)}>
            {event && <Text value={event} lang={lang} />}
            <span className="note">
              {isNamed(one) && (
                <>
                  {' '}
                  · <Code>{one.risk}</Code>
                </>
              )}
              {ranked.map((name) => (
                <span key={name}>
                  {' '}
                  · {words.reports[name]}
                  {words.shell.colon}
                  {words[name === 'likelihood' ? 'likelihoods' : 'impacts'][one[name]!]}
                </span>
              ))}
            </span>
            {more.map((name) => {
              const text = (one as NewRisk)[name];
              return (
                text && (
                  <div key={name} className="note">
                    {name === 'answer' ? words.reports.answer : words.risks[name]}
                    {words.shell.colon}
                    <Text value={text} lang={lang} />
                  </div>
                )
              );
            })}
          </li>
        );
      })}
    </ul>
  );
}
