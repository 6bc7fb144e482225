import type { Tx } from '../../platform/database/database.ts';
import { insertRows, rowMap, rowsByKey } from '../../platform/database/rows.ts';
import type { SavedModel } from './model.ts';

const map = rowMap<SavedModel>({
  number: 'number',
  model: 'model',
  note: 'note',
  file: 'file',
  organisation: 'organisation',
  savedBy: 'saved_by',
  savedFor: 'saved_for',
  savedOn: 'saved_on',
});

export const modelsOfStudies = (tx: Tx, studies: readonly string[]): Promise<Map<string, SavedModel[]>> =>
  rowsByKey(tx, { table: 'study_model', key: 'study', map }, studies);

export const addModels = (tx: Tx, models: readonly (SavedModel & { id: string; study: string })[]): Promise<void> =>
  insertRows(
    tx,
    'study_model',
    models.map((one) => ({ id: one.id, study: one.study, ...map.toRow(one) })),
  );
