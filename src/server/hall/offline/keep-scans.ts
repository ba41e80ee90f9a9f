/** Papers scanned without a line become files of the case: each once, however often the application is sent. */
import { createHash } from 'node:crypto';
import type { MaterialGiven } from '#domain/case/state.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import type { OfflineApplication } from '#contract/view/offline.ts';
import { judgeFile } from '#server/case/file-kind.ts';
import { sha256 } from '#server/kernel/canonical-json.ts';
import { statement } from '#server/kernel/statement.ts';
import { inTransaction, kept } from '#server/kernel/transaction.ts';
import type { Clerk } from '../hall-room.ts';
import type { OfflineRoom } from './offline-room.ts';

const insert = statement(
  'offline-scan-insert',
  `insert into yici.file (division, id, owner, name, type, size, sha256, bytes, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   on conflict (division, id) do nothing`,
);

type Scans = { readonly application: OfflineApplication; readonly clerk: Clerk; readonly number: string; readonly at: Instant };
type Given = Readonly<Record<string, MaterialGiven>>;
type Kept = { readonly file: string; readonly sha256: string };

/** The same bytes under the same number have the same id: sent again they are the same file. */
function fileId(division: number, number: string, hash: string): string {
  const hex = createHash('sha256').update(`${number} ${hash}`).digest('hex');
  return `${division}-${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @returns the papers as a filing gives them; refuses `bad-input` for scans that are no papers. */
export async function keepScans(room: OfflineRoom, { application, clerk, number, at }: Scans): Promise<Result<Given>> {
  const { division } = clerk.post;
  const problems: Problem[] = [];
  const rows = application.scans.flatMap(({ id, name, data }, index) => {
    const bytes = Buffer.from(data, 'base64');
    const judged = judgeFile(bytes);
    if ('fault' in judged) {
      problems.push({ pointer: `/scans/${index}`, code: judged.fault });
      return [];
    }
    const hash = sha256(bytes);
    return [{ id, name, bytes, hash, type: judged.kind.type, file: fileId(division, number, hash) }];
  });
  const files = new Map<string, Kept>(rows.map(({ id, file, hash }) => [id, { file, sha256: hash }]));
  const given = Object.entries(application.given).flatMap(([material, way]): [string, MaterialGiven][] => {
    if (way.by !== 'file') return [[material, way]];
    const file = files.get(way.scan);
    if (file === undefined && problems.length === 0) problems.push({ pointer: `/given/${material}/scan`, code: 'file-not-found' });
    return file === undefined ? [] : [[material, { by: 'file', ...file }]];
  });
  if (problems.length > 0) return refuse('bad-input', { problems });
  await inTransaction(room.pool, (tx) => {
    for (const { name, bytes, hash, type, file } of rows)
      tx.send(insert, [division, file, clerk.person, name, type, bytes.length, hash, bytes, at]);
    return Promise.resolve(kept(undefined));
  });
  return ok(Object.fromEntries(given));
}
