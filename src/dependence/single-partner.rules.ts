import type { Holding, Layer } from './holding.ts';

/** What the warning of a single partner looks at in one project. */
export type Partnered = {
  project: string;
  /** signed for building, in one currency; exact decimals */
  fundings: readonly { organisation: string; amount: string }[];
  /** in force */
  holdings: readonly Pick<Holding, 'layer' | 'organisation' | 'share' | 'substitute' | 'testedOn' | 'recordedOn'>[];
};

/** of: a layer, or the money · share: 0 to 1 */
export type SinglePartner = {
  project: string;
  of: 'funding' | Layer;
  organisation: string;
  share: number;
  since?: string;
};

/**
 * Partners on whom a project hangs alone.
 *
 * By layer: a holder of more than the threshold without a tested substitute. By money: a funder of more than the threshold that is no
 * body of the country itself.
 *
 * threshold  per cent, as the rule of warning keeps it: more than it, not as much
 * isPartner  whether a body is one of the other side: a country that pays for its own project depends on nobody
 * example    chips, one holder of 100 %, a substitute that was named and not tested, threshold 50 → found
 */
export function singlePartners(
  { project, fundings, holdings }: Partnered,
  threshold: number,
  isPartner: (organisation: string) => boolean,
): SinglePartner[] {
  const most = threshold / 100;
  const byFunder = Map.groupBy(fundings, (one) => one.organisation);
  const amount = (own: readonly { amount: string }[]): number => own.reduce((sum, one) => sum + Number(one.amount), 0);
  const whole = amount(fundings);
  const ofMoney = [...byFunder].flatMap(([organisation, own]): SinglePartner[] => {
    const share = amount(own) / whole;
    return isPartner(organisation) && share > most ? [{ project, of: 'funding', organisation, share }] : [];
  });
  const ofLayers = holdings.flatMap((one): SinglePartner[] => {
    const share = Number(one.share);
    if (share <= most || !isPartner(one.organisation) || (one.substitute && one.testedOn)) return [];
    return [{ project, of: one.layer, organisation: one.organisation, share, since: one.recordedOn }];
  });
  return [...ofMoney, ...ofLayers];
}
