/** Enters the demo's offices, windows and posts into the directories, so that its administrators find what they change. */
import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import { brandAs, type DivisionCode, type MatterId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Office } from '#domain/catalogue/directory.ts';
import type { DirectoryCommand, Duty } from '#domain/directory/commands.ts';
import { postKeyOf, windowKeyOf, type DirectoryState } from '#domain/directory/state.ts';
import { applyDirectory, type DirectoryParts } from '#server/directory/change-directory.ts';
import { findDirectory } from '#server/directory/store.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

type PostRow = {
  readonly person: PersonId;
  readonly name: string;
  readonly office: OfficeId;
  readonly duty: Duty;
  readonly from: string;
  readonly zh: string;
  readonly en: string;
};

/** The windows of the demo's hall: two that take everything, one for projects. */
const windows = [
  { hall: 'deqing-hall', number: '1', zh: '综合窗口', en: 'One-stop counter', staff: ['wang-min'] },
  { hall: 'deqing-hall', number: '2', zh: '综合窗口', en: 'One-stop counter', staff: ['he-jing'] },
  {
    hall: 'deqing-hall',
    number: '3',
    zh: '投资项目',
    en: 'Investment projects',
    staff: ['he-jing'],
    matters: ['project-filing', 'project-approval'],
  },
] as const;

const openingOf = (office: Office): DirectoryCommand => ({
  kind: office.kind === 'hall' ? 'open-hall' : 'open-office',
  id: office.id,
  department: office.department,
  name: office.name,
  ...(office.phone === undefined ? {} : { phone: office.phone }),
});

const appointing = (row: PostRow, state: DirectoryState | undefined): readonly DirectoryCommand[] => {
  const { person, name, office, duty, from, zh, en } = row;
  if (state?.posts.has(postKeyOf(row)) === true) return [];
  const entering: DirectoryCommand = { kind: 'enter-officer', person, name, login: { provider: 'demo', subject: person } };
  const appoint: DirectoryCommand = { kind: 'appoint', person, office, duty, from, title: { zh, en } };
  return state?.officers.has(person) === true ? [appoint] : [entering, appoint];
};

const openingWindows = (offices: readonly Office[], state: DirectoryState | undefined): readonly DirectoryCommand[] =>
  windows.flatMap(({ hall: id, number, zh, en, staff, ...rest }): readonly DirectoryCommand[] => {
    const hall = offices.find((office) => office.id === id)?.id;
    if (hall === undefined || state?.windows.has(windowKeyOf(hall, number)) === true) return [];
    const people = staff.map((person) => brandAs<PersonId>(person));
    const matters = 'matters' in rest ? { matters: rest.matters.map((matter) => brandAs<MatterId>(matter)) } : {};
    return [{ kind: 'open-window', hall, number, plan: { name: { zh, en }, staff: people, ...matters } }];
  });

const postsSql = `
  select t.person, p.name, t.office, t.duty, to_char(t.from_day, 'YYYY-MM-DD') as "from", t.title_zh as zh, t.title_en as en
  from yici.post t join yici.person p on p.id = t.person where p.demo and t.division = $1 order by t.person, t.office, t.duty`;

/** Everything of a division that its directory does not hold yet; an officer with two posts is entered once. */
function missing(division: DivisionCode, offices: readonly Office[], posts: readonly PostRow[], state: DirectoryState | undefined) {
  const entered = new Set<string>();
  const once = (command: DirectoryCommand): boolean => {
    if (command.kind !== 'enter-officer') return true;
    const first = !entered.has(command.person);
    entered.add(command.person);
    return first;
  };
  // Windows once and for all at the beginning: who closes one finds it closed after the next start as well.
  const commands: readonly DirectoryCommand[] = [
    ...(state === undefined ? [{ kind: 'open-division' } as const] : []),
    ...offices.filter(({ id }) => state?.offices.has(id) !== true).map(openingOf),
    ...posts.flatMap((row) => appointing(row, state)).filter(once),
    ...(state === undefined ? openingWindows(offices, state) : []),
  ];
  return { division, commands };
}

/** A second run finds nothing missing; two processes that start at once do it once. `offices`: those of the catalogue's files. */
export async function seedDirectory(
  parts: DirectoryParts & { readonly pool: Pool },
  offices: Iterable<Office>,
  now: Instant,
): Promise<void> {
  const byDivision = Map.groupBy(offices, ({ division }) => division);
  for (const [division, own] of byDivision) {
    const { rows } = await parts.pool.query<PostRow>(postsSql, [division]);
    const known = rows.filter(({ office }) => own.some(({ id }) => id === office));
    const { commands } = missing(division, own, known, await findDirectory(sqlOf(parts.pool), division));
    if (commands.length === 0) continue;
    const key = `demo-${createHash('sha256').update(JSON.stringify(commands)).digest('hex').slice(0, 32)}`;
    const result = await applyDirectory(parts, {
      division,
      commands,
      actor: { kind: 'system', job: 'demo', reference: 'catalogue' },
      person: 'demo',
      idempotencyKey: key,
      requestId: key,
      now,
    });
    if (!result.ok) throw new Error(`The demo's directory of ${division} was refused: ${JSON.stringify(result.refusal)}`);
  }
}
