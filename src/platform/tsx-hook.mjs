// Lets Node run .tsx: it strips types from .ts by itself but not from .tsx. Sucrase writes plain JavaScript, kept by hash so that a
// restart transforms nothing.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cache = path.resolve(import.meta.dirname, '../../.cache/tsx');
let transform;

registerHooks({
  load(url, context, nextLoad) {
    if (!url.startsWith('file:') || !/\.tsx(\?|$)/.test(url)) return nextLoad(url, context);
    const source = fs.readFileSync(fileURLToPath(url), 'utf8');
    const kept = path.join(cache, `${createHash('sha256').update(source).digest('hex').slice(0, 32)}.mjs`);
    if (fs.existsSync(kept)) return { format: 'module', shortCircuit: true, source: fs.readFileSync(kept, 'utf8') };
    transform ??= process.getBuiltinModule('module').createRequire(import.meta.url)('sucrase').transform;
    const { code } = transform(source, {
      transforms: ['typescript', 'jsx'],
      jsxRuntime: 'automatic',
      production: true,
      disableESTransforms: true,
      preserveDynamicImport: true,
    });
    try {
      fs.mkdirSync(cache, { recursive: true });
      fs.writeFileSync(`${kept}.${process.pid}`, code);
      fs.renameSync(`${kept}.${process.pid}`, kept);
    } catch {
      // a read-only installation only loses the cache
    }
    return { format: 'module', shortCircuit: true, source: code };
  },
});
