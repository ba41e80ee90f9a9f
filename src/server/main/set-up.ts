/** Makes the first administrator of a fresh instance: token used, division opened, office and post given, in one commit or not at all. */
import type pg from 'pg';
import type { Static } from 'typebox';
import type { SetUpDone, SetUpFinish } from '#contract/operations/set-up.ts';
import type { DirectoryCommand, Login } from '#domain/directory/commands.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { applyDirectory, type DirectoryParts } from '#server/directory/change-directory.ts';
import type { Caller } from '#server/identity/caller.ts';
import { hasAdministrator, useSetUpToken } from '#server/identity/set-up-token.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';

export type SetUpParts = DirectoryParts & { readonly pool: pg.Pool };
type Names = 'set-up.get' | 'set-up.finish';

const logins = statement<Login>(
  'set-up-login',
  'select provider, subject from yici.person_login where person = $1 order by provider limit 1',
);
const opened = statement<{ readonly found: boolean }>(
  'set-up-opened',
  'select exists (select from yici.directory_event where division = $1) as found',
);

export const setUpHandlers = (parts: SetUpParts): Readonly<Record<Names, Handler<Caller>>> => ({
  'set-up.get': async ({ now }) => ok({ open: !(await hasAdministrator(sqlOf(parts.pool), now)) }),
  'set-up.finish': (facts) => finish(parts, facts),
});

async function finish(parts: SetUpParts, facts: RequestFacts<Caller>): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now, requestId } = facts;
  const { token, division: code, name } = facts.body as Static<typeof SetUpFinish>;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const division = brandAs<DivisionCode>(code);
  const office = brandAs<OfficeId>(`${code}-administration`);
  const [login] = await sqlOf(parts.pool).run(logins, [caller.person]);
  if (login === undefined) return refuse('sign-in-needed');
  const [directory] = await sqlOf(parts.pool).run(opened, [code]);
  const day = dayText(dayOfInstant(now));
  const commands: readonly DirectoryCommand[] = [
    ...(directory?.found === true ? [] : [{ kind: 'open-division' } as const]),
    { kind: 'open-office', id: office, department: 'government-services', name },
    { kind: 'enter-officer', person: caller.person, name: caller.name, login },
    { kind: 'appoint', person: caller.person, office, duty: 'administration', from: day, title: { zh: '管理员', en: 'Administrator' } },
  ];
  const done = await applyDirectory(parts, {
    division,
    commands,
    actor: { kind: 'system', job: 'set-up', reference: caller.person },
    person: caller.person,
    idempotencyKey,
    requestId,
    now,
    first: (tx) => useSetUpToken(tx, token, caller.person, now),
  });
  if (!done.ok) return done;
  const reply: SetUpDone = { office, division: code, name };
  return ok(reply);
}
