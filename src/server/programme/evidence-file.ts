/** Files of evidence: uploaded like any other file, kept under their hash in the report that gives them. */
import { createHash } from 'node:crypto';
import type { Evidence } from '#domain/programme/task.ts';
import type { Bytes } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { divisionOfId } from '#server/case/draft-store.ts';
import type { ProgrammeRoom } from './programme-room.ts';

type Stored = { readonly owner: string; readonly name: string; readonly type: string; readonly bytes: Buffer };
const find = statement<Stored>('task-file-find', 'select owner, name, type, bytes from yici.file where division = $1 and id = $2');

async function stored(room: ProgrammeRoom, id: string): Promise<Stored | undefined> {
  const division = divisionOfId(id);
  return division === undefined ? undefined : (await sqlOf(room.cases.pool).run(find, [division, id]))[0];
}

/** Only what the reporter uploaded themself is theirs to give. */
export async function findEvidence(
  room: ProgrammeRoom,
  id: string,
  person: string,
): Promise<Extract<Evidence, { kind: 'file' }> | undefined> {
  const file = await stored(room, id);
  if (file === undefined || file.owner !== person) return undefined;
  return { kind: 'file', file: id, name: file.name, sha256: createHash('sha256').update(file.bytes).digest('hex') };
}

export async function readEvidence(room: ProgrammeRoom, id: string): Promise<Bytes | undefined> {
  const file = await stored(room, id);
  return file === undefined ? undefined : { bytes: file.bytes, type: file.type, fileName: file.name };
}
