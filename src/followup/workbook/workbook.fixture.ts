import { createHash } from 'node:crypto';
import { callerAs } from '../../../tests/callers.ts';
import { type TestWorld, testWorld } from '../../../tests/world.ts';
import { instanceScope } from '../../access/index.ts';
import { deliveryRoutes } from '../../delivery/delivery.routes.ts';
import { riskRoutes } from '../../delivery/risk.routes.ts';
import { gateNumbers } from '../../delivery/stage.ts';
import { addEvidenceTypes, addTemplates } from '../../delivery/template.store.ts';
import { documentsRoutes } from '../../documents/documents.routes.ts';
import type { Result } from '../../kernel/index.ts';
import { append, beginRequest } from '../../ledger/append.ts';
import { partnersRoutes } from '../../partners/partners.routes.ts';
import { customFieldRoutes } from '../../platform/custom-field/custom-field.routes.ts';
import { transaction } from '../../platform/database/database.ts';
import type { Download } from '../../platform/http/download.ts';
import { openZip } from '../../platform/spreadsheet/zip.read.ts';
import { zipStream } from '../../platform/spreadsheet/zip.write.ts';
import { resultsRoutes } from '../../results/results.routes.ts';
import { strategyRoutes } from '../../strategy/strategy.routes.ts';
import { cycleRoutes } from '../cycle/cycle.routes.ts';
import { actionRoutes } from '../stocktake/action.routes.ts';
import { warningRoutes } from '../warning.routes.ts';
import { workbookRoutes } from './workbook.routes.ts';

const endpoints = [
  ...partnersRoutes,
  ...workbookRoutes,
  ...cycleRoutes,
  ...actionRoutes,
  ...riskRoutes,
  ...warningRoutes,
  ...resultsRoutes,
  ...strategyRoutes,
  ...deliveryRoutes,
  ...documentsRoutes,
  ...customFieldRoutes,
];
export const text = (words: string, more = words) => ({ authentic: 'ar' as const, ar: words, fr: more });
const id = (n: number) => `00000000-0000-7000-8000-0000000000${String(n).padStart(2, '0')}`;
const agency = { kind: 'organisation' as const, id: 'AGENCY' };

export const officer = callerAs('officer', instanceScope, { person: id(1), lang: 'fr' });
export const writer = callerAs('owner', agency, { person: id(3), lang: 'ar' });
export const colleague = callerAs('owner', agency, { person: id(4), lang: 'ar' });
export const stranger = callerAs('owner', { kind: 'organisation', id: 'OTHER' }, { person: id(9), lang: 'ar' });
export const administrator = callerAs('administrator', instanceScope, { person: id(8) });
export const auditor = callerAs('auditor', instanceScope, { person: id(7), lang: 'en' });

export type BookWorld = TestWorld & {
  ask<T>(verb: string, input: object, caller?: typeof officer): Promise<Result<T>>;
  sure<T>(verb: string, input: object, caller?: typeof officer): Promise<T>;
  exported(caller: typeof officer, filter?: object): Promise<Buffer>;
  /** Keeps bytes as a file the caller sent. returns  its hash */
  sent(bytes: Buffer, caller: typeof officer): Promise<string>;
};

/** Twelve projects of one body with milestones, indicators and reports open for the third quarter of 2026. */
export async function bookWorld(): Promise<BookWorld> {
  const world = await testWorld('2026-10-12T09:00:00Z');
  const ask = <T>(verb: string, input: object, caller = officer): Promise<Result<T>> =>
    world.call<T>(endpoints.find((one) => one.verb === verb)!, input, caller);
  const sure = async <T>(verb: string, input: object, caller = officer): Promise<T> => {
    const answer = await ask<T>(verb, input, caller);
    if (!answer.ok) throw new Error(`${verb}: ${JSON.stringify(answer.refusal)}`);
    return answer.value;
  };
  await transaction(world.database.pool, async (tx) => {
    const request = crypto.randomUUID();
    await beginRequest(tx, request);
    await tx.query(
      `insert into place (code, level, kind, name, search_key) values ('XX', 'country', 'country', '{"authentic":"ar","ar":"البلاد","fr":"Pays"}', 'XX')`,
    );
    await tx.query(
      `insert into organisation (id, ref, kind, level, name) select gen_random_uuid(), ref, 'agency', 'national', '{"authentic":"ar","ar":"وكالة","fr":"Agence"}'
       from (values ('AGENCY'), ('OTHER')) as given (ref)`,
    );
    await addEvidenceTypes(tx, [{ code: 'sheet', title: text('بطاقة'), class: 'public' }]);
    await addTemplates(
      tx,
      gateNumbers.map((number) => ({
        id: crypto.randomUUID(),
        number,
        version: 1,
        title: text('نقطة القرار'),
        acceptorMayDecide: true,
        inForceFrom: '2026-01-01',
        recordedBy: 'system:test',
        criteria: [
          {
            code: 'sheet',
            title: text('بطاقة'),
            type: 'sheet' as const,
            evidence: ['sheet'],
            mandatory: true,
            class: 'public' as const,
          },
        ],
      })),
      () => crypto.randomUUID(),
    );
    for (const n of [1, 3, 4, 7, 8, 9])
      await tx.query("insert into person (id, organisation, state) values ($1, $2, 'active')", [
        id(n),
        n === 9 ? 'OTHER' : 'AGENCY',
      ]);
    await tx.query(
      "insert into personal_value (person, field, value, salt) values ($1, 'name', 'زميلة', decode(repeat('00', 16), 'hex'))",
      [id(4)],
    );
    await append(tx, { request, actor: 'system:test', verb: 'test', at: world.clock.now() });
  });
  await sure('record-strategy', { ref: 'plan', title: text('خطة'), period: '2026-2030', sources: [] });
  await sure(
    'set-custom-field',
    { kind: 'project', key: 'budget', type: 'money', title: text('الكلفة', 'Coût'), required: false },
    administrator,
  );
  for (let n = 1; n <= 12; n++) {
    const ref = `F${n}`;
    await sure('record-project', {
      ref,
      level: 'project',
      strategy: 'plan',
      title: text(`مشروع رقم ${n}`, `Projet ${n} <&> "é"`),
      // the last one is followed by the unit alone
      owner: n === 12 ? 'OTHER' : 'AGENCY',
    });
    for (const [m, day] of [
      [1, '2026-06-30'],
      [2, '2026-12-31'],
    ] as const)
      await sure('record-milestone', { project: ref, title: text(`معلم ${m}`, `Jalon ${m}`), plannedOn: day });
    await sure('record-indicator', {
      ref: `I${n}`,
      strategy: 'plan',
      project: ref,
      level: 'output',
      title: text(`مؤشر ${n}`, `Indicateur ${n}`),
      owner: 'AGENCY',
      frequency: 'quarterly',
      definition: {
        definition: text('عدد'),
        unit: 'sites',
        direction: 'up',
        nature: 'flow',
        decimals: 1,
        overTime: 'sum',
        overPlaces: 'none',
        overChain: 'none',
      },
    });
  }
  return {
    ...world,
    ask,
    sure,
    exported: async (caller, filter = {}) => bytesOf((await sure<Download>('export-workbook', filter, caller)).body),
    sent: async (bytes, caller) => {
      const kept = await world.files.put(pieceOf(bytes));
      if (!kept.ok) throw new Error(kept.refusal.code);
      await sure('keep-file', { ...kept.value, mediaType: 'application/octet-stream' }, caller);
      return kept.value.sha256;
    },
  };
}

async function* pieceOf(bytes: Buffer): AsyncGenerator<Uint8Array> {
  yield bytes;
}

export async function bytesOf(body: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** A workbook taken apart, so that cells are changed in its XML as a spreadsheet would. */
export class Parts {
  readonly parts: Map<string, string>;
  private constructor(parts: Map<string, string>) {
    this.parts = parts;
  }
  static async of(bytes: Buffer): Promise<Parts> {
    const zip = openZip(bytes);
    const parts = new Map<string, string>();
    for (const name of zip.names()) parts.set(name, (await bytesOf(zip.stream(name, 400 * 1024 * 1024))).toString());
    return new Parts(parts);
  }
  save(): Promise<Buffer> {
    return bytesOf(zipStream([...this.parts].map(([name, body]) => ({ name, body: [body] }))));
  }
  partOf(sheet: string): string {
    const names = [...this.parts.get('xl/workbook.xml')!.matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name);
    return `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;
  }
  edit(sheet: string, change: (xml: string) => string): void {
    const part = this.partOf(sheet);
    const [before, after] = [this.parts.get(part)!, change(this.parts.get(part)!)];
    if (before === after) throw new Error(`nothing changed in ${sheet}`);
    this.parts.set(part, after);
  }
  /** Puts content into a cell, keeping its style. */
  put(sheet: string, cell: string, content: string, type = ''): void {
    this.edit(sheet, (xml) =>
      xml.replace(
        new RegExp(`<c r="${cell}" s="(\\d+)"[^>]*?(?:/>|>.*?</c>)`),
        (_, style: string) => `<c r="${cell}" s="${style}"${type ? ` t="${type}"` : ''}>${content}</c>`,
      ),
    );
  }
  text(sheet: string, cell: string, value: string): void {
    this.put(sheet, cell, `<is><t>${value}</t></is>`, 'inlineStr');
  }
  number(sheet: string, cell: string, value: string): void {
    this.put(sheet, cell, `<v>${value}</v>`);
  }
  empty(sheet: string, cell: string): void {
    this.put(sheet, cell, '');
  }
}
