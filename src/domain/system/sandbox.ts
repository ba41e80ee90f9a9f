/** The sandbox of one department system: test cases that live by the real engine and nowhere else. Pure; its clock is ahead of ours by what was asked. */
import { formatNumber } from '#domain/case/case-number.ts';
import type { Actor } from '#domain/case/actor.ts';
import type { CaseCommand } from '#domain/case/commands.ts';
import { deadlinesOf } from '#domain/case/deadlines.ts';
import { decide } from '#domain/case/decide.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseRefusal } from '#domain/case/refusals.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import { brandAs, type CaseNumber, type OfficeId, type PersonId, type RoleId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf, yearOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { SANDBOX_DIVISION } from './hears.ts';
import { OTHER_OFFICE, sandboxDefinition, SANDBOX_MATTER, type SandboxPlace } from './sandbox-matter.ts';
import { findStory, givenIn, type SandboxActor, type SandboxStory, type StoryName } from './sandbox-stories.ts';
import { tellSystems, type Told } from './told-events.ts';

export type SandboxCase = {
  readonly number: CaseNumber;
  readonly story: StoryName;
  readonly events: readonly CaseEvent[];
  /** Steps of its story that are done. */
  readonly step: number;
};
/** Plain data, so that it is kept as it is. */
export type Sandbox = {
  readonly place: SandboxPlace;
  readonly count: number;
  readonly ahead: number;
  readonly cases: readonly SandboxCase[];
};
/** What is to tell, with the case and its version after the act. */
export type SandboxTold = Told & { readonly number: CaseNumber; readonly version: number; readonly at: Instant };
export type Played = { readonly sandbox: Sandbox; readonly told: readonly SandboxTold[] };

const MS_A_DAY = 86_400_000;
const OFFICER = brandAs<PersonId>('sandbox-officer');
/** Done by somebody else than who handles the file. */
const SECOND: ReadonlySet<string> = new Set(['approve-decision', 'return-proposal', 'approve-extension']);
const APPLICANT = brandAs<PersonId>('sandbox-applicant');

export const openSandbox = (place: SandboxPlace): Sandbox => ({ place, count: 0, ahead: 0, cases: [] });
/** The present of the sandbox. */
export const sandboxNow = ({ ahead }: Sandbox, now: Instant): Instant => instantOf(now + ahead);

export const stateOfTest = ({ events }: SandboxCase): CaseState | undefined => {
  let state: CaseState | undefined;
  for (const event of events) state = evolve(state, event);
  return state;
};
export const findTest = ({ cases }: Sandbox, number: string): SandboxCase | undefined => cases.find((each) => each.number === number);

const post = (office: OfficeId, duty: Post['duty']): Post => ({
  office,
  division: SANDBOX_DIVISION,
  duty,
  from: '2020-01-01',
  title: { zh: '沙箱', en: 'Sandbox' },
});

const officeOf = ({ place }: Sandbox): OfficeId => brandAs<OfficeId>(place.office);
/** Whoever a system names is the one officer of its sandbox; a second one signs what the first proposed. */
const sandboxOfficer = (sandbox: Sandbox, command?: CaseCommand): Actor =>
  command !== undefined && SECOND.has(command.kind)
    ? { kind: 'officer', person: brandAs<PersonId>('sandbox-head'), post: post(officeOf(sandbox), 'approval') }
    : { kind: 'officer', person: OFFICER, post: post(officeOf(sandbox), 'handling') };

function actorOf(sandbox: Sandbox, who: SandboxActor): Actor {
  switch (who) {
    case 'applicant':
      return { kind: 'person', person: APPLICANT, mandates: [] };
    case 'hall':
      return { kind: 'officer', person: brandAs<PersonId>('sandbox-clerk'), post: post(brandAs('sandbox-hall'), 'reception') };
    case 'own-office':
      return sandboxOfficer(sandbox);
    case 'other-office':
      return { kind: 'officer', person: brandAs<PersonId>('sandbox-colleague'), post: post(OTHER_OFFICE, 'handling') };
    case 'delivery':
      return { kind: 'system', job: 'delivery' };
    case 'authority':
      return { kind: 'authority', name: '沙箱复议机关', reference: 'SX-1' };
  }
}

type Acting = { readonly sandbox: Sandbox; readonly calendar: Calendar };

/** One act on a test case: the engine judges it as it judges real ones. */
function act(
  { sandbox, calendar }: Acting,
  test: SandboxCase,
  actor: Actor,
  command: CaseCommand,
  now: Instant,
): Result<{ readonly test: SandboxCase; readonly told: readonly SandboxTold[]; readonly events: readonly CaseEvent[] }, CaseRefusal> {
  const definition = sandboxDefinition(sandbox.place, calendar, findStory(test.story)?.withOther === true);
  const before = stateOfTest(test);
  const decided = decide(command, before, definition, actor, now);
  if (!decided.ok) return decided;
  let after = before;
  for (const event of decided.value) after = evolve(after, event);
  if (after === undefined) throw new Error('a decided case has a state');
  const { number, seq } = after;
  const own = tellSystems(decided.value, after).filter(({ office }) => office === sandbox.place.office);
  const told = own.map((each) => ({ ...each, number, version: seq, at: now }));
  return ok({ test: { ...test, events: [...test.events, ...decided.value] }, told, events: decided.value });
}

const replace = (sandbox: Sandbox, test: SandboxCase): Sandbox => ({
  ...sandbox,
  cases: sandbox.cases.some(({ number }) => number === test.number)
    ? sandbox.cases.map((each) => (each.number === test.number ? test : each))
    : [...sandbox.cases, test],
});

/** Steps of its story whose day has come. What the system's own acts made impossible is left out: the story goes another way. */
function goOn(acting: Acting, test: SandboxCase, now: Instant): { readonly test: SandboxCase; readonly told: readonly SandboxTold[] } {
  const story = findStory(test.story);
  const filed = test.events[0]?.at ?? now;
  let current = test;
  const told: SandboxTold[] = [];
  for (const step of story?.steps.slice(test.step) ?? []) {
    if (now < filed + step.after * MS_A_DAY) break;
    const done = act(acting, current, actorOf(acting.sandbox, step.who), step.command(now, officeOf(acting.sandbox)), now);
    current = { ...(done.ok ? done.value.test : current), step: current.step + 1 };
    if (done.ok) told.push(...done.value.told);
  }
  return { test: current, told };
}

/** What the clock does by itself: silence and limits that ran out. */
function sweep(acting: Acting, test: SandboxCase, now: Instant): { readonly test: SandboxCase; readonly told: readonly SandboxTold[] } {
  const state = stateOfTest(test);
  if (state === undefined) return { test, told: [] };
  let current = test;
  const told: SandboxTold[] = [];
  for (const { part, deadline, due } of deadlinesOf(state, acting.calendar, now)) {
    if (due >= dayOfInstant(now)) continue;
    const done = act(acting, current, { kind: 'system', job: 'sweep' }, { kind: 'pass-deadline', part, deadline }, now);
    if (!done.ok) continue;
    current = done.value.test;
    told.push(...done.value.told);
  }
  return { test: current, told };
}

function submitted(sandbox: Sandbox, story: SandboxStory, now: Instant): CaseCommand & { readonly number: CaseNumber } {
  const number = formatNumber({ division: SANDBOX_DIVISION, year: yearOf(dayOfInstant(now)), count: sandbox.count + 1 });
  const person = story.ownFile === true ? OFFICER : APPLICANT;
  const role = brandAs<RoleId>('applicant');
  const identifier = { kind: 'citizen-id', value: '330199199001010018' };
  const applicant = { id: 'applicant', role, kind: 'applicant' as const, lead: true, person, name: story.applicant, identifier, from: now };
  return {
    kind: 'submit',
    number,
    division: SANDBOX_DIVISION,
    matter: SANDBOX_MATTER,
    title: `${story.applicant}（测试）`,
    parties: [applicant],
    situation: {},
    answers: { 'sandbox.name': story.applicant },
    given: givenIn(story),
    channel: 'online',
  };
}

/** A new test case of a story, as far as it goes on its first day. */
export function beginTest(
  sandbox: Sandbox,
  story: SandboxStory,
  calendar: Calendar,
  present: Instant,
): Played & { readonly number: CaseNumber } {
  const now = sandboxNow(sandbox, present);
  const command = submitted(sandbox, story, now);
  const person = story.ownFile === true ? OFFICER : APPLICANT;
  const empty: SandboxCase = { number: command.number, story: story.name, events: [], step: 0 };
  const filed = act({ sandbox, calendar }, empty, { kind: 'person', person, mandates: [] }, command, now);
  if (!filed.ok) throw new Error(`a story of the sandbox cannot be filed: ${filed.refusal.code}`);
  const gone = goOn({ sandbox, calendar }, filed.value.test, now);
  return {
    sandbox: replace({ ...sandbox, count: sandbox.count + 1 }, gone.test),
    told: [...filed.value.told, ...gone.told],
    number: command.number,
  };
}

/** Moves the sandbox's clock ahead, day by day, so that what comes in between comes in its order. */
export function advance(sandbox: Sandbox, days: number, calendar: Calendar, present: Instant): Played {
  let moved = sandbox;
  const told: SandboxTold[] = [];
  for (let day = 0; day < days; day += 1) {
    moved = { ...moved, ahead: moved.ahead + MS_A_DAY };
    const now = sandboxNow(moved, present);
    for (const test of moved.cases) {
      const gone = goOn({ sandbox: moved, calendar }, test, now);
      const swept = sweep({ sandbox: moved, calendar }, gone.test, now);
      moved = replace(moved, swept.test);
      told.push(...gone.told, ...swept.told);
    }
  }
  return { sandbox: moved, told };
}

/** An act that a system pushed on a test case. */
export function pushTest(
  sandbox: Sandbox,
  number: string,
  command: CaseCommand,
  calendar: Calendar,
  present: Instant,
): Result<Played & { readonly version: number; readonly events: readonly string[] }> {
  const test = findTest(sandbox, number);
  if (test === undefined) return refuse('case-not-found');
  const done = act({ sandbox, calendar }, test, sandboxOfficer(sandbox, command), command, sandboxNow(sandbox, present));
  if (!done.ok) return done;
  const version = stateOfTest(done.value.test)?.seq ?? 0;
  const events = done.value.events.map(({ kind }) => kind);
  return ok({ sandbox: replace(sandbox, done.value.test), told: done.value.told, version, events });
}
