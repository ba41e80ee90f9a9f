/** Enters the person an officer is, with the login their identity provider knows them by. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { DirectoryCommand } from '#domain/directory/commands.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

const person = statement(
  'person-enter',
  `insert into yici.person (id, kind, name, demo, at) select $1, 'person', $2, $4 = 'demo', $3
   where not exists (select from yici.person_login where provider = $4 and subject = $5) on conflict (id) do nothing`,
);
const login = statement(
  'person-login-enter',
  `insert into yici.person_login (provider, subject, person) values ($1, $2, $3) on conflict (provider, subject) do nothing`,
);

type Entering = Extract<DirectoryCommand, { kind: 'enter-officer' }>;

/** Who signed in before keeps the id and the name they have. */
export function enterPerson(tx: Transaction, command: Entering, now: Instant): void {
  const { provider, subject } = command.login;
  tx.send(person, [command.person, command.name, now, provider, subject]);
  tx.send(login, [provider, subject, command.person]);
}
