/** A quarter's round of grades in a division: proposed from figures, objected to by units, decided, published by a second person. */
import { belongsTo } from '#domain/case/actor.ts';
import type { DivisionCode, OfficeId } from '#domain/kernel/brand.ts';
import { dueOf } from '#domain/clock/due.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Grade, PartPoints } from './grade.ts';
import { stamp, supervisesPlace, worksIn, type RecordRefusal, type RecordScene, type SaidOn, type Stamp } from './record.ts';

export type GradeLine = {
  readonly office: OfficeId;
  readonly parts: readonly PartPoints[];
  readonly points: number;
  readonly grade: Grade;
};
export type GradeAbout = {
  readonly id: string;
  readonly division: DivisionCode;
  /** yyyyq, e.g. 20263. */
  readonly quarter: number;
  readonly scheme: string;
  readonly lines: readonly GradeLine[];
};
export type GradedLine = GradeLine & { readonly objection?: SaidOn; readonly decided?: SaidOn & { readonly kept: boolean } };
export type GradeRoundState = Omit<GradeAbout, 'lines'> & {
  readonly lines: readonly GradedLine[];
  readonly state: 'proposed' | 'published';
  readonly proposed: Stamp;
  readonly published?: Stamp;
  readonly seq: number;
};
export type GradeCommand =
  | ({ readonly kind: 'propose-grades' } & GradeAbout)
  | { readonly kind: 'object-grade'; readonly office: OfficeId; readonly text: string }
  /** `line`: reckoned anew by whoever runs the command, where figures were wrong; nobody types points. */
  | {
      readonly kind: 'decide-objection';
      readonly office: OfficeId;
      readonly kept: boolean;
      readonly line: GradeLine;
      readonly text: string;
    }
  | { readonly kind: 'publish-grades' };
export type GradeEvent =
  | ({ readonly kind: 'GradesProposed' } & GradeAbout & Stamp)
  | ({ readonly kind: 'GradeObjected'; readonly office: OfficeId; readonly text: string } & Stamp)
  | ({
      readonly kind: 'ObjectionDecided';
      readonly office: OfficeId;
      readonly kept: boolean;
      readonly line: GradeLine;
      readonly text: string;
    } & Stamp)
  | ({ readonly kind: 'GradesPublished' } & Stamp);

/** This platform's, as that of marks is: no law names it (decision 0102). */
export const OBJECTION_TERM = { amount: 5, unit: 'working-day' } as const;

const change = (state: GradeRoundState, office: OfficeId, to: (line: GradedLine) => GradedLine): GradeRoundState => ({
  ...state,
  lines: state.lines.map((line) => (line.office === office ? to(line) : line)),
});

/** The pure fold. Throws on a log that does not begin with the proposal. */
export const evolveGrades = (before: GradeRoundState | undefined, event: GradeEvent): GradeRoundState => {
  if (event.kind === 'GradesProposed') {
    const { kind: _kind, at, by, person, ...about } = event;
    return { ...about, state: 'proposed', proposed: { at, by, person }, seq: (before?.seq ?? 0) + 1 };
  }
  if (before === undefined) throw new Error(`a round begins with its proposal, not ${event.kind}`);
  const state = { ...before, seq: before.seq + 1 };
  const { at, by, person } = event;
  switch (event.kind) {
    case 'GradeObjected':
      return change(state, event.office, (line) => ({ ...line, objection: { text: event.text, person, at } }));
    case 'ObjectionDecided': {
      const decided = { text: event.text, person, at, kept: event.kept };
      return change(state, event.office, (line) => ({ ...line, ...(event.kept ? {} : event.line), decided }));
    }
    case 'GradesPublished':
      return { ...state, state: 'published', published: { at, by, person } };
  }
};

const isOpen = ({ objection, decided }: GradedLine): boolean => objection !== undefined && decided === undefined;

type Decided = Result<GradeEvent, RecordRefusal>;
const publish = (state: GradeRoundState, scene: RecordScene): Decided => {
  const { actor, calendar, now } = scene;
  if (!supervisesPlace(state.division, actor)) return refuse('record-not-yours');
  if (actor.person === state.proposed.person) return refuse('second-person-needed');
  // Published when everybody had their days to object and every objection has its answer.
  if (dayOfInstant(now) <= dueOf(dayOfInstant(state.proposed.at), OBJECTION_TERM, calendar)) return refuse('record-too-early');
  return state.lines.some(isOpen) ? refuse('record-wrong-stage') : ok({ kind: 'GradesPublished', ...stamp(actor, scene) });
};

/** The event, or why not. */
export function decideGrades(command: GradeCommand, state: GradeRoundState | undefined, scene: RecordScene): Decided {
  const { actor, calendar, now } = scene;
  if (command.kind === 'propose-grades') {
    if (!supervisesPlace(command.division, actor)) return refuse('record-not-yours');
    if (state !== undefined) return refuse('record-there-already');
    const { kind: _kind, ...about } = command;
    return ok({ kind: 'GradesProposed', ...about, ...stamp(actor, scene) });
  }
  if (state === undefined) return refuse('record-not-found');
  if (state.state !== 'proposed') return refuse('record-wrong-stage');
  if (command.kind === 'publish-grades') return publish(state, scene);
  const line = state.lines.find(({ office }) => office === command.office);
  if (line === undefined) return refuse('record-not-found');
  if (command.text.trim() === '') return refuse('order-words-missing');
  if (command.kind === 'object-grade') {
    if (!worksIn(command.office, actor)) return refuse('record-not-yours');
    if (line.objection !== undefined) return refuse('record-there-already');
    if (dayOfInstant(now) > dueOf(dayOfInstant(state.proposed.at), OBJECTION_TERM, calendar)) return refuse('record-too-late');
    return ok({ kind: 'GradeObjected', office: command.office, text: command.text, ...stamp(actor, scene) });
  }
  if (!supervisesPlace(state.division, actor)) return refuse('record-not-yours');
  // Nor does whoever objected for the unit, under whatever second post.
  if (belongsTo(command.office, actor) || line.objection?.person === actor.person) return refuse('order-own-unit');
  if (!isOpen(line)) return refuse('record-wrong-stage');
  if (actor.person === state.proposed.person) return refuse('second-person-needed');
  const { kind: _kind, ...decided } = command;
  return ok({ kind: 'ObjectionDecided', ...decided, ...stamp(actor, scene) });
}
