import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attachedTo, digits, figureDigits, hasPrograms, laidOut, wordFigures, wordsOf } from './paper-reader.ts';
import { type Program, startProgram } from './program.ts';

const hasPoppler = hasPrograms('pdftotext', 'pdfdetach');
if (!hasPoppler) console.log('poppler-utils is not installed: the figures of a PDF are not read back.');
const hasOffice = hasPrograms('soffice', 'pdffonts');
if (!hasOffice) console.log('LibreOffice or poppler-utils is not installed: Word papers are not laid out.');

type Figure = { id: string; value: string; unit?: string; text: string };
type Brief = { figures: Figure[]; snapshot: { number: number; sha256: string }; readership: string };
// biome-ignore lint/suspicious/noExplicitAny: documents as anybody reads them from outside
type Any = any;

let program: Program;
const bytesOf = async (path: string): Promise<Uint8Array> => {
  const answer = await fetch(`${program.url}${path}`);
  expect(answer.status, path).toBe(200);
  return new Uint8Array(await answer.arrayBuffer());
};
const textOf = async (path: string): Promise<string> => Buffer.from(await bytesOf(path)).toString('utf8');
const kept = new Map<string, Promise<Any>>();
const jsonOf = async <T = Any>(path: string): Promise<T> => {
  if (!kept.has(path)) kept.set(path, textOf(path).then(JSON.parse));
  return kept.get(path);
};
const brief = (lang: string): Promise<Brief> => jsonOf(`/api/v1/brief?kind=committee&lang=${lang}`);

beforeAll(async () => {
  program = await startProgram();
});
afterAll(async () => {
  await program?.stop();
  program?.remove();
});

/** 'pledge:C05.value' → pledge, C05, value; 'indicator:T05.target@2030/T05/2030-b' has a period and its own mark too. */
const partsOf = (id: string): { kind: string; ref: string; what: string; period: string; own: string } => {
  const [, kind = '', ref = '', what = '', period = '', own = ''] =
    /^(\w+):([^.]+)\.([^@]+)(?:@([^/]+?)(?:\/(.+?))?(?:\.(?:low|high))?)?$/.exec(id) ?? [];
  return { kind, ref, what, period, own };
};

/** The exact value of a figure as the API holds it. */
async function inApi(id: string): Promise<string> {
  const { kind, ref, what, period, own } = partsOf(id);
  if (id.startsWith('home:')) {
    const home = (await jsonOf('/open-data/1/documents.json')).items.find((one: Any) => one.document.kind === 'home');
    const [, area, key = ''] = /^home:(\w+)\.(.+)$/.exec(id)!;
    if (area === 'regions') {
      const [code, side] = key.split('.') as [string, string];
      return String(home.document.regions.find((one: Any) => one.place.code === code)[side]);
    }
    const stage = /^byStage\.(.+)$/.exec(key)?.[1];
    if (stage) return String(home.document.projects.byStage.find((one: Any) => one.stage === stage).count);
    return String(home.document[area!][key]);
  }
  const { document } = await jsonOf(`/api/v1/published-record?kind=${kind}&ref=${ref}`);
  if (kind === 'pledge')
    return what === 'value'
      ? document.quantity.value
      : what === 'followability'
        ? String(document.followability.score)
        : what === 'projects'
          ? String(document.projects.length)
          : document[what];
  const list = what === 'figure' ? [...document.figures, ...document.computed] : document.targets;
  const one = list.find(
    (each: Any) =>
      each.period === period && !each.split && (what === 'figure' || each.kind === what) && (!own || each.ref === own),
  );
  return /\.(low|high)$/.test(id) ? one[id.split('.').at(-1)!] : one.value;
}

/** The same as the open data hold it, in the files that Excel opens. */
function inOpenData(id: string, tables: Record<'pledges' | 'figures', Record<string, string>[]>): string | undefined {
  const { kind, ref, what, period } = partsOf(id);
  if (kind === 'pledge') {
    const row = tables.pledges.find((one) => one.ref === ref)!;
    return what === 'projects' ? String(row.projects!.split(' ').filter(Boolean).length) : row[what];
  }
  if (kind !== 'indicator') return undefined;
  const rows = tables.figures.filter(
    (one) =>
      one.indicator === ref &&
      one.kind === what &&
      one.period === period &&
      one.part === '' &&
      one.status !== 'replaced',
  );
  return /\.high$/.test(id) ? rows[0]?.high : rows.map((one) => one.value).join('|');
}

const shown = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&#x27;', '’')
    .replace(/[\s\u00a0\u202f]+/g, ' ');

describe('the figures of one snapshot', () => {
  it.each(['ar', 'fr'])(
    'are the same in the API, on the pages, in the open data and in the papers, in %s',
    async (lang) => {
      const { figures, snapshot, readership } = await brief(lang);
      expect(readership).toBe('public');
      const own = figures.filter(({ id }) => !id.startsWith('paper:'));
      expect(own.length).toBeGreaterThanOrEqual(50);

      const table = async (name: string): Promise<Record<string, string>[]> =>
        parse(await textOf(`/open-data/${snapshot.number}/${name}.csv?excel`), { columns: true, bom: true });
      const tables = { pledges: await table('pledges'), figures: await table('figures') };
      const { xml, figures: inWord } = await wordFigures(await bytesOf(`/papers/${lang}/committee.docx`));
      const pages = new Map<string, string>();
      let readBack = 0;
      for (const { id, value, text } of figures) {
        expect([...(inWord.get(id) ?? [])], `Word ${id}`).toEqual([text]);
        if (id.startsWith('paper:')) continue;
        expect(await inApi(id), `API ${id}`).toBe(value);
        const open = inOpenData(id, tables);
        if (open !== undefined) expect(open.split('|'), `open data ${id}`).toContain(value);
        const { kind, ref } = partsOf(id);
        if (kind === 'home' || id.endsWith('.projects')) continue;
        const page = `/${lang}/${kind}s/${ref}`;
        if (!pages.has(page)) pages.set(page, shown(await textOf(page)));
        expect(pages.get(page), `page ${id}`).toContain(text.replace(/[\s\u00a0\u202f]+/g, ' '));
        readBack += 1;
      }
      expect(readBack).toBeGreaterThanOrEqual(50);
      if (lang === 'ar') {
        expect(xml).toContain('<w:bidi/>');
        expect(xml).toContain('<w:rtl/>');
        expect(xml).toContain('<w:bidiVisual/>');
      }
    },
  );

  it.skipIf(!hasPoppler).each(['ar', 'fr', 'en'])(
    'are read back from the PDF: its digits and what is attached, in %s',
    async (lang) => {
      const { figures, snapshot } = await brief(lang);
      const pdf = await bytesOf(`/papers/${lang}/committee.pdf`);
      const attached = JSON.parse(attachedTo(pdf)['figures.json']!);
      expect(attached.snapshot).toMatchObject({ number: snapshot.number, sha256: snapshot.sha256 });
      expect(attached.figures.map(({ printed, ...rest }: Any) => ({ ...rest, text: printed }))).toEqual(figures);

      const page = wordsOf(pdf);
      const found = figureDigits(
        page,
        figures.map(({ id }) => id),
        lang === 'ar',
      );
      const wrong = figures.filter(({ id, text }) => found.get(id) !== digits(text));
      expect(wrong.map(({ id, text }) => `${id}: ${text} read as ${found.get(id)}`)).toEqual([]);
      expect(found.size).toBeGreaterThanOrEqual(50);
      expect(Math.max(...page.words.map((word) => word.page))).toBeLessThanOrEqual(7);
      // the front page is one page: the annexes begin on the second
      expect(page.words.some((word) => word.page === 2 && word.text === 'C01')).toBe(true);
    },
  );

  it.skipIf(!hasOffice)('stand in a Word file that LibreOffice lays out in our own faces', async () => {
    const { pages, fonts, text } = await laidOut(await bytesOf('/papers/ar/committee.docx'));
    expect(pages).toBeGreaterThan(2);
    expect(pages).toBeLessThan(12);
    expect(fonts).toContain('IBMPlexSansArabic');
    expect(fonts).not.toMatch(/DejaVu|Liberation|Noto/);
    expect(text).not.toContain('\ufffd');
  });
});

describe('public papers', () => {
  it('come once for one address, and again only when something may have changed', async () => {
    const first = await fetch(`${program.url}/papers/ar/region-12.pdf`);
    expect(first.headers.get('content-type')).toBe('application/pdf');
    const tag = first.headers.get('etag')!;
    const again = await fetch(`${program.url}/papers/ar/region-12.pdf`, { headers: { 'If-None-Match': tag } });
    expect(again.status).toBe(304);
    const [one, other] = [await first.arrayBuffer(), await bytesOf('/papers/ar/region-12.pdf')];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
  });

  it.each(['pledge-C05', 'project-F2', 'indicator-T03'])('show a card of %s that its page names', async (name) => {
    const [kind, ref] = name.split('-') as [string, string];
    const picture = Buffer.from(await bytesOf(`/papers/ar/${name}.png`));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
    expect(await textOf(`/ar/${kind}s/${ref}`)).toContain(
      `<meta property="og:image" content="/papers/ar/${name}.png"/>`,
    );
    const card = await jsonOf(`/api/v1/share-card?kind=${kind}&ref=${ref}`);
    expect(card).toMatchObject({ page: `/ar/${kind}s/${ref}`, picture: `/papers/ar/${name}.png` });
    expect(card.sentence).not.toBe('');
  });

  it.each([
    ['/papers/ar/region-99.pdf', 404],
    ['/papers/ar/project-NONE.docx', 404],
    ['/papers/zz/committee.pdf', 404],
    ['/papers/ar/committee.txt', 404],
    ['/papers/ar/committee.pdf?snapshot=99', 404],
    ['/papers/ar/source-S1.png', 404],
  ])('refuse %s in a sentence', async (path, status) => {
    const answer = await fetch(`${program.url}${path}`, { headers: { 'Accept-Language': 'en' } });
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { detail: string }).detail).toContain('in this snapshot');
  });

  it('keep warnings to those who signed in', async () => {
    const answer = await fetch(`${program.url}/api/v1/inside-brief?kind=committee`);
    expect(answer.status).toBe(401);
  });

  it('are made in time: an Arabic brief in under 2 seconds, and nobody waits for it', async () => {
    await bytesOf('/papers/ar/minister.pdf');
    const started = performance.now();
    const brief = fetch(`${program.url}/papers/ar/committee.pdf?snapshot=1&again`).then((answer) =>
      answer.arrayBuffer(),
    );
    const healthy = performance.now();
    expect((await fetch(`${program.url}/healthz`)).status).toBe(200);
    const waited = performance.now() - healthy;
    await brief;
    expect(performance.now() - started).toBeLessThan(2000);
    expect(waited).toBeLessThan(1000);
  });
});

it('keeps nobody waiting who stops the program after a paper was made', async () => {
  await bytesOf('/papers/ar/committee.pdf');
  const late = new Promise<'late'>((resolve) => setTimeout(() => resolve('late'), 30_000).unref());
  expect(await Promise.race([program.stop('SIGINT'), late])).toBe(0);
});
