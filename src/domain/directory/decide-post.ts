/** Judges who is entered as an officer, who holds which post, and who stands in for whom. */
import type { PersonId } from '#domain/kernel/brand.ts';
import { dayText, readDay, type Day, type DayText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Problem, type Result } from '#domain/kernel/result.ts';
import { checkName } from '#domain/party/check-name.ts';
import { badInput, periodProblems, textProblems } from './check-input.ts';
import type { DirectoryActor, DirectoryCommand, PostKey } from './commands.ts';
import type { DirectoryContext } from './context.ts';
import type { DirectoryEventBody } from './events.ts';
import type { DirectoryRefusal } from './refusals.ts';
import { holdsOn, postKeyOf, type DirectoryState, type HeldPost } from './state.ts';

type Named<Kind extends DirectoryCommand['kind']> = Extract<DirectoryCommand, { kind: Kind }>;
type Bodies = Result<readonly DirectoryEventBody[], DirectoryRefusal>;

export function decideEnterOfficer(state: DirectoryState, command: Named<'enter-officer'>, context: DirectoryContext): Bodies {
  const { login } = command;
  const name = checkName(command.name);
  const problems: readonly Problem[] = [
    ...(name.ok
      ? []
      : [{ pointer: '/name', code: name.refusal.code, ...(name.refusal.values === undefined ? {} : { values: name.refusal.values }) }]),
    ...(/^[\x21-\x7e]{1,200}$/.test(login.subject) ? [] : [{ pointer: '/subject', code: 'wrong-format' }]),
  ];
  if (problems.length > 0) return badInput(problems);
  const person = context.holderOf(login) ?? command.person;
  return state.officers.has(person) ? refuse('officer-entered') : ok([{ kind: 'OfficerEntered', person }]);
}

const isOwn = (actor: DirectoryActor, person: PersonId): boolean => actor.kind === 'administrator' && actor.person === person;

/** A hall receives, an office decides (2018 regulation art. 5); both are administered and supervised. */
const fits = (kind: 'office' | 'hall', duty: PostKey['duty']): boolean =>
  duty === 'reception' ? kind === 'hall' : duty === 'handling' || duty === 'approval' ? kind === 'office' : true;

/** Nobody gives themself a power: another administrator appoints them, of this division or of one above (four eyes). */
export function decideAppoint(
  state: DirectoryState,
  command: Named<'appoint'>,
  context: DirectoryContext,
  actor: DirectoryActor,
  today: DayText,
): Bodies {
  const { person, office: id, duty, items, from, until, title } = command;
  if (!state.officers.has(person)) return refuse('unknown-officer');
  if (isOwn(actor, person)) return refuse('own-appointment');
  const office = state.offices.get(id);
  if (office === undefined || office.closed === true) return refuse('unknown-office');
  if (!fits(office.kind, duty)) return refuse('duty-not-here');
  const held = state.posts.get(postKeyOf(command));
  if (held !== undefined && (held.until === undefined || held.until >= today)) return refuse('post-held');
  const problems = [
    ...periodProblems(from, until, today),
    ...textProblems('/title', title),
    ...(items ?? []).flatMap((item, at) => (context.hasItem(item) ? [] : [{ pointer: `/items/${at}`, code: 'unknown-item' }])),
  ];
  if (problems.length > 0) return badInput(problems);
  const period = { from, ...(until === undefined ? {} : { until }) };
  return ok([{ kind: 'Appointed', person, office: id, duty, title, ...period, ...(items === undefined ? {} : { items }) }]);
}

/** Whether somebody else administers the division from `day` on without end: else nobody could mend anything. */
const isAdministeredWithout = (state: DirectoryState, gone: HeldPost, day: DayText): boolean =>
  [...state.posts.values()].some(
    (post) => post.duty === 'administration' && post.person !== gone.person && post.from <= day && post.until === undefined,
  );

/** `last` is the last day; without it the post ends at once, and its holder's next act is refused (bar A6). */
export function decideEndPost(state: DirectoryState, command: Named<'end-post'>, today: DayText): Bodies {
  const post = state.posts.get(postKeyOf(command));
  if (post === undefined || (post.until !== undefined && post.until < today)) return refuse('unknown-post');
  const { person, office, duty, last, reason } = command;
  const problems: readonly Problem[] = [
    ...(reason.trim() === '' ? [{ pointer: '/reason', code: 'answer-missing' }] : []),
    ...lastProblems(post, last, today),
  ];
  if (problems.length > 0) return badInput(problems);
  if (duty === 'administration' && !isAdministeredWithout(state, post, last ?? today)) return refuse('last-administrator');
  return ok([{ kind: 'PostEnded', person, office, duty, reason, ...(last === undefined ? {} : { last }) }]);
}

function lastProblems(post: HeldPost, last: DayText | undefined, today: DayText): readonly Problem[] {
  if (last === undefined) return [];
  if (readDay(last) === undefined) return [{ pointer: '/last', code: 'not-a-day' }];
  if (last < today) return [{ pointer: '/last', code: 'day-passed' }];
  return last < post.from ? [{ pointer: '/last', code: 'day-before-start' }] : [];
}

/** Longest time a post is covered by somebody else; who is away longer has a successor, appointed as such. */
const LONGEST_DAYS = 366;

/** One substitute at a time for a post; the post's own holder keeps it meanwhile. */
export function decideSetSubstitute(
  state: DirectoryState,
  command: Named<'set-substitute'>,
  actor: DirectoryActor,
  today: DayText,
): Bodies {
  const { id, person, office, duty, substitute, from, until } = command;
  const post = state.posts.get(postKeyOf(command));
  if (post === undefined || !(holdsOn(post, today) || post.from > today)) return refuse('unknown-post');
  if (!state.officers.has(substitute)) return refuse('unknown-officer');
  if (substitute === person) return refuse('substitute-is-self');
  if (isOwn(actor, substitute)) return refuse('own-appointment');
  const problems = [...periodProblems(from, until, today), ...tooLong(from, until)];
  if (problems.length > 0) return badInput(problems);
  const overlaps = [...state.substitutes.values()].some(
    (other) => postKeyOf(other) === postKeyOf(command) && other.from <= until && from <= other.until,
  );
  if (overlaps) return refuse('substitute-overlaps');
  return ok([{ kind: 'SubstituteSet', id, person, office, duty, substitute, from, until }]);
}

function tooLong(from: DayText, until: DayText): readonly Problem[] {
  const first = readDay(from);
  if (first === undefined || readDay(until) === undefined) return [];
  const longest = dayText((first + LONGEST_DAYS) as Day);
  return until > longest ? [{ pointer: '/until', code: 'period-too-long', values: { days: LONGEST_DAYS } }] : [];
}

export const decideEndSubstitute = (state: DirectoryState, { id }: Named<'end-substitute'>): Bodies =>
  state.substitutes.has(id) ? ok([{ kind: 'SubstituteEnded', id }]) : refuse('unknown-substitute');
