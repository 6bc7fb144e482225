import { createHash } from 'node:crypto';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { build, type Plugin } from 'vite';

/** What opens without a network, with all that it loads: a few screens, and the words of every language. */
const OPEN_OFFLINE =
  /\/(today\.screen|reports\.screen|report\.screen|outbox\.screen|waiting-line|forget-person)\.tsx?$|\/locales\/(ar|fr|en)\/(desk|desk-more|shared)\.ts$/;
const SIZES = [192, 512];

/** The star of the house; `room` leaves the edge free where a system cuts icons round. */
const star = (room: number): string => {
  const at = 14 + room;
  const side = 64 - 2 * at;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" fill="#0d5a43"/><g fill="none" stroke="#fbf8f1" stroke-width="3.4"><rect x="${at}" y="${at}" width="${side}" height="${side}"/><rect x="${at}" y="${at}" width="${side}" height="${side}" transform="rotate(45 32 32)"/></g></svg>`;
};

const manifest = {
  id: '/desk/',
  name: 'متابعة — مكتب العمل',
  short_name: 'متابعة',
  lang: 'ar-MA',
  dir: 'rtl',
  start_url: '/desk/',
  scope: '/desk/',
  display: 'standalone',
  background_color: '#fbf8f1',
  theme_color: '#0d5a43',
  icons: [
    ...SIZES.map((size) => ({ src: `icon-${size}.png`, sizes: `${size}x${size}`, type: 'image/png' })),
    { src: 'icon-round-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

type Part = {
  type: string;
  fileName: string;
  code?: string;
  isEntry?: boolean;
  facadeModuleId?: string | null;
  imports?: string[];
  dynamicImports?: string[];
  viteMetadata?: { importedCss: Set<string>; importedAssets: Set<string> };
};

/** Every file that these parts need: what they import, their sheets and fonts; of the entry not the screens that it may open. */
function filesOf(parts: Record<string, Part>, starts: readonly Part[]): string[] {
  const found = new Set<string>();
  const visit = (name: string, withLazy: boolean): void => {
    const part = parts[name];
    if (!part || found.has(name)) return;
    found.add(name);
    for (const sheet of part.viteMetadata?.importedCss ?? []) found.add(sheet);
    for (const asset of part.viteMetadata?.importedAssets ?? []) found.add(asset);
    for (const next of [...(part.imports ?? []), ...(withLazy ? (part.dynamicImports ?? []) : [])])
      visit(next, withLazy);
  };
  for (const start of starts) visit(start.fileName, !start.isEntry);
  return [...found].sort();
}

/** The worker in one piece, built by itself so that it shares nothing with the desk. */
async function workerCode(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    build: {
      write: false,
      target: 'es2022',
      rolldownOptions: {
        input: path.resolve(import.meta.dirname, '../src/desk/offline/worker.ts'),
        output: { format: 'iife', entryFileNames: 'sw.js' },
      },
    },
  });
  const [output] = [made].flat() as { output?: { code?: string }[] }[];
  const code = output?.output?.[0]?.code;
  if (!code?.includes('__SHELL__')) throw new Error('the build made no worker');
  return code;
}

/** Writes into the worker which files it keeps and under which version, and adds manifest and icons. */
export const shell = (): Plugin => ({
  name: 'mutabaa-shell',
  apply: 'build',
  enforce: 'post',
  async generateBundle(_, bundle) {
    const parts = bundle as unknown as Record<string, Part>;
    const chunks = Object.values(parts).filter((one) => one.type === 'chunk');
    // the entry first: what it may open later is not all for the shell
    const starts = [
      ...chunks.filter((one) => one.isEntry),
      ...chunks.filter((one) => !one.isEntry && OPEN_OFFLINE.test(one.facadeModuleId ?? '')),
    ];
    const fonts = Object.keys(parts).filter((name) => name.endsWith('.woff2'));
    const files = [...new Set([...filesOf(parts, starts), ...fonts])].map((name) => `/desk/${name}`);
    const worker = await workerCode();
    const version = createHash('sha256').update(files.join()).update(worker).digest('hex').slice(0, 12);
    // the worker keeps its name: browsers ask for it by name to see whether there is a newer one
    this.emitFile({
      type: 'asset',
      fileName: 'sw.js',
      source: worker.replace('__SHELL__', [version, ...files].join(' ')),
    });
    const icon = (size: number, room: number) =>
      new Resvg(star(room), { fitTo: { mode: 'width', value: size } }).render().asPng();
    for (const size of SIZES) this.emitFile({ type: 'asset', fileName: `icon-${size}.png`, source: icon(size, 0) });
    this.emitFile({ type: 'asset', fileName: 'icon-round-512.png', source: icon(512, 5) });
    this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest) });
  },
});
