import type { PackStudy } from '../../../packs/schema.ts';
import type { LocalizedText } from '../../kernel/index.ts';
import { fieldsOf, type Seedable, type Shipped } from '../../platform/seedable.ts';
import { checkModel } from './model.rules.ts';
import { addModels, modelsOfStudies } from './model.store.ts';
import type { FeasibilityModel } from './model.ts';
import { keepModel } from './save-model.ts';

export const modelsFromPack = (rows: readonly PackStudy[]): Shipped[] =>
  rows.map(({ ref, model, modelNote }) => ({
    ref: `${ref}/M1`,
    fields: fieldsOf({ study: ref, model, note: modelNote }),
  }));

/** The first version of the model of an open study. A newer one is an author's to save. */
export const modelSeed: Seedable = {
  kind: 'study-model',
  add: async (ctx, records) => {
    for (const { fields } of records) {
      const { study, model, note } = fields as unknown as {
        study: string;
        model: FeasibilityModel;
        note?: LocalizedText;
      };
      const file = await keepModel(ctx, study, model);
      if (!checkModel(model).ok || !file.ok)
        throw new Error(`${ctx.pack} ships a model of ${study} that does not compute`);
      await addModels(ctx.tx, [
        {
          id: ctx.newId(),
          study,
          number: 1,
          model,
          ...(note ? { note } : {}),
          file: file.value,
          savedBy: `system:${ctx.pack}`,
          savedFor: [],
          savedOn: ctx.today,
        },
      ]);
    }
  },
  current: async (ctx, refs) => {
    const studies = refs.map((ref) => ref.replace(/\/M1$/, ''));
    const saved = await modelsOfStudies(ctx.tx, studies);
    return studies.flatMap((study) => {
      const first = saved.get(study)?.[0];
      return first ? [{ ref: `${study}/M1`, fields: fieldsOf({ study, model: first.model, note: first.note }) }] : [];
    });
  },
};
