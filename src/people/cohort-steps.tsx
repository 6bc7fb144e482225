import { DayText, Num, Percent } from '../web/fmt.tsx';
import { Mark } from '../web/kit/mark.tsx';
import { PlaceName } from '../web/kit/place-name.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { Splits, StepStands } from './cohort.ts';
import type { CohortFile } from './cohort-file.ts';

/** The parts of a count that are known, in one line. */
export function PartsText({ splits }: { splits: Splits }) {
  const { words, lang } = useSpoken();
  const named: Record<string, string> = words.countParts;
  const said = Object.entries(splits).flatMap(([kind, parts]) =>
    Object.entries(parts ?? {}).map(([part, value]) => ({ kind, part, value })),
  );
  return (
    <>
      {said.map(({ kind, part, value }, at) => (
        <span key={`${kind} ${part}`}>
          {at > 0 && ' · '}
          {kind === 'region' ? <PlaceName code={part} /> : named[part]} <Num value={value} lang={lang} />
        </span>
      ))}
    </>
  );
}

const truthOf = (one: StepStands) =>
  one.is === 'verified' ? 'verified' : one.is === 'declared' ? 'declared' : 'promised';

/** Six steps as a table: how true each is shows in how it is drawn; what is silent reads not reported, never zero. */
export function CohortSteps({ file: { cohort, rates } }: { file: CohortFile }) {
  const { words, lang } = useSpoken();
  const t = words.training;
  const said = {
    verified: t.verified,
    declared: t.declared,
    'not-reported': t.notReported,
    'not-yet-due': t.notYetDue,
  };
  return (
    <section>
      <h2>{t.steps}</h2>
      <table className="folds">
        <thead>
          <tr>
            <th scope="col">{t.step}</th>
            <th scope="col">{t.total}</th>
            <th scope="col">{t.state}</th>
            <th scope="col">{t.parts}</th>
          </tr>
        </thead>
        <tbody>
          {cohort.stands.map((one) => {
            const rate = rates.find((each) => each.step === one.step);
            return (
              <tr key={one.step}>
                <td>{words.trainingSteps[one.step]}</td>
                <td>
                  {'total' in one ? (
                    <>
                      <Num value={one.total} lang={lang} />
                      {rate && (
                        <div className="note">
                          <Percent share={rate.share.toFixed(4)} lang={lang} /> {t.ofEnrolled}
                        </div>
                      )}
                    </>
                  ) : (
                    said[one.is]
                  )}
                </td>
                <td>
                  <Mark truth={truthOf(one)} label={said[one.is]} /> {'total' in one && said[one.is]}{' '}
                  <DayText day={'total' in one ? one.countedOn : one.dueOn} lang={lang} />
                </td>
                <td className="note">{'total' in one && <PartsText splits={one.splits} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
