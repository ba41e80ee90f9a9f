/** Questions about a look that is of no case of the person's: put to the data office, which stands beside the office that looked. */
import { decide } from '#domain/petition/decide.ts';
import { evolve } from '#domain/petition/evolve.ts';
import type { PetitionCommand, PetitionEvent, PetitionState } from '#domain/petition/petition.ts';
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Look } from '#contract/view/look.ts';
import type { PetitionDone } from '#contract/view/petition.ts';
import { findLook } from '#server/audit/list-looks.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { runCommand } from '#server/corridor/run-command.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { lookQuestionView } from './look-question-view.ts';
import { lookAsked, questionsAboutLooks } from './look-question-store.ts';
import { findPetition, lockPetition, petitionAggregate, petitionId, petitionKey } from './store.ts';

type Facts = RequestFacts<Caller>;

export const lookQuestionHandlers = (room: CaseRoom): Readonly<Record<'look.question' | 'petition.get', Handler<Caller>>> => ({
  'look.question': (facts) => ask(room, facts),
  'petition.get': (facts) => get(room, facts),
});

/** The data office of the place where it was looked, else of the province: whoever looked does not answer for itself (PIPL 65). */
function answeringOffice(catalogue: Catalogue, division: number): { readonly id: OfficeId; readonly division: DivisionCode } {
  const own = [...catalogue.offices.values()].filter(({ department, kind }) => department === 'data' && kind === 'office');
  const near = [division, Math.floor(division / 100) * 100, Math.floor(division / 10_000) * 10_000];
  const found = near.flatMap((code) => own.find((office) => office.division === code) ?? []).at(0) ?? own.at(0);
  if (found === undefined) throw new Error('The catalogue names no data office');
  return found;
}

const about = { title: '谁看过我的数据', name: { zh: '不是我要办的，请查', en: 'A look that is not mine' } } as const;

type Wish = {
  readonly key: Key;
  readonly command: PetitionCommand;
  readonly actor: Actor;
  readonly by: ActorRef;
  readonly office: OfficeId;
  readonly raiser: string;
};

async function change(room: CaseRoom, facts: Facts, { key, command, actor, by, office, raiser }: Wish): Promise<Result<unknown>> {
  const { caller, idempotencyKey, requestId, now, body, params } = facts;
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  const audience = { people: [raiser], offices: [office], halls: [] };
  return runCommand<PetitionState, PetitionEvent>(room.corridor, petitionAggregate(audience, about), {
    use: { division: key.division, person: caller.person, key: idempotencyKey },
    payload: { act: `look-question.${command.kind}`, params, body },
    requestId,
    now,
    lock: (tx) => lockPetition(tx, key),
    decide: (_tx, petition, at) => {
      const decided = decide(command, petition, { actor, by, calendar: room.catalogue.calendar, now: at });
      return decided.ok ? ok({ key, events: decided.value }) : decided;
    },
    reply: ({ state }) => {
      const done: PetitionDone = { id: state.id, state: state.state, version: state.seq };
      return { status: command.kind === 'raise' ? 201 : 200, body: done };
    },
  });
}

/** One press is enough: what is asked is clear from the row. */
const USUAL = '这次查看不是我办事需要的，请查明是谁、为什么看。';

async function ask(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, params, now, body } = facts;
  if (caller === undefined) return refuse('sign-in-needed');
  const sql = sqlOf(room.pool);
  const id = params['id'] ?? '';
  const found = await findLook(sql, caller.person, id, now);
  if (found === undefined) return refuse('look-not-found');
  const open = await questionsAboutLooks(sql, caller.person);
  if (open.has(id)) return refuse('look-questioned');
  const office = answeringOffice(room.catalogue, found.division);
  const key = { division: office.division, id: petitionId(office.division, room.newId()) };
  const text = ((body as { readonly text?: string }).text ?? '').trim();
  const command: PetitionCommand = {
    kind: 'raise',
    id: brandAs(key.id),
    division: office.division,
    office: office.id,
    look: id,
    text: text === '' ? USUAL : text,
    open: [...open.values()].filter(({ state }) => state === 'open').length,
  };
  const actor: Actor = { kind: 'person', person: caller.person, mandates: [] };
  return change(room, facts, {
    key,
    command,
    actor,
    by: { kind: 'person', person: caller.person },
    office: office.id,
    raiser: caller.person,
  });
}

const refOf = ({ person, post }: Caller): ActorRef =>
  post === undefined ? { kind: 'person', person } : { kind: 'officer', person, office: post.office, duty: post.duty };

/** The raiser, the office asked and its hall; for all others it does not exist. */
const mayRead = (petition: PetitionState, actor: Actor): boolean => {
  if (actor.kind === 'person') return actor.person === petition.raiser;
  if (actor.kind !== 'officer' || actor.post.duty === 'administration') return false;
  return actor.post.office === petition.office;
};

/** Answered by the office, said to be solved or not by who asked. */
export async function onLookQuestion(
  room: CaseRoom,
  facts: Facts,
  key: Key,
  petition: PetitionState,
  command: PetitionCommand,
): Promise<Result<unknown>> {
  if (facts.caller === undefined) return refuse('sign-in-needed');
  const actor = await room.actorOf(facts.caller);
  if (!mayRead(petition, actor)) return refuse('petition-not-found');
  return change(room, facts, { key, command, actor, by: refOf(facts.caller), office: petition.office, raiser: petition.raiser });
}

/** A question about a look with the look itself; an officer who reads it is in the ledger too. */
async function get(room: CaseRoom, { caller, params, requestId, now, language }: Facts): Promise<Result<unknown>> {
  const key = petitionKey(params['id'] ?? '');
  const sql = sqlOf(room.pool);
  const petition = key === undefined ? undefined : await findPetition(sql, key);
  if (caller === undefined || petition?.look === undefined) return refuse('petition-not-found');
  const { look: id, raiser } = petition;
  const actor = await room.actorOf(caller);
  if (!mayRead(petition, actor)) return refuse('petition-not-found');
  const looks = actor.kind === 'officer' ? [entryOf(petition, caller, requestId)] : [];
  const [row, name] = await look(room.pool, looks, now, () => Promise.all([lookAsked(sql, id, raiser), room.parties.nameOf(raiser)]));
  return ok(lookQuestionView(room.catalogue, petition, { actor, row, raiser: name ?? '', now, language }));
}

const entryOf = (petition: PetitionState, { person, post }: Caller, requestId: string): LookEntry => ({
  division: petition.division,
  number: null,
  subject: petition.raiser,
  officer: person,
  office: petition.office,
  who: post?.title.zh ?? '',
  purpose: 'handling',
  facts: ['petition.question', 'party.name'],
  // Complaints about the handling of personal data are dealt with and answered (PIPL 65).
  basis: 'personal-information-protection-law-2021/65',
  requestId,
});

/** What a person asked about looks, by look: for the ledger. */
export async function lookQuestionsOf(
  room: Pick<CaseRoom, 'pool'>,
  person: string,
): Promise<ReadonlyMap<string, NonNullable<Look['question']>>> {
  const rows = await questionsAboutLooks(sqlOf(room.pool), person);
  return new Map(
    [...rows].map(([id, { petition, state, events }]) => {
      const answered = events.reduce<PetitionState | undefined>((before, event) => evolve(before, event), undefined)?.rounds.at(-1)?.answer;
      return [id, { id: petition, state, answer: answered?.text ?? null }];
    }),
  );
}
