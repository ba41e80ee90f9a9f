/** Judges what is filed together at a window: each matter a case of its own, received at the same instant, all or none. */
import type { Actor } from '#domain/case/actor.ts';
import { decide } from '#domain/case/decide.ts';
import { waysOffered } from '#domain/case/delivery.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState, MaterialGiven } from '#domain/case/state.ts';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { pointerTo } from '#domain/form/check-answers.ts';
import { articleProblems } from '#server/case/check-articles.ts';
import { checkComplete } from '#server/case/check-draft.ts';
import { fileProblems, wayProblems } from '#server/case/check-given.ts';
import { makeCommand } from '#server/case/make-command.ts';
import { nextNumber } from '#server/case/next-number.ts';
import { keyOf } from '#server/case/store.ts';
import { submissionOf } from '#server/case/submission.ts';
import type { Submission } from '#server/case/submit-case.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import type { Decided } from '#server/corridor/run-command.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import type { HallRoom } from './hall-room.ts';
import { partiesAtWindow, wantedCase, within, type CaseWish, type People, type Wanted } from './wanted-case.ts';

type Given = Readonly<Record<string, MaterialGiven>>;
type FileWish = CaseWish & { readonly title?: string; readonly receptions?: readonly unknown[] };
export type FilingBody = {
  readonly cases: readonly FileWish[];
  readonly given: Given;
  readonly visit: string;
  readonly delivery?: 'electronic' | 'window';
};
export type Filing = {
  readonly room: HallRoom;
  readonly actor: Actor;
  readonly people: People;
  readonly body: FilingBody;
  readonly division: DivisionCode;
};
type Ready = { readonly wanted: Wanted; readonly submission: Submission; readonly wish: FileWish };

/** What can be told before anything is begun: matters, files that are not the clerk's own, articles that do not exist. */
export async function problemsOf(room: HallRoom, body: FilingBody, clerk: string): Promise<readonly Problem[]> {
  const ofCases = body.cases.flatMap((wish, index): readonly Problem[] => {
    const pointer = `/cases/${index}`;
    const again = body.cases.findIndex((each) => each.matter === wish.matter) < index;
    const unknown = findMatter(room.catalogue, wish.matter) === undefined;
    const articles = articleProblems(room.catalogue, { receptions: wish.receptions ?? [] });
    return [
      ...(again || unknown ? [{ pointer: `${pointer}/matter`, code: 'not-allowed-value' }] : []),
      ...articles.map((problem) => ({ ...problem, pointer: `${pointer}${problem.pointer}` })),
    ];
  });
  return [...ofCases, ...(await fileProblems(sqlOf(room.pool), body.given, clerk))];
}

/** Numbers are taken once every form is complete, and all of them stand on each case filed together. */
export async function decideAll(filing: Filing, tx: Transaction, at: Instant): Promise<Result<readonly Decided<CaseEvent>[]>> {
  const judged = filing.body.cases.map((wish, index) => {
    const wanted = wantedCase(filing.room, filing.people.known, wish);
    return { wanted, wish, submission: submissionAt(filing, wanted, wish, index, at) };
  });
  // What is wrong in any of the matters is told at once: a clerk asks the person once.
  const refused = judged.flatMap(({ submission }) => (submission.ok ? [] : [submission]));
  const other = refused.find(({ refusal }) => refusal.code !== 'bad-input');
  if (other !== undefined) return other;
  const problems = [...refused.flatMap(({ refusal }) => refusal.problems ?? []), ...strayPapers(filing.body.given, judged)];
  if (problems.length > 0) return refuse('bad-input', { problems });
  const ready = judged.flatMap(({ submission, ...rest }): Ready[] => (submission.ok ? [{ ...rest, submission: submission.value }] : []));
  const numbers: CaseNumber[] = [];
  for (const { submission } of ready) numbers.push(await nextNumber(tx, submission.division, at));
  const decided: Decided<CaseEvent>[] = [];
  for (const [index, each] of ready.entries()) {
    const number = numbers[index];
    if (number === undefined) throw new Error('Every case has its number');
    const events = await eventsOf(filing, each, number, numbers, at);
    if (!events.ok) return within(events, index);
    decided.push({ key: keyOf(each.submission.division, number), events: events.value });
  }
  return ok(decided);
}

/** The form is complete, papers are given in a way they may be, parties are named as the register may hold them. */
function submissionAt(filing: Filing, wanted: Wanted, wish: FileWish, index: number, at: Instant): Result<Submission> {
  const { room, body, people, division } = filing;
  const { definition, asked } = wanted;
  const asks = new Set(asked.bring.map(({ id }): string => id));
  const given = Object.fromEntries(Object.entries(body.given).filter(([id]) => asks.has(id)));
  const checked = checkComplete(definition, asked, { ...wish, given });
  const ways = wayProblems(asked.bring, given);
  const ofCase = checked.problems.map((problem) => ({ ...problem, pointer: `/cases/${index}${problem.pointer}` }));
  if (ofCase.length + ways.length > 0) return refuse('bad-input', { problems: [...ofCase, ...ways] });
  const parties = partiesAtWindow(wanted, people, index, at);
  if (!parties.ok) return parties;
  const submission = submissionOf(room.catalogue, {
    matter: definition.matter,
    asked,
    situation: checked.situation,
    answers: checked.answers,
    given,
    parties: parties.value,
    channel: 'counter',
    residence: division,
    title: wish.title,
    // One person came once: the visit is counted on the first case alone.
    ...(index === 0 ? { visit: body.visit } : {}),
    papersNow: false,
  });
  if (!submission.ok) return within(submission, index);
  return submission.value.division === division ? submission : refuse('matter-not-here');
}

/** A paper no matter asks for is not taken: what is not on the list cannot be demanded (2018 regulation art. 7). */
const strayPapers = (given: Given, ready: readonly Pick<Ready, 'wanted'>[]): readonly Problem[] => {
  const asked = new Set(ready.flatMap(({ wanted }) => wanted.asked.bring.map(({ id }): string => id)));
  return Object.keys(given)
    .filter((id) => !asked.has(id))
    .map((id) => ({ pointer: pointerTo('/given', id), code: 'unknown-field' }));
};

/** Submitted and, where the clerk decided, received, with the way results go out: commands of one engine at one instant. */
async function eventsOf(
  filing: Filing,
  { wanted, submission, wish }: Ready,
  number: CaseNumber,
  numbers: readonly CaseNumber[],
  at: Instant,
) {
  const { actor } = filing;
  const { definition } = wanted;
  const together = numbers.length > 1 ? { together: numbers } : {};
  const submitted = decide({ kind: 'submit', number, ...submission, ...together }, undefined, definition, actor, at);
  if (!submitted.ok) return submitted;
  const received = await receivedOf(filing, definition, foldOf(submitted.value), wish, at);
  if (!received.ok) return received;
  const events = [...submitted.value, ...received.value];
  const state = foldOf(events);
  const how = filing.body.delivery;
  if (how === undefined || how === 'electronic' || !waysOffered(state, definition).includes(how)) return ok(events);
  const chosen = decide({ kind: 'choose-delivery', delivery: { how } }, state, definition, actor, at);
  return chosen.ok ? ok([...events, ...chosen.value]) : chosen;
}

function foldOf(events: readonly CaseEvent[]): CaseState {
  const state = events.reduce<CaseState | undefined>((before, event) => evolve(before, event), undefined);
  if (state === undefined) throw new Error('A submission makes a case');
  return state;
}

/** Nothing where the hall only takes it in. */
async function receivedOf(
  { room, actor }: Filing,
  definition: Wanted['definition'],
  state: CaseState,
  wish: FileWish,
  at: Instant,
): Promise<Result<readonly CaseEvent[]>> {
  if (wish.receptions === undefined) return ok([]);
  const body = { receptions: wish.receptions };
  const command = await makeCommand({ act: 'receive', body, state, definition, now: at, newId: room.newId, parties: room.parties });
  return command.ok ? decide(command.value, state, definition, actor, at) : command;
}
