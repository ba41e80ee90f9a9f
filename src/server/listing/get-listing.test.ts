/** What people read of a row that an office published: its columns in words, what is missing said, nothing of it run. */
import { beforeAll, describe, expect, it } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { instantOf } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { listingPage } from './get-listing.ts';
import { listingServed } from './listing-html.ts';
import type { KeptListing } from './store.ts';

const listing = (row: KeptListing['row'], more: Partial<KeptListing> = {}): KeptListing => ({
  division: brandAs<DivisionCode>(330521),
  code: '11330521MB00000000001',
  name: '残疾人证办理',
  department: '德清县残疾人联合会',
  row,
  hash: 'x',
  state: 'listed',
  run: 'r',
  updatedAt: instantOf(Date.UTC(2026, 5, 1)),
  ...more,
});
let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue();
});

describe('a listing', () => {
  it('is read by the words of its columns, codes turned into what they mean', () => {
    const page = listingPage(catalogue, listing({ task_name: '残疾人证办理', task_type: '07' }));
    const lines = page.groups.flatMap((group) => group.lines);
    expect(lines.find(({ label }) => label.zh === '事项类型')?.value).toEqual({ zh: '行政确认', en: 'Confirmation' });
  });

  it('names what the national list demands and the office left empty, and offers the hall', () => {
    const page = listingPage(catalogue, listing({ task_name: '残疾人证办理' }));
    expect(page.groups.flatMap(({ unknown }) => unknown.map(({ zh }) => zh))).toContain('事项类型');
    expect(page.places.map(({ name }) => name.zh)).toEqual(['德清县政务服务中心']);
  });

  it('of a place that is not in the directory still opens, under its number', () => {
    const page = listingPage(catalogue, listing({}, { division: brandAs<DivisionCode>(511602) }));
    expect(page.division.name.zh).toBe('511602');
    expect(page.places).toEqual([]);
  });

  it('shows what is known first, the day in words, and what nobody published together at the end', () => {
    const { html } = listingServed(listingPage(catalogue, listing({ task_name: '残疾人证办理' })), 'zh').body;
    expect(html).toMatch(/\d{4}年\d{1,2}月\d{1,2}日更新/);
    expect(html.match(/没有公布/g)).toHaveLength(1);
    expect(html.indexOf('残疾人证办理')).toBeLessThan(html.indexOf('没有公布'));
    expect(html).not.toContain('<dl class="p-lines"></dl>');
  });

  it('with a script in its texts is read, not run', () => {
    const attack = '<script>alert(1)</script>';
    const page = listingPage(catalogue, listing({ task_name: attack, task_type: attack }, { name: attack, department: attack }));
    const { body, title } = listingServed(page, 'zh');
    expect(body.html).not.toContain('<script');
    expect(title).toContain(attack);
  });
});
