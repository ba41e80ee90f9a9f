/** Parts that every page of the server has: head with the way back and the other language, links to articles, the code of the address. */
import type { BasisView } from '#contract/view/plain.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { html, nothing, type Html } from '#server/kernel/html.ts';
import { sayIn, words, type Say } from './words.ts';

/** An address of ours with its query; what is undefined is left out. */
export const addressOf = (path: string, query: Readonly<Record<string, string | number | undefined>>): string => {
  const given = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)] as const]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(Object.fromEntries(given)).toString()}`;
};

export const articleHref = ({ law, article }: Pick<BasisView, 'law' | 'article'>): string =>
  `/law/${encodeURIComponent(law)}#article-${article}`;

export const articleLink = (basis: BasisView, say: Say): Html =>
  html`<a class="y-lnk" href="${articleHref(basis)}">${say(words.article(say(basis.title), basis.article))}</a>`;

export type PageParts = {
  readonly language: Language;
  readonly address: string;
  /** Where the way back leads; to all services unless `backTo` names another place. */
  readonly back: string;
  readonly backTo?: Text;
  readonly body: Html;
  readonly head?: Html;
};

/** The frame: the same classes as the app, so that it looks the same where no script runs. */
export const framed = ({ language, address, back, backTo = words.allMatters, body, head = nothing }: PageParts): Html => {
  const say = sayIn(language);
  const other = language === 'zh' ? 'en' : 'zh';
  const [path = '/', query = ''] = address.split('?');
  const elsewhere = addressOf(path, { ...Object.fromEntries(new URLSearchParams(query)), lang: other });
  return html`<div class="y-mob p-served">
      <header class="y-top no-print">
        <a class="y-lnk" href="${back}">${say(backTo)}</a>
        <a class="y-lnk" href="${elsewhere}" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}">${say(words.other)}</a>
      </header>
      <main id="main">${head}${body}</main>
      <img class="p-code" src="${addressOf('/api/v1/page-code', { path: address })}" alt="${say(words.scan)}" width="120" height="120" />
    </div>`;
};

export const section = (title: string, body: Html): Html => html`<section class="p-blk"><h2>${title}</h2>${body}</section>`;

/** One line that opens onto the rest, without script; the classes are the app's. */
export const fold = (line: Html, body: Html): Html =>
  html`<details class="p-fold"><summary>${line}</summary><div class="p-fold__b">${body}</div></details>`;

/** A section of one line: its heading, and how much there is of it. */
export const foldedSection = (title: string, note: string, body: Html): Html =>
  html`<section class="p-blk">${fold(html`<h2>${title}</h2><small class="t-3">${note}</small>`, body)}</section>`;
