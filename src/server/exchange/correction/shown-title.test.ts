import { expect, test } from 'vitest';
import { brandAs, type MatterId } from '#domain/kernel/brand.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import { shownTitle } from './shown-title.ts';

test('an office that checks a value reads the matter, but of a sealed one neither name nor title', async () => {
  const catalogue = await loadCatalogue();
  const of = (id: string) => shownTitle(catalogue, { matter: brandAs<MatterId>(id), title: '周** · 申请行政复议' });
  expect(of('open-restaurant')).toMatchObject({ title: '周** · 申请行政复议', matter: { en: 'Open a restaurant' } });
  expect(JSON.stringify(of('reconsideration'))).not.toMatch(/复议|周|econsider/);
});
