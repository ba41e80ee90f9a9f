/** An order by which an office of supervision has its looks at one case shown later: a lawful code, a last day, reasons; it reaches forward only. */
import type { CaseNumber, OfficeId, PersonId } from '#domain/kernel/brand.ts';
import type { Post } from '#domain/catalogue/directory.ts';
import { addDays, dayOfInstant, endOfDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { findLawfulCode } from './lawful-code.ts';

export type LookDelayCommand =
  /** `until`: the last day on which the looks are not shown. */
  | {
      readonly kind: 'delay';
      readonly number: CaseNumber;
      readonly code: string;
      readonly until: Day | undefined;
      readonly reasons: string;
    }
  | { readonly kind: 'lift' };

type EventBody =
  | {
      readonly kind: 'LooksDelayed';
      readonly number: CaseNumber;
      readonly office: OfficeId;
      readonly code: string;
      readonly basis: Basis;
      readonly reasons: string;
      readonly until: Instant;
    }
  | { readonly kind: 'DelayLifted' };
export type LookDelayEvent = EventBody & { readonly at: Instant; readonly by: PersonId };

export type LookDelayState = {
  readonly number: CaseNumber;
  readonly office: OfficeId;
  readonly officer: PersonId;
  readonly code: string;
  readonly reasons: string;
  readonly from: Instant;
  readonly until: Instant;
  readonly lifted: boolean;
  readonly seq: number;
};

export type LookDelayRefusal =
  | 'not-yours'
  | 'delay-not-found'
  | 'no-lawful-ground'
  | 'delay-without-date'
  | 'delay-date-passed'
  | 'delay-too-long'
  | 'reasons-missing'
  | 'delay-ended';

type Decided = Result<readonly LookDelayEvent[], LookDelayRefusal>;

/**
 * Events of a command, or why not. Only looks made after the order are shown later: what a person could already read is not
 * taken from them again (PIPL 44, 45).
 */
export function decideLookDelay(
  command: LookDelayCommand,
  state: LookDelayState | undefined,
  { person, post, now }: { readonly person: PersonId; readonly post: Post; readonly now: Instant },
): Decided {
  if (post.duty !== 'supervision') return refuse('not-yours');
  const stamp = { at: now, by: person };
  if (command.kind === 'lift') {
    if (state === undefined || state.office !== post.office) return refuse('delay-not-found');
    return state.until <= now ? refuse('delay-ended') : ok([{ kind: 'DelayLifted', ...stamp }]);
  }
  const code = findLawfulCode(command.code);
  if (code === undefined || code.delayDays === 0) return refuse('no-lawful-ground');
  const { number, until, reasons } = command;
  if (until === undefined) return refuse('delay-without-date');
  const today = dayOfInstant(now);
  if (until < today) return refuse('delay-date-passed');
  if (until > addDays(today, code.delayDays)) return refuse('delay-too-long', { values: { days: code.delayDays } });
  if (reasons.trim() === '') return refuse('reasons-missing');
  const order = { number, office: post.office, code: code.id, basis: code.basis, reasons: reasons.trim(), until: endOfDay(until) };
  return ok([{ kind: 'LooksDelayed', ...order, ...stamp }]);
}

/** The state after an event. Throws where history does not begin with LooksDelayed: such a history is damaged. */
export function evolveLookDelay(state: LookDelayState | undefined, event: LookDelayEvent): LookDelayState {
  if (event.kind === 'LooksDelayed') {
    const { number, office, code, reasons, until, at, by } = event;
    return { number, office, officer: by, code, reasons, from: at, until, lifted: false, seq: 1 };
  }
  if (state === undefined) throw new Error('A delay lifted that was never ordered');
  return { ...state, until: event.at, lifted: true, seq: state.seq + 1 };
}
