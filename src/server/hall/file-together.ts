/** Answers `walk-in.file`: every matter the person came for becomes a case of its own and is received, in one commit under one key. */
import { caseAggregate } from '#server/case/aggregate.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import type { CaseState } from '#domain/case/state.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { refuse, type Result } from '#domain/kernel/result.ts';
import type { Receipt } from '#contract/view/case.ts';
import type { WalkInFiled } from '#contract/view/walk-in.ts';
import { isSubmitted, payloadHash } from '#server/case/receipt.ts';
import { runTogether, type Begun } from '#server/corridor/run-together.ts';
import { papersOf } from '#server/document/papers-of.ts';
import { decideAll, problemsOf, type Filing, type FilingBody } from './decide-filing.ts';
import { clerkOf, walkInOf, type Facts, type HallRoom } from './hall-room.ts';
import { peopleOf } from './wanted-case.ts';

export async function fileTogether(room: HallRoom, facts: Facts): Promise<Result<unknown>> {
  const clerk = clerkOf(facts.caller);
  if (!clerk.ok) return clerk;
  const here = await walkInOf(room, clerk.value, facts);
  if (!here.ok) return here;
  const { idempotencyKey, requestId, now } = facts;
  if (idempotencyKey === undefined) return refuse('idempotency-key-missing');
  const body = facts.body as FilingBody;
  const { person, post } = clerk.value;
  const wrong = await problemsOf(room, body, person);
  if (wrong.length > 0) return refuse('bad-input', { problems: wrong });
  const people = await peopleOf(room, here.value, body.cases);
  if (!people.ok) return people;
  const filing: Filing = { room, actor: await room.actorOf(clerk.value), people: people.value, body, division: post.division };
  return runTogether(
    room.corridor,
    caseAggregate(() => room.catalogue.calendar),
    {
      use: { division: post.division, person, key: idempotencyKey },
      payload: { act: 'walk-in.file', walkIn: here.value.id, body },
      requestId,
      now,
      decide: (tx, at) => decideAll(filing, tx, at),
      reply: (begun, at) => ({ status: 201, body: replyOf(room, begun, at) }),
    },
  );
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
