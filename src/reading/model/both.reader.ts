import type { ModelSetting } from '../../platform/config.ts';
import type { Reader } from '../stored-text.ts';
import { merged } from './merge.rules.ts';
import { type FieldsOf, readWithModel } from './model.reader.ts';

/**
 * The embedded reader, and beside it the model where the operator set one. What the model fails on is told by `options.tell`; what the
 * embedded reader found stands whatever becomes of the model.
 */
export const bothReaders = (embedded: Reader, setting: ModelSetting | undefined, fieldsOf: FieldsOf): Reader =>
  setting
    ? {
        id: embedded.id,
        async read(document, options) {
          const found = await embedded.read(document, options);
          const { drafts, troubles } = await readWithModel(document, options, { setting, fieldsOf });
          for (const trouble of troubles) options.tell?.(trouble);
          return merged(found, drafts);
        },
      }
    : embedded;
