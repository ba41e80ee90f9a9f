/** How far a case is, for whoever holds its number and query password: no names, no answers, and one answer for wrong and unknown (bar A16). */
import { readNumber } from '#domain/case/case-number.ts';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { caseNotFound, definitionOf, type CaseRoom } from './case-room.ts';
import { doneByOf } from './promise.ts';
import { findCase, keyOf } from './store.ts';
import { caseLight, namesOf } from './view/case-view.ts';
import { lightOf, partClock } from './view/part-view.ts';
import { dayOrNull, officeName } from './words.ts';

export async function progressOf(room: CaseRoom, { body, now, language }: RequestFacts<Caller>): Promise<Result<unknown>> {
  const { number: typed, password } = body as { readonly number: string; readonly password: string };
  const number = readNumber(typed.trim());
  // The case is read in every case of a well-formed number, so that the time of the answer tells nothing either.
  const found = number === undefined ? undefined : await findCase(sqlOf(room.pool), keyOf(number.division, number.number));
  const genuine = room.receipts.isPassword(number?.number ?? '', password);
  if (found === undefined || !genuine) return caseNotFound;
  const { catalogue } = room;
  const { state } = found;
  const definition = definitionOf(catalogue, state);
  const scene = { catalogue, definition, state, now, names: namesOf({ catalogue, state }), certificates: new Map() };
  return ok({
    number: state.number,
    title: definition.matter.name[language],
    name: definition.matter.name,
    state: state.state,
    light: caseLight(scene),
    submittedAt: instantText(state.submittedAt),
    doneBy: dayOrNull(doneByOf(state, definition.calendar, now)),
    parts: [...state.parts.values()].map((part) => ({
      name: part.plan.name,
      office: officeName(catalogue, part.office),
      state: part.state,
      light: lightOf(part, partClock(scene, part)),
      since: instantText(part.since),
    })),
  });
}
