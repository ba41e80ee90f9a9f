/** What the handlers of records are given: the case room, and how figures of an office are reckoned, which another room knows. */
import type { Actor } from '#domain/case/actor.ts';
import type { FigureLine, RecordRefusal, RecordScene } from '#domain/supervision/record.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { changeRecord } from './change-record.ts';
import type { RecordLaw } from './record-store.ts';

export type FiguresAsked = {
  readonly measures: readonly string[];
  readonly division: DivisionCode;
  readonly office?: OfficeId;
  /** Months, yyyymm, both within. */
  readonly from: number;
  readonly to: number;
};
export type RecordRoom = {
  readonly room: CaseRoom;
  readonly figures: (asked: FiguresAsked) => Promise<readonly FigureLine[]>;
};
export type RecordFacts = RequestFacts<Caller>;

/** The division leads the id. */
export const recordKey = (id: string): Key | undefined => {
  const division = /^(\d{6})-[\w.-]{1,120}$/u.exec(id)?.[1];
  return division === undefined ? undefined : { division: brandAs<DivisionCode>(Number(division)), id };
};

/** Runs an officer's command on a record. */
export async function runRecord<State, Event extends { readonly kind: string; readonly at: Instant }>(
  { room }: RecordRoom,
  law: RecordLaw<State, Event>,
  { caller, idempotencyKey, requestId, now, params, body }: RecordFacts,
  key: Key | undefined,
  decide: (state: State | undefined, scene: RecordScene) => Result<Event, RecordRefusal>,
): Promise<Result<unknown>> {
  if (caller === undefined || idempotencyKey === undefined) return refuse('sign-in-needed');
  if (key === undefined) return refuse('record-not-found');
  const actor: Actor = await room.actorOf(caller);
  if (actor.kind !== 'officer') return refuse('record-not-yours');
  const asked = { key, decide, actor, person: caller.person, idempotencyKey, requestId, now };
  const parts = { corridor: room.corridor, calendar: room.catalogue.calendar };
  return changeRecord(parts, law, { ...asked, payload: { kind: law.kind, params, body } });
}

export const personName = async ({ room }: RecordRoom, person: PersonId): Promise<string> => (await room.parties.nameOf(person)) ?? person;
type Said = { readonly text: string; readonly person: PersonId; readonly at: Instant };
export const saidView = async (records: RecordRoom, said: Said | undefined) =>
  said === undefined ? null : { text: said.text, person: await personName(records, said.person), at: instantText(said.at) };

/** Whether somebody supervises, handles or approves: others have nothing to do here. */
export const mayRead = ({ caller }: Pick<RecordFacts, 'caller'>): boolean =>
  caller?.post !== undefined && ['supervision', 'handling', 'approval'].includes(caller.post.duty);
