/** Judges what is done with a report: its office writes, another of it with the power to approve signs off, and what is frozen stays. */
import type { Actor, ActorRef } from '#domain/case/actor.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { changedFigures } from './compare-reports.ts';
import { readWording } from './read-wording.ts';
import type { ReportCommand, ReportEvent, ReportRefusal, ReportState } from './report.ts';

type Decided = Result<ReportEvent, ReportRefusal>;
type Officer = Extract<Actor, { kind: 'officer' }>;
export type ReportScene = { readonly actor: Actor; readonly by: ActorRef; readonly now: Instant };

/** Who handles or approves in the office whose report it is. */
export const writes = ({ office }: Pick<ReportState, 'office'>, actor: Actor): actor is Officer =>
  actor.kind === 'officer' && actor.post.office === office && (actor.post.duty === 'handling' || actor.post.duty === 'approval');

/** Officers of the same division read what its bodies report: sums without persons. */
export const readsReport = ({ division }: Pick<ReportState, 'division'>, actor: Actor): actor is Officer =>
  actor.kind === 'officer' && actor.post.division === division && ['handling', 'approval', 'supervision'].includes(actor.post.duty);

const settled = ({ state }: ReportState): Result<never, ReportRefusal> | undefined => {
  if (state === 'frozen') return refuse('report-frozen');
  return state === 'discarded' ? refuse('report-not-found') : undefined;
};

function reword({ block, pieces }: Extract<ReportCommand, { kind: 'reword' }>, state: ReportState): Result<Body, ReportRefusal> {
  const found = state.built.blocks.find(({ id }) => id === block);
  if (found?.kind !== 'paragraph') return refuse('report-block-unknown');
  const read = readWording(found, pieces);
  return read.ok ? ok({ kind: 'Reworded', block, pieces: read.value }) : read;
}
type Body = ReportEvent extends infer Event ? (Event extends ReportEvent ? Omit<Event, 'person' | 'at' | 'by'> : never) : never;

/** Signed by whoever wrote nothing in it, under whatever post (four eyes, as for every act of an office here). */
function signOff(
  command: Extract<ReportCommand, { kind: 'sign-off' }>,
  state: ReportState,
  { person, post }: Officer,
): Result<Body, ReportRefusal> {
  if (post.duty !== 'approval') return refuse('not-yours');
  if (state.state !== 'review') return refuse('report-not-in-review');
  if (state.writers.some((each) => each === person || each === post.standsInFor)) return refuse('second-person-needed');
  if (command.seq !== state.seq) return refuse('report-changed');
  return ok({ kind: 'SignedOff', hashes: command.hashes });
}

function bodyOf(command: Exclude<ReportCommand, { kind: 'draft' }>, state: ReportState, actor: Officer): Result<Body, ReportRefusal> {
  const over = settled(state);
  if (over !== undefined) return over;
  if (command.kind === 'sign-off') return signOff(command, state, actor);
  if (command.kind === 'return') {
    if (state.state !== 'review') return refuse('report-not-in-review');
    return command.reason.trim() === '' ? refuse('report-reason-missing') : ok({ kind: 'Returned', reason: command.reason });
  }
  if (state.state === 'review') return refuse('report-in-review');
  switch (command.kind) {
    case 'reword':
      return reword(command, state);
    case 'refill':
      return ok({ kind: 'Refilled', built: command.built, changes: changedFigures(state.built, command.built) });
    case 'submit':
      return ok({ kind: 'Submitted' });
    case 'discard':
      return ok({ kind: 'Discarded' });
  }
}

/** @param state undefined for a report not drafted yet. The event, or why not. */
export function decideReport(command: ReportCommand, state: ReportState | undefined, { actor, by, now }: ReportScene): Decided {
  if (command.kind === 'draft') {
    if (!writes(command, actor)) return refuse('not-yours');
    if (command.replaces !== undefined && command.replaces.reason.trim() === '') return refuse('report-reason-missing');
    const { kind: _kind, ...about } = command;
    return ok({ kind: 'Drafted', ...about, person: actor.person, at: now, by });
  }
  if (state === undefined) return refuse('report-not-found');
  if (!writes(state, actor)) return refuse('not-yours');
  const body = bodyOf(command, state, actor);
  return body.ok ? ok({ ...body.value, person: actor.person, at: now, by }) : body;
}

export type ReportAct = Exclude<ReportCommand['kind'], 'draft'> | 'correct';
const TRIES: readonly (readonly [ReportAct, (state: ReportState) => Exclude<ReportCommand, { kind: 'draft' }>])[] = [
  ['refill', ({ built }) => ({ kind: 'refill', built })],
  ['submit', () => ({ kind: 'submit' })],
  ['return', () => ({ kind: 'return', reason: '-' })],
  ['sign-off', ({ seq }) => ({ kind: 'sign-off', hashes: { web: '', docx: '', pdf: '' }, seq })],
  ['discard', () => ({ kind: 'discard' })],
];

/** What this actor may do with it now: the same judgement that the command meets. */
export const reportActs = (state: ReportState, scene: ReportScene): readonly ReportAct[] => {
  const acts = TRIES.flatMap(([act, command]) => (decideReport(command(state), state, scene).ok ? [act] : []));
  const may = writes(state, scene.actor);
  return [
    ...acts,
    ...(may && state.state === 'draft' ? ['reword' as const] : []),
    ...(may && state.state === 'frozen' ? ['correct' as const] : []),
  ];
};
