/** Hands a pick-up over: code, document, signature; every part in it is delivered in the same commit, or nothing is. */
import type { Actor } from '#domain/case/actor.ts';
import { mandateOf, standsForApplicant } from '#domain/case/capacity.ts';
import { isIdentityDocument } from '#domain/hall/identity-document.ts';
import { decidePickUp } from '#domain/hall/decide-pick-up.ts';
import { numbersOf, type PickUpState, type Taker } from '#domain/hall/pick-up.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { foldIdentifier } from '#domain/party/half-width.ts';
import type { DeliveryPaper, PickUpHandedOver } from '#contract/view/issuing.ts';
import { writeLooks } from '#server/audit/look.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runAcross, step, type Step } from '#server/corridor/run-across.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { personByNumber } from '../walk-in-store.ts';
import { caseStep, holdCases, instantAfter, type HeldCase } from './case-steps.ts';
import { deliveryLook } from './delivery-look.ts';
import { hallOf } from './hall-of.ts';
import { deliveryKey, deskOf, pickUpNotFound, refOf, type Facts, type IssuingRoom } from './issuing-room.ts';
import { hashOfCode } from './pick-up-code.ts';
import { papersIn, papersNow, statesOf } from './papers-in.ts';
import { findPickUp, lockPickUp, pickUpAggregate } from './pick-up-store.ts';
import { keepHandOverSignature, signatureOf, textToSign, type SignatureGiven } from './sign-hand-over.ts';

type Body = {
  readonly code: string;
  readonly document: { readonly kind: string; readonly value: string };
  readonly signature: SignatureGiven;
};
type Comer = Extract<Actor, { kind: 'person' }>;

/** Who has this number, with the mandates they hold now; undefined: nobody we know. */
async function comerOf(room: IssuingRoom, { document }: Body): Promise<Comer | undefined> {
  const row = await personByNumber(sqlOf(room.pool), foldIdentifier(document.value));
  // A firm does not stand at a desk: who acts for it shows their own document.
  if (row?.kind !== 'person') return undefined;
  const person = row.id as PersonId;
  return { kind: 'person', person, mandates: await room.parties.mandatesOf(person) };
}

function takerOf(comer: Comer, { document }: Body, held: readonly HeldCase[], at: Instant): Taker {
  const taker = { person: comer.person, document: document.kind };
  const under = held.flatMap(({ state }) =>
    state.parties.some((party) => party.kind === 'applicant' && party.person === comer.person) ? [] : (mandateOf(state, comer, at) ?? []),
  )[0];
  return under === undefined ? taker : { ...taker, actsFor: under.giver, mandate: under.id };
}

/** Of every case in it: whoever may take one paper and not another is told to come with the mandate for all. */
const isEntitled = (comer: Comer, held: readonly HeldCase[], at: Instant): boolean =>
  held.every(({ state }) => standsForApplicant(state, comer, at));

type Deeds = { readonly steps: readonly Step[]; readonly delivered: PickUpHandedOver['delivered'] };

/** What was set aside since it was laid out stays at the hall: nothing void is handed over. */
function deliverAll(pickUp: PickUpState, held: readonly HeldCase[], actor: Actor, at: Instant): Result<Deeds> {
  const steps: Step[] = [];
  const delivered: PickUpHandedOver['delivered'] = [];
  for (const each of held) {
    const laid = pickUp.cases.find(({ number }) => number === each.state.number)?.parts ?? [];
    const parts = laid.filter((part) => each.state.parts.get(part)?.state === 'issued');
    const done = caseStep(
      each,
      parts.map((part) => ({ kind: 'deliver', part, how: 'window' })),
      actor,
      at,
    );
    if (!done.ok) return done;
    steps.push(...done.value);
    delivered.push(...parts.map((part) => ({ number: each.state.number as string, part: part as string })));
  }
  return ok({ steps, delivered });
}

type Standing = {
  readonly key: Key;
  readonly found: PickUpState;
  readonly body: Body;
  readonly comer: Comer | undefined;
  readonly desk: NonNullable<ReturnType<typeof deskOf>>;
  /** Read before the locks, which hold a connection; what is void among them is judged under the locks. */
  readonly papers: readonly DeliveryPaper[];
  readonly requestId: string;
};

/** Under the locks of all cases in it: whether the code and the person are right is judged on what they are now. */
async function decideHandOver(room: IssuingRoom, tx: Transaction, standing: Standing, asked: Instant) {
  const { key, found, body, comer, desk, papers, requestId } = standing;
  const actor = { kind: 'officer', person: desk.person, post: desk.post } as const;
  const held = await holdCases(room, tx, key.division, numbersOf(found));
  if (!held.ok) return held;
  const loaded = await lockPickUp(tx, key);
  const at = instantAfter(asked, loaded, ...held.value.map((each) => each.loaded));
  const entitled = comer !== undefined && isEntitled(comer, held.value, at);
  const taker =
    comer === undefined ? { person: brandAs<PersonId>(''), document: body.document.kind } : takerOf(comer, body, held.value, at);
  const codeHash = hashOfCode(room.codeSecret, body.code);
  const states = new Map(held.value.map(({ state }) => [state.number as string, state]));
  const toSign = textToSign(hallOf(room.catalogue, key.division)?.name ?? { zh: '', en: '' }, papersNow(papers, states));
  const signed = signatureOf(body.signature, toSign, room.newId);
  if (!signed.ok) return signed;
  const command = { kind: 'hand-over', codeHash, taker, entitled, signature: signed.value } as const;
  const decided = decidePickUp(command, loaded.state, { actor, by: refOf(actor), calendar: room.catalogue.calendar, now: at });
  if (!decided.ok) return decided;
  const deeds = deliverAll(found, held.value, actor, at);
  if (!deeds.ok) return deeds;
  const { person: officer, post } = desk;
  const about = { pickUp: key.id, taker: taker.person, officer, office: post.office, division: key.division, at };
  keepHandOverSignature(tx, { given: body.signature, signature: signed.value, toSign, ...about });
  writeLooks(tx, deliveryLook([...states.values()], desk, requestId, ['party.name', 'party.identifier']), at);
  const steps = [...deeds.value.steps, step(pickUpAggregate(), { key, events: decided.value, loaded })];
  const version = loaded.seq + decided.value.length;
  const done: PickUpHandedOver = { id: key.id, state: 'taken', version, delivered: deeds.value.delivered };
  return ok({ steps, at, body: done });
}

export async function handOver(room: IssuingRoom, facts: Facts): Promise<Result<unknown>> {
  const desk = deskOf(facts.caller);
  if (desk === undefined) return refuse('not-yours');
  const key = deliveryKey(facts.params['id'] ?? '');
  const { idempotencyKey, requestId, now } = facts;
  const found = key === undefined || key.division !== desk.post.division ? undefined : await findPickUp(sqlOf(room.pool), key);
  if (key === undefined || found === undefined || idempotencyKey === undefined) return pickUpNotFound;
  const body = facts.body as Body;
  if (!isIdentityDocument(body.document.kind))
    return refuse('bad-input', { problems: [{ pointer: '/document/kind', code: 'unknown-option' }] });
  const comer = await comerOf(room, body);
  const papers = await papersIn(room, found.cases, await statesOf(room, key.division, numbersOf(found)));
  return runAcross(room.corridor, {
    use: { division: key.division, person: desk.person, key: idempotencyKey },
    payload: { act: 'pick-up.hand-over', params: facts.params, body },
    requestId,
    now,
    decide: (tx, asked) => decideHandOver(room, tx, { key, found, body, comer, desk, papers, requestId }, asked),
  });
}
