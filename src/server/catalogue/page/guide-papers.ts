/** What to bring and what not, as HTML: papers with form and number, and those the government holds, struck out with their holder. */
import type { Guide, GuideMaterial } from '#contract/view/guide.ts';
import type { Text } from '#domain/kernel/text.ts';
import { html, nothing, type Html } from '#server/kernel/html.ts';
import { articleLink, fold, section } from './parts.ts';
import { words, type Say } from './words.ts';

const wordFrom = (table: Readonly<Record<string, Text>>, key: string | undefined): Text | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined;

/** What a paper's line says beside its name. */
const tagsOf = (material: GuideMaterial, say: Say): Html =>
  html`<span class="p-fold__n">${[
    ...(material.way === 'commit' ? [words.commit] : []),
    ...[wordFrom(words.needs, material.need), material.when === undefined ? undefined : words.onlyIf].flatMap((text) =>
      text === undefined ? [] : [text],
    ),
  ].map((text) => html`<span class="y-tag">${say(text)}</span>`)}</span>`;

/** In which form and how many, in one line. */
const shapeOf = (material: GuideMaterial, say: Say): string =>
  [
    wordFrom(words.formats, material.format),
    material.originals === undefined || material.originals === 0 ? undefined : words.originals(material.originals),
    material.copies === undefined || material.copies === 0 ? undefined : words.copies(material.copies),
    material.standard,
    material.fill,
  ]
    .flatMap((text) => (text === undefined ? [] : [say(text)]))
    .join(' · ');

const fileLink = (href: string | undefined, name: Text, say: Say): Html =>
  href === undefined ? nothing : html` <a class="y-lnk" href="${href}">${say(name)}</a>`;

const given = (material: GuideMaterial, say: Say): Html =>
  html`<li>${fold(
    html`<span class="p-fold__l"><span>${say(material.name)}</span>${tagsOf(material, say)}</span>`,
    html`<p>${shapeOf(material, say)}</p>
      ${material.commitment === undefined ? nothing : html`<p>${say(material.commitment.text)} ${say(material.commitment.consequence)}</p>`}
      <p>${material.basis === undefined ? nothing : articleLink(material.basis, say)}${fileLink(material.blank, words.blank, say)}${fileLink(material.example, words.example, say)}</p>`,
  )}</li>`;

const held = (material: GuideMaterial, say: Say): Html =>
  html`<li>
    <s class="y-struck">${say(material.name)}</s>${material.heldBy === undefined ? nothing : html` <small>${say(material.heldBy)}</small>`}
  </li>`;

export const papersSection = (guide: Guide, say: Say): Html => {
  // What the heading counts stands first; what a commitment settles follows.
  const give = [...guide.materials.filter(({ way }) => way === 'bring'), ...guide.materials.filter(({ way }) => way === 'commit')];
  const known = guide.materials.filter(({ way }) => way === 'held');
  return section(
    say(
      guide.promise.bring === 0
        ? words.bringNothing
        : words.bringSome(
            guide.promise.bring,
            give.some(({ when }) => when !== undefined),
          ),
    ),
    html`${give.length === 0 ? nothing : html`<ul class="p-folds">${give.map((material) => given(material, say))}</ul>`}
      ${known.length === 0 ? nothing : html`<p>${say(words.held(known.length))}</p><ul class="p-parts">${known.map((material) => held(material, say))}</ul>`}`,
  );
};
