/** Asks the other rooms' rows what a change of a directory must know: open parts, ids taken, known logins. */
import { brandAs, type DivisionCode, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import type { DirectoryCommand, Login } from '#domain/directory/commands.ts';
import type { DirectoryContext } from '#domain/directory/context.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

/** The desk of an office holds every part that has not ended; a hall's parts lie on the desk `hall` of its division. */
const busy = statement<{ readonly busy: boolean }>(
  'directory-office-busy',
  `select exists (select from yici.inbox where division = $1 and office = $2) as busy`,
);
const taken = statement<{ readonly id: string }>(
  'directory-office-taken',
  'select id from yici.office where id = any ($1) and division <> $2',
);
const holders = statement<{ readonly provider: string; readonly subject: string; readonly person: string }>(
  'directory-login-holder',
  'select provider, subject, person from yici.person_login where (provider, subject) in (select unnest($1::text[]), unnest($2::text[]))',
);

/** The desk of the case's own hall (server/case/rows.ts); its last hall may not close over it. */
const HALL = 'hall';
const keyOf = ({ provider, subject }: Login): string => `${provider} ${subject}`;

type Words = Pick<Catalogue, 'divisions' | 'departments' | 'items' | 'matters' | 'offices'>;

export async function readContext(
  tx: Sql,
  catalogue: Words,
  division: DivisionCode,
  commands: readonly DirectoryCommand[],
): Promise<DirectoryContext> {
  const [parts, ids, logins] = await Promise.all([
    openParts(tx, catalogue, division, commands),
    idsTaken(tx, catalogue, division, commands),
    loginHolders(tx, commands),
  ]);
  return {
    division: catalogue.divisions.get(division),
    hasDepartment: (kind) => catalogue.departments.has(kind),
    hasItem: (id) => catalogue.items.has(id),
    hasMatter: (id) => catalogue.matters.has(id),
    isTakenElsewhere: (id) => ids.has(id),
    hasOpenParts: (id) => parts.has(id),
    holderOf: (login) => logins.get(keyOf(login)),
  };
}

async function openParts(tx: Sql, catalogue: Words, division: DivisionCode, commands: readonly DirectoryCommand[]) {
  const closing = commands.flatMap((command) => (command.kind === 'close-office' ? [command.office] : []));
  const found = await Promise.all(
    closing.map(async (office) => {
      const isHall = catalogue.offices.get(office)?.kind === 'hall';
      const desks = await Promise.all([office, ...(isHall ? [HALL] : [])].map((desk) => tx.run(busy, [division, desk])));
      return desks.some(([row]) => row?.busy === true) ? [office] : [];
    }),
  );
  return new Set<OfficeId>(found.flat());
}

async function idsTaken(tx: Sql, catalogue: Words, division: DivisionCode, commands: readonly DirectoryCommand[]) {
  const given = commands.flatMap((command) =>
    (command.kind === 'open-office' || command.kind === 'open-hall') && command.id !== undefined ? [command.id] : [],
  );
  const inFiles = given.filter((id) => (catalogue.offices.get(id)?.division ?? division) !== division);
  const rows = given.length === 0 ? [] : await tx.run(taken, [given, division]);
  return new Set<string>([...inFiles, ...rows.map(({ id }) => id)]);
}

/** Two people entered at once under one login are one person: the first one's id counts for both. */
async function loginHolders(tx: Sql, commands: readonly DirectoryCommand[]): Promise<ReadonlyMap<string, PersonId>> {
  const entering = commands.flatMap((command) => (command.kind === 'enter-officer' ? [command] : []));
  if (entering.length === 0) return new Map();
  const rows = await tx.run(holders, [entering.map(({ login }) => login.provider), entering.map(({ login }) => login.subject)]);
  const known = new Map(rows.map((row) => [keyOf(row), brandAs<PersonId>(row.person)]));
  for (const { login, person } of entering) if (!known.has(keyOf(login))) known.set(keyOf(login), person);
  return known;
}
