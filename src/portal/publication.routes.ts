import { z } from 'zod';
import { solutionTarget } from '../catalogue/solution-target.ts';
import { act, read } from '../platform/http/endpoint.ts';
import {
  dayField,
  localizedTextField,
  pagingFields,
  recordedOutput,
  refField,
  sha256Field,
  versionField,
} from '../platform/http/fields.ts';
import { pageLangs } from '../web/fmt.tsx';
import { clearRecord } from './clear-record.ts';
import { confirmDelisting } from './confirm-delisting.ts';
import { recordKinds, sourcesWordings } from './documents.ts';
import { preview, publicationQueue, queueNeeds, recordPublication, withholdingGrounds } from './get-publication.ts';
import {
  openData,
  publishedPlaces,
  publishedProjects,
  publishedRecord,
  publishedSearch,
  register,
  snapshots,
} from './get-published.ts';
import { previewPage } from './preview-page.tsx';
import { publicationClasses, publicationStates } from './publication.ts';
import { publishRecords } from './publish-records.ts';
import { recordsTarget, recordTarget } from './record-target.ts';
import { setClass } from './set-class.ts';
import { setEmbargo } from './set-embargo.ts';
import { shareRecord, unclearRecord } from './unclear-record.ts';
import { withdrawRecord } from './withdraw-record.ts';

const kind = z.enum(recordKinds);
const name = { kind, ref: refField };
/** 0 while nobody has touched the publication of the record. */
const version = z.number().int().min(0);
const state = z.object({
  ...name,
  state: z.enum(publicationStates),
  class: z.enum(publicationClasses),
  version,
});
const made = z.object({ snapshot: z.number().int(), items: z.number().int(), sha256: sha256Field });
const instant = z.iso.datetime({ offset: true });
const snapshotNumber = z.coerce.number().int().min(1).optional();
const text = z.object({ ar: z.string(), fr: z.string(), en: z.string() });
const document = z.looseObject({ kind: z.string(), ref: z.string() });

/** What the desk does about publication. */
export const publicationRoutes = [
  read({
    verb: 'publication-queue',
    right: 'publication.read',
    summary: 'Records and what each needs before the public sees it as the desk does',
    input: z.object({ need: z.enum(queueNeeds).optional(), kind: kind.optional(), ...pagingFields }),
    output: z.object({ total: z.number().int(), items: z.array(z.looseObject({ ...name, need: z.enum(queueNeeds) })) }),
    run: publicationQueue,
  }),
  read({
    verb: 'record-publication',
    right: 'publication.read',
    summary: 'Where one record stands between desk and public, what changed since it came out, its history',
    input: z.object(name),
    output: z.looseObject({ need: z.enum(queueNeeds), sha256: sha256Field }),
    target: recordTarget,
    run: recordPublication,
  }),
  read({
    verb: 'preview',
    right: 'publication.read',
    summary: 'The document as it would be public if the record came out now',
    input: z.object(name),
    output: z.object({ document, sha256: sha256Field }),
    target: recordTarget,
    run: preview,
  }),
  read({
    verb: 'preview-page',
    right: 'publication.read',
    summary: 'The public page of a record as it would be read if the record came out now',
    input: z.object({ ...name, lang: z.enum(pageLangs) }),
    output: z.object({ html: z.string().optional() }),
    target: recordTarget,
    run: previewPage,
  }),
  read({
    verb: 'withholding-grounds',
    right: 'publication.read',
    summary: 'Legal grounds on which a record may be withheld',
    input: z.object({}),
    output: z.object({ items: z.array(z.looseObject({ code: z.string() })) }),
    run: withholdingGrounds,
  }),
  act({
    verb: 'share-record',
    right: 'publication.classify',
    summary: 'Make a draft a record that the desk works with',
    input: z.object({ ...name, version }),
    output: state,
    target: recordTarget,
    run: shareRecord,
  }),
  act({
    verb: 'set-class',
    right: 'publication.classify',
    summary: 'Say whether a record may be public, and if not on which ground and until which review',
    input: z.object({
      ...name,
      version,
      class: z.enum(publicationClasses),
      ground: z.string().max(64).optional(),
      reviewOn: dayField.optional(),
    }),
    output: state,
    target: recordTarget,
    run: setClass,
  }),
  act({
    verb: 'set-embargo',
    right: 'publication.classify',
    summary: 'Set or lift the instant before which a record may not be published',
    input: z.object({ ...name, version, until: instant.optional() }),
    output: state.extend({ until: instant.optional() }),
    target: recordTarget,
    run: setEmbargo,
  }),
  act({
    verb: 'clear-record',
    right: 'publication.clear',
    summary: 'Clear the public part of a record for publication',
    input: z.object({ ...name, version, sha256: sha256Field.optional() }),
    output: z.object({ ...name, state: z.enum(publicationStates), version, sha256: sha256Field }),
    target: recordTarget,
    run: clearRecord,
  }),
  act({
    verb: 'unclear-record',
    right: 'publication.clear',
    summary: 'Take back a clearance that was not published yet',
    input: z.object({ ...name, version }),
    output: state,
    target: recordTarget,
    run: unclearRecord,
  }),
  act({
    verb: 'publish-records',
    right: 'publication.publish',
    summary: 'Publish cleared records, all or none, as one new snapshot',
    input: z.object({ records: z.array(z.object(name)).max(1000) }),
    output: made,
    target: (ctx, input) => recordsTarget(ctx, input.records),
    run: publishRecords,
  }),
  act({
    verb: 'withdraw-record',
    right: 'publication.withdraw',
    summary: 'Withdraw a published record, with a public reason',
    input: z.object({ ...name, reason: localizedTextField }),
    output: made,
    target: recordTarget,
    run: withdrawRecord,
  }),
  act({
    verb: 'confirm-delisting',
    right: 'solution.judge',
    summary: 'Confirm that a solution is taken off, as another body proposed; it is withdrawn from the public with it',
    input: z.object({ ref: refField, version: versionField, words: localizedTextField.optional() }),
    output: recordedOutput,
    target: (ctx, { ref }) => solutionTarget(ctx, ref),
    run: confirmDelisting,
  }),
];

/** What anyone may read, from published snapshots only. */
export const publishedRoutes = [
  read({
    verb: 'register',
    right: 'public.read',
    summary: 'The register as published: items, claims, sources and how the sources stand',
    input: z.object({ snapshot: snapshotNumber }),
    output: z.object({
      snapshot: z.number().int(),
      publishedOn: z.string(),
      items: z.array(
        z.looseObject({
          ref: z.string(),
          kind: z.string(),
          title: text,
          claims: z.array(z.looseObject({ source: z.looseObject({}), status: z.enum(sourcesWordings) })),
        }),
      ),
    }),
    run: register,
  }),
  read({
    verb: 'published-projects',
    right: 'public.read',
    summary: 'Published projects, by stage, state, region or pledge',
    input: z.object({
      snapshot: snapshotNumber,
      stage: z.string().max(40).optional(),
      state: z.string().max(40).optional(),
      region: z.string().max(40).optional(),
      pledge: z.string().max(64).optional(),
    }),
    output: z.object({
      snapshot: z.number().int(),
      publishedOn: z.string(),
      items: z.array(z.looseObject({ ref: z.string(), title: text })),
    }),
    run: publishedProjects,
  }),
  read({
    verb: 'published-project',
    right: 'public.read',
    summary: 'One published project',
    input: z.object({ ref: refField, snapshot: snapshotNumber }),
    output: z.object({ snapshot: z.number().int(), since: z.number().int(), sha256: sha256Field, document }),
    run: (ctx, input) => publishedRecord(ctx, { ...input, kind: 'project' }),
  }),
  read({
    verb: 'published-record',
    right: 'public.read',
    summary: 'One published record of any kind',
    input: z.object({ ...name, snapshot: snapshotNumber }),
    output: z.object({ snapshot: z.number().int(), since: z.number().int(), sha256: sha256Field, document }),
    run: publishedRecord,
  }),
  read({
    verb: 'published-places',
    right: 'public.read',
    summary: 'Places by level, parent or name',
    input: z.object({
      level: z.enum(['country', 'region', 'province', 'commune']).optional(),
      parent: z.string().max(32).optional(),
      q: z.string().max(100).optional(),
    }),
    output: z.object({ items: z.array(z.looseObject({ code: z.string() })) }),
    run: publishedPlaces,
  }),
  read({
    verb: 'published-search',
    right: 'public.read',
    summary: 'Search what is published and the names of places',
    input: z.object({ q: z.string().max(200) }),
    output: z.object({ items: z.array(z.looseObject({ what: z.string() })) }),
    run: publishedSearch,
  }),
  read({
    verb: 'snapshots',
    right: 'public.read',
    summary: 'The series of snapshots, newest first',
    input: z.object({}),
    output: z.object({ items: z.array(z.looseObject({ number: z.number().int(), sha256: sha256Field })) }),
    run: snapshots,
  }),
  read({
    verb: 'open-data',
    right: 'public.read',
    summary: 'Every document of one snapshot, with hashes',
    input: z.object({ snapshot: snapshotNumber }),
    output: z.object({
      snapshot: z.looseObject({ number: z.number().int() }),
      exercise: z.literal(true).optional(),
      items: z.array(z.looseObject({ document })),
    }),
    run: openData,
  }),
];
