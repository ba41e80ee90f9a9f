/** Judges what is filed together at a window: each matter a case of its own, received at the same instant, all or none. */
import type { Actor } from '#domain/case/actor.ts';
import { decide } from '#domain/case/decide.ts';
import { waysOffered } from '#domain/case/delivery.ts';
import type { SignedAt } from '#domain/case/commands.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState, MaterialGiven } from '#domain/case/state.ts';
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { pointerTo } from '#domain/form/check-answers.ts';
import { articleProblems } from '#server/case/check-articles.ts';
import { checkComplete } from '#server/case/check-draft.ts';
import { evidenceProblems, contestProblems } from '#server/case/check-evidence.ts';
import { fileProblems, wayProblems } from '#server/case/check-given.ts';
import { makeCommand } from '#server/case/make-command.ts';
import { nextNumber } from '#server/case/next-number.ts';
import { provenanceOf } from '#server/case/resolve-draft.ts';
import { keyOf } from '#server/case/store.ts';
import { submissionOf } from '#server/case/submission.ts';
import type { Submission } from '#server/case/submit-case.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import type { Decided } from '#server/corridor/run-command.ts';
import { sqlOf, type Transaction } from '#server/kernel/transaction.ts';
import { consumeHanded, givenFrom, handedGiven, paperAfterOnline, type HandedOver } from './handover/file-handed.ts';
import type { Clerk, HallRoom } from './hall-room.ts';
import type { ScanRow } from './scan/scan-store.ts';
import { forgetLooked } from './looked-store.ts';
import { forgetTyped } from './typed-store.ts';
import { partiesAtWindow, wantedCase, within, type CaseWish, type People, type Wanted } from './wanted-case.ts';

type Given = Readonly<Record<string, MaterialGiven>>;
type FileWish = CaseWish & { readonly title?: string; readonly receptions?: readonly unknown[] };
export type FilingBody = {
  readonly cases: readonly FileWish[];
  readonly given: Given;
  readonly visit: string;
  readonly delivery?: 'electronic' | 'window' | 'together';
  readonly signature?: string;
  readonly draft?: number;
};
/** What was taken at a window without a line, filed now under the time on its receipt (decision 0086). */
export type OfflineTaking = {
  readonly number: string;
  /** The clerk found it complete: it is accepted where the engine finds so too, else it waits in the hall's list. */
  readonly accept: boolean;
  /** Marks the provisional number as filed in the commit that makes the cases; refuses where it was before. */
  readonly claim: (tx: Transaction, numbers: readonly CaseNumber[]) => Promise<Result<undefined>>;
};
export type Filing = {
  readonly room: HallRoom;
  readonly actor: Actor;
  readonly people: People;
  readonly body: FilingBody;
  readonly division: DivisionCode;
  readonly walkIn: string;
  readonly offline?: OfflineTaking;
  readonly clerk: Clerk;
  /** What the person's phone handed over with them. */
  readonly handed?: HandedOver;
  /** What they signed before it is filed. */
  readonly signature?: SignedAt;
};
type Ready = { readonly wanted: Wanted; readonly submission: Submission; readonly wish: FileWish };

/** What can be told before anything is begun: matters, files that are not the clerk's own, articles that do not exist. */
export async function problemsOf(
  room: HallRoom,
  body: FilingBody,
  clerk: string,
  handed?: HandedOver,
  scans: readonly Pick<ScanRow, 'file' | 'officer'>[] = [],
): Promise<readonly Problem[]> {
  const scanned = new Set(scans.map(({ file }) => file));
  const brought = { ...handedGiven(handed, body.given), ...givenFrom(scanned, body.given) };
  const own = Object.fromEntries(Object.entries(body.given).filter(([id]) => brought[id] === undefined));
  // Whoever of the hall captured it for this walk-in: a colleague may go on with what was begun at the next window.
  const givers = [clerk, ...scans.map(({ officer }) => officer), ...(handed === undefined ? [] : [handed.handover.person])];
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
  const proofs = await Promise.all(
    body.cases.map(async ({ evidence = {} }, index) =>
      (await evidenceProblems(sqlOf(room.pool), { evidence }, evidenceGivers(handed, evidence, clerk))).map((each) => ({
        ...each,
        pointer: `/cases/${index}${each.pointer}`,
      })),
    ),
  );
  const sql = sqlOf(room.pool);
  const files = [...(await fileProblems(sql, own, clerk)), ...(await fileProblems(sql, brought, ...givers))];
  return [...ofCases, ...files, ...paperAfterOnline(handed, body.given), ...proofs.flat()];
}

/** A proof that came with the draft is the person's own. */
const evidenceGivers = (handed: HandedOver | undefined, evidence: NonNullable<CaseWish['evidence']>, clerk: string): readonly string[] =>
  handed !== undefined && Object.values(evidence).some(({ file }) => handed.files.has(file)) ? [clerk, handed.handover.person] : [clerk];

/** Numbers are taken once every form is complete, and all of them stand on each case filed together. */
export async function decideAll(filing: Filing, tx: Transaction, at: Instant): Promise<Result<readonly Decided<CaseEvent>[]>> {
  const judged = filing.body.cases.map((wish, index) => {
    const wanted = wantedCase({ catalogue: filing.room.catalogue, division: filing.division }, filing.people.known, wish, at);
    return { wanted, wish, submission: submissionAt(filing, wanted, wish, index, at) };
  });
  // What is wrong in any of the matters is told at once: a clerk asks the person once.
  const refused = judged.flatMap(({ submission }) => (submission.ok ? [] : [submission]));
  const other = refused.find(({ refusal }) => refusal.code !== 'bad-input');
  if (other !== undefined) return other;
  const problems = [...refused.flatMap(({ refusal }) => refusal.problems ?? []), ...strayPapers(filing.body.given, judged)];
  if (problems.length > 0) return refuse('bad-input', { problems });
  const ready = judged.flatMap(({ submission, ...rest }): Ready[] => (submission.ok ? [{ ...rest, submission: submission.value }] : []));
  // What stops an application online stops it here: a promise by who broke one, a renewal that is too late or another's.
  for (const [index, { submission }] of ready.entries()) {
    const stopped = await filing.room.gate?.(tx, submission, at);
    if (stopped !== undefined) return within(stopped, index);
  }
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
  const claimed = await filing.offline?.claim(tx, numbers);
  if (claimed?.ok === false) return claimed;
  const consumed = await consumedDraft(filing, tx, ready, numbers, at);
  if (!consumed.ok) return consumed;
  forgetLooked(tx, filing.division, filing.walkIn);
  forgetTyped(tx, filing.division, filing.walkIn);
  return ok(decided);
}

/** A draft that came with the person ends in the case it became, in the same commit. */
async function consumedDraft(
  { handed, clerk, body }: Filing,
  tx: Transaction,
  ready: readonly Ready[],
  numbers: readonly CaseNumber[],
  at: Instant,
): Promise<Result<undefined>> {
  if (handed === undefined) return ok(undefined);
  const filed = ready.map(({ submission }, index) => ({ matter: submission.matter as string, number: numbers[index] ?? '' }));
  return consumeHanded(tx, handed, { seen: body.draft, filed, clerk, at });
}

/** The form is complete, papers are given in a way they may be, parties are named as the register may hold them. */
function submissionAt(filing: Filing, wanted: Wanted, wish: FileWish, index: number, at: Instant): Result<Submission> {
  const { room, body, people, division } = filing;
  const { definition, asked } = wanted;
  const asks = takenOf(asked);
  const given = Object.fromEntries(Object.entries(body.given).filter(([id]) => asks.has(id)));
  const checked = checkComplete(definition, asked, { ...wish, given });
  const ways = wayProblems([...asked.bring, ...asked.held.map(({ material }) => material)], given);
  const proofs = contestProblems(asked, { contested: wish.contested, evidence: wish.evidence ?? {} });
  const ofCase = [...checked.problems, ...proofs].map((problem) => ({ ...problem, pointer: `/cases/${index}${problem.pointer}` }));
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
    provenance: provenanceOf(asked, wanted.contested, { sources: wanted.sources, evidence: wish.evidence ?? {} }, at),
    // One person came once: the visit is counted on the first case alone.
    ...(index === 0 ? { visit: body.visit } : {}),
    ...(filing.offline === undefined ? {} : { offline: filing.offline.number }),
    papersNow: false,
  });
  if (!submission.ok) return within(submission, index);
  return submission.value.division === division ? submission : refuse('matter-not-here');
}

/** What is asked for, and what may be brought of one's own accord while its register is silent. */
const takenOf = ({ bring, held }: Wanted['asked']): ReadonlySet<string> =>
  new Set([...bring, ...held.flatMap(({ material, waits }) => (waits === true ? [material] : []))].map(({ id }): string => id));

/** A paper no matter asks for is not taken: what is not on the list cannot be demanded (2018 regulation art. 7). */
const strayPapers = (given: Given, ready: readonly Pick<Ready, 'wanted'>[]): readonly Problem[] => {
  const asked = new Set(ready.flatMap(({ wanted }) => [...takenOf(wanted.asked)]));
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
  const submitted = decide(
    { kind: 'submit', number, ...submission, ...together, ...(filing.signature === undefined ? {} : { signature: filing.signature }) },
    undefined,
    definition,
    actor,
    at,
  );
  if (!submitted.ok) return submitted;
  const received = await receivedOf(filing, definition, foldOf(submitted.value), wish, at);
  if (!received.ok) return received;
  const events = [...submitted.value, ...received.value];
  const state = foldOf(events);
  const how = filing.body.delivery;
  if (how === undefined || how === 'electronic' || !waysOffered(state, definition).includes('window')) return ok(events);
  const delivery = { how: 'window', ...(how === 'together' ? { together: true as const } : {}) } as const;
  const chosen = decide({ kind: 'choose-delivery', delivery }, state, definition, actor, at);
  return chosen.ok ? ok([...events, ...chosen.value]) : chosen;
}

function foldOf(events: readonly CaseEvent[]): CaseState {
  const state = events.reduce<CaseState | undefined>((before, event) => evolve(before, event), undefined);
  if (state === undefined) throw new Error('A submission makes a case');
  return state;
}

/** Nothing where the hall only takes it in. */
async function receivedOf(
  { room, actor, offline }: Filing,
  definition: Wanted['definition'],
  state: CaseState,
  wish: FileWish,
  at: Instant,
): Promise<Result<readonly CaseEvent[]>> {
  if (offline?.accept === true) return acceptedWhole(definition, state, actor, at);
  if (wish.receptions === undefined) return ok([]);
  const body = { receptions: wish.receptions };
  const command = await makeCommand({ act: 'receive', body, state, definition, now: at, newId: room.newId, parties: room.parties });
  return command.ok ? decide(command.value, state, definition, actor, at) : command;
}

/** Every part that waits for the hall is accepted; what the engine does not find complete stays in the hall's list, to be decided there. */
function acceptedWhole(definition: Wanted['definition'], state: CaseState, actor: Actor, at: Instant): Result<readonly CaseEvent[]> {
  const open = [...state.parts.values()].filter((part) => part.state === 'submitted');
  if (open.length === 0) return ok([]);
  const receptions = open.map((part) => ({ part: part.plan.part, outcome: 'accept' as const }));
  const accepted = decide({ kind: 'receive', receptions, given: {} }, state, definition, actor, at);
  return accepted.ok ? accepted : ok([]);
}
