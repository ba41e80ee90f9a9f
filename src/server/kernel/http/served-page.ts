/** A page of the portal as the server writes it: readable without script, found by search engines, previewed when it is shared. */
import type { Language } from '#domain/kernel/text.ts';
import { html, type Html } from '../html.ts';

export type ServedPage = {
  readonly title: string;
  readonly description: string;
  /** Path and query of its one address. */
  readonly address: string;
  readonly body: Html;
};
export type Wanted = { readonly path: string; readonly query: URLSearchParams; readonly language: Language };
/** Undefined where the path is not one of these pages: the app draws it. */
export type DrawPage = (wanted: Wanted) => Promise<ServedPage | undefined>;

const withLanguage = (address: string, language: Language): string => `${address}${address.includes('?') ? '&' : '?'}lang=${language}`;

const headOf = (page: ServedPage, language: Language, publicUrl: string): Html => {
  const here = new URL(page.address, publicUrl).href;
  return html`<title>${page.title}</title>
    <meta name="description" content="${page.description}" />
    <link rel="canonical" href="${here}" />
    <link rel="alternate" hreflang="zh-CN" href="${withLanguage(here, 'zh')}" />
    <link rel="alternate" hreflang="en" href="${withLanguage(here, 'en')}" />
    <meta property="og:type" content="website" />
    <meta property="og:site_name" content="${language === 'zh' ? '一次' : 'Yici'}" />
    <meta property="og:title" content="${page.title}" />
    <meta property="og:description" content="${page.description}" />
    <meta property="og:url" content="${here}" />
    <meta property="og:locale" content="${language === 'zh' ? 'zh_CN' : 'en'}" />
    <meta property="og:image" content="${new URL('/share.png', publicUrl).href}" />
    <meta property="og:image:width" content="1200" />
    <meta property="og:image:height" content="630" />
    <meta name="twitter:card" content="summary_large_image" />`;
};

/** Links of the page to other pages of the server, in the language the reader chose by the address. `html` wrote the quotes, so no text can pose as a link. */
const linksIn = (body: string, language: Language): string =>
  body.replace(/href="(\/(?:matters|law|services|statistics)[^"#]*)(#[^"]*)?"/g, (whole, path: string, place: string | undefined) =>
    path.includes('lang=') ? whole : `href="${path}${path.includes('?') ? '&amp;' : '?'}lang=${language}${place ?? ''}"`,
  );

/**
 * The app's shell with the page inside: where scripts run, the app takes its place.
 * @param chosen whether the address named the language; without script nothing else would remember it from page to page.
 */
export const pageInShell = (shell: string, page: ServedPage, language: Language, publicUrl: string, chosen = false): string =>
  // Replaced by functions: a `$&` in a text is no pattern.
  shell
    .replace(/<html lang="[^"]*">/, () => `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">`)
    .replace(/<title>[^<]*<\/title>/, () => headOf(page, language, publicUrl).html)
    .replace(/<noscript>[\s\S]*?<\/noscript>/, () => '')
    .replace('<div id="root"></div>', () => `<div id="root">${chosen ? linksIn(page.body.html, language) : page.body.html}</div>`);

/** The first so many characters of a description, whole words of Latin text. */
export const shortened = (text: string, most = 150): string =>
  [...text].length <= most ? text : `${[...text].slice(0, most - 1).join('')}…`;
