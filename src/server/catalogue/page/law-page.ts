/** A law as a page of the server: every article under an address of its own. */
import type { LawView } from '#contract/view/law.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { html, nothing, type Html } from '#server/kernel/html.ts';
import { shortened, type ServedPage } from '#server/kernel/http/served-page.ts';
import { framed } from './parts.ts';
import { sayIn, termWords, words, type Say } from './words.ts';

const texts = {
  article: (number: number): Text => ({ zh: `第${number}条`, en: `Article ${number}` }),
  original: { zh: '', en: 'The text is in Chinese, as published; only that is binding.' },
  noText: {
    zh: '这部法律的全文这里还没有，请到国家法律法规数据库（flk.npc.gov.cn）查。',
    en: 'The text of this law is not here yet. Look it up in the national law database (flk.npc.gov.cn).',
  },
} as const;

type Article = LawView['articles'][number];

const heading = (article: Article, before: Article | undefined): Html =>
  html`${article.chapter !== '' && article.chapter !== before?.chapter ? html`<h2 lang="zh-CN">${article.chapter}</h2>` : nothing}
  ${article.section !== '' && article.section !== before?.section ? html`<p class="p-lawtext__s" lang="zh-CN">${article.section}</p>` : nothing}`;

/** A short regulation has no chapters: then its articles are the headings below the title. */
const titleOf = (article: Article, say: Say, under: boolean): Html => {
  const link = html`<a href="#article-${article.number}">${say(texts.article(article.number))}</a>`;
  return under ? html`<h3 class="p-lawtext__n">${link}</h3>` : html`<h2 class="p-lawtext__n">${link}</h2>`;
};

const section = (article: Article, before: Article | undefined, say: Say, under: boolean): Html =>
  html`${heading(article, before)}
    <section id="article-${article.number}">
      ${titleOf(article, say, under)}
      <div lang="zh-CN">${article.paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}</div>
      ${
        article.limits.length === 0
          ? nothing
          : html`<ul class="p-lawtext__l">
              ${article.limits.map((limit) => html`<li>${say(limit.what)} · <b>${say(termWords(limit.term))}</b></li>`)}
            </ul>`
      }
    </section>`;

export const lawPage = (law: LawView, language: Language): ServedPage => {
  const say = sayIn(language);
  const address = `/law/${encodeURIComponent(law.id)}`;
  return {
    title: `${say(law.title)} · ${say(words.site)}`,
    description: shortened(law.making[0] ?? law.articles[0]?.paragraphs[0] ?? say(texts.noText)),
    address,
    body: framed({
      language,
      address,
      back: '/matters',
      body: html`<article class="p-lawtext">
        <h1>${say(law.title)}</h1>
        ${law.making.length === 0 ? nothing : html`<p class="t-sm t-3" lang="zh-CN">${law.making.join(' ')}</p>`}
        ${language === 'en' && law.hasText ? html`<p class="t-sm t-3">${say(texts.original)}</p>` : nothing}
        ${law.hasText ? nothing : html`<p>${say(texts.noText)}</p>`}
        ${law.articles.map((article, at) =>
          section(
            article,
            law.articles[at - 1],
            say,
            law.articles.some(({ chapter }) => chapter !== ''),
          ),
        )}
      </article>`,
    }),
  };
};
