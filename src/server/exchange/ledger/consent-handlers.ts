/** Answers the operations on consents: seen, given and withdrawn by the person, or for a child by the guardian of the register. */
import {
  consentBasis,
  decideConsent,
  withdrawalBasis,
  type ConsentCommand,
  type ConsentScope,
  type ConsentSide,
} from '#domain/exchange/consent.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import { wantedFacts } from '#domain/exchange/wanted-facts.ts';
import { brandAs, type MatterId, type PersonId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { actsAlwaysThrough, isInForce } from '#domain/party/mandate.ts';
import type { ConsentView } from '#contract/view/look.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { basisView, departmentName } from '#server/case/words.ts';
import { factNamer } from '#server/catalogue/name-facts.ts';
import { findMatter, type Catalogue } from '#server/catalogue/catalogue.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { consentAggregate, CONSENT_DIVISION, consentKey, listConsents, lockConsent, type ConsentRow } from '../consent-store.ts';
import { keptResources } from '../store/resource-names.ts';
import { findOpenResource } from '../store/resources.ts';

type Facts = RequestFacts<Caller>;
type Room = Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'parties'>;
type Body = { readonly resource: string; readonly matter: string; readonly person?: string };

export const consentHandlers = (room: Room): Readonly<Record<`consent.${'list' | 'give' | 'withdraw'}`, Handler<Caller>>> => ({
  'consent.list': (facts) => list(room, facts),
  'consent.give': (facts) => change(room, facts, { kind: 'give' }),
  'consent.withdraw': (facts) => change(room, facts, { kind: 'withdraw' }),
});

/** The children whose guardian the caller is by the register; a mandate makes nobody a guardian (PIPL 31, Civil Code 27). */
async function sideOf({ parties }: Room, person: PersonId, now: Instant): Promise<ConsentSide> {
  const mandates = await parties.mandatesOf(person);
  const guarded = mandates.filter((each) => each.kind === 'child' && actsAlwaysThrough(each) && isInForce(each, now));
  return { person, guardianOf: guarded.map(({ giver }) => giver) };
}

/** What the matter wants of the register and nothing else: so much was agreed to. A matter that left the catalogue asks nothing any more. */
function factsOf(catalogue: Catalogue, row: ConsentRow, resource: Resource | undefined): readonly string[] {
  const fields = resource?.fields ?? [];
  const matter = findMatter(catalogue, row.matter);
  if (matter === undefined) return fields.map(({ fact }) => fact);
  const wanted = new Set<string>(wantedFacts(matter, catalogue.items, 'person').map(({ fact }) => fact));
  return fields.flatMap(({ fact }) => (wanted.has(fact) ? [fact] : []));
}

const viewOf = (catalogue: Catalogue, row: ConsentRow, resource: Resource | undefined): ConsentView => {
  const department = resource === undefined ? { zh: '', en: '' } : departmentName(catalogue, resource.department);
  return {
    resource: row.resource,
    name: resource?.name ?? { zh: row.resource, en: row.resource },
    department,
    matter: { id: row.matter, name: findMatter(catalogue, row.matter)?.name ?? { zh: row.matter, en: row.matter } },
    facts: factsOf(catalogue, row, resource).map(factNamer(catalogue)),
    ground: resource?.share.kind === 'conditional' ? resource.share.ground : null,
    state: row.state,
    since: instantText(row.given_at),
    withdrawnAt: row.withdrawn_at === null ? null : instantText(row.withdrawn_at),
    basis: basisView(catalogue, row.state === 'given' ? consentBasis(false) : withdrawalBasis),
  };
};

async function list(room: Room, { caller, query, now }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const whose = brandAs<PersonId>(query['for'] ?? caller.person);
  const side = await sideOf(room, caller.person, now);
  if (whose !== caller.person && !side.guardianOf.includes(whose)) return refuse('consent-not-yours');
  const rows = (await listConsents(sqlOf(room.pool), whose)).filter(({ given_at }) => given_at > 0);
  const resources = await keptResources(
    sqlOf(room.pool),
    rows.map(({ resource }) => resource),
  );
  return ok({ rows: rows.map((row) => viewOf(room.catalogue, row, resources.get(row.resource))), next: null });
}

const wantsConsent = (resource: Resource | undefined): boolean => resource?.share.kind === 'conditional' && resource.share.consent;

async function change(room: Room, facts: Facts, command: ConsentCommand): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const body = facts.body as Body;
  const matter = findMatter(room.catalogue, body.matter)?.id ?? brandAs<MatterId>(body.matter);
  const resource = (await keptResources(sqlOf(room.pool), [body.resource])).get(body.resource);
  const scope: ConsentScope = { person: brandAs<PersonId>(body.person ?? caller.person), resource: brandAs(body.resource), matter };
  const side = await sideOf(room, caller.person, now);
  // What needs no consent, or no longer can be asked, cannot be consented to; withdrawing is always possible.
  const isWanted =
    wantsConsent(await findOpenResource(sqlOf(room.pool), body.resource)) && findMatter(room.catalogue, body.matter) !== undefined;
  return runCommand(room.corridor, consentAggregate, {
    use: { division: CONSENT_DIVISION, person: caller.person, key: idempotencyKey },
    payload: { act: `consent.${command.kind}`, body },
    requestId,
    now,
    lock: (tx) => lockConsent(tx, scope),
    decide: (_tx, state, at) => {
      const decided = decideConsent(command, scope, state, { side, now: at });
      if (!decided.ok) return decided;
      if (command.kind === 'give' && !isWanted) return refuse('consent-not-wanted');
      return ok({ key: consentKey(scope), events: decided.value });
    },
    reply: ({ state }) => {
      const row = { ...scope, state: state.state, given_at: state.givenAt, withdrawn_at: state.withdrawnAt ?? null };
      return { status: 200, body: viewOf(room.catalogue, row, resource) };
    },
  });
}
