/** Each goal of a plan through the levels below: who took it up at what, who did not, what cases show there, and whether it adds up. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { sumOf, type Below } from '#domain/programme/breakdown.ts';
import type { Goal } from '#domain/programme/goal.ts';
import type { HandState } from '#domain/programme/hand-down.ts';
import { lightOfOutlook, wordOfOutlook } from '#domain/programme/outlook-words.ts';
import type { BranchView, BreakdownView } from '#contract/view/programme.ts';
import { officeName } from '#server/case/words.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { handsOfPlan } from './hand-store.ts';
import { measureGoal } from './measured-goals.ts';
import { directlyBelow, divisionName, type ProgrammeRoom } from './programme-room.ts';

type Scene = { readonly room: ProgrammeRoom; readonly now: Instant };
type Place = { readonly plan: string; readonly division: DivisionCode; readonly goal: Goal; readonly depth: number };

const STATES: Readonly<
  Record<Exclude<BranchView['state'], 'own' | 'taken-up'>, { readonly light: BranchView['light']; readonly word: Text }>
> = {
  'not-handed': { light: 'wait', word: { zh: '没有交办', en: 'Not handed down' } },
  proposed: { light: 'near', word: { zh: '等它承接', en: 'Not taken up yet' } },
  objected: { light: 'late', word: { zh: '提了异议', en: 'Objected to' } },
  withdrawn: { light: 'wait', word: { zh: '已收回', en: 'Taken back' } },
};

const belowView = (goal: Goal, below: readonly Below[]): BranchView['below'] => {
  if (below.length === 0) return null;
  const sum = sumOf(goal, below);
  const taken = below.filter(({ hand }) => hand?.state === 'taken-up').length;
  return { taken, of: below.length, sum: sum?.target ?? null, enough: taken === below.length && sum?.enough === true };
};

/** What was handed down of a goal: to every division below, and to the offices it was handed to. */
async function belowOf({ room }: Scene, { plan, division, goal }: Place) {
  const divisions = directlyBelow(room, division);
  const hands = (await handsOfPlan(sqlOf(room.cases.pool), [...divisions, division], plan)).filter(({ from }) => from.id === goal.id);
  const ofDivisions = divisions.map((code): Below & { readonly to?: undefined } => {
    const hand = hands.find((each) => each.to === undefined && each.division === code);
    return hand === undefined ? { division: code } : { division: code, hand };
  });
  // What is not handed down at all has no gaps below.
  const shown = ofDivisions.some(({ hand }) => hand !== undefined) ? ofDivisions : [];
  return { ofDivisions: shown, ofOffices: hands.filter(({ to }) => to !== undefined) };
}

/** A division or office that took nothing up yet. */
function openBranch({ room }: Scene, { division, hand }: Below, depth: number): BranchView {
  const state = hand === undefined ? 'not-handed' : hand.state === 'taken-up' ? 'proposed' : hand.state;
  const spec = hand?.handed.kind === 'goal' ? hand.handed.goal : undefined;
  return {
    depth,
    division: { code: division, name: divisionName(room, division) },
    office: hand?.to === undefined ? null : officeName(room.cases.catalogue, hand.to),
    state,
    plan: null,
    goal: null,
    hand: hand?.id ?? null,
    target: spec?.target ?? null,
    due: spec === undefined ? null : dayText(spec.due),
    value: null,
    ...STATES[state],
    below: null,
  };
}

async function branchesBelow(
  scene: Scene,
  hand: HandState | undefined,
  division: DivisionCode,
  depth: number,
): Promise<readonly BranchView[]> {
  if (hand?.state !== 'taken-up' || hand.taken?.handed.kind !== 'goal')
    return [openBranch(scene, hand === undefined ? { division } : { division, hand }, depth)];
  const { handed, plan } = hand.taken;
  return branchesOf(scene, { plan, division, goal: handed.goal, depth }, hand);
}

/** The goal where it is, then all below it, in the order in which a tree is read. */
async function branchesOf(scene: Scene, place: Place, hand?: HandState): Promise<readonly BranchView[]> {
  const { room, now } = scene;
  const { plan, division, goal, depth } = place;
  const [measured, { ofDivisions, ofOffices }] = await Promise.all([
    measureGoal(room, division, goal, now),
    hand?.to === undefined ? belowOf(scene, place) : { ofDivisions: [], ofOffices: [] },
  ]);
  const { outlook, last } = measured.projection;
  const own: BranchView = {
    depth,
    division: { code: division, name: divisionName(room, division) },
    office: hand?.to === undefined ? null : officeName(room.cases.catalogue, hand.to),
    state: hand === undefined ? 'own' : 'taken-up',
    plan,
    goal: goal.id,
    hand: hand?.id ?? null,
    target: goal.target,
    due: dayText(goal.due),
    value: last?.value ?? null,
    light: measured.measure === undefined ? 'wait' : lightOfOutlook(outlook),
    word: measured.measure === undefined ? { zh: '没有实测', en: 'Not measured' } : wordOfOutlook(outlook),
    below: belowView(goal, ofDivisions),
  };
  const rest: BranchView[] = [];
  for (const each of ofDivisions) rest.push(...(await branchesBelow(scene, each.hand, each.division, depth + 1)));
  for (const each of ofOffices) rest.push(...(await branchesBelow(scene, each, each.division, depth + 1)));
  return [own, ...rest];
}

export async function breakdownView(
  scene: Scene,
  { id, division, goals }: { readonly id: string; readonly division: DivisionCode; readonly goals: readonly Goal[] },
): Promise<BreakdownView> {
  const rows: BreakdownView['goals'] = [];
  // One after the other: the tree of a province asks for each place below it.
  for (const goal of goals.filter(({ part }) => part === undefined)) {
    const branches = await branchesOf(scene, { plan: id, division, goal, depth: 0 });
    rows.push({ id: goal.id, name: goal.name, unit: goal.unit, branches: [...branches] });
  }
  return { plan: id, goals: rows };
}
