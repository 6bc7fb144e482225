import { z } from 'zod';
import { instanceTarget, may } from '../access/index.ts';
import { ok, refused } from '../kernel/index.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  changesField,
  customField,
  dayField,
  localizedTextField,
  pagingFields,
  periodField,
  recordedOutput,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { recordClasses } from './file.ts';
import { keepFile } from './keep-file.ts';
import { fileByHash } from './readers.ts';
import { recordSource } from './record-source.ts';
import { reviseSource } from './revise-source.ts';
import { listSources } from './source.store.ts';
import { confidences, sourceKinds } from './source.ts';

const sourceFields = z.object({
  title: localizedTextField,
  publisher: z.string().trim().min(1).max(200),
  publisherNames: localizedTextField.optional(),
  kind: z.enum(sourceKinds),
  address: z.string().trim().min(1).max(2000),
  addressWords: localizedTextField.optional(),
  publishedOn: periodField.optional(),
  confidence: z.enum(confidences),
  held: z.boolean(),
  sha256: sha256Field.optional(),
  note: localizedTextField.optional(),
  custom: customField.optional(),
});
export const sourceInput = sourceFields.extend({
  ref: refField.startsWith('S-', { message: 'a reference of a source begins with S-' }),
});
export const sourceOutput = sourceInput.extend({ ref: z.string(), version: versionField });

const fileFields = z.object({
  title: localizedTextField.optional(),
  class: z.enum(recordClasses),
  ground: z.string().trim().min(1).max(400).optional(),
  opensOn: z.string().trim().min(1).max(60).optional(),
  reviewOn: dayField.optional(),
  retention: z.string().trim().min(1).max(60),
});

export const documentsRoutes = [
  read({
    verb: 'sources',
    right: 'source.read',
    summary: 'Sources by kind and confidence, newest first',
    input: z.object({
      kind: z.enum(sourceKinds).optional(),
      confidence: z.enum(confidences).optional(),
      held: z.stringbool().optional(),
      ...pagingFields,
    }),
    output: z.object({ total: z.number().int(), items: z.array(sourceOutput) }),
    run: async (ctx, { offset, limit, ...filter }) => {
      const found = await listSources(ctx.tx, filter);
      return ok({ total: found.length, items: found.slice(offset, offset + limit) });
    },
  }),
  act({
    verb: 'record-source',
    right: 'source.edit',
    summary: 'Record a source',
    input: sourceInput,
    output: recordedOutput,
    run: recordSource,
  }),
  act({
    verb: 'revise-source',
    right: 'source.edit',
    summary: 'Revise a source',
    input: z.object({ ref: refField, version: versionField, changes: changesField(sourceFields.shape) }),
    output: z.object({ version: versionField }),
    run: reviseSource,
  }),
  read({
    verb: 'file-record',
    right: 'file.read',
    summary: 'What a kept file is, by its SHA-256',
    input: z.object({ sha256: sha256Field }),
    output: fileFields.extend({
      sha256: sha256Field,
      size: z.number().int(),
      mediaType: z.string(),
      version: versionField,
    }),
    run: async (ctx, { sha256 }) => {
      const file = await fileByHash(ctx.tx, sha256);
      if (!file) return refused('file.unknown', { sha256 });
      const isClosed = file.class === 'restricted' && !may(ctx.caller, 'evidence.read-restricted', instanceTarget);
      return isClosed ? refused('file.restricted', { ground: file.ground }) : ok(file);
    },
  }),
  act({
    verb: 'keep-file',
    right: 'file.bring',
    summary: 'Record a file whose bytes were uploaded',
    input: z.object({
      sha256: sha256Field,
      size: z.number().int().min(0),
      mediaType: z
        .string()
        .toLowerCase()
        .regex(/^[a-z0-9.+-]+\/[a-z0-9.+-]+$/),
    }),
    output: z.object({ sha256: sha256Field, size: z.number().int(), isNew: z.boolean() }),
    run: keepFile,
  }),
];
