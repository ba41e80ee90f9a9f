/** What the engine cannot know of an act of finding out: that files are the giver's own, that officers named hold a post today. */
import type { OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Instant } from '#domain/kernel/instant.ts';
import type { Problem } from '#domain/kernel/result.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { divisionOfId } from './draft-store.ts';
import { listOfficers } from './inquiry/store.ts';

const owner = statement<{ readonly owner: string }>('inquiry-file-owner', 'select owner from yici.file where division = $1 and id = $2');

/** One answer for files that are not there and files of somebody else: trying an id tells nothing (bar A2). */
async function filesProblems(sql: Sql, files: readonly string[], person: string): Promise<readonly Problem[]> {
  const checks = files.map(async (id, index): Promise<readonly Problem[]> => {
    const division = divisionOfId(id);
    const [file] = division === undefined ? [] : await sql.run(owner, [division, id]);
    return file?.owner === person ? [] : [{ pointer: `/files/${index}`, code: 'file-not-found' }];
  });
  return (await Promise.all(checks)).flat();
}

const holders = statement<{ readonly person: string }>(
  'inquiry-post-holders',
  `select t.person from yici.post t
   where t.person = any ($1) and t.duty in ('handling', 'approval') and t.from_day <= $2::date and (t.until_day is null or t.until_day >= $2::date)
   union select b.substitute from yici.substitute b
   where b.substitute = any ($1) and b.duty in ('handling', 'approval') and b.from_day <= $2::date and b.until_day >= $2::date`,
);

/** Who inspects holds a post of handling or approval today, of whichever of the departments that go together. */
async function officersProblems(sql: Sql, officers: readonly string[], now: Instant): Promise<readonly Problem[]> {
  const held = new Set((await sql.run(holders, [officers, dayText(dayOfInstant(now))])).map(({ person }) => person));
  return officers.flatMap((person, index) => (held.has(person) ? [] : [{ pointer: `/officers/${index}`, code: 'not-allowed-value' }]));
}

/** The organ appoints one of its own (licensing law 48(3)). */
async function chairProblems(sql: Sql, chair: string, office: OfficeId, now: Instant): Promise<readonly Problem[]> {
  const own = await sql.run(listOfficers, [office, dayText(dayOfInstant(now))]);
  return own.some(({ person }) => person === chair) ? [] : [{ pointer: '/chair', code: 'not-allowed-value' }];
}

type Members = { readonly files?: readonly string[]; readonly officers?: readonly string[]; readonly chair?: string };

export async function inquiryProblems(
  sql: Sql,
  members: Members,
  by: { readonly person: string; readonly office: OfficeId | undefined; readonly now: Instant },
): Promise<readonly Problem[]> {
  const { files = [], officers = [], chair } = members;
  const checks = await Promise.all([
    files.length === 0 ? [] : filesProblems(sql, files, by.person),
    officers.length === 0 ? [] : officersProblems(sql, officers, by.now),
    chair === undefined || by.office === undefined ? [] : chairProblems(sql, chair, by.office, by.now),
  ]);
  return checks.flat();
}
