import { type FeasibilityModel, type InputCode, type ModelInput, modelInputs } from './model.ts';
import { referenceModel } from './reference-model.ts';

/** The reference model with other inputs; an input whose base changes keeps a range of its own value unless given. */
export function modelWith(
  inputs: Partial<Record<InputCode, Partial<ModelInput>>> = {},
  more: Partial<FeasibilityModel> = {},
): FeasibilityModel {
  const model = referenceModel();
  const each = modelInputs.map((code) => {
    const base = inputs[code]?.base ?? model.inputs[code].base;
    return [code, { ...model.inputs[code], low: base, base, high: base, ...inputs[code] }] as const;
  });
  return { ...model, ...more, inputs: Object.fromEntries(each) as FeasibilityModel['inputs'] };
}
