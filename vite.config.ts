/** Builds the three faces of the web, portal, office and hall, into one folder that the server hands out: plain files, hashed names. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, type Rolldown } from 'vite';

const root = join(import.meta.dirname, 'src/web');
/** `ui/file-view` is the page that draws strangers' files in a sandbox (docs/decisions/0048). */
const areas = ['portal', 'office', 'hall', 'ui/file-view'].filter((area) => existsSync(join(root, area, 'index.html')));

/** The office's service worker has an address of its own that does not change: browsers look there for a newer one. */
const WORKER = 'office-worker';
/** What a window needs without a line; other areas of the office are loaded when there is one. */
const WINDOW = /\/office\/(?:start|counter|intake|offline|window)\b|\/ui\/form\//;

/** Every file that is loaded with these chunks, the styles among them. */
function filesOf(bundle: Rolldown.OutputBundle): readonly string[] {
  const found = new Set<string>();
  const add = (name: string): void => {
    const chunk = bundle[name];
    if (chunk?.type !== 'chunk' || found.has(name)) return;
    found.add(name);
    for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
    for (const each of chunk.imports) add(each);
    for (const each of chunk.dynamicImports) if (isWindow(bundle[each])) add(each);
  };
  for (const [name, chunk] of Object.entries(bundle)) {
    if (chunk.type === 'chunk' && chunk.isEntry && chunk.name === 'office') add(name);
    if (name.endsWith('.woff2')) found.add(name);
  }
  return [...found]
    .filter((name) => bundle[name] !== undefined)
    .map((name) => `/${name}`)
    .sort();
}

const isWindow = (chunk: Rolldown.OutputBundle[string] | undefined): boolean =>
  chunk?.type === 'chunk' && chunk.moduleIds.some((id) => WINDOW.test(id));

/** Tells the worker which files belong to this build. */
const officeWorker = (): Plugin => ({
  name: 'yici-office-worker',
  enforce: 'post',
  // Last of all: chunks that hold nothing but styles are taken out of the bundle by vite itself.
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const worker = bundle[`${WORKER}.js`];
      if (worker?.type !== 'chunk') throw new Error('The office has no service worker');
      const files = filesOf(bundle);
      const version = createHash('sha256').update(files.join(' ')).update(worker.code).digest('hex').slice(0, 16);
      worker.code = worker.code.replaceAll('__OFFICE_FILES__', JSON.stringify({ version, files }));
    },
  },
});

export default defineConfig({
  root,
  plugins: [react(), officeWorker()],
  build: {
    outDir: resolve(process.env['YICI_WEB'] ?? join(import.meta.dirname, '.yici/web')),
    emptyOutDir: true,
    // Inlined files would be data: URLs in scripts and styles; fonts must stay files so that they are fetched only when needed.
    assetsInlineLimit: 0,
    target: 'es2023',
    rolldownOptions: {
      input: {
        ...Object.fromEntries(areas.map((area) => [area, join(root, area, 'index.html')])),
        [WORKER]: join(root, 'office/offline/worker.ts'),
      },
      output: { entryFileNames: ({ name }) => (name === WORKER ? `${WORKER}.js` : 'assets/[name]-[hash].js') },
    },
  },
});
