/** Begins a mandate: asked for by who would act, or offered by whom one acts for; the register answers at once where it can. */
import QRCode from 'qrcode';
import { brandAs, type MandateId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { birthOf } from '#domain/party/citizen-id.ts';
import { ofAgeFrom } from '#domain/party/coming-of-age.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import { decideMandate, type MandateCommand } from '#domain/party/mandate-decide.ts';
import type { MandateScope, MandateTerms } from '#domain/party/mandate-event.ts';
import type { MandateBegun } from '#contract/view/mandate.ts';
import { writeLooks, type LookEntry } from '#server/audit/look.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import { newToken, tokenKey } from '#server/identity/session-cookie.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { knownOf, type MandateRoom } from './mandate-room.ts';
import { mandateView } from './mandate-view.ts';
import { readOther, readScope, type BeginBody } from './read-terms.ts';
import { adultByNumber, enterChild, findNamed, isFirm, isOwnChild, mayPassOn, represents, sideOf, type Named } from './register.ts';
import { MANDATE_DIVISION, mandateAggregate, mandateKey, type KeptCode } from './store.ts';

const CODE_LIVES = 10 * 60_000;
/** A month unanswered, and it is over: who asks is not kept waiting for ever. */
const ANSWER_WITHIN = 30 * 86_400_000;

/** What was found out before the transaction: who the other is here (if anybody), and what the register says. */
type Found = {
  readonly other: PersonId | undefined;
  readonly byLaw: boolean;
  /** A child nobody has entered yet, with the id it gets. */
  readonly child: { readonly id: string; readonly named: Named } | undefined;
};

async function find(
  room: MandateRoom,
  caller: Caller,
  act: 'ask' | 'give',
  kind: BeginBody['kind'],
  named: Named | undefined,
): Promise<Found> {
  const other = named === undefined ? undefined : await findNamed(room.pool, named);
  const nothing = { other, byLaw: false, child: undefined };
  if (act === 'give' || named === undefined) return nothing;
  if (kind === 'firm') return { ...nothing, byLaw: other !== undefined && (await represents(room.pool, caller.person, other)) };
  if (kind !== 'child' || !(await isOwnChild(room.pool, caller.person, named))) return nothing;
  if (other !== undefined) return { ...nothing, byLaw: true };
  const id = `person-${room.newId()}`;
  return { other: brandAs<PersonId>(id), byLaw: true, child: { id, named } };
}

/** A guardian's mandate ends with the child's minority (Civil Code art. 23), whatever day was wished. */
function scopeFor(kind: BeginBody['kind'], scope: MandateScope, named: Named | undefined): MandateScope {
  const birth = kind === 'child' && named !== undefined ? birthOf(named.number) : undefined;
  return birth === undefined ? scope : { ...scope, until: ofAgeFrom(birth) };
}

type Begin = { readonly body: BeginBody; readonly named: Named | undefined; readonly scope: MandateScope; readonly found: Found };

function termsOf(id: string, act: 'ask' | 'give', { body, named, scope, found }: Begin, caller: Caller, now: Instant): MandateTerms {
  const self = act === 'give' && body.firm !== undefined ? brandAs<PersonId>(body.firm) : caller.person;
  const [mine, theirs] = act === 'ask' ? (['taker', 'giver'] as const) : (['giver', 'taker'] as const);
  return {
    mandate: brandAs<MandateId>(id),
    type: body.kind,
    [mine]: self,
    ...(found.other === undefined ? {} : { [theirs]: found.other }),
    ...(named === undefined ? {} : { named: { name: named.name, masked: maskIdentifier(named.number) } }),
    scope: scopeFor(body.kind, scope, named),
    ...(body.kind === 'firm' ? { role: found.byLaw ? ('admin' as const) : (body.role ?? 'filer') } : {}),
    from: now,
    lapsesAt: instantOf(now + (named === undefined ? CODE_LIVES : ANSWER_WITHIN)),
  };
}

/** Whose record was read to tell that somebody is guardian or legal representative: they find it in their ledger. */
function looksOf({ body, found }: Begin, { person, name }: Caller, requestId: string): readonly LookEntry[] {
  if (!found.byLaw || found.other === undefined) return [];
  const facts = body.kind === 'child' ? ['household.children'] : ['firm.representative'];
  const basis = `civil-code-2020/${body.kind === 'child' ? 23 : 61}`;
  return [...new Set([person, found.other])].map((subject) => ({
    division: MANDATE_DIVISION,
    number: null,
    subject,
    officer: person,
    office: '',
    who: name,
    purpose: 'mandate',
    facts,
    basis,
    requestId,
  }));
}

const commandOf = (act: 'ask' | 'give', terms: MandateTerms, begin: Begin, now: Instant): MandateCommand => {
  const otherAdult = begin.named === undefined || adultByNumber(begin.named.number, now);
  return act === 'ask' ? { kind: act, terms, byLaw: begin.found.byLaw, otherAdult } : { kind: act, terms, otherAdult };
};

async function shownCode(room: MandateRoom, token: string, expiresAt: Instant): Promise<NonNullable<MandateBegun['code']>> {
  const url = `${room.publicUrl}/mandates/code/${token}`;
  return {
    code: token,
    url,
    qr: await QRCode.toString(url, { type: 'svg', margin: 2, errorCorrectionLevel: 'M' }),
    expiresAt: instantText(expiresAt),
  };
}

/** Answers `mandate.ask` and `mandate.give`. */
export async function beginMandate(room: MandateRoom, act: 'ask' | 'give', facts: RequestFacts<Caller>): Promise<Result<unknown>> {
  const { caller, body: sent, idempotencyKey, requestId, now } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const body = sent as BeginBody;
  const [named, scope] = [readOther(body, act, now), readScope(room.catalogue, body.kind, body)];
  if (!named.ok) return named;
  if (!scope.ok) return scope;
  const begin: Begin = { body, named: named.value, scope: scope.value, found: await find(room, caller, act, body.kind, named.value) };
  const side = await sideOf(room.pool, caller.person, now);
  const terms = termsOf(`mandate-${room.newId()}`, act, begin, caller, now);
  // The form of a firm's mandate has no end and opens matters that want the person: nobody gives it for a human being.
  const asFirm = act === 'give' && body.kind === 'firm' && [side.person, ...side.adminOf].find((each) => each === terms.giver);
  if (asFirm && !(await isFirm(room.pool, asFirm))) return refuse('kind-not-given');
  if (act === 'give' && !mayPassOn(side, terms.giver, terms.scope)) return refuse('not-narrower');
  const token = named.value === undefined ? newToken() : undefined;
  const code = token === undefined ? undefined : await shownCode(room, token, terms.lapsesAt);
  const kept: KeptCode | undefined = token === undefined ? undefined : { ...tokenKey(token), expiresAt: terms.lapsesAt };
  const people = await knownOf(room, [], [caller.person, ...[terms.giver, terms.taker].flatMap((each) => each ?? [])]);
  return runCommand(room.corridor, mandateAggregate(kept), {
    use: { division: MANDATE_DIVISION, person: caller.person, key: idempotencyKey },
    payload: { act: `mandate.${act}`, body },
    requestId,
    now,
    lock: () => Promise.resolve({ state: undefined, seq: 0, lastAt: 0 }),
    decide: (tx, _state, at) => {
      const events = decideMandate(commandOf(act, terms, begin, now), undefined, side, at);
      if (!events.ok) return events;
      const { child } = begin.found;
      if (child !== undefined) enterChild(tx, child.id, child.named, caller.person, at);
      writeLooks(tx, looksOf(begin, caller, requestId), at);
      return ok({ key: mandateKey(terms.mandate), events: events.value });
    },
    reply: ({ state, at }) => {
      // A child entered just now is known by its record.
      const { child } = begin.found;
      const own =
        child === undefined ? [] : ([[child.id, { name: child.named.name, masked: maskIdentifier(child.named.number) }]] as const);
      const scene = { catalogue: room.catalogue, people: new Map([...people, ...own]), side, now: at };
      return { status: 201, body: { mandate: mandateView(state, scene), code: code ?? null } satisfies MandateBegun };
    },
  });
}
