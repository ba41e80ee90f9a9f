/** An upgrade: what happens to a service whose file came with the next number, with the same number, or after somebody published a higher one. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { CatalogueDoc, Subject } from '#domain/edition/edition.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { CATALOGUE_FOLDER, loadShipped, PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { withEditions } from '#server/catalogue/with-editions.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { openLiveCatalogue } from '#server/studio/live-catalogue.ts';
import { useApp } from './support/app.ts';

const app = useApp();
const subject: Subject = { kind: 'item', id: 'signboard' };
const today = dayOfInstant(wallClock());

/** The next release: the file of the signboard with this number and this sentence. */
async function release(version: number, zh: string) {
  const folder = mkdtempSync(join(tmpdir(), 'yici-release-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(CATALOGUE_FOLDER, folder, { recursive: true });
  const path = join(folder, 'items/signboard/item.yaml');
  const source = readFileSync(path, 'utf8');
  writeFileSync(
    path,
    source.replace(/^version: \d+$/m, `version: ${version}`).replace(/^summary: \{ zh: [^,]*,/m, `summary: { zh: ${zh},`),
  );
  return loadShipped(folder);
}

async function upgraded(version: number, zh: string) {
  const { pool, live, log, clock } = app.wired();
  const after = await openLiveCatalogue({ pool, live, log, clock }, await release(version, zh));
  onTestFinished(after.close);
  return after;
}

const signboard = ({ items }: Catalogue) => [...items.values()].find(({ id }) => id === subject.id);
const held = ({ heldItems }: Catalogue) => [...heldItems.values()].filter(({ id }) => id === subject.id).map(({ version }) => version);

test('a file with the next number is in force from the start on, and the one before is held for the cases that pinned it', async () => {
  const { catalogue, standingOf } = await upgraded(2, '新的一句话');
  expect(signboard(catalogue)).toMatchObject({ version: 2, summary: { zh: '新的一句话' } });
  expect(standingOf(PROVINCE, subject)?.version).toBe(2);
  expect(held(catalogue).toSorted((one, other) => one - other)).toEqual([1, 2]);
});

test('a file that changed under the same number changes nothing: what first came goes on', async () => {
  const before = signboard(app.wired().catalogue);
  const { catalogue } = await upgraded(1, '悄悄改的一句话');
  expect(signboard(catalogue)).toMatchObject({ version: 2, summary: { zh: '新的一句话' } });
  expect([...catalogue.heldItems.values()].find(({ id, version }) => id === subject.id && version === 1)?.summary).toEqual(before?.summary);
});

test('what somebody published goes on until a release brings a higher number', async () => {
  const published = (version: number, doc: CatalogueDoc) => ({ division: PROVINCE, subject, version, doc, effectiveOn: today });
  const doc = { ...app.wired().editions.shippedOf(PROVINCE, subject)?.doc, summary: { zh: '公布的', en: 'published' } };
  const numbers = async (file: number, edition: number) =>
    signboard(withEditions((await release(file, '新的一句话')).catalogue, [published(edition, doc)], today).catalogue)?.version;
  expect([await numbers(1, 2), await numbers(2, 2), await numbers(3, 2)]).toEqual([2, 2, 3]);
});

test('a service whose file is gone from a release goes on: it ends by somebody who ends it, not by a missing file', () => {
  const { catalogue, editions } = app.wired();
  const came = editions.shippedOf(PROVINCE, subject);
  if (came === undefined) throw new Error('the signboard came with the code');
  const without = { ...catalogue, items: new Map([...catalogue.items].filter(([id]) => id !== subject.id)) };
  const { catalogue: now, faults } = withEditions(without, [came], today);
  expect([signboard(now)?.version, faults]).toEqual([1, []]);
});
