/** A test case as the integration API answers it: the same shape as a real one, without a desk's view. */
import { readClock } from '#domain/clock/clock-of.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import { dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { toTheirs, type CodeKind, type CodePair } from '#domain/system/code-map.ts';
import { sandboxNow, stateOfTest, type Sandbox } from '#domain/system/sandbox.ts';
import type { SystemCase, SystemPartRow } from '#contract/view/system.ts';

export type InCodes = (kind: CodeKind, ours: string) => string;
/** @param codes the system's map where it asked for its own codes; undefined: ours. */
export const inCodesOf =
  (codes: readonly CodePair[] | undefined): InCodes =>
  (kind, ours) =>
    codes === undefined ? ours : (toTheirs(codes, kind, ours) ?? ours);

export type Viewing = { readonly sandbox: Sandbox; readonly calendar: Calendar; readonly now: Instant; readonly say: InCodes };

/** The paper of every test case. */
export const TEST_FILE = { material: 'plan', file: 'sandbox-plan', sha256: 'd2d2d2' } as const;

const itemOf = ({ plan }: Part, say: InCodes): string | null => (plan.kind === 'item' ? say('item', plan.item) : null);

function dueOf(part: Part, { calendar, sandbox, now }: Viewing): string | null {
  if (part.marks.length === 0 || part.stops.length > 0) return null;
  const { due } = readClock(part.marks, part.plan.limit, calendar, sandboxNow(sandbox, now));
  return due === undefined ? null : dayText(due);
}

const ownParts = (state: CaseState, { sandbox }: Viewing): readonly Part[] =>
  [...state.parts.values()].filter(({ office }) => office === sandbox.place.office);

export function viewOfTest(state: CaseState, viewing: Viewing): SystemCase {
  const { say } = viewing;
  const parts = ownParts(state, viewing);
  return {
    number: state.number,
    version: state.seq,
    matter: state.matter,
    division: state.division,
    state: state.state,
    submittedAt: instantText(state.submittedAt),
    parts: parts.map((part) => ({
      part: part.id,
      item: itemOf(part, say),
      state: say('state', part.state),
      limit: { amount: part.plan.limit.promised.amount, unit: say('unit', part.plan.limit.promised.unit) },
      due: dueOf(part, viewing),
    })),
    certificates: parts.flatMap((part) =>
      part.certificate === undefined ? [] : [{ id: part.certificate, part: part.id, kind: 'sandbox', status: 'active' }],
    ),
    parties: state.parties.map(({ role, kind, name, identifier, lead }) => ({
      role,
      kind,
      name,
      identifier: identifier?.value ?? null,
      lead,
    })),
    answers: state.answers,
    files: state.given['plan'] === undefined ? [] : [TEST_FILE],
    case: null,
  };
}

/** Parts of the system's office in all its test cases. */
export const rowsOfTests = (viewing: Viewing): readonly SystemPartRow[] =>
  viewing.sandbox.cases.flatMap((test) => {
    const state = stateOfTest(test);
    if (state === undefined) return [];
    return ownParts(state, viewing).map((part) => ({
      case: state.number,
      version: state.seq,
      part: part.id,
      office: part.office,
      item: itemOf(part, viewing.say),
      state: viewing.say('state', part.state),
      since: instantText(part.since),
      due: dueOf(part, viewing),
      certificate: part.certificate ?? null,
    }));
  });
