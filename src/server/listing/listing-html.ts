/** The page of a listing as the server writes it: what is published, what is not, where to go. */
import type { ListingPage } from '#contract/view/listing-page.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { placeItem } from '#server/catalogue/page/guide-more.ts';
import { addressOf, framed, section } from '#server/catalogue/page/parts.ts';
import { sayIn, words, type Say } from '#server/catalogue/page/words.ts';
import { html, nothing, type Html } from '#server/kernel/html.ts';
import { shortened, type ServedPage } from '#server/kernel/http/served-page.ts';

const texts = {
  unknown: { zh: '还没有公布的', en: 'Not published yet' },
  unknownWhy: {
    zh: '办事机关的清单里没有填。去之前打12345问一问。',
    en: 'The office left these out of its list. Call 12345 before you go.',
  },
  listed: (day: Text): Text => ({
    zh: `这是本地实施清单里的一项，${day.zh}更新。网上还不能直接办。`,
    en: `One row of the local implementation list, as of ${day.en}. It cannot be applied for here online yet.`,
  }),
  suspended: { zh: '这个事项暂停办理。', en: 'This item is suspended.' },
  doIt: { zh: '这件事可以在这里办：', en: 'It can be done here: ' },
  ask: { zh: '不清楚的，打12345问。', en: 'Call 12345 for whatever is unclear.' },
} as const;

const line = ({ label, value }: ListingPage['groups'][number]['lines'][number], say: Say): Html =>
  html`<div><dt>${say(label)}</dt><dd>${value === null ? nothing : say(value)}</dd></div>`;

const group = ({ title, lines }: ListingPage['groups'][number], say: Say): Html =>
  lines.length === 0 ? nothing : section(say(title), html`<dl class="p-lines">${lines.map((each) => line(each, say))}</dl>`);

/** What the office did not publish stands together at the end: blocks of nothing would hide what is known. */
const unknownOf = (groups: ListingPage['groups'], say: Say): Html => {
  const some = groups.filter(({ unknown }) => unknown.length > 0);
  if (some.length === 0) return nothing;
  return section(
    say(texts.unknown),
    html`<p>${say(texts.unknownWhy)}</p>
      <dl class="p-lines">
        ${some.map(({ title, unknown }) => html`<div><dt>${say(title)}</dt><dd>${unknown.map(say).join(say(words.comma))}</dd></div>`)}
      </dl>`,
  );
};

const list = ({ title, rows }: ListingPage['lists'][number], say: Say): Html =>
  section(
    say(title),
    html`<ol class="p-rows">${rows.map((lines) => html`<li><dl class="p-lines">${lines.map((each) => line(each, say))}</dl></li>`)}</ol>`,
  );

export const listingServed = (listing: ListingPage, language: Language): ServedPage => {
  const say = sayIn(language);
  const address = `/services/${listing.division.code}/${encodeURIComponent(listing.code)}`;
  const intro = say(texts.listed(words.day(listing.updatedOn)));
  return {
    title: `${listing.name} · ${say(listing.division.name)} · ${say(words.site)}`,
    description: shortened(`${listing.name}，${listing.department}。${intro}`),
    address,
    body: framed({
      language,
      address,
      back: addressOf('/matters', {}),
      body: html`<section class="p-blk">
          <p class="eyebrow">${say(listing.division.name)} · ${listing.department}</p>
          <h1>${listing.name}</h1>
          <p>${intro}</p>
          ${listing.state === 'suspended' ? html`<p><b>${say(texts.suspended)}</b></p>` : nothing}
          ${listing.matter === null ? nothing : html`<p>${say(texts.doIt)}<a class="y-lnk" href="${addressOf(`/matters/${encodeURIComponent(listing.matter.id)}`, { division: listing.division.code })}">${say(listing.matter.name)}</a></p>`}
        </section>
        ${section(say(words.where), html`<ul class="p-parts">${listing.places.map((place) => placeItem(place, say))}</ul><p>${say(texts.ask)}</p>`)}
        ${listing.groups.map((each) => group(each, say))} ${listing.lists.map((each) => list(each, say))}
        ${unknownOf(listing.groups, say)}`,
    }),
  };
};
