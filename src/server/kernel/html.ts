/** Writes HTML with everything escaped that is not HTML already: html`<p>${text}</p>` — a script in a text stays text. */

/** Only what `html` wrote is HTML. */
export type Html = { readonly html: string };
type Part = Html | string | number | undefined | readonly Part[];

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
export const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const isHtml = (part: Part): part is Html => typeof part === 'object' && 'html' in part;
const write = (part: Part): string => {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return isHtml(part) ? part.html : part.map(write).join('');
};

/** Nothing, where a section has nothing to say. */
export const nothing: Html = { html: '' };

export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Html => ({
  html: strings.map((text, at) => text + write(parts[at])).join(''),
});
