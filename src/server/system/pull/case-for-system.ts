/** A case for a department system: what an officer of the office sees, with answers as they were given; upwards state and result alone. */
import { deadlinesOf } from '#domain/case/deadlines.ts';
import type { Part } from '#domain/case/state.ts';
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { CaseView } from '#contract/view/case.ts';
import type { SystemCase } from '#contract/view/system.ts';
import { seesField, seesMaterial } from '#server/case/reader.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import type { SystemState } from '#domain/system/system.ts';
import type { SystemCaller } from '../system-caller.ts';
import type { SystemRoom } from '../system-room.ts';
import { asReader, codeIn, itemOf, scopeOf, type Scope } from './scope-of.ts';

type Facts = RequestFacts<SystemCaller>;

export async function caseForSystem(room: SystemRoom, facts: Facts, { state }: SystemCaller): Promise<Result<SystemCase>> {
  const found = await scopeOf(room, state, facts.params['number'] ?? '');
  if (!found.ok) return found;
  const scope = found.value;
  const bare = bareCase(state, scope, facts);
  const certificates = await certificatesIn(room, scope);
  // Province and nation get state and result: nobody's data leaves for a count (PIPL article 6).
  if (state.system.kind === 'upper') return ok({ ...bare, certificates });
  const [part] = scope.parts;
  if (part === undefined) return ok({ ...bare, certificates });
  if (scope.test) return ok({ ...bare, certificates, ...personal(state, scope, part) });
  // The officers' own handler writes the rows of the ledger before anything of a person is read.
  const view = await room.readers.case({ ...facts, caller: asReader(state, part), query: {} });
  if (!view.ok) return view;
  return ok({ ...bare, certificates, ...personal(state, scope, part), case: view.value as CaseView });
}

function bareCase(system: SystemState, { state, definition, parts }: Scope, { query, now }: Facts): SystemCase {
  const code = codeIn(system, query['codes']);
  return {
    number: state.number,
    version: state.seq,
    matter: state.matter,
    division: state.division,
    state: state.state,
    submittedAt: instantText(state.submittedAt),
    parts: parts.map((part) => ({
      part: part.id,
      item: itemOf(part) === '' ? null : code('item', itemOf(part)),
      state: code('state', part.state),
      limit: { amount: part.plan.limit.promised.amount, unit: code('unit', part.plan.limit.promised.unit) },
      due: dueOfPart({ state, definition }, part, now),
    })),
    certificates: [],
    parties: [],
    answers: {},
    files: [],
    case: null,
  };
}

/** The next last day of a part, whatever it is for. */
export function dueOfPart({ state, definition }: Pick<Scope, 'state' | 'definition'>, part: Part, now: Instant): string | null {
  const days = deadlinesOf(state, definition.calendar, now).flatMap((each) => (each.part === part.id ? [each.due] : []));
  const [first, ...others] = days;
  return first === undefined ? null : dayText(others.reduce((least, day) => (day < least ? day : least), first));
}

async function certificatesIn(room: SystemRoom, { state, parts, test }: Scope): Promise<SystemCase['certificates']> {
  if (test)
    return parts.flatMap(({ id, certificate }) =>
      certificate === undefined ? [] : [{ id: certificate, part: id, kind: '', status: 'active' }],
    );
  const rows = await room.certificatesOf(state.division, state.number);
  return parts.flatMap(({ id, certificate }) => {
    const row = certificate === undefined ? undefined : rows.get(certificate);
    return row === undefined ? [] : [{ id: row.id, part: id, kind: row.kind, status: row.status }];
  });
}

/** As they were given, identifiers in full: the department must not ask for them again (2018 regulation, article 7). */
function personal(system: SystemState, { state, definition }: Scope, part: Part): Pick<SystemCase, 'parties' | 'answers' | 'files'> {
  const { person, post } = asReader(system, part);
  if (post === undefined) throw new Error('A system reads under the post of its office');
  const actor = { kind: 'officer', person, post } as const;
  const answers = { ...state.situation, ...state.answers };
  return {
    parties: state.parties
      .filter(({ until }) => until === undefined)
      .map(({ role, kind, name, identifier, lead }) => ({ role, kind, name, identifier: identifier?.value ?? null, lead: lead === true })),
    answers: Object.fromEntries(Object.entries(answers).filter(([field]) => seesField(state, definition, field, actor, 'office'))),
    files: Object.entries(state.given).flatMap(([material, way]) =>
      way.by === 'file' && seesMaterial(state, material, actor, 'office') ? [{ material, file: way.file, sha256: way.sha256 }] : [],
    ),
  };
}
