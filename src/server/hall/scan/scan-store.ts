/** Scans in the database: every version stays; pages, links of phones and what they sent. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { OriginalHow, ScanPage } from '#contract/view/scan.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql, Transaction } from '#server/kernel/transaction.ts';

export type ScanRow = {
  readonly id: string;
  readonly version: number;
  readonly material: string;
  readonly file: string;
  readonly sha256: string;
  readonly pages: readonly ScanPage[];
  readonly original: OriginalHow;
  readonly officer: string;
  readonly office: string;
  readonly at: Instant;
};
const insert = statement(
  'scan-insert',
  `insert into yici.scan (division, id, version, walk_in, material, file, sha256, pages, original, officer, office, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
);
const ofWalkIn = statement<ScanRow>(
  'scan-of-walk-in',
  `select id, version, material, file, sha256, pages, original, officer, office, at from yici.scan
   where division = $1 and walk_in = $2 order by at desc, version desc`,
);
export const keepScan = (tx: Transaction, place: { readonly division: number; readonly walkIn: string }, scan: ScanRow): void =>
  tx.send(insert, [
    place.division,
    scan.id,
    scan.version,
    place.walkIn,
    scan.material,
    scan.file,
    scan.sha256,
    JSON.stringify(scan.pages),
    scan.original,
    scan.officer,
    scan.office,
    scan.at,
  ]);
/** All versions, newest first. */
export const scansOf = (sql: Sql, division: number, walkIn: string): Promise<readonly ScanRow[]> => sql.run(ofWalkIn, [division, walkIn]);

const pageFile = statement<{
  readonly id: string;
  readonly type: string;
  readonly sha256: string;
  readonly owner: string;
  readonly bytes: Buffer;
}>('scan-page-file', 'select id, type, sha256, owner, bytes from yici.file where division = $1 and id = $2');
export type PageFile = { readonly type: string; readonly sha256: string; readonly owner: string; readonly bytes: Buffer };
export const findPageFile = async (sql: Sql, division: number, id: string): Promise<PageFile | undefined> =>
  (await sql.run(pageFile, [division, id]))[0];

/** A link, by the hash of its code. */
export type LinkRow = {
  readonly id: string;
  readonly walk_in: string;
  readonly material: string;
  readonly officer: string;
  readonly office: string;
  readonly until: Instant;
  readonly phone_hash: string | null;
  readonly ended_at: Instant | null;
};
const linkColumns = 'id, walk_in, material, officer, office, until, phone_hash, ended_at';
const makeLink = statement(
  'photo-link-insert',
  `insert into yici.photo_link (division, id, code_hash, walk_in, material, officer, office, until)
   values ($1, $2, $3, $4, $5, $6, $7, $8)`,
);
const linkById = statement<LinkRow>('photo-link-by-id', `select ${linkColumns} from yici.photo_link where division = $1 and id = $2`);
/** The first phone has it: a second, with the same code, finds nothing. */
const openLink = statement<LinkRow>(
  'photo-link-open',
  `update yici.photo_link set phone_hash = $3 where division = $1 and code_hash = $2
   and (phone_hash is null or phone_hash = $3) and ended_at is null and until >= $4 returning ${linkColumns}`,
);
const lockLink = statement<LinkRow>(
  'photo-link-lock',
  `select ${linkColumns} from yici.photo_link where division = $1 and code_hash = $2 and phone_hash = $3
   and ended_at is null and until >= $4 for update`,
);
const endLink = statement('photo-link-end', 'update yici.photo_link set ended_at = coalesce(ended_at, $3) where division = $1 and id = $2');
const addPage = statement('photo-page-insert', 'insert into yici.photo_page (division, link, file, at) values ($1, $2, $3, $4)');
export type SentPage = {
  readonly id: string;
  readonly sha256: string;
  readonly name: string;
  readonly size: number;
  readonly type: string;
};
const pagesOfLink = statement<SentPage>(
  'photo-page-of-link',
  `select f.id, f.sha256, f.name, f.size, f.type from yici.photo_page p join yici.file f on f.division = p.division and f.id = p.file
   where p.division = $1 and p.link = $2 order by p.at, f.id`,
);
const pagesOfWalkIn = statement<{ readonly file: string }>(
  'photo-page-of-walk-in',
  `select p.file from yici.photo_link l join yici.photo_page p on p.division = l.division and p.link = l.id
   where l.division = $1 and l.walk_in = $2`,
);

export type NewLink = Omit<LinkRow, 'phone_hash' | 'ended_at'> & { readonly codeHash: string };
export const keepLink = (tx: Transaction, division: number, link: NewLink): void =>
  tx.send(makeLink, [division, link.id, link.codeHash, link.walk_in, link.material, link.officer, link.office, link.until]);
export const findLink = async (sql: Sql, division: number, id: string): Promise<LinkRow | undefined> =>
  (await sql.run(linkById, [division, id]))[0];
type Phone = { readonly division: number; readonly codeHash: string; readonly phoneHash: string; readonly now: Instant };
export const claimLink = async (sql: Sql, { division, codeHash, phoneHash, now }: Phone): Promise<LinkRow | undefined> =>
  (await sql.run(openLink, [division, codeHash, phoneHash, now]))[0];
/** Held until the photograph is kept: two at once are counted one after the other. */
export const lockClaimed = async (tx: Transaction, { division, codeHash, phoneHash, now }: Phone): Promise<LinkRow | undefined> =>
  (await tx.run(lockLink, [division, codeHash, phoneHash, now]))[0];
export const closeLink = (tx: Transaction, division: number, id: string, now: Instant): void => tx.send(endLink, [division, id, now]);
export const addSentPage = (tx: Transaction, division: number, link: string, file: string, now: Instant): void =>
  tx.send(addPage, [division, link, file, now]);
export const sentPages = (sql: Sql, division: number, link: string): Promise<readonly SentPage[]> => sql.run(pagesOfLink, [division, link]);
export const sentFilesOf = async (sql: Sql, division: number, walkIn: string): Promise<readonly string[]> =>
  (await sql.run(pagesOfWalkIn, [division, walkIn])).map(({ file }) => file);
