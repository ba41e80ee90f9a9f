/** Builds the two faces of the web, portal and office, into one folder that the server hands out: plain files, hashed names. */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = join(import.meta.dirname, 'src/web');
/** `ui/file-view` is the page that draws strangers' files in a sandbox (docs/decisions/0048). */
const areas = ['portal', 'office', 'ui/file-view'].filter((area) => existsSync(join(root, area, 'index.html')));

export default defineConfig({
  root,
  plugins: [react()],
  build: {
    outDir: resolve(process.env['YICI_WEB'] ?? join(import.meta.dirname, '.yici/web')),
    emptyOutDir: true,
    // Inlined files would be data: URLs in scripts and styles; fonts must stay files so that they are fetched only when needed.
    assetsInlineLimit: 0,
    target: 'es2023',
    rolldownOptions: { input: Object.fromEntries(areas.map((area) => [area, join(root, area, 'index.html')])) },
  },
});
