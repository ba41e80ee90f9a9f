/** Enters one officer of an import and gives the post, through the directory like any appointment. */
import { createHash } from 'node:crypto';
import type { DirectoryCommand } from '#domain/directory/commands.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { applyDirectory, type DirectoryParts } from '#server/directory/change-directory.ts';
import { findDirectory } from '#server/directory/store.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { OfficerLine } from './check-officer.ts';
import { wrong } from './import-problem.ts';
import type { ImportRun, RowDone } from './import-store.ts';

export const holderOf = statement<{ readonly person: PersonId }>(
  'import-login-holder',
  'select person from yici.person_login where provider = $1 and subject = $2',
);

/** The same login gives the same id, so that a line sent again is the same command. */
const idOf = (provider: string, login: string): PersonId =>
  brandAs<PersonId>(`person-${createHash('sha256').update(`${provider} ${login}`).digest('hex').slice(0, 32)}`);

type Applying = {
  readonly run: ImportRun;
  readonly line: number;
  readonly officer: OfficerLine;
  readonly provider: string;
  readonly now: Instant;
};

export async function applyOfficer(parts: DirectoryParts, { run, line, officer, provider, now }: Applying): Promise<RowDone> {
  const sql = sqlOf(parts.corridor.pool);
  const { name, login, ...post } = officer;
  const [holder] = await sql.run(holderOf, [provider, login]);
  // Nobody gives themself a post by way of a file (four eyes).
  if (holder?.person === run.applied_by) return { state: 'refused', result: '', problems: [wrong('login', 'own-appointment')] };
  const person = holder?.person ?? idOf(provider, login);
  const entered = (await findDirectory(sql, run.division))?.officers.has(person) === true;
  const commands: readonly DirectoryCommand[] = [
    ...(entered ? [] : [{ kind: 'enter-officer', person, name, login: { provider, subject: login } } as const]),
    { kind: 'appoint', person, ...post },
  ];
  const key = `import ${run.id} ${line}`;
  const done = await applyDirectory(parts, {
    division: run.division,
    commands,
    actor: { kind: 'system', job: 'import', reference: run.id },
    person: 'import',
    idempotencyKey: `${key} ${commands.length}`,
    requestId: key,
    now,
  });
  if (done.ok) return { state: 'done', result: entered ? 'appointed' : 'entered-and-appointed', problems: [] };
  const { code, values, problems } = done.refusal;
  if (code === 'post-held') return { state: 'known', result: 'post-held', problems: [] };
  const told = problems?.map((problem) => wrong(problem.pointer.slice(1), problem.code, problem.values)) ?? [wrong('login', code, values)];
  return { state: 'refused', result: '', problems: told };
}
