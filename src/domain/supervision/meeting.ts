/** A meeting (联席会议, 领导小组会议): called with an agenda, read by the units, held with minutes and resolutions that become orders. */
import type { DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { stamp, supervisesPlace, worksIn, type RecordOfficer, type RecordRefusal, type RecordScene, type Stamp } from './record.ts';

export type AgendaItem = { readonly words: string; readonly kind: 'order' | 'task' | 'measure' | 'other'; readonly ref: string };
export type Resolution = { readonly what: string; readonly who: OfficeId; readonly due: Day };
export type Receipt = { readonly office: OfficeId; readonly person: PersonId; readonly at: Instant; readonly of: 'notice' | 'minutes' };
export type MeetingAbout = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly kind: 'joint' | 'leading-group';
  readonly title: string;
  readonly place: string;
  readonly on: Day;
  readonly agenda: readonly AgendaItem[];
  readonly invited: readonly OfficeId[];
};
export type MeetingState = MeetingAbout & {
  readonly state: 'called' | 'held';
  readonly called: Stamp;
  readonly attended: readonly OfficeId[];
  readonly minutes?: string;
  readonly resolutions: readonly Resolution[];
  readonly receipts: readonly Receipt[];
  readonly seq: number;
};
type Held = { readonly attended: readonly OfficeId[]; readonly minutes: string; readonly resolutions: readonly Resolution[] };
export type MeetingCommand =
  | { readonly kind: 'call-meeting'; readonly about: MeetingAbout }
  | ({ readonly kind: 'hold-meeting' } & Held)
  | { readonly kind: 'read-meeting' };
export type MeetingEvent =
  | ({ readonly kind: 'MeetingCalled'; readonly about: MeetingAbout } & Stamp)
  | ({ readonly kind: 'MeetingHeld' } & Held & Stamp)
  | ({ readonly kind: 'MeetingRead'; readonly office: OfficeId; readonly of: Receipt['of'] } & Stamp);

/** The pure fold. Throws on a log that does not begin with the call. */
export const evolveMeeting = (before: MeetingState | undefined, event: MeetingEvent): MeetingState => {
  const { at, by, person } = event;
  if (event.kind === 'MeetingCalled')
    return { ...event.about, state: 'called', called: { at, by, person }, attended: [], resolutions: [], receipts: [], seq: 1 };
  if (before === undefined) throw new Error(`a meeting begins with its call, not ${event.kind}`);
  const state = { ...before, seq: before.seq + 1 };
  if (event.kind === 'MeetingRead') return { ...state, receipts: [...state.receipts, { office: event.office, person, at, of: event.of }] };
  const { attended, minutes, resolutions } = event;
  return { ...state, state: 'held', attended, minutes, resolutions };
};

const isInvited = ({ invited }: MeetingState, { post }: RecordOfficer): boolean => invited.includes(post.office);

/** The event, or why not. A unit reads the notice and, after the meeting, the minutes: once each. */
export function decideMeeting(
  command: MeetingCommand,
  state: MeetingState | undefined,
  scene: RecordScene,
): Result<MeetingEvent, RecordRefusal> {
  const { actor, now } = scene;
  if (command.kind === 'call-meeting') {
    const { about } = command;
    if (state !== undefined) return refuse('record-there-already');
    if (!supervisesPlace(about.division, actor)) return refuse('record-not-yours');
    if (about.title.trim() === '' || about.agenda.length === 0 || about.invited.length === 0) return refuse('order-words-missing');
    return ok({ kind: 'MeetingCalled', about, ...stamp(actor, scene) });
  }
  if (state === undefined) return refuse('record-not-found');
  if (command.kind === 'read-meeting') {
    if (actor.kind !== 'officer' || !worksIn(actor.post.office, actor) || !isInvited(state, actor)) return refuse('record-not-yours');
    const of = state.state === 'held' ? 'minutes' : 'notice';
    if (state.receipts.some((each) => each.office === actor.post.office && each.of === of)) return refuse('record-there-already');
    return ok({ kind: 'MeetingRead', office: actor.post.office, of, ...stamp(actor, scene) });
  }
  if (!supervisesPlace(state.division, actor)) return refuse('record-not-yours');
  if (state.state !== 'called') return refuse('record-wrong-stage');
  if (dayOfInstant(now) < state.on || command.resolutions.some(({ due }) => due < dayOfInstant(now))) return refuse('record-too-early');
  if (command.minutes.trim() === '' || command.resolutions.some(({ what }) => what.trim() === '')) return refuse('order-words-missing');
  const { kind: _kind, ...held } = command;
  return ok({ kind: 'MeetingHeld', ...held, ...stamp(actor, scene) });
}
