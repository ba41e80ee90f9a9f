/** All matters as a page of the server: where a reader without script, and whoever indexes pages, begins. */
import type { Matter } from '#domain/catalogue/matter.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Language, Text } from '#domain/kernel/text.ts';
import { html } from '#server/kernel/html.ts';
import type { ServedPage } from '#server/kernel/http/served-page.ts';
import type { Catalogue } from '../catalogue.ts';
import { addressOf, framed } from './parts.ts';
import { sayIn, words } from './words.ts';

const texts = {
  title: { zh: '全部服务', en: 'All services' },
  about: {
    zh: '浙江一次办的服务：要带什么、多久办完、谁来办、依据哪条法律。',
    en: 'Services done in one go in Zhejiang: what to bring, how long, by whom, under which law.',
  },
} as const satisfies Record<string, Text>;

/** @param division kept in the links, so that a reader who chose a place stays in it. */
export const mattersPage = (catalogue: Catalogue, division: DivisionCode | undefined, language: Language): ServedPage => {
  const say = sayIn(language);
  const address = addressOf('/matters', { division });
  const row = ({ id, name, summary }: Matter) =>
    html`<li>
      <b><a class="y-lnk" href="${addressOf(`/matters/${encodeURIComponent(id)}`, { division })}">${say(name)}</a></b>
      <small>${say(summary)}</small>
    </li>`;
  // What an office starts of its own motion nobody applies for.
  const offered = [...catalogue.matters.values()].filter(({ initiator }) => initiator === 'applicant');
  return {
    title: `${say(texts.title)} · ${say(words.site)}`,
    description: say(texts.about),
    address,
    body: framed({
      language,
      address,
      back: '/',
      backTo: words.site,
      body: html`<section class="p-blk">
        <h1>${say(texts.title)}</h1>
        <p>${say(texts.about)}</p>
        <ul class="p-parts">
          ${offered.map(row)}
        </ul>
      </section>`,
    }),
  };
};
