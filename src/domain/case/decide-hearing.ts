/** Hearings: offered (licensing law 47) or called (46), asked for within five days, held within twenty, chaired by somebody else (48). */
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Actor } from './actor.ts';
import type { CommandOf } from './commands.ts';
import type { CaseEventBody } from './events.ts';
import { standsForApplicant } from './capacity.ts';
import { APPLICANT_SIDE, type Hearing } from './inquiry.ts';
import { hearingState, hearingStop, interestedOf, sidesOf, type HearingState } from './inquiry-bars.ts';
import { permit } from './permit.ts';
import type { CaseRefusal } from './refusals.ts';
import type { Bodies, Scene } from './scene.ts';
import type { Part } from './state.ts';

const law = (article: number) => ({ article: `administrative-licensing-law-2019/${article}` });

/** Days of the law are working days (licensing law 82). */
export const DAYS_TO_ASK = 5;
export const DAYS_TO_HOLD = 20;
export const DAYS_OF_NOTICE = 7;
const working = (amount: number) => ({ amount, unit: 'working-day' }) as const;

/** The clock stands still from the day a hearing is certain until its record is there; twenty days is what the law gives it (45, 47). */
const stopFor = (part: Part, hearing: string): readonly CaseEventBody[] =>
  part.stops.some(({ id }) => id === hearingStop(hearing))
    ? []
    : [
        {
          kind: 'Stopped',
          part: part.id,
          stop: hearingStop(hearing),
          ground: 'hearing',
          counts: false,
          plannedDays: working(DAYS_TO_HOLD),
          note: '',
        },
      ];
const resumeFor = (part: Part, hearing: string): readonly CaseEventBody[] =>
  part.stops.some(({ id }) => id === hearingStop(hearing))
    ? [{ kind: 'Resumed', part: part.id, stop: hearingStop(hearing), note: '' }]
    : [];

/** On whose side the actor speaks on this part; undefined: on nobody's. */
export const sideOf = ({ state, actor, now }: Pick<Scene, 'state' | 'actor' | 'now'>, part: Part): string | undefined => {
  if (standsForApplicant(state, actor, now)) return APPLICANT_SIDE;
  return actor.kind === 'person' ? interestedOf(part, actor.person) : undefined;
};

type Found = { readonly part: Part; readonly hearing: Hearing };
const find = (
  command: { readonly part: Part['id']; readonly hearing: string; readonly kind: Parameters<typeof permit>[2] },
  { state, actor, now }: Scene,
  states: readonly HearingState[],
): Result<Found, CaseRefusal> => {
  const permitted = permit(state, command.part, command.kind, actor, now);
  if (!permitted.ok) return permitted;
  const hearing = permitted.value.hearings?.find(({ id }) => id === command.hearing);
  if (hearing === undefined || !states.includes(hearingState(hearing, now))) return refuse('hearing-not-found');
  return ok({ part: permitted.value, hearing });
};

/** Whoever the decision weighs on is told that they may ask, before it is made (47). It costs them nothing. */
export const decideOfferHearing = (command: CommandOf<'offer-hearing'>, { state, definition, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'offer-hearing', actor, now);
  if (!permitted.ok) return permitted;
  const { part, hearing, about } = command;
  if (about.trim() === '') return refuse('reason-missing', law(47));
  const until = dueOf(dayOfInstant(now), working(DAYS_TO_ASK), definition.calendar);
  return ok([{ kind: 'HearingOffered', part, hearing, about: about.trim(), sides: sidesOf(permitted.value), until }]);
};

/** Where a statute or the public interest wants one, the office announces it and holds it unasked (46). */
export const decideCallHearing = (command: CommandOf<'call-hearing'>, { state, actor, now }: Scene): Bodies => {
  const permitted = permit(state, command.part, 'call-hearing', actor, now);
  if (!permitted.ok) return permitted;
  const { part, hearing, about } = command;
  if (about.trim() === '') return refuse('reason-missing', law(46));
  return ok([
    { kind: 'HearingCalled', part, hearing, about: about.trim(), sides: sidesOf(permitted.value) },
    ...stopFor(permitted.value, hearing),
  ]);
};

export const decideRequestHearing = (command: CommandOf<'request-hearing'>, scene: Scene): Bodies => {
  const found = find(command, scene, ['offered', 'asked']);
  if (!found.ok) return found;
  const { part, hearing } = found.value;
  const side = sideOf(scene, part);
  if (side === undefined || !hearing.sides.includes(side)) return refuse('not-yours');
  if (hearing.asked.some((each) => each.side === side)) return refuse('hearing-already-asked');
  return ok([{ kind: 'HearingRequested', part: part.id, hearing: hearing.id, side }, ...stopFor(part, hearing.id)]);
};

/** Also a request taken back; when nobody asks for it any more, the clock goes on. */
export const decideDeclineHearing = (command: CommandOf<'decline-hearing'>, scene: Scene): Bodies => {
  const found = find(command, scene, ['offered', 'asked', 'convened']);
  if (!found.ok) return found;
  const { part, hearing } = found.value;
  const side = sideOf(scene, part);
  if (side === undefined || !hearing.sides.includes(side)) return refuse('not-yours');
  if (hearing.declined.includes(side)) return refuse('hearing-already-declined');
  const others = hearing.asked.filter((each) => each.side !== side);
  const over = others.length === 0 && hearing.origin === 'right';
  return ok([{ kind: 'HearingDeclined', part: part.id, hearing: hearing.id, side }, ...(over ? resumeFor(part, hearing.id) : [])]);
};

/** The chair is not who examines the application (48(3)), and no party to it. */
const chairBar = ({ state }: Scene, part: Part, chair: PersonId, actor: Actor): CaseRefusal | undefined => {
  const examines = chair === part.handler || (actor.kind === 'officer' && actor.post.duty === 'handling' && chair === actor.person);
  const inspected = (part.inspections ?? []).some(({ officers }) => officers.includes(chair));
  if (examines || inspected) return 'chair-examines';
  const involved = state.parties.some(({ person }) => person === chair) || (part.interested ?? []).some(({ person }) => person === chair);
  return involved ? 'chair-involved' : undefined;
};

const beganAt = (hearing: Hearing): Instant =>
  hearing.asked.reduce<Instant>((first, { at }) => (at < first ? at : first), hearing.asked[0]?.at ?? hearing.offeredAt);

/** Seven days' notice at least (48(1)); later than twenty days after it was asked for is a breach on record, and held all the same (47). */
export const decideConveneHearing = (command: CommandOf<'convene-hearing'>, scene: Scene): Bodies => {
  const found = find(command, scene, ['asked', 'convened']);
  if (!found.ok) return found;
  const { part, hearing } = found.value;
  const { when, place, chair } = command;
  const { calendar } = scene.definition;
  if (place.trim() === '') return refuse('reason-missing', law(48));
  const bar = chairBar(scene, part, chair, scene.actor);
  if (bar !== undefined) return refuse(bar, law(48));
  if (dayOfInstant(when) < dueOf(dayOfInstant(scene.now), working(DAYS_OF_NOTICE), calendar)) {
    return refuse('hearing-too-soon', { ...law(48), values: { days: DAYS_OF_NOTICE } });
  }
  const late = dayOfInstant(when) > dueOf(dayOfInstant(beganAt(hearing)), working(DAYS_TO_HOLD), calendar);
  return ok([{ kind: 'HearingConvened', part: part.id, hearing: hearing.id, when, place: place.trim(), chair, late }]);
};

export const decideChallengeChair = (command: CommandOf<'challenge-chair'>, scene: Scene): Bodies => {
  const found = find(command, scene, ['convened']);
  if (!found.ok) return found;
  const { part, hearing } = found.value;
  const side = sideOf(scene, part);
  if (side === undefined || !hearing.sides.includes(side)) return refuse('not-yours');
  if (command.reason.trim() === '') return refuse('reason-missing', law(48));
  return ok([{ kind: 'ChairChallenged', part: part.id, hearing: hearing.id, side, reason: command.reason.trim() }]);
};

const isOpen = ({ settled }: Hearing['challenges'][number]): boolean => settled === undefined;

/** Decided by who approves, and never by the chair who is challenged. */
export const decideSettleChallenge = (command: CommandOf<'settle-challenge'>, scene: Scene): Bodies => {
  const found = find(command, scene, ['convened']);
  if (!found.ok) return found;
  const { part, hearing } = found.value;
  const { actor } = scene;
  const { outcome, reason, chair } = command;
  if (!hearing.challenges.some(isOpen)) return refuse('nothing-to-settle');
  if (actor.kind !== 'officer' || actor.post.duty !== 'approval' || actor.person === hearing.convened?.chair)
    return refuse('approver-needed', law(48));
  if (reason.trim() === '') return refuse('reason-missing', law(48));
  if (outcome === 'kept') return ok([{ kind: 'ChallengeSettled', part: part.id, hearing: hearing.id, outcome, reason: reason.trim() }]);
  if (chair === undefined || chair === hearing.convened?.chair) return refuse('chair-missing', law(48));
  const bar = chairBar(scene, part, chair, actor);
  if (bar !== undefined) return refuse(bar, law(48));
  return ok([{ kind: 'ChallengeSettled', part: part.id, hearing: hearing.id, outcome, reason: reason.trim(), chair }]);
};

/** A record that nobody who took part has confirmed is none (48(5)); one under a challenged chair waits for the word on the challenge. */
export const decideRecordHearing = (command: CommandOf<'record-hearing'>, scene: Scene): Bodies => {
  const found = find(command, scene, ['convened']);
  if (!found.ok) return found;
  const { part, hearing } = found.value;
  if (hearing.convened !== undefined && scene.now < hearing.convened.when) return refuse('hearing-not-held', law(48));
  if (hearing.challenges.some(isOpen)) return refuse('challenge-open', law(48));
  const { text, attended, confirmed, files } = command;
  if (text.trim() === '') return refuse('reason-missing', law(48));
  if (attended.length === 0 || confirmed.length === 0) return refuse('record-unconfirmed', law(48));
  return ok([
    { kind: 'HearingRecorded', part: part.id, hearing: hearing.id, text: text.trim(), attended, confirmed, files },
    ...resumeFor(part, hearing.id),
  ]);
};
