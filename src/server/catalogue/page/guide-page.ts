/** The guide of a matter as a page of the server: everything a person needs, readable and printable without any script. */
import type { Guide } from '#contract/view/guide.ts';
import type { Division } from '#domain/catalogue/directory.ts';
import type { Language } from '#domain/kernel/text.ts';
import { html, nothing, type Html } from '#server/kernel/html.ts';
import { shortened, type ServedPage } from '#server/kernel/http/served-page.ts';
import { betterSection, faqSection, feesSection, lawSection, resultsSection, whereSection } from './guide-more.ts';
import { papersSection } from './guide-papers.ts';
import { conditionsSection, stepsSection } from './guide-steps.ts';
import { addressOf, framed } from './parts.ts';
import { sayIn, words, type Say } from './words.ts';

const yuan = (fen: number): string => (fen % 100 === 0 ? String(fen / 100) : (fen / 100).toFixed(2));

const headOf = (guide: Guide, say: Say): Html => {
  const { promise } = guide;
  const items = guide.steps.filter(({ kind }) => kind === 'item').length;
  const fact = (name: string, value: string): Html => html`<div><dt>${name}</dt><dd>${value}</dd></div>`;
  return html`<div class="p-head">
    <section class="y-promise">
      <p class="eyebrow">${say(guide.name)} · ${say(guide.division.name)}</p>
      <h1 class="y-promise__say">${say(words.promise(promise.visits, promise.promised, items))}</h1>
      <dl class="y-facts">
        ${fact(say(words.visits), say(words.times(promise.visits)))} ${fact(say(words.bring), say(words.pieces(promise.bring)))}
        ${fact(say(words.fee), say(words.yuan(yuan(promise.feeFen))))}
      </dl>
      <p>
        ${promise.promised === null ? nothing : say(words.promised(promise.promised))} ·
        ${say(promise.statutory === null ? words.noStatutory : words.statutory(promise.statutory))}
      </p>
    </section>
  </div>`;
};

/** A place is chosen by a form that needs no script; the app has its own. */
const placeForm = (guide: Guide, places: readonly Division[], language: Language, say: Say): Html =>
  html`<form class="p-place no-print" method="get" action="/matters/${encodeURIComponent(guide.id)}">
    <label for="division">${say(words.place)}</label>
    <select class="y-in" id="division" name="division">
      ${places.map(({ code, name }) =>
        code === guide.division.code
          ? html`<option value="${code}" selected>${say(name)}</option>`
          : html`<option value="${code}">${say(name)}</option>`,
      )}
    </select>
    <input type="hidden" name="lang" value="${language}" />
    <button class="y-btn" type="submit">${say(words.show)}</button>
  </form>`;

const startOf = (say: Say): Html => html`<noscript><p class="p-blk no-print">${say(words.startWhy)}</p></noscript>`;

/** @param places the divisions one may see it for, the province's standard first. */
export const guidePage = (guide: Guide, places: readonly Division[], language: Language): ServedPage => {
  const say = sayIn(language);
  const address = addressOf(`/matters/${encodeURIComponent(guide.id)}`, { division: guide.division.code });
  const items = guide.steps.filter(({ kind }) => kind === 'item').length;
  const sections = [
    papersSection,
    conditionsSection,
    stepsSection,
    feesSection,
    resultsSection,
    whereSection,
    betterSection,
    faqSection,
    lawSection,
  ];
  return {
    title: `${say(guide.name)} · ${say(guide.division.name)} · ${say(words.site)}`,
    description: shortened(
      `${say(words.promise(guide.promise.visits, guide.promise.promised, items))}${say(words.gap)}${say(guide.summary)}`,
    ),
    address,
    body: framed({
      language,
      address,
      back: addressOf('/matters', { division: guide.division.code }),
      head: headOf(guide, say),
      body: html`<p class="p-blk">${say(guide.summary)}</p>
        ${placeForm(guide, places, language, say)} ${sections.map((write) => write(guide, say))} ${startOf(say)}`,
    }),
  };
};
