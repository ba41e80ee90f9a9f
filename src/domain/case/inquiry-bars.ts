/** What is still pending before a decision, and under which article it bars one (licensing law 34, 36, 46–48). */
import type { Calendar } from '#domain/clock/calendar.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, endOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { PartId, StopId } from '#domain/kernel/brand.ts';
import type { CaseCommandKind } from './commands.ts';
import { APPLICANT_SIDE, type Hearing, type PublicNotice } from './inquiry.ts';
import type { CaseRefusal } from './refusals.ts';
import type { CaseState, Part } from './state.ts';

export type HearingState = 'offered' | 'asked' | 'convened' | 'recorded' | 'not-wanted';

/** Where a hearing stands: once the days to ask have ended, or all have declined, there is none. */
export const hearingState = (hearing: Hearing, now: Instant): HearingState => {
  if (hearing.record !== undefined) return 'recorded';
  const wanted = hearing.origin === 'office' || hearing.asked.length > 0;
  if (wanted) return hearing.convened === undefined ? 'asked' : 'convened';
  const mayStillAsk = hearing.until !== undefined && now <= endOfDay(hearing.until);
  return mayStillAsk && hearing.declined.length < hearing.sides.length ? 'offered' : 'not-wanted';
};

export const hearingPending = (hearing: Hearing, now: Instant): boolean => {
  const state = hearingState(hearing, now);
  return state === 'offered' || state === 'asked' || state === 'convened';
};

/** The stops that an act opens and another closes: nobody resumes them by hand. */
export const hearingStop = (hearing: string): StopId => `hearing:${hearing}` as StopId;
export const noticeStop = (notice: string): StopId => `notice:${notice}` as StopId;
export const isStopOfAct = (stop: StopId): boolean => stop.startsWith('hearing:') || stop.startsWith('notice:');

/** As whom somebody is heard: an applicant's side, or as an interested party. */
export const interestedOf = (part: Part, person: string): string | undefined => part.interested?.find((each) => each.person === person)?.id;
export const isInterested = (state: CaseState, person: string): boolean =>
  [...state.parts.values()].some((part) => interestedOf(part, person) !== undefined);

const hearingOpen = (part: Part, now: Instant): boolean => (part.hearings ?? []).some((hearing) => hearingPending(hearing, now));

const unweighedHearing = (part: Part): boolean =>
  (part.hearings ?? []).some(({ record, weighed }) => record !== undefined && weighed === undefined);
const unweighedView = (part: Part): boolean => (part.views ?? []).some(({ weighed }) => weighed === undefined);
const unweighedComment = (part: Part): boolean =>
  (part.publicNotices ?? []).some(({ comments }) => comments.some(({ objects, weighed }) => objects && weighed === undefined));

/** Told, and neither heard nor out of days yet. */
const unheard = (part: Part, now: Instant): boolean =>
  (part.interested ?? []).some(({ id, until }) => now <= endOfDay(until) && !(part.views ?? []).some(({ side }) => side === id));

const lastInspection = (part: Part) => part.inspections?.at(-1);

/** What bars any decision, granting or refusing. */
const decisionBar = (part: Part, now: Instant): CaseRefusal | undefined => {
  if ((part.inspections ?? []).some(({ confirmedAt }) => confirmedAt === undefined)) return 'inspection-unconfirmed';
  if (hearingOpen(part, now)) return 'hearing-pending';
  if (unweighedHearing(part)) return 'hearing-unweighed';
  if (unheard(part, now)) return 'interested-unheard';
  if (unweighedView(part)) return 'view-unweighed';
  if ((part.publicNotices ?? []).some(({ closed }) => closed === undefined)) return 'notice-running';
  return unweighedComment(part) ? 'objection-unweighed' : undefined;
};

const grantBar = (part: Part): CaseRefusal | undefined => {
  const last = lastInspection(part);
  return last === undefined || last.result === 'passed' ? undefined : 'inspection-not-passed';
};

export const hasOpenOpinion = (state: CaseState, part: PartId): boolean =>
  [...state.parts.values()].some(({ plan, state: at }) => plan.kind === 'opinion' && plan.of === part && at === 'accepted');

const openHearing = (part: Part, now: Instant, states: readonly HearingState[]): boolean =>
  (part.hearings ?? []).some((hearing) => states.includes(hearingState(hearing, now)));
const notRecorded = (part: Part): boolean => (part.publicNotices ?? []).some(({ closed }: PublicNotice) => closed === undefined);

/** What bars an act of this family, or a decision, whatever the command says; undefined: nothing. */
export const inquiryBar = (state: CaseState, part: Part, command: CaseCommandKind, now: Instant): CaseRefusal | undefined => {
  switch (command) {
    case 'grant':
      return decisionBar(part, now) ?? grantBar(part);
    // Nor is it proposed or signed by a second person.
    case 'refuse':
    case 'propose-decision':
    case 'approve-decision':
      return decisionBar(part, now);
    case 'confirm-inspection':
      return (part.inspections ?? []).some(({ confirmedAt }) => confirmedAt === undefined) ? undefined : 'nothing-to-confirm';
    case 'offer-hearing':
    case 'call-hearing':
      return hearingOpen(part, now) ? 'hearing-pending' : undefined;
    case 'request-hearing':
      return openHearing(part, now, ['offered', 'asked']) ? undefined : 'hearing-not-offered';
    case 'decline-hearing':
      return openHearing(part, now, ['offered', 'asked', 'convened']) ? undefined : 'hearing-not-offered';
    case 'convene-hearing':
      return openHearing(part, now, ['asked', 'convened']) ? undefined : 'hearing-not-asked';
    case 'challenge-chair':
    case 'record-hearing':
      return openHearing(part, now, ['convened']) ? undefined : 'hearing-not-convened';
    case 'settle-challenge':
      return (part.hearings ?? []).some(({ challenges }) => challenges.some(({ settled }) => settled === undefined))
        ? undefined
        : 'nothing-to-settle';
    case 'weigh':
      return unweighedHearing(part) || unweighedView(part) || unweighedComment(part) ? undefined : 'nothing-to-weigh';
    case 'post-notice':
      return notRecorded(part) ? 'notice-running' : undefined;
    case 'close-notice':
    case 'comment-notice':
      return notRecorded(part) ? undefined : 'notice-not-running';
    case 'recall-question':
      return hasOpenOpinion(state, part.id) ? undefined : 'no-question-open';
    default:
      return undefined;
  }
};

const law = (article: number): string => `administrative-licensing-law-2019/${article}`;
/** The article a bar rests on, told with the refusal. */
export const articleOfBar: Readonly<Partial<Record<CaseRefusal, string>>> = {
  'inspection-unconfirmed': law(34),
  'inspection-not-passed': law(38),
  'hearing-pending': law(47),
  'hearing-unweighed': law(48),
  'interested-unheard': law(36),
  'view-unweighed': law(36),
  'notice-running': law(46),
  'objection-unweighed': law(36),
  'hearing-not-offered': law(47),
  'hearing-not-asked': law(47),
};

/** All who may ask for a hearing on a part. */
export const sidesOf = (part: Part): readonly string[] => [APPLICANT_SIDE, ...(part.interested ?? []).map(({ id }) => id)];

/** Judged anew where a decision is made, by whatever act: undefined where nothing is pending on any of its parts. */
export const pendingOn = (
  state: CaseState,
  parts: readonly Part[],
  outcome: 'grant' | 'refuse',
  now: Instant,
): { readonly code: CaseRefusal; readonly article?: string } | undefined => {
  const code = parts.map((part) => inquiryBar(state, part, outcome, now)).find((bar) => bar !== undefined);
  const article = code === undefined ? undefined : articleOfBar[code];
  return code === undefined ? undefined : { code, ...(article === undefined ? {} : { article }) };
};

/** The reasons of a decision, with how each record, view and objection was taken into account (licensing law 36, 48). */
export const reasonsWithHeard = (parts: readonly Part[], reasons: string): string => {
  const weighed = parts.flatMap(({ hearings = [], views = [], publicNotices = [] }) =>
    [...hearings, ...views, ...publicNotices.flatMap(({ comments }) => comments)].flatMap((each) => each.weighed ?? []),
  );
  return [reasons.trim(), ...new Set(weighed)].filter((words) => words !== '').join('\n');
};

/** The stop whose planned days end next and which was not told to have outlasted them; undefined: none. */
export const nextPlannedEnd = (part: Part, calendar: Calendar): { readonly stop: StopId; readonly due: Day } | undefined =>
  part.stops
    .filter(({ id, counts, plannedDays }) => !counts && plannedDays.amount > 0 && !(part.overran ?? []).includes(id))
    .map(({ id, from, plannedDays }) => ({ stop: id, due: dueOf(dayOfInstant(from), plannedDays, calendar) }))
    .toSorted((a, b) => a.due - b.due)[0];
