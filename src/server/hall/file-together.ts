/** Answers `walk-in.file`: every matter the person came for becomes a case of its own and is received, in one commit under one key. */
import { caseAggregate } from '#server/case/aggregate.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { WalkIn } from '#domain/hall/walk-in.ts';
import type { Receipt } from '#contract/view/case.ts';
import type { WalkInFiled } from '#contract/view/walk-in.ts';
import { isSubmitted, payloadHash } from '#server/case/receipt.ts';
import { runTogether, type Begun } from '#server/corridor/run-together.ts';
import { noteAttempt } from '#server/case/note-attempt.ts';
import { papersOf } from '#server/document/papers-of.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { decideAll, problemsOf, type Filing, type FilingBody, type OfflineTaking } from './decide-filing.ts';
import { clerkOf, walkInOf, type Clerk, type Facts, type HallRoom } from './hall-room.ts';
import { handedOver } from './handover/file-handed.ts';
import { scansOf } from './scan/scan-store.ts';
import { signatureFor } from './sign/signature-handlers.ts';
import { peopleOf } from './wanted-case.ts';

/** Everything that can be told and read before anything is begun. */
async function filingOf(
  room: HallRoom,
  clerk: Clerk,
  walkIn: WalkIn,
  { body: sent, now }: Facts,
  offline?: OfflineTaking,
): Promise<Result<Filing>> {
  const body = sent as FilingBody;
  const { person, post } = clerk;
  const { division } = post;
  const handed = await handedOver(sqlOf(room.pool), division, walkIn, now);
  const scans = await scansOf(sqlOf(room.pool), division, walkIn.id);
  const wrong = await problemsOf(room, body, person, handed, scans);
  if (wrong.length > 0) return refuse('bad-input', { problems: wrong });
  const people = await peopleOf(room, walkIn, body.cases, { division, now });
  if (!people.ok) return people;
  const signature = body.signature === undefined ? undefined : await signatureFor(room, walkIn, division, body.signature, body);
  if (signature?.ok === false) return signature;
  return ok({
    room,
    clerk,
    actor: await room.actorOf(clerk),
    people: people.value,
    body,
    division,
    walkIn: walkIn.id,
    ...(offline === undefined ? {} : { offline }),
    ...(handed === undefined ? {} : { handed }),
    ...(signature === undefined ? {} : { signature: signature.value }),
  });
}

/** `offline`: taken without a line; then the time of `facts` is the one on the provisional receipt. */
export async function fileTogether(room: HallRoom, facts: Facts, offline?: OfflineTaking): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { idempotencyKey, requestId, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const { person, post } = clerk.value;
  const { division } = post;
  const attempting = { division, officer: person, office: post.office, number: '', idempotencyKey, requestId, now };
  const filing = await filingOf(room, clerk.value, here.value, facts, offline);
  if (!filing.ok) return noteAttempt(room, filing, attempting);
  const done = await runTogether(
    room.corridor,
    caseAggregate(() => room.catalogue.calendar, room.catalogue),
    {
      use: { division, person, key: idempotencyKey },
      payload: { act: 'walk-in.file', walkIn: here.value.id, body: facts.body },
      requestId,
      now,
      decide: (tx, at) => decideAll(filing.value, tx, at),
      reply: (begun, at) => ({ status: 201, body: replyOf(room, begun, at) }),
    },
  );
  return noteAttempt(room, done, attempting);
}

type Filed = Begun<CaseState, CaseEvent>;

const replyOf = (room: HallRoom, begun: readonly Filed[], at: Instant): WalkInFiled => ({
  receipts: begun.map((each) => receiptOf(room, each, at)),
  papers: begun.flatMap(({ state, events }) =>
    papersOf(state, events).map(({ id, kind, title }) => ({ number: state.number, id, kind, title })),
  ),
});

function receiptOf({ receipts }: HallRoom, { state, events }: Filed, at: Instant): Receipt {
  const [first] = events;
  if (first === undefined || !isSubmitted(first)) throw new Error('A new case begins with Submitted');
  const signed = { number: state.number, at: instantText(at), hash: payloadHash(first) };
  return { ...signed, signature: receipts.sign(signed), queryPassword: receipts.passwordOf(state.number), version: state.seq };
}
