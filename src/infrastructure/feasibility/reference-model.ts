import { type FeasibilityModel, type InputCode, modelInputs } from './model.ts';

/** Values of the phased reference case and of the reference year of supply: of no place, and all assumptions. */
const bases: Record<InputCode, number> = {
  capacityMw: 100,
  pue: 1.3,
  utilisation: 0.75,
  capexPerMw: 9,
  pricePerKwMonth: 115,
  energyPerMwh: 55,
  opexShare: 0.03,
  rate: 0.09,
  windMw: 1200,
  windFactor: 0.45,
  windCapexPerKw: 1155,
  solarMw: 1500,
  solarFactor: 0.2,
  solarCapexPerKw: 675,
  batteryMwh: 6000,
  batteryMw: 1000,
  efficiency: 0.9,
  batteryCapexPerKwh: 200,
  plantOpexShare: 0.02,
  powerRate: 1,
  gridMw: 0,
};

/** Where an author begins who has nothing yet. */
export const referenceModel = (): FeasibilityModel => ({
  capacityOf: 'it-load',
  phases: [0.4, 0.3, 0.3],
  life: 20,
  currency: 'USD',
  powerCurrency: 'EUR',
  year: { kind: 'synthetic', seed: 7 },
  inputs: Object.fromEntries(
    modelInputs.map((code) => [
      code,
      { low: bases[code], base: bases[code], high: bases[code], isAssumption: true } as const,
    ]),
  ) as FeasibilityModel['inputs'],
});
