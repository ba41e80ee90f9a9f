/** What of a case belongs to a system: the parts of its offices and items, in its codes where asked for. */
import { readNumber } from '#domain/case/case-number.ts';
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import { isWithin } from '#domain/division/division.ts';
import { toTheirs, type CodeKind } from '#domain/system/code-map.ts';
import { SANDBOX_DIVISION } from '#domain/system/hears.ts';
import { serves, type SystemState } from '#domain/system/system.ts';
import { caseNotFound, definitionOf } from '#server/case/case-room.ts';
import { findCase, keyOf } from '#server/case/store.ts';
import type { Caller } from '#server/identity/caller.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { SystemRoom } from '../system-room.ts';

export const itemOf = ({ plan }: Part): string => (plan.kind === 'item' ? plan.item : '');

/** Whether the part is the system's: handled by it, or told upwards. */
export const isOwn = ({ system }: Pick<SystemState, 'system'>, part: Part): boolean =>
  system.kind === 'upper' ? isWithin(part.division, system.division) : serves(system, part.office, itemOf(part));

export const isTestNumber = (number: string): boolean => readNumber(number)?.division === SANDBOX_DIVISION;

export type Scope = {
  readonly state: CaseState;
  readonly definition: CaseDefinition;
  readonly parts: readonly Part[];
  readonly test: boolean;
};

/**
 * The case with the system's own parts. One that is none of its business, or not of its world (test cases in the sandbox,
 * real ones outside it), does not exist for it.
 */
export async function scopeOf(room: SystemRoom, system: SystemState, number: string): Promise<Result<Scope>> {
  const read = readNumber(number);
  const test = isTestNumber(number);
  if (read === undefined || test !== (system.state === 'sandbox')) return caseNotFound;
  const found = test ? await room.tests?.find(system, number) : await findReal(room, read);
  if (found === undefined) return caseNotFound;
  const parts = [...found.state.parts.values()].filter((part) => isOwn(system, part));
  return parts.length === 0 ? caseNotFound : ok({ ...found, parts, test });
}

async function findReal(room: SystemRoom, { division, number }: NonNullable<ReturnType<typeof readNumber>>) {
  const found = await findCase(sqlOf(room.pool), keyOf(division, number));
  return found === undefined ? undefined : { state: found.state, definition: definitionOf(room.catalogue, found.state) };
}

/** Ours, or theirs where they have a word for it. */
export const codeIn =
  ({ codes }: Pick<SystemState, 'codes'>, asked: string | undefined) =>
  (kind: CodeKind, code: string): string =>
    asked === 'theirs' ? (toTheirs(codes, kind, code) ?? code) : code;

/** The system as a reader of the office: the ledger names it, and what it may see is what an officer there may. */
export function asReader({ system }: SystemState, { office, division }: Part): Caller {
  const post = { office, division, duty: 'handling' as const, from: '2000-01-01', title: system.name };
  return { session: '', person: brandAs<PersonId>(system.id), name: system.name.zh, posts: [post], post };
}
