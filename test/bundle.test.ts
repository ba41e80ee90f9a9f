import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { addDays, dayOfInstant, dayText, endOfDay, instantOf, type Instant } from '#domain/kernel/instant.ts';
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { EditionCommand } from '#domain/edition/edition.ts';
import type { StoredReply } from '#server/corridor/idempotency.ts';
import { loadShipped, PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { readBundleFolder, writeBundleFolder } from '#server/integration/bundle/bundle-folder.ts';
import { bundleLists, exportBundle, type Bundle } from '#server/integration/bundle/export-bundle.ts';
import { importBundle } from '#server/integration/bundle/import-bundle.ts';
import { readBundle } from '#server/integration/bundle/read-bundle.ts';
import type { Author } from '#server/studio/draft/draft-room.ts';
import { changeEdition } from '#server/studio/edition/edition-room.ts';
import { publiciseDraft } from '#server/studio/edition/publicise.ts';
import { openLiveCatalogue, type LiveCatalogue } from '#server/studio/live-catalogue.ts';
import { draftRoomOf } from '#server/main/wire-drafts.ts';
import { editionRoomOf } from '#server/main/wire-editions.ts';
import type { Wired } from '#server/main/wire.ts';
import { useApp } from '#test/support/app.ts';
import { useDatabase } from '#test/support/database.ts';

const app = useApp();
/** Of another instance: what the first one's code brought is not known there. */
const elsewhere = useDatabase();
const START = instantOf(1_795_395_600_000);
const time: { now: Instant } = { now: START };

/** An instance whose code brought no service at all. */
let empty: Wired;
beforeAll(async () => {
  const { catalogue } = await loadShipped();
  const bare = {
    ...catalogue,
    items: new Map(),
    matters: new Map(),
    overlays: new Map(),
    heldItems: new Map(),
    heldMatters: new Map(),
    heldOverlays: new Map(),
    homes: new Map(),
    rules: new Map(),
  };
  const { log, cases } = app.wired();
  // A hundred editions one after the other: the catalogue is read again when all are published, not after each.
  const live = { tell: () => undefined, hear: () => () => true, close: () => Promise.resolve() };
  const pool = elsewhere.pool();
  const corridor = { pool, committed: live.tell };
  const editions: LiveCatalogue = await openLiveCatalogue({ pool, live, log, clock: () => time.now }, { catalogue: bare, shipped: [] });
  empty = { ...app.wired(), pool, cases: { ...cases, pool, corridor }, catalogue: editions.catalogue, editions };
  return () => editions.close();
});

const officer = (division: DivisionCode, person: string, duty: 'handling' | 'approval'): Author => ({
  kind: 'officer',
  person: brandAs<PersonId>(person),
  office: brandAs<OfficeId>(division === PROVINCE ? 'zhejiang-reform' : 'deqing-reform'),
  department: 'reform',
  division,
  duty,
});
const author = officer(PROVINCE, 'luo-jia', 'handling');

const done = (result: Result<StoredReply>): { readonly id: string } => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return JSON.parse(result.value.text) as { id: string };
};
let count = 0;
const order = (person: string) => ({ person, idempotencyKey: `bundle-${(count += 1)}`, requestId: 'r-bundle', now: time.now });

/** Publicised for a week, closed, published by a second person of the division's own reform office, as the law has it. */
async function publishAll(wired: Wired, drafts: readonly { readonly draft: string; readonly division: DivisionCode }[]): Promise<void> {
  const room = { ...editionRoomOf(wired), findingsOf: () => [] };
  const until = addDays(dayOfInstant(time.now), 7);
  const wish = { summary: { zh: '从外地导入', en: 'Brought in' }, commentUntil: dayText(until), revision: 1 };
  const publicised: { readonly id: string; readonly division: DivisionCode }[] = [];
  for (const { draft, division } of drafts) {
    const { id } = done(await publiciseDraft(room, { wish: { ...wish, draft }, actor: author, ...order(author.person) }));
    publicised.push({ id, division });
  }
  time.now = instantOf(endOfDay(until) + 1);
  const act = async (id: string, actor: Author, command: EditionCommand) =>
    done(
      await changeEdition(room, {
        id,
        actor,
        payload: { id, command },
        command: () => ({ ok: true, value: command }),
        ...order(actor.person),
      }),
    );
  for (const { id, division } of publicised) {
    await act(id, author, { kind: 'close-comments', report: { zh: '没有意见', en: 'No comments' } });
    await act(id, officer(division, 'second', 'approval'), { kind: 'publish', effectiveOn: dayOfInstant(time.now) });
  }
  await wired.editions.refresh();
}

const asText = (bundle: Bundle): string => [...bundle].map(([path, text]) => `=== ${path}\n${text}`).join('');

test('a catalogue that goes out and comes into an empty instance, publicised and published there, goes out the same, byte for byte', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'yici-bundle-')), 'out');
  const given = exportBundle(app.wired(), PROVINCE);
  expect(await writeBundleFolder(folder, given)).toBe(true);
  expect(await writeBundleFolder(folder, given)).toBe(false);
  const { docs, faults } = readBundle(await readBundleFolder(folder), bundleLists(empty.catalogue));
  expect(faults).toEqual([]);
  expect(docs).toHaveLength(given.size - 1 - bundleLists(empty.catalogue).size);
  // Of an item that is not there yet a locality changes nothing: overlays come in behind what they change.
  for (const kind of ['item', 'matter', 'overlay'] as const) {
    const some = docs.filter(({ subject }) => subject.kind === kind);
    const rows = await importBundle(empty.pool, draftRoomOf(empty), some, author, time.now);
    expect(rows.filter(({ outcome }) => outcome !== 'drafted').map(({ path, refusal }) => [path, refusal])).toEqual([]);
    await publishAll(
      empty,
      rows.map(({ draft = '', division }) => ({ draft, division })),
    );
  }
  expect(asText(exportBundle(empty, PROVINCE))).toBe(asText(given));
  rmSync(folder, { recursive: true, force: true });
});

test('brought in again it changes nothing: what holds is left alone', async () => {
  const { docs } = readBundle(exportBundle(app.wired(), PROVINCE), bundleLists(empty.catalogue));
  const rows = await importBundle(empty.pool, draftRoomOf(empty), docs, author, time.now);
  expect(new Set(rows.map(({ outcome }) => outcome))).toEqual(new Set(['same']));
});

test('nothing is published by importing: a changed document is a draft until a second person has published it', async () => {
  const { docs } = readBundle(exportBundle(app.wired(), PROVINCE), bundleLists(empty.catalogue));
  const [first] = docs;
  if (first === undefined) throw new Error('no document');
  const changed = { ...first, doc: { ...first.doc, name: { zh: '改了', en: 'Changed' } } };
  const before = asText(exportBundle(empty, PROVINCE));
  const [row] = await importBundle(empty.pool, draftRoomOf(empty), [changed], author, time.now);
  expect(row?.outcome).toBe('drafted');
  await empty.editions.refresh();
  expect(asText(exportBundle(empty, PROVINCE))).toBe(before);
});

test('who may not write there brings nothing in, and a broken file keeps no other out', async () => {
  const given = exportBundle(app.wired(), PROVINCE);
  const spoiled = new Map([
    ...given,
    ['items/330000/evil.yaml', 'a: &a [*a]\n'],
    ['../x.yaml', 'a: 1\n'],
    ['items/330000/list.yaml', '- 1\n'],
  ]);
  const { docs, faults } = readBundle(spoiled, bundleLists(empty.catalogue));
  expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual([
    'items/330000/evil.yaml no-yaml',
    '../x.yaml strange-file',
    'items/330000/list.yaml no-document',
  ]);
  const [item] = docs;
  if (item === undefined) throw new Error('no document');
  const stranger = officer(brandAs<DivisionCode>(330522), 'stranger', 'handling');
  const other = { ...item, doc: { ...item.doc, code: '许可-99999-001' } };
  expect((await importBundle(empty.pool, draftRoomOf(empty), [other], stranger, time.now)).map(({ outcome }) => outcome)).toEqual([
    'refused',
  ]);
});

test("a county's bundle holds its own changes and nobody else's", () => {
  const paths = [...exportBundle(app.wired(), brandAs<DivisionCode>(330521)).keys()].filter((path) => !path.startsWith('lists/'));
  expect(paths.filter((path) => path.startsWith('items/'))).toEqual([]);
  expect(paths.filter((path) => path.startsWith('overlays/')).every((path) => path.startsWith('overlays/330521'))).toBe(true);
  expect(
    readdirSync(join(import.meta.dirname, '../catalogue/overlays/330521')).every((file) => paths.includes(`overlays/330521/${file}`)),
  ).toBe(true);
});
