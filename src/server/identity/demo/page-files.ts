/** The style sheet and fonts of the demo's sign-in page: the design system's own files, read once. */
import { readdirSync, readFileSync } from 'node:fs';

export type PageFile = { readonly type: string; readonly bytes: Buffer };

const design = new URL('../../../web/ui/', import.meta.url);
const layers = ['font', 'palette', 'theme-light', 'theme-dark', 'theme-system', 'modes', 'element', 'brand', 'desk'];

/** Files by their path under `mount`. The fonts are fetched only where the system has none for the character. */
export function readPageFiles(mount: string): ReadonlyMap<string, PageFile> {
  const own = readFileSync(new URL('sign-in.css', import.meta.url), 'utf8');
  const sheets = layers.map((name) => readFileSync(new URL(`style/${name}.css`, design), 'utf8').replaceAll('../font/', `${mount}/font/`));
  const fonts = readdirSync(new URL('font/', design)).filter((name) => name.endsWith('.woff2'));
  return new Map<string, PageFile>([
    [`${mount}/style.css`, { type: 'text/css; charset=utf-8', bytes: Buffer.from([...sheets, own].join('\n')) }],
    ...fonts.map(
      (name) => [`${mount}/font/${name}`, { type: 'font/woff2', bytes: readFileSync(new URL(`font/${name}`, design)) }] as const,
    ),
  ]);
}
