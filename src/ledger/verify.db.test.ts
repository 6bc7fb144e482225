import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../tests/database.ts';
import { sure } from '../kernel/index.ts';
import { type Tx, transaction } from '../platform/database/database.ts';
import { append, beginRequest } from './append.ts';
import type { Signer } from './checkpoint-key.ts';
import { sentenceOf } from './finding.ts';
import { exemptTables } from './ledgered.ts';
import { sha256 } from './node-crypto.ts';
import { verifierKey } from './proof/index.ts';
import { keepCheckpoint, signCheckpoint } from './sign-checkpoint.ts';
import { verifyLedger } from './verify.ts';

const pair = generateKeyPairSync('ed25519');
const publicKey = new Uint8Array(Buffer.from(pair.publicKey.export({ format: 'jwk' }).x!, 'base64url'));
const signer: Signer = {
  key: sure(verifierKey(sha256, 'suivi.example.ma/ledger', publicKey)),
  sign: (message) => new Uint8Array(sign(null, message, pair.privateKey)),
};

/** One request: what it writes, and its leaf. */
const request = (pool: pg.Pool, sql: string, params: unknown[] = []) =>
  transaction(pool, async (tx) => {
    const id = randomUUID();
    await beginRequest(tx, id);
    await tx.query(sql, params);
    return append(tx, { request: id, actor: 'system:test', verb: 'write', at: new Date('2026-11-24T10:00:00.123Z') });
  });

/** What an owner of the server may do: write with every trigger and foreign key asleep. */
const attack = (db: TestDatabase, ...statements: string[]) =>
  transaction(db.owner, async (tx) => {
    await tx.query('set local session_replication_role = replica');
    for (const statement of statements) await tx.query(statement);
  });

/** A new connection, which takes the settings of the database as they are now. */
const testConnection = async (db: TestDatabase) => new pg.Pool({ ...db.connection, max: 1 });

const verified = async (db: TestDatabase, notes: string[] = []) =>
  sure(await verifyLedger(db.pool, { notes, key: signer.key }));
const foundIn = async (db: TestDatabase, notes: string[] = []) => (await verified(db, notes)).findings.map(sentenceOf);
const note = (db: TestDatabase) => transaction(db.pool, async (tx) => sure(await signCheckpoint(tx, signer)).note);

describe('verification of a small ledger', () => {
  let db: TestDatabase;
  let keptOutside: string;
  beforeAll(async () => {
    db = await testDatabase();
    await db.owner.query(
      "create table thing (id text primary key, says text, much numeric, later text); select ledger_watch('thing'); grant all on thing to mutabaa_app;",
    );
    await request(db.pool, "insert into thing values ('a', 'one', 1.0), ('b', 'two', 2), ('c', 'three', null)");
    await request(db.pool, "update thing set says = 'deux' where id = 'b'");
    await request(db.pool, "update thing set says = $1 where id = 'b'", ['é'.repeat(50_000)]);
    await request(db.pool, "delete from thing where id = 'c'");
    await request(db.pool, 'select 1');
    keptOutside = await note(db);
    await request(db.pool, "insert into thing values ('d', 'four', 4.50)");
    await request(db.pool, "update thing set says = 'quatre' where id = 'd'");
  });
  afterAll(() => db.close());

  it('holds, and says how much it looked at', async () => {
    expect(await verified(db, [keptOutside])).toMatchObject({
      holds: true,
      size: 7,
      entries: 8,
      rows: 3,
      checkpoints: 1,
    });
  });

  // Each attack is undone by its opposite, so that the next one starts from a ledger that holds.
  const attacks: [string, string[], string[], string[]][] = [
    [
      'a row altered',
      ["update thing set says = 'x' where id = 'a'"],
      ["update thing set says = 'one' where id = 'a'"],
      ['thing a was altered outside the ledger: says'],
    ],
    [
      'a number written otherwise',
      ["update thing set much = 1.00 where id = 'a'"],
      ["update thing set much = 1.0 where id = 'a'"],
      ['thing a was altered outside the ledger: much'],
    ],
    [
      'a null filled',
      ["update thing set later = 'x' where id = 'a'"],
      ["update thing set later = null where id = 'a'"],
      ['thing a was altered outside the ledger: later'],
    ],
    [
      'a row deleted',
      ["delete from thing where id = 'd'"],
      ["insert into thing values ('d', 'quatre', 4.50)"],
      ['thing d was deleted outside the ledger'],
    ],
    [
      'a row inserted',
      ["insert into thing values ('z', 'new')"],
      ["delete from thing where id = 'z'"],
      ['thing z was inserted outside the ledger'],
    ],
    [
      'a deleted row brought back',
      ["insert into thing values ('c', 'three')"],
      ["delete from thing where id = 'c'"],
      ['thing c was inserted outside the ledger'],
    ],
    [
      'a row and its record altered alike, hash and all',
      [
        "update thing set says = 'x' where id = 'd'",
        `update ledger_entry set row_text = '{"id": "d", "much": 4.50, "says": "x"}' where row_id = 'd' and op = 'U'`,
        "update ledger_entry set hash = ledger_entry_hash(salt, table_name, row_id, op, row_text) where row_id = 'd' and op = 'U'",
      ],
      [
        "update thing set says = 'quatre' where id = 'd'",
        `update ledger_entry set row_text = '{"id": "d", "much": 4.50, "says": "quatre"}' where row_id = 'd' and op = 'U'`,
        "update ledger_entry set hash = ledger_entry_hash(salt, table_name, row_id, op, row_text) where row_id = 'd' and op = 'U'",
      ],
      ['records of leaf 6 (thing d) were added, removed or reordered'],
    ],
    [
      'an old record altered',
      [`update ledger_entry set row_text = '{"id": "b"}' where row_id = 'b' and op = 'I'`],
      [`update ledger_entry set row_text = '{"id": "b", "much": 2, "says": "two"}' where row_id = 'b' and op = 'I'`],
      ['the record of thing b in leaf 0 was altered'],
    ],
    [
      'a record made unreadable',
      ["update ledger_entry set row_text = 'garbage' where row_id = 'a'"],
      [`update ledger_entry set row_text = '{"id": "a", "much": 1.0, "says": "one"}' where row_id = 'a'`],
      ['the record of thing a in leaf 0 was altered', 'thing a was altered outside the ledger: (unreadable)'],
    ],
    [
      'a leaf reworded',
      ["update ledger_leaf set body = replace(body, 'write', 'wrote') where seq = 2"],
      ["update ledger_leaf set body = replace(body, 'wrote', 'write') where seq = 2"],
      [
        'leaf 2 was altered: its body is not what its hash covers',
        'leaf 2 was altered: its verb is not what its hash covers',
      ],
    ],
    [
      'a leaf redated in its column',
      ["update ledger_leaf set at = at + interval '1 microsecond' where seq = 6"],
      ["update ledger_leaf set at = at - interval '1 microsecond' where seq = 6"],
      ['leaf 6 was altered: its time is not what its hash covers'],
    ],
    [
      'a leaf without meaning',
      ["update ledger_leaf set body = 'x' || body where seq = 3"],
      ['update ledger_leaf set body = substr(body, 2) where seq = 3'],
      ['leaf 3 has a body that is no leaf'],
    ],
    [
      'a leaf rehashed',
      [`update ledger_leaf set hash = sha256('x') where seq = 4`],
      [`update ledger_leaf set hash = sha256('\\x00' || convert_to(body, 'UTF8')) where seq = 4`],
      [
        'leaf 4 was altered: its body is not what its hash covers',
        'the first 5 leaves are no longer those that the given checkpoint signed',
        'the kept tree differs from its leaves at node 0/4',
      ],
    ],
    [
      'a node of the tree altered',
      [`update ledger_node set hash = sha256(hash) where level = 1 and index = 0`],
      [
        `update ledger_node set hash = (select sha256('\\x01' || a.hash || b.hash) from ledger_node a, ledger_node b where a.level = 0 and a.index = 0 and b.level = 0 and b.index = 1) where level = 1 and index = 0`,
      ],
      ['the kept tree differs from its leaves at node 1/0'],
    ],
    [
      'records that changed places in time',
      [
        'alter table ledger_entry alter position set generated by default',
        "update ledger_entry set position = -position where row_id = 'b' and op = 'U'",
      ],
      [
        "update ledger_entry set position = -position where row_id = 'b' and op = 'U'",
        'alter table ledger_entry alter position set generated always',
      ],
      ['the records of thing b were put in another order'],
    ],
    [
      'a record moved to no leaf',
      [
        "insert into ledger_entry (request, table_name, row_id, op, row_text, salt, hash) values ('00000000-0000-7000-8000-000000000000', 'thing', 'q', 'I', '{}', decode(repeat('00', 16), 'hex'), sha256('x'))",
      ],
      ["delete from ledger_entry where row_id = 'q'"],
      ['the record of thing q belongs to no leaf'],
    ],
    [
      'a table whose watch sleeps',
      ['alter table thing disable trigger ledger_update'],
      ['alter table thing enable trigger ledger_update'],
      ['table thing is not protected: ledger_update is off'],
    ],
    [
      'a table whose watch wakes only on replicas',
      ['alter table thing enable replica trigger ledger_delete'],
      ['alter table thing enable trigger ledger_delete'],
      ['table thing is not protected: ledger_delete is off'],
    ],
    [
      'a ledger that is no longer append-only',
      ['alter table ledger_leaf disable trigger append_only'],
      ['alter table ledger_leaf enable trigger append_only'],
      ['table ledger_leaf is not protected: append_only is off'],
    ],
    [
      'a table put away',
      ['alter table thing rename to gone'],
      ['alter table gone rename to thing'],
      ['table thing has records in the ledger but no longer exists'],
    ],
  ];
  it.each(attacks)('names %s', async (_, does, undoes, sentences) => {
    await attack(db, ...does);
    const found = await foundIn(db, [keptOutside]).finally(() => attack(db, ...undoes));
    expect(await foundIn(db, [keptOutside])).toEqual([]);
    for (const sentence of sentences) expect(found).toContain(sentence);
    if (!sentences[0]!.includes('no longer exists')) expect(found).toHaveLength(sentences.length);
  });

  it('is not fooled by functions of the attacker in front of the real ones', async () => {
    await attack(db, "update thing set says = 'x' where id = 'a'");
    await db.owner.query(`
      create function jsonb_each(row_json jsonb, out key text, out value jsonb) returns setof record language sql as
        $$ select 'id', '"a"'::jsonb union all select 'much', '1.0' union all select 'says', '"one"' $$;
      create or replace function ledger_text(row_json jsonb) returns text language sql as $$ select '{}' $$;`);
    await db.owner.query(`alter database ${db.name} set search_path = public, pg_catalog`);
    const misled = await testConnection(db);
    expect((await misled.query("select count(*)::int as n from jsonb_each('{}')")).rows[0].n).toBe(3);
    expect(sure(await verifyLedger(misled)).findings.map(sentenceOf)).toContain(
      'thing a was altered outside the ledger: says',
    );
    await misled.end();
    await attack(db, "update thing set says = 'one' where id = 'a'");
  });

  it('refuses a note that is forged, torn or signed by somebody else', async () => {
    const cases: [string, string][] = [
      [keptOutside.replace('\n5\n', '\n4\n'), 'checkpoint.forged'],
      [keptOutside.replace('— suivi', '— other'), 'checkpoint.not-signed'],
      ['nothing', 'checkpoint.unreadable'],
    ];
    for (const [given, code] of cases)
      expect(await verifyLedger(db.pool, { notes: [given], key: signer.key })).toMatchObject({ refusal: { code } });
  });

  it('holds kept checkpoints to their signature', async () => {
    await transaction(db.pool, (tx) => keepCheckpoint(tx, signer, new Date()));
    await transaction(db.pool, (tx) => keepCheckpoint(tx, signer, new Date()));
    expect(await verified(db)).toMatchObject({ holds: true, checkpoints: 1 });
    await attack(db, "update ledger_checkpoint set root = sha256('x')");
    expect(await foundIn(db)).toEqual([
      'the kept checkpoint of 7 leaves does not carry our signature',
      'the first 7 leaves are no longer those that the kept checkpoint signed',
    ]);
    await attack(db, 'delete from ledger_checkpoint');
  });
});

describe('verification against a checkpoint kept outside', () => {
  let db: TestDatabase;
  afterEach(() => db.close());
  const start = async () => {
    db = await testDatabase();
    await db.owner.query(
      "create table thing (id text primary key, says text); select ledger_watch('thing'); grant all on thing to mutabaa_app;",
    );
    for (let n = 0; n < 20; n++) await request(db.pool, 'insert into thing values ($1, $2)', [`t${n}`, 'x']);
    return note(db);
  };
  /** The best attacker: cuts the log back, then writes other acts through the real code. */
  const cutBackTo = async (size: number) =>
    attack(
      db,
      `delete from thing where id in (select row_id from ledger_entry e join ledger_leaf l using (request) where seq >= ${size})`,
      `delete from ledger_entry where request in (select request from ledger_leaf where seq >= ${size})`,
      `delete from ledger_request where request in (select request from ledger_leaf where seq >= ${size})`,
      `delete from ledger_leaf where seq >= ${size}`,
      `delete from ledger_node where (index + 1) << level > ${size}`,
    );

  it('sees that the end was cut, which nothing inside shows', async () => {
    const kept = await start();
    await cutBackTo(13);
    expect(await verified(db)).toMatchObject({ holds: true, size: 13 });
    expect(await foundIn(db, [kept])).toEqual([
      'the given checkpoint covers 20 leaves; the ledger has fewer: its end was cut',
    ]);
  });

  it('sees that everything was rewritten coherently, which nothing inside shows', async () => {
    const kept = await start();
    await cutBackTo(13);
    for (let n = 13; n < 25; n++) await request(db.pool, 'insert into thing values ($1, $2)', [`t${n}`, 'other']);
    expect(await verified(db)).toMatchObject({ holds: true, size: 25 });
    expect(await foundIn(db, [kept])).toEqual([
      'the first 20 leaves are no longer those that the given checkpoint signed',
    ]);
  });

  it('names leaves missing in the middle', async () => {
    await start();
    await attack(db, 'delete from ledger_leaf where seq in (7, 8)');
    const found = await foundIn(db);
    expect(found.slice(0, 2)).toEqual(['leaf 7 is missing', 'leaf 8 is missing']);
    expect(found).toContain('the record of thing t7 belongs to no leaf');
  });
});

describe('every ledgered table', () => {
  let db: TestDatabase;
  let tables: { name: string; columns: { name: string; type: string; generated: boolean }[]; key: string }[];
  beforeAll(async () => {
    db = await testDatabase();
    tables = (
      await db.owner.query(`
        select c.relname as name,
          (select split_part(encode(tgargs, 'escape'), '\\000', 1) from pg_trigger where tgrelid = c.oid and tgname = 'ledger_insert') as key,
          json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'generated', a.attgenerated <> '' or a.attidentity <> '') order by a.attnum) as columns
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' group by c.oid order by 1`)
    ).rows.filter(({ name }) => !(name in exemptTables));
    // Only the watch matters here: the rules of each table are lifted, so that any row will do.
    await db.owner.query('drop table personal_value');
    const rules = await db.owner.query(`
      select format('alter table %s drop constraint %I cascade', conrelid::regclass, conname) as lift from pg_constraint
      where connamespace = 'public'::regnamespace and contype in ('c', 'f') and conrelid <> 0 and conrelid::regclass::text not like 'ledger%'
      union all select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) from pg_trigger
      where not tgisinternal and tgname not like 'ledger%' and tgname <> 'append_only'`);
    for (const { lift } of rules.rows) await db.owner.query(lift).catch(() => {}); // a cascade was faster
  });
  afterAll(() => db.close());

  const samples: Record<string, [string, string]> = {
    text: ["'one'", "'two'"],
    uuid: ["'00000000-0000-7000-8000-000000000001'", "'00000000-0000-7000-8000-000000000002'"],
    jsonb: [`'{"ar": "a"}'`, `'{"ar": "b"}'`],
    boolean: ['true', 'false'],
    date: ["'2026-01-01'", "'2026-01-02'"],
    'timestamp with time zone': ["'2026-01-01T00:00:00Z'", "'2026-01-01T00:00:01Z'"],
    bytea: ["decode(repeat('00', 32), 'hex')", "decode(repeat('01', 32), 'hex')"],
    daterange: ["'[2026-01-01,2026-02-01)'", "'[2026-01-01,2026-03-01)'"],
  };
  const sample = (type: string, n: 0 | 1): string => {
    const base = type.replace(/\[\]$/, '');
    const value = samples[base]?.[n] ?? (/int|numeric|double|real/.test(base) ? String(n + 1) : undefined);
    if (value === undefined) throw new Error(`a sample value for ${type} is needed here`);
    return base === type ? value : `array[${value}]::${type}`;
  };
  const insert = ({ name, columns }: (typeof tables)[number], n: 0 | 1) => {
    const given = columns.filter(({ generated }) => !generated);
    return `insert into ${name} (${given.map((c) => `"${c.name}"`).join(', ')}) values (${given.map((c) => sample(c.type, n)).join(', ')})`;
  };

  it('is watched, and gives away a row altered, deleted or inserted behind its back', async () => {
    expect(tables.length).toBeGreaterThan(15);
    for (const table of tables) await request(db.owner, insert(table, 0));
    expect(await foundIn(db)).toEqual([]);
    const attacked = await Promise.all(
      tables.map(async (table) => {
        const { name, key, columns } = table;
        const id = (await db.owner.query(`select "${key}"::text as id from ${name}`)).rows[0].id as string;
        const other = columns.find((column) => column.name !== key && !column.generated && column.name !== 'version')!;
        const set = (n: 0 | 1) => `update ${name} set "${other.name}" = ${sample(other.type, n)}`;
        return { table, name, id, column: other.name, set };
      }),
    );
    // all tables at once: each finding names its table, and there is exactly one for each
    await attack(db, ...attacked.map(({ set }) => set(1)));
    expect((await foundIn(db)).sort()).toEqual(
      attacked.map(({ name, id, column }) => `${name} ${id} was altered outside the ledger: ${column}`).sort(),
    );
    await attack(db, ...attacked.map(({ set }) => set(0)), ...tables.map((table) => insert(table, 1)));
    const inserted = (await foundIn(db)).map((found) => /^(\S+) \S+ was inserted outside/.exec(found)?.[1] ?? found);
    expect(inserted.sort()).toEqual(tables.map(({ name }) => name).sort());
    await attack(db, ...tables.map(({ name }) => `delete from ${name}`));
    expect((await foundIn(db)).sort()).toEqual(
      attacked.map(({ name, id }) => `${name} ${id} was deleted outside the ledger`).sort(),
    );
  });
});

describe('personal values', () => {
  let db: TestDatabase;
  const person = '00000000-0000-7000-8000-0000000000aa';
  beforeAll(async () => {
    db = await testDatabase();
    await request(db.pool, 'insert into person (id) values ($1)', [person]);
    await transaction(db.pool, async (tx: Tx) => {
      const id = randomUUID();
      await beginRequest(tx, id);
      await tx.query(
        `with salt as (select decode(replace(gen_random_uuid()::text, '-', ''), 'hex') as salt),
         kept as (insert into personal_value (person, field, value, salt) select $1, 'name', 'فلانة', salt from salt)
         insert into personal_commitment (id, person, field, commitment) select gen_random_uuid(), $1, 'name', sha256(salt || convert_to('فلانة', 'UTF8')) from salt`,
        [person],
      );
      await append(tx, { request: id, actor: 'system:test', verb: 'invite', at: new Date() });
    });
  });
  afterAll(() => db.close());

  it('are held to the commitment, and pass once erased by an act', async () => {
    expect(await foundIn(db)).toEqual([]);
    expect((await db.pool.query("select 1 from ledger_entry where row_text like '%فلانة%'")).rowCount).toBe(0);
    await db.pool.query("update personal_value set value = 'علانة'");
    expect(await foundIn(db)).toEqual([
      `a personal value (name) of person ${person} is not what the ledger committed to`,
    ]);
    await db.pool.query("update personal_value set value = 'فلانة'");
    await db.pool.query(
      "insert into personal_value values ($1, 'email', 'a@example.ma', decode(repeat('00', 16), 'hex'))",
      [person],
    );
    expect(await foundIn(db)).toEqual([
      `a personal value (email) of person ${person} is not what the ledger committed to`,
    ]);
    await db.pool.query('delete from personal_value');
    expect(await foundIn(db)).toEqual([
      `a personal value (name) of person ${person} is gone without an act of erasure`,
    ]);
    await request(db.pool, "update person set state = 'erased' where id = $1", [person]);
    expect(await foundIn(db)).toEqual([]);
  });
});
