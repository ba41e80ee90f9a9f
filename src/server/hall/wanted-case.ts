/** What is typed at the window about one matter, resolved once for preview and filing: known facts, questions left, parties. */
import { answersWithKnown, ask, type Asked } from '#domain/ask/ask.ts';
import type { HeldCertificate } from '#domain/ask/held-certificate.ts';
import type { Provenance, SourceAsked } from '#domain/ask/provenance.ts';
import { leadRoleOf } from '#domain/catalogue/lead-role.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { Party } from '#domain/case/party.ts';
import type { WalkIn } from '#domain/hall/walk-in.ts';
import { brandAs, type DivisionCode, type MandateId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { isLive, type Mandate } from '#domain/party/mandate.ts';
import { checkIdentifier, IDENTIFIER_KINDS } from '#domain/party/check-identifier.ts';
import type { KnownFact } from '#server/case/case-room.ts';
import type { Evidence } from '#server/case/draft-store.ts';
import { dueBefore, knowledgeInput } from '#server/case/resolve-draft.ts';
import { recogniseParties } from '#server/case/recognise-parties.ts';
import { partiesOf, type PartyWish } from '#server/case/submission.ts';
import { definitionAt } from '#server/catalogue/definition-for.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { HallRoom } from './hall-room.ts';
import { knownAtWindow, knownFor, type KnownAtWindow } from './known-at-window.ts';
import { personById, type PersonRow } from './walk-in-store.ts';

type Answers = Readonly<Record<string, unknown>>;
export type CaseWish = {
  readonly matter: string;
  readonly parties: readonly PartyWish[];
  readonly situation: Answers;
  readonly answers: Answers;
  readonly contested: readonly string[];
  /** Files against contested values, by field. */
  readonly evidence?: Evidence;
};
export type Wanted = {
  readonly definition: CaseDefinition;
  readonly asked: Asked<Provenance>;
  readonly answers: Answers;
  readonly contested: ReadonlySet<string>;
  readonly sources: readonly SourceAsked[];
  readonly certificates: readonly HeldCertificate[];
};

/** Asks the one resolver about what was typed, with what departments know of the person. */
export function wantedCase(
  { catalogue, division }: { readonly catalogue: HallRoom['catalogue']; readonly division: DivisionCode },
  at: KnownAtWindow,
  wish: CaseWish,
  now: Instant,
): Wanted {
  const definition = definitionAt(catalogue, wish.matter, { ...wish.situation, ...wish.answers }, division);
  const { matter, items, holds } = definition;
  const contested = new Set(wish.contested);
  const known = knownFor(at, wish.matter);
  const asked = ask<Provenance>({
    matter,
    items,
    situation: wish.situation,
    answers: wish.answers,
    contested,
    holds,
    isDueBefore: dueBefore(definition, now),
    ...knowledgeInput(known),
  });
  const answers = answersWithKnown(asked, wish.answers, contested);
  return { definition, asked, answers, contested, sources: known.sources, certificates: known.certificates ?? [] };
}

/** Everything about the people that filing needs, read before the transaction. */
export type People = {
  readonly lead: PersonRow;
  readonly known: KnownAtWindow;
  readonly agent: { readonly row: PersonRow; readonly mandate: Mandate | undefined } | undefined;
  /** The others of each case, recognised where they are known here. */
  readonly others: readonly (readonly PartyWish[])[];
};

export async function peopleOf(
  room: HallRoom,
  walkIn: WalkIn,
  wishes: readonly CaseWish[],
  { division, now }: { readonly division: number; readonly now: Instant },
): Promise<Result<People>> {
  const sql = sqlOf(room.pool);
  const { agent: standing } = walkIn;
  const [lead, known, agent, mandates, others] = await Promise.all([
    personById(sql, walkIn.person),
    knownAtWindow(room, division, walkIn, now),
    standing === undefined ? undefined : personById(sql, standing.person),
    standing === undefined ? [] : room.parties.mandatesOf(standing.person),
    Promise.all(wishes.map((wish) => recogniseParties(room.parties, wish.parties))),
  ]);
  if (lead === undefined || (standing !== undefined && agent === undefined)) return refuse('walk-in-not-found');
  const mandate = mandates.find(({ id }) => id === standing?.mandate);
  return ok({ lead, known, agent: agent === undefined ? undefined : { row: agent, mandate }, others });
}

/** The number as the register kept it, with its kind: a card and a licence are told apart by their own checks. */
function numberOf(known: readonly KnownFact[]): PartyWish['identifier'] {
  const value = known.find(({ fact }) => fact === 'person.identifier' || fact === 'firm.code')?.value;
  if (typeof value !== 'string') return undefined;
  const kind = IDENTIFIER_KINDS.find((each) => each !== 'none' && checkIdentifier(each, value).ok);
  return kind === undefined ? undefined : { kind, value };
}

/** The lead is who stands there or gave the mandate; the agent is named with it (licensing law art. 29). */
export function partiesAtWindow({ definition: { matter } }: Wanted, people: People, index: number, at: Instant): Result<readonly Party[]> {
  const { lead, known, agent } = people;
  const role = leadRoleOf(matter.roles, lead.kind);
  const fits = role === undefined || role.party === 'either' || (lead.kind === 'firm') === (role.party === 'firm');
  if (!fits) return refuse('bad-input', { problems: [{ pointer: `/cases/${index}/matter`, code: 'not-for-this-kind' }] });
  const number = numberOf(known.account);
  const first: PartyWish = { person: lead.id, name: lead.name, ...(number === undefined ? {} : { identifier: number }) };
  const parties = partiesOf(matter, [first, ...(people.others[index] ?? [])], at);
  if (!parties.ok || agent === undefined) return within(parties, index);
  const { mandate, row } = agent;
  const spec = matter.roles.find(({ kind }) => kind === 'agent');
  if (mandate === undefined || mandate.giver !== lead.id || !isLive(mandate, { matter: matter.id }, at)) return refuse('mandate-missing');
  if (spec === undefined) return refuse('bad-input', { problems: [{ pointer: `/cases/${index}/matter`, code: 'in-person-only' }] });
  const standing: Party = {
    id: spec.id,
    role: spec.id,
    kind: 'agent',
    lead: false,
    person: mandate.taker,
    name: row.name,
    mandate: brandAs<MandateId>(mandate.id),
    from: at,
  };
  return ok([...parties.value, standing]);
}

/** Problems of one case point into it. */
export function within<Value>(result: Result<Value>, index: number): Result<Value> {
  if (result.ok || result.refusal.problems === undefined) return result;
  const problems = result.refusal.problems.map((problem) => ({ ...problem, pointer: `/cases/${index}${problem.pointer}` }));
  return { ok: false, refusal: { ...result.refusal, problems } };
}
