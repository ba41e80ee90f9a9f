/** The log of one case: numbered without gap, each event whole, each move of a part along the one table (I5, I7, I8, I31). */
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve, partsOf } from '#domain/case/evolve.ts';
import { isMove } from '#domain/case/moves.ts';
import type { ItemPlan } from '#domain/case/plan.ts';
import type { CaseState } from '#domain/case/state.ts';
import { found, type EventRow, type Finding } from './finding.ts';

const checkRow = (number: string, row: EventRow, index: number): readonly Finding[] => {
  const event = row.body as CaseEvent;
  const findings: Finding[] = [];
  if (row.seq !== index + 1) findings.push(found('I7', number, `event ${row.seq} stands where ${index + 1} is expected`));
  if (event.kind !== row.kind || event.at !== row.at)
    findings.push(found('I7', number, `event ${row.seq}: kind or instant differ from its body`));
  if (event.by === undefined || row.request_id === '') findings.push(found('I7', number, `event ${row.seq} names no actor or request`));
  return findings;
};

/** Parts that came or went with an event have no earlier state to come from. */
const checkMoves = (number: string, before: CaseState, after: CaseState, event: CaseEvent, seq: number): readonly Finding[] =>
  partsOf(event).flatMap((id) => {
    const from = before.parts.get(id);
    const to = after.parts.get(id);
    if (from === undefined || to === undefined || isMove(from.plan.kind, from.state, to.state)) return [];
    return [found('I8', number, `event ${seq} takes part ${id} from ${from.state} to ${to.state}`)];
  });

const pinned = ({ overlays = [] }: ItemPlan): readonly string[] => overlays.map(({ division, version }) => `${division}@${version}`);

const versionsOf = (state: CaseState): ReadonlyMap<string, string> =>
  new Map(
    [...state.parts.values()].flatMap(({ id, plan }): [string, string][] =>
      plan.kind === 'item' ? [[id, [`${plan.item}@${plan.itemVersion}`, ...pinned(plan)].join(' ')]] : [],
    ),
  );

const checkVersions = (number: string, before: CaseState, after: CaseState): readonly Finding[] => {
  const old = versionsOf(before);
  return [...versionsOf(after)]
    .filter(([id, version]) => (old.get(id) ?? version) !== version)
    .map(([id]) => found('I31', number, `part ${id} changed the version of its item`));
};

export type Replayed = {
  readonly state: CaseState | undefined;
  readonly events: readonly CaseEvent[];
  readonly findings: readonly Finding[];
};

/** Folds the log step by step and says what is wrong with it. */
export const replayLog = (number: string, rows: readonly EventRow[]): Replayed => {
  const findings: Finding[] = [];
  let state: CaseState | undefined;
  for (const [index, row] of rows.entries()) {
    findings.push(...checkRow(number, row, index));
    const event = row.body as CaseEvent;
    if (state === undefined && event.kind !== 'Submitted') {
      return { state, events: [], findings: [...findings, found('I5', number, `the log begins with ${event.kind}`)] };
    }
    const next = evolve(state, event);
    if (state !== undefined) findings.push(...checkMoves(number, state, next, event, row.seq), ...checkVersions(number, state, next));
    state = next;
  }
  return { state, events: rows.map((row) => row.body as CaseEvent), findings };
};
