/** Results, fees, places, questions, law of a guide as HTML. */
import type { Guide, GuidePlace } from '#contract/view/guide.ts';
import { html, nothing, type Html } from '#server/kernel/html.ts';
import { addressOf, articleLink, fold, foldedSection, section } from './parts.ts';
import { words, type Say } from './words.ts';

export const resultsSection = (guide: Guide, say: Say): Html =>
  guide.results.length === 0
    ? nothing
    : section(
        say(words.results),
        html`<ul class="p-parts">
          ${guide.results.map(
            (result) =>
              html`<li>
                <b>${say(result.name)}</b>
                <small>
                  ${say(result.issuer)}${result.validYears === undefined ? nothing : html` · ${say(words.valid(result.validYears))}`} ·
                  <a class="y-lnk" href="${addressOf(`/api/v1/items/${encodeURIComponent(result.item)}/sample`, { division: guide.division.code })}">${say(words.sample)}</a>
                </small>
              </li>`,
          )}
        </ul>`,
      );

export const feesSection = (guide: Guide, say: Say): Html =>
  section(
    say(words.fees),
    guide.fees.length === 0
      ? html`<p>${say(words.noFee)}</p>`
      : html`<ul class="p-parts">
          ${guide.fees.map(
            (fee) =>
              html`<li>
                <b>${say(fee.name)}：${say(words.yuan(fee.amount))}</b>
                <small>${fee.standard === undefined ? nothing : html`${say(fee.standard)} · `}${articleLink(fee.basis, say)}${guide.payOnline ? html` · ${say(words.payOnline)}` : nothing}</small>
              </li>`,
          )}
        </ul>`,
  );

const phone = (number: string): Html => html`<a class="y-lnk" href="tel:${number}">${number}</a>`;

const placeName = (place: GuidePlace, say: Say): Html =>
  html`<b>${say(place.name)}</b>${place.items.length === 0 ? nothing : html`<small class="t-3">${place.items.map(say).join(say(words.comma))}</small>`}`;

const placeMore = (place: GuidePlace, say: Say): Html =>
  html`${place.address === undefined ? nothing : html`<small class="p-line">${say(place.address)}</small>`}
    ${place.hours === undefined ? nothing : html`<small class="p-line">${say(place.hours)}</small>`}
    ${place.phone === undefined ? nothing : html`<small class="p-line">${phone(place.phone)}</small>`}`;

export const placeItem = (place: GuidePlace, say: Say): Html => html`<li>${placeName(place, say)} ${placeMore(place, say)}</li>`;

const placesOf = (places: readonly GuidePlace[], say: Say): Html =>
  places.length === 1
    ? html`<ul class="p-parts">${places.map((place) => placeItem(place, say))}</ul>`
    : html`<ul class="p-folds">${places.map(
        (place) =>
          html`<li>${fold(html`<span class="p-fold__l p-fold__l--two">${placeName(place, say)}</span>`, placeMore(place, say))}</li>`,
      )}</ul>`;

const phonesOf = (guide: Guide, say: Say): Html =>
  guide.phones.length === 0
    ? nothing
    : fold(
        html`<b class="p-fold__l">${say(words.phones)}</b>`,
        html`<ul class="p-parts">${guide.phones.map(
          ({ name, consult, complain }) =>
            html`<li><b>${say(name)}</b><small>${say(words.consult)} ${phone(consult)} · ${say(words.complain)} ${phone(complain)}</small></li>`,
        )}</ul>`,
      );

export const whereSection = (guide: Guide, say: Say): Html =>
  section(
    say(words.where),
    html`<p>${say(words.ways)}${guide.channels.flatMap((channel) => Object.entries(words.channels).flatMap(([id, text]) => (id === channel ? [say(text)] : []))).join(say(words.comma))}</p>
      ${placesOf(guide.places, say)} ${phonesOf(guide, say)}
      <ul class="p-parts"><li><small>${phone('12345')} ${say(words.always)}</small></li></ul>
      ${guide.appointment === null ? nothing : html`<p>${guide.appointment.rule === undefined ? say(words.appointment) : say(guide.appointment.rule)}</p>`}
      ${guide.promise.visitReasons.length === 0 ? nothing : html`<p><b>${say(words.visitWhy)}</b> ${guide.promise.visitReasons.map(say).join(' ')}</p>`}`,
  );

const faqs = (of: Guide['faq'], say: Say): Html =>
  html`<ul class="p-folds">${of.map(({ question, answer }) => html`<li>${fold(html`<b class="p-fold__l">${say(question)}</b>`, html`<p>${say(answer)}</p>`)}</li>`)}</ul>`;

export const faqSection = (guide: Guide, say: Say): Html =>
  guide.faq.length === 0 ? nothing : section(say(words.faq), faqs(guide.faq, say));

export const lawSection = (guide: Guide, say: Say): Html =>
  foldedSection(
    say(words.basis),
    say(words.count(guide.basis.length)),
    html`<ul class="p-law">${guide.basis.map((basis) => html`<li>${articleLink(basis, say)}</li>`)}</ul>`,
  );

export const betterSection = (guide: Guide, say: Say): Html =>
  guide.better.length === 0
    ? nothing
    : foldedSection(
        say(words.better),
        say(words.count(guide.better.length)),
        html`<ul class="p-parts">${guide.better.map(({ items, what }) => html`<li><b>${say(what)}</b><small>${items.map(say).join(say(words.comma))}</small></li>`)}</ul>`,
      );
