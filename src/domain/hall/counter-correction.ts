/** A clerk's slip corrected with four eyes: proposed by one, settled by a second of the same hall; what was written first stays beside it. */
import type { Brand, CaseNumber, DivisionCode, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';

export type CounterCorrectionId = Brand<string, 'CounterCorrectionId'>;

/** What the window itself wrote and may therefore correct. Decisions and applications are corrected by their office under the law. */
export const CORRECTABLE = {
  'visit-reason': { zh: '来办什么', en: 'reason of a visit' },
  'case-title': { zh: '办件名称', en: 'title of a case' },
  'person-name': { zh: '登记的姓名', en: 'name as registered' },
  'person-phone': { zh: '登记的电话', en: 'telephone as registered' },
  'original-returned': { zh: '原件是否退还', en: 'whether an original was returned' },
} as const satisfies Readonly<Record<string, Text>>;
export type Correctable = keyof typeof CORRECTABLE;
export const isCorrectable = (text: string): text is Correctable => Object.hasOwn(CORRECTABLE, text);

/** Inaccurate data is corrected in time (PIPL article 46). */
export const COUNTER_CORRECTION_BASIS: Basis = { law: 'personal-information-protection-law-2021', article: 46 };

/** `about`: the visit, walk-in or scan it is about. Names and telephones stand here alone and are shown covered. */
export type Slip = {
  readonly what: Correctable;
  readonly about: string;
  readonly number?: CaseNumber;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
};
type Settled = { readonly at: Instant; readonly person: PersonId; readonly reason: string };
export type CounterCorrectionState = Slip & {
  readonly id: CounterCorrectionId;
  readonly division: DivisionCode;
  readonly hall: OfficeId;
  readonly state: 'proposed' | 'approved' | 'refused';
  readonly proposedBy: PersonId;
  readonly proposedAt: Instant;
  readonly settled?: Settled;
  readonly seq: number;
};
export type CounterCorrectionCommand =
  | ({ readonly kind: 'propose'; readonly id: CounterCorrectionId; readonly division: DivisionCode; readonly hall: OfficeId } & Slip)
  /** `now`: what stands there at this instant; another value than the one proposed to be changed is another slip. */
  | { readonly kind: 'approve'; readonly stands: string }
  | { readonly kind: 'refuse'; readonly reason: string };
export type CounterCorrectionEvent = { readonly at: Instant; readonly person: PersonId } & (
  | ({ readonly kind: 'Proposed'; readonly id: CounterCorrectionId; readonly division: DivisionCode; readonly hall: OfficeId } & Slip)
  | { readonly kind: 'Approved' }
  | { readonly kind: 'Refused'; readonly reason: string }
);
export type CounterCorrectionRefusal =
  | 'counter-correction-not-found'
  | 'not-yours'
  | 'four-eyes'
  | 'already-settled'
  | 'changed-meanwhile'
  | 'nothing-changes'
  | 'reason-missing';

type Clerk = { readonly person: PersonId; readonly hall: OfficeId };

export function decideCounterCorrection(
  command: CounterCorrectionCommand,
  state: CounterCorrectionState | undefined,
  { person, hall }: Clerk,
  now: Instant,
): Result<readonly CounterCorrectionEvent[], CounterCorrectionRefusal> {
  const stamp = { at: now, person };
  if (command.kind === 'propose') {
    if (command.hall !== hall) return refuse('not-yours');
    if (command.reason.trim() === '') return refuse('reason-missing');
    if (command.from === command.to) return refuse('nothing-changes');
    return ok([{ ...command, kind: 'Proposed', ...stamp }]);
  }
  if (state === undefined || state.hall !== hall) return refuse('counter-correction-not-found');
  if (state.proposedBy === person) return refuse('four-eyes');
  if (state.state !== 'proposed') return refuse('already-settled');
  if (command.kind === 'approve') return command.stands === state.from ? ok([{ kind: 'Approved', ...stamp }]) : refuse('changed-meanwhile');
  return command.reason.trim() === '' ? refuse('reason-missing') : ok([{ kind: 'Refused', reason: command.reason.trim(), ...stamp }]);
}

/** Throws where history does not begin with Proposed. */
export function evolveCounterCorrection(state: CounterCorrectionState | undefined, event: CounterCorrectionEvent): CounterCorrectionState {
  if (event.kind === 'Proposed') {
    const { kind: _kind, at, person, ...slip } = event;
    return { ...slip, state: 'proposed', proposedBy: person, proposedAt: at, seq: 1 };
  }
  if (state === undefined) throw new Error(`${event.kind} of a correction that nobody proposed`);
  const settled = { at: event.at, person: event.person, reason: event.kind === 'Refused' ? event.reason : '' };
  return { ...state, state: event.kind === 'Approved' ? 'approved' : 'refused', settled, seq: state.seq + 1 };
}
