import fs from 'node:fs';
import path from 'node:path';

const desk = path.resolve(import.meta.dirname, '../dist/desk');

const mediaTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};

/**
 * A file of the built desk; every other address of the desk is the application itself. Where the build left a Brotli copy beside
 * a file, whoever takes Brotli gets that: an eighth lighter than gzip, and nothing is compressed at run time.
 */
export function deskFile(name: string, encodings = ''): Response | undefined {
  const wanted = path.join(desk, path.normalize(`/${decodeURIComponent(name)}`));
  const isAsset = wanted.startsWith(path.join(desk, 'assets') + path.sep);
  const file = isAsset || (path.extname(wanted) && fs.existsSync(wanted)) ? wanted : path.join(desk, 'index.html');
  if (!fs.existsSync(file)) return isAsset ? new Response('', { status: 404 }) : undefined;
  const packed = /\bbr\b/.test(encodings) && fs.existsSync(`${file}.br`);
  return new Response(fs.readFileSync(packed ? `${file}.br` : file), {
    headers: {
      Vary: 'Accept-Encoding',
      ...(packed ? { 'Content-Encoding': 'br' } : {}),
      'Content-Type': mediaTypes[path.extname(file)] ?? 'application/octet-stream',
      'Cache-Control': isAsset ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}
