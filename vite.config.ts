import path from 'node:path';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shell } from './scripts/desk-shell.ts';

/** The desk: one page of its own at /desk/, its parts loaded as they are opened. */
export default defineConfig({
  root: path.resolve(import.meta.dirname, 'src/desk'),
  base: '/desk/',
  publicDir: false,
  plugins: [
    react(),
    // React Aria speaks thirty languages; ours are three
    { ...optimizeLocales.vite({ locales: ['ar-AE', 'fr-FR', 'en-US'] }), enforce: 'pre' },
    shell(),
  ],
  build: {
    outDir: path.resolve(import.meta.dirname, 'dist/desk'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    // the content security policy lets no inline script run, and a data: font is refused
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  // npm run desk:dev is not needed to work here: build --watch beside the running program does the same
  server: { proxy: { '/api': 'http://127.0.0.1:3000', '/auth': 'http://127.0.0.1:3000' } },
});
