/** Answers `scan.keep` and `scan.list`: pages become one paper with a hash, a replaced page its next version, and what was given back is listed. */
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { OriginalHow, Scan, ScanList, ScanPage } from '#contract/view/scan.ts';
import { divisionOfId } from '#server/case/draft-store.ts';
import { keepFile, type KeptFile } from '#server/case/keep-file.ts';
import { runOnce } from '#server/corridor/run-once.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { clerkOf, walkInOf, type Clerk, type Facts, type HallRoom } from '../hall-room.ts';
import { joinPages } from './join-pages.ts';
import { findPageFile, keepScan, scansOf, sentFilesOf, type PageFile, type ScanRow } from './scan-store.ts';

/** All pages of a paper together: sixty photographs of good quality. */
const LARGEST = 48 * 1024 * 1024;
type Wish = { readonly material: string; readonly pages: readonly ScanPage[]; readonly original: OriginalHow; readonly scan?: string };

/** The name of a paper, from whichever item of the catalogue in force asks for it. */
export function materialName({ catalogue }: Pick<HallRoom, 'catalogue'>, id: string): Text | undefined {
  for (const item of catalogue.items.values()) for (const material of item.materials) if (material.id === id) return material.name;
  return undefined;
}

/** The pages' files: the clerk's own, or sent by a phone for this walk-in; each is what its hash says. */
async function pageFiles(room: HallRoom, clerk: Clerk, walkIn: string, wish: Wish): Promise<Result<readonly PageFile[]>> {
  const sql = sqlOf(room.pool);
  const before = await scansOf(sql, clerk.post.division, walkIn);
  const own = new Set([
    ...(await sentFilesOf(sql, clerk.post.division, walkIn)),
    // A page of an earlier version goes into the next, whichever colleague captured it.
    ...before.flatMap(({ pages }) => pages.map(({ file }) => file)),
  ]);
  const found = await Promise.all(
    wish.pages.map(async ({ file }) => {
      const division = divisionOfId(file);
      return division === undefined ? undefined : findPageFile(sql, division, file);
    }),
  );
  const problems = wish.pages.flatMap((page, index): Problem[] => {
    const file = found[index];
    const isHere = file !== undefined && file.sha256 === page.sha256 && (file.owner === clerk.person || own.has(page.file));
    return isHere ? [] : [{ pointer: `/pages/${index}/file`, code: 'file-not-found' }];
  });
  const files = found.flatMap((file) => file ?? []);
  if (problems.length > 0) return refuse('bad-input', { problems });
  const unexplained = wish.pages.flatMap(({ faults, reason }, index): Problem[] =>
    faults.length > 0 && (reason ?? '').trim() === '' ? [{ pointer: `/pages/${index}/reason`, code: 'required' }] : [],
  );
  if (unexplained.length > 0) return refuse('bad-input', { problems: unexplained });
  if (files.length > 1 && files.some(({ type }) => type === 'application/pdf')) return refuse('scan-mixed');
  return files.reduce((sum, { bytes }) => sum + bytes.length, 0) > LARGEST
    ? refuse('too-large', { values: { limit: `${LARGEST / 1024 / 1024} MB` } })
    : ok(files);
}

/** One PDF of its pages; a PDF that came alone is kept as it is, signatures inside it too. */
async function wholeOf(
  files: readonly PageFile[],
  pages: readonly ScanPage[],
  title: string,
  now: Instant,
): Promise<Result<Buffer | undefined>> {
  const [first] = files;
  if (first?.type === 'application/pdf') return ok(undefined);
  const turned = files.map(({ bytes, type }, index) => ({ bytes, type, turn: pages[index]?.turn ?? 0 }));
  return joinPages(turned, title, now);
}

type Keeping = {
  readonly room: HallRoom;
  readonly clerk: Clerk;
  readonly walkIn: string;
  readonly wish: Wish;
  readonly name: Text;
  /** Undefined: the PDF is kept as it came. */
  readonly whole: Buffer | undefined;
  readonly now: Instant;
};

/** The version after the last one of the scan it replaces; refuses `scan-not-found` for one of another walk-in or paper. */
async function write(tx: Transaction, { room, clerk, walkIn, wish, name, whole, now }: Keeping): Promise<Result<{ readonly id: string }>> {
  const { division, office } = clerk.post;
  const versions = (await scansOf(tx, division, walkIn)).filter(({ id }) => id === wish.scan);
  if (wish.scan !== undefined && versions[0]?.material !== wish.material) return refuse('scan-not-found');
  const [page] = wish.pages;
  const file: Result<Pick<KeptFile, 'id' | 'sha256'>> =
    whole === undefined
      ? ok({ id: page?.file ?? '', sha256: page?.sha256 ?? '' })
      : await keepFile(room, tx, { person: clerk.person, atWindow: true, division, name: `${name.zh}.pdf`, bytes: whole, now });
  if (!file.ok) return file;
  const scan: ScanRow = {
    id: wish.scan ?? `scan-${room.newId()}`,
    version: (versions[0]?.version ?? 0) + 1,
    material: wish.material,
    file: file.value.id,
    sha256: file.value.sha256,
    pages: wish.pages,
    original: wish.original,
    officer: clerk.person,
    office,
    at: now,
  };
  keepScan(tx, { division, walkIn }, scan);
  return ok({ id: scan.id });
}

export async function scanKeep(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { idempotencyKey, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const wish = facts.body as Wish;
  const { person, post } = clerk.value;
  const walkIn = here.value.id;
  const name = materialName(room, wish.material);
  if (name === undefined) return refuse('bad-input', { problems: [{ pointer: '/material', code: 'not-allowed-value' }] });
  const files = await pageFiles(room, clerk.value, walkIn, wish);
  if (!files.ok) return files;
  // Joined before the transaction: a thick paper takes its time.
  const joined = await wholeOf(files.value, wish.pages, name.zh, now);
  if (!joined.ok) return joined;
  const whole = joined.value;
  const asked = { division: post.division, person, key: idempotencyKey, payload: { act: 'scan.keep', walkIn, body: wish }, now };
  const done = await runOnce(room.pool, asked, (tx) => write(tx, { room, clerk: clerk.value, walkIn, wish, name, whole, now }));
  if (!done.ok) return done;
  const { id } = JSON.parse(done.value.text) as { readonly id: string };
  const view = (await listOf(room, post.division, walkIn)).rows.find((each) => each.id === id);
  return view === undefined ? refuse('scan-not-found') : ok(view);
}

/** Newest scan first; each with the versions it replaced. */
async function listOf(room: HallRoom, division: number, walkIn: string): Promise<ScanList> {
  const rows = await scansOf(sqlOf(room.pool), division, walkIn);
  const names = new Map<string, string>();
  for (const officer of new Set(rows.map((row) => row.officer)))
    names.set(officer, (await room.parties.nameOf(brandAs<PersonId>(officer))) ?? '');
  const version = ({ version: count, file, sha256, pages, original, officer, at }: ScanRow) => ({
    version: count,
    file,
    sha256,
    pages: [...pages],
    original,
    by: names.get(officer) ?? '',
    at: instantText(at),
  });
  const nameOf = (material: string): Text => materialName(room, material) ?? { zh: material, en: material };
  const newest = [...Map.groupBy(rows, ({ id }) => id).values()].map((versions) => versions.toSorted((a, b) => b.version - a.version));
  const scans = newest.flatMap(([first, ...earlier]): Scan[] =>
    first === undefined
      ? []
      : [{ id: first.id, material: first.material, name: nameOf(first.material), ...version(first), earlier: earlier.map(version) }],
  );
  const returned = scans.flatMap(({ material, name, original, pages, at }) =>
    original === 'returned' ? [{ material, name, pages: pages.length, at }] : [],
  );
  return { rows: scans, returned };
}

export async function scanList(room: HallRoom, facts: Facts): Promise<Result<ScanList>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  return here.ok ? ok(await listOf(room, clerk.value.post.division, here.value.id)) : here;
}
