/** Makes the command out of an act's body; ids of new people and substitutions, and the login's provider, are the server's. */
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { DirectoryCommand } from '#domain/directory/commands.ts';
import type { DirectoryAct } from '#contract/operations/directory.ts';

type Ids = { readonly provider: string; readonly newId: () => string };

/** The body was checked against the contract's shape of this act. */
export function makeDirectoryCommand(
  act: DirectoryAct,
  body: Readonly<Record<string, unknown>>,
  { provider, newId }: Ids,
): DirectoryCommand {
  const of = <Kind extends DirectoryAct>(kind: Kind, more: Readonly<Record<string, unknown>>) =>
    ({ kind, ...more }) as unknown as Extract<DirectoryCommand, { kind: Kind }>;
  switch (act) {
    case 'open-window':
    case 'change-window': {
      const { hall, number, ...plan } = body;
      return of(act, { hall, number, plan });
    }
    case 'enter-officer': {
      const login = { provider, subject: String(body['subject']) };
      return { kind: act, person: brandAs<PersonId>(`person-${newId()}`), name: String(body['name']), login };
    }
    case 'set-substitute':
      return of(act, { ...body, id: newId() });
    case 'open-division':
    case 'open-office':
    case 'open-hall':
    case 'change-office':
    case 'close-office':
    case 'close-window':
    case 'appoint':
    case 'end-post':
    case 'end-substitute':
      return of(act, body);
  }
}
