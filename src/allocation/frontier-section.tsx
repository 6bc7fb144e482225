import { FrontierLine } from '../web/charts/frontier-line.tsx';
import { formatMoneyShort, formatShare } from '../web/fmt.tsx';
import { useSpoken } from '../web/kit/words.tsx';
import type { FrontierStep } from './allocation.ts';
import type { AllocationFile } from './allocation-file.ts';
import { computedMoney, figure } from './told.tsx';

/** Benefit against equity at ten penalties, drawn and in a table; the plan of the proposal is marked. */
export function FrontierSection({ file }: { file: AllocationFile }) {
  const { words, lang, say } = useSpoken();
  const w = words.allocation;
  const answer = file.answered?.answer;
  if (!answer || !('plan' in answer) || answer.frontier.length === 0) return null;
  const { frontier, plan } = answer;
  const money = (value: number): string => computedMoney(value, file.currency, lang);
  const drawn = [
    ...frontier.map((one) => ({ ...one, key: String(one.penalty) })),
    { benefit: plan.benefit, deviation: plan.deviation, key: 'own', isOwn: true },
  ];
  const proof = ({ status, gap }: FrontierStep) =>
    status === 'optimal'
      ? w.gapProved
      : say(w.notProved, { gap: gap === null ? w.gapUnknown : formatShare(gap.toFixed(5), lang, 2) });
  return (
    <section data-frontier="">
      <h2>{w.frontier}</h2>
      <p className="note">{w.frontierMeans}</p>
      <FrontierLine
        lang={lang}
        axes={{ benefit: w.benefit, deviation: w.deviation }}
        points={drawn.map((one) => ({
          ...one,
          told: `${one.key === 'own' ? `${w.ownPlan} · ` : ''}${figure(one.benefit, lang)} · ${money(one.deviation)}`,
        }))}
      />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is walked sideways with the arrow keys */}
      <section className="scroll-x" tabIndex={0} aria-label={w.frontier}>
        <table className="account">
          <thead>
            <tr>
              {[w.penalty, w.benefit, w.deviation, w.spent, w.gap].map((one) => (
                <th key={one} scope="col" className="num">
                  {one}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {frontier.map((one) => (
              <tr key={one.penalty}>
                <th scope="row" className="num">
                  <bdi>{figure(one.penalty, lang)}</bdi>
                </th>
                <td className="num">
                  <bdi>{figure(one.benefit, lang)}</bdi>
                </td>
                <td className="num">
                  <bdi>{money(one.deviation)}</bdi>
                </td>
                <td className="num">
                  <bdi>{formatMoneyShort(one.spent, file.currency, lang)}</bdi>
                </td>
                <td className="num">{proof(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
