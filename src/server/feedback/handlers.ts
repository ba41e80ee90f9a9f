/** Answers the operations on questions: asked, read, answered, said to be solved, listed. */
import { refOf } from '#domain/case/capacity.ts';
import { decide } from '#domain/petition/decide.ts';
import type { PetitionCommand, PetitionEvent, PetitionState } from '#domain/petition/petition.ts';
import { brandAs, type OfficeId, type PartId, type PetitionId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { PetitionDone, PetitionView } from '#contract/view/petition.ts';
import { look } from '#server/audit/look.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { openCase, type Opened } from '#server/case/open-case.ts';
import type { Audience, Key } from '#server/corridor/aggregate.ts';
import { runCommand, type Order } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { listPetitions } from './list-petitions.ts';
import { onLookQuestion } from './look-questions.ts';
import { questionLooks } from './question-looks.ts';
import { mayRead, petitionView } from './petition-view.ts';
import { findPetition, lockPetition, openQuestions, petitionAggregate, petitionId, petitionKey, petitionsOfCase } from './store.ts';

type Facts = RequestFacts<Caller>;
type Names = 'petition.raise' | 'petition.of-case' | 'petition.answer' | 'petition.say-solved' | 'petition.list';
type Body = { readonly part: string; readonly text: string; readonly solved: boolean };

export const petitionHandlers = (room: CaseRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'petition.raise': (facts) => raise(room, facts),
  'petition.of-case': (facts) => ofCase(room, facts),
  'petition.answer': (facts) => onPetition(room, facts, ({ text }) => ({ kind: 'answer', text })),
  'petition.say-solved': (facts) => onPetition(room, facts, ({ solved, text }) => ({ kind: 'say-solved', solved, text })),
  'petition.list': (facts) => listPetitions(room, facts),
});

async function raise(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { body, caller } = facts;
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, reader } = opened.value;
  const { part: id, text } = body as Body;
  if (reader !== 'party' || caller === undefined) return refuse('not-yours');
  const part = state.parts.get(brandAs<PartId>(id));
  if (part === undefined) return refuse('unknown-part');
  const key = { division: part.division, id: petitionId(part.division, room.newId()) };
  const open = await openQuestions(sqlOf(room.pool), part.division, state.number, caller.person);
  const about = { division: part.division, office: part.office, case: state.number, part: part.id };
  const command = { kind: 'raise', id: brandAs<PetitionId>(key.id), ...about, text, open } as const;
  return change(room, facts, { opened: opened.value, key, command, office: part.office, name: part.plan.name });
}

async function ofCase(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const seen = await petitionsFor(room, opened.value, facts.now);
  const looks = questionLooks(opened.value, seen, facts);
  return ok(await look(room.pool, looks, facts.now, () => ({ rows: viewsOf(room, opened.value, seen, facts.now), next: null })));
}

const petitionsFor = async (room: CaseRoom, opened: Opened, now: Instant): Promise<readonly PetitionState[]> => {
  const petitions = await petitionsOfCase(sqlOf(room.pool), divisionsOf(opened), opened.state.number);
  return petitions.filter((petition) => mayRead({ catalogue: room.catalogue, ...opened, now }, petition));
};
const viewsOf = (room: CaseRoom, opened: Opened, petitions: readonly PetitionState[], now: Instant): readonly PetitionView[] =>
  petitions.map((petition) => petitionView({ catalogue: room.catalogue, ...opened, now }, petition));

/** The questions about a case as its reader sees them; whoever shows them writes the ledger row. */
export const questionsFor = async (room: CaseRoom, opened: Opened, now: Instant): Promise<readonly PetitionView[]> =>
  viewsOf(room, opened, await petitionsFor(room, opened, now), now);

/** A part may have moved to another county since it was asked about: its division and the case's own are asked too. */
const divisionsOf = ({ state, events }: Opened): readonly number[] => [
  state.division,
  ...[...state.parts.values()].flatMap((part) => [part.division, part.plan.division]),
  ...events.flatMap((event) => (event.kind === 'Transferred' ? [event.division] : [])),
];

const notFound = refuse('petition-not-found');

/** A petition the caller may read; for all others it does not exist. */
async function onPetition(room: CaseRoom, facts: Facts, commandOf: (body: Body) => PetitionCommand): Promise<Result<unknown>> {
  const key = petitionKey(facts.params['id'] ?? '');
  const petition = key === undefined ? undefined : await findPetition(sqlOf(room.pool), key);
  if (key === undefined || petition === undefined) return notFound;
  if (petition.look !== undefined) return onLookQuestion(room, facts, key, petition, commandOf(facts.body as Body));
  const opened = await openCase(room, { ...facts, params: { number: petition.case } });
  if (!opened.ok) return opened.refusal.code === 'case-not-found' ? notFound : opened;
  if (!mayRead({ catalogue: room.catalogue, ...opened.value, now: facts.now }, petition)) return notFound;
  const command = commandOf(facts.body as Body);
  return change(room, facts, { opened: opened.value, key, command, office: petition.office, name: { zh: '', en: '' } });
}

/** Who hears of it: the people of the case, the office it was put to, its hall. */
const audienceOf = ({ state }: Opened, office: string, division: number): Audience => ({
  people: state.parties.flatMap((party) =>
    party.person === undefined || party.kind === 'agent' || party.until !== undefined ? [] : [party.person],
  ),
  offices: [office],
  halls: [division],
  about: state.number,
});

type Wish = {
  readonly opened: Opened;
  readonly key: Key;
  readonly command: PetitionCommand;
  readonly office: OfficeId;
  /** Of the part, kept with the first event only. */
  readonly name: Text;
};

async function change(room: CaseRoom, facts: Facts, { opened, key, command, office, name }: Wish): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, body, params } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const { state, actor } = opened;
  const by = refOf(state, actor, now);
  const order: Order<PetitionState, PetitionEvent> = {
    use: { division: key.division, person: caller.person, key: idempotencyKey },
    payload: { act: `petition.${command.kind}`, params, body },
    requestId,
    now,
    lock: (tx) => lockPetition(tx, key),
    decide: (_tx, petition, at) => {
      const decided = decide(command, petition, { actor, by, calendar: room.catalogue.calendar, now: at });
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state: petition }) => {
      const done: PetitionDone = { id: petition.id, state: petition.state, version: petition.seq };
      return { status: command.kind === 'raise' ? 201 : 200, body: done };
    },
  };
  return runCommand(room.corridor, petitionAggregate(audienceOf(opened, office, key.division), { title: state.title, name }), order);
}
