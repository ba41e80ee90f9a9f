/** What a hostile author writes into the catalogue is read as text, wherever the page of the server shows it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Guide } from '#contract/view/guide.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { readDay, type Day } from '#domain/kernel/instant.ts';
import { pageInShell } from '#server/kernel/http/served-page.ts';
import { findMatter, type Catalogue } from '../catalogue.ts';
import { guideFor } from '../guide-for.ts';
import { loadCatalogue } from '../load-catalogue.ts';
import { guidePage } from './guide-page.ts';

const deqing = brandAs<DivisionCode>(330521);
const today = readDay('2026-06-01') as Day;
const shell = '<html lang="zh-CN"><head><title>一次</title></head><body><div id="root"></div><noscript>x</noscript></body></html>';
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue();
});
const guideOf = (id: string): Guide => {
  const matter = findMatter(catalogue, id);
  if (matter === undefined) throw new Error(`no matter ${id}`);
  return guideFor(catalogue, matter, deqing, today);
};
const drawn = (guide: Guide, language: 'zh' | 'en' = 'zh'): string =>
  pageInShell(shell, guidePage(guide, [...catalogue.divisions.values()], language), language, 'https://yici.example');

/** Every sentence of a value becomes the attack. */
const spoiled = (value: unknown, attack: string): unknown => {
  if (Array.isArray(value)) return value.map((each) => spoiled(each, attack));
  if (typeof value !== 'object' || value === null) return value;
  if ('zh' in value && 'en' in value) return { zh: attack, en: attack };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spoiled(inner, attack)]));
};

describe('the page of a guide without script', () => {
  it('says what a person needs: promise, papers, conditions with their article, places, questions, law', () => {
    const page = drawn(guideOf('open-restaurant'));
    expect(page).toContain('一次都不用跑');
    expect(page).toContain('href="/law/food-safety-law-2021#article-135"');
    expect(page).toContain('五年内没有被吊销过食品许可证');
    expect(page).toContain('德清县');
    expect(page).toContain('/api/v1/items/food-permit/sample?division=330521');
    expect(page).not.toContain('<noscript>x');
    expect(page).toContain('<noscript><p');
  });

  it('leads on in the language the address named, for nothing else remembers it without script', () => {
    const page = guidePage(guideOf('open-restaurant'), [], 'en');
    const links = (chosen: boolean) => pageInShell(shell, page, 'en', 'https://yici.example', chosen);
    expect(links(true)).toContain('href="/law/food-safety-law-2021?lang=en#article-33"');
    expect(links(true)).toContain('href="/matters?division=330521&amp;lang=en"');
    expect(links(false)).toContain('href="/law/food-safety-law-2021#article-33"');
  });

  it('speaks to people as 您 in every shipped service (design, section 3)', () => {
    const familiar = [...catalogue.matters.keys()].filter((id) => drawn(guideOf(id)).includes('你'));
    expect(familiar).toEqual([]);
  });

  it('is previewed when shared, in the language asked for, under one address', () => {
    const page = drawn(guideOf('open-restaurant'), 'en');
    expect(page).toContain('<html lang="en">');
    expect(page).toContain('<link rel="canonical" href="https://yici.example/matters/open-restaurant?division=330521" />');
    expect(page).toContain('<meta property="og:image" content="https://yici.example/share.png" />');
    expect(page).toMatch(/<meta property="og:title" content="Open a restaurant/);
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    '</title><script>alert(1)</script>',
    '$&$`<script>alert(1)</script>',
    '</div><iframe srcdoc="x">',
  ])('%s in every sentence stays text', (attack) => {
    const page = drawn(spoiled(guideOf('open-restaurant'), attack) as Guide);
    const clean = drawn(guideOf('open-restaurant'));
    for (const tag of ['script', 'img', 'iframe', 'title']) expect(page.split(`<${tag}`).length, tag).toBe(clean.split(`<${tag}`).length);
    // What stands between quotes is a value and nothing else.
    expect(/<[^>]*\son\w+=/.test(page.replaceAll(/"[^"]*"/g, '""'))).toBe(false);
  });
});
