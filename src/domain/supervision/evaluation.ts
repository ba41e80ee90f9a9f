/** An evaluation by a third party: a drawn sample of finished cases, findings case by case, and the result beside the platform's own figure. */
import type { CaseNumber, DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { stamp, supervisesPlace, type FigureLine, type RecordRefusal, type RecordScene, type Stamp } from './record.ts';

export type FindingOutcome = 'yes' | 'no' | 'unreachable';
export type Finding = { readonly nth: number; readonly outcome: FindingOutcome; readonly note: string; readonly at: Instant };
export type EvaluationAbout = {
  readonly id: string;
  readonly division: DivisionCode;
  /** Who was commissioned. */
  readonly body: string;
  /** What is asked of each case, e.g. whether one visit was enough. */
  readonly question: string;
  readonly from: Day;
  readonly to: Day;
  readonly until: Day;
  /** The draw can be repeated with it. */
  readonly seed: string;
  readonly sample: readonly CaseNumber[];
  /** Finished cases it was drawn from. */
  readonly population: number;
  /** The platform's own figure of the same span, as it stood at the draw. */
  readonly own: FigureLine;
  /** Hash of the token of the link. */
  readonly token: string;
};
export type EvaluationState = EvaluationAbout & {
  readonly state: 'open' | 'closed';
  readonly drawn: Stamp;
  readonly findings: Readonly<Record<number, Finding>>;
  readonly seq: number;
};
export type EvaluationCommand =
  | { readonly kind: 'draw-sample'; readonly about: EvaluationAbout }
  | { readonly kind: 'enter-finding'; readonly nth: number; readonly outcome: FindingOutcome; readonly note: string }
  | { readonly kind: 'close-evaluation' };
export type EvaluationEvent =
  | ({ readonly kind: 'SampleDrawn'; readonly about: EvaluationAbout } & Stamp)
  | { readonly kind: 'FindingEntered'; readonly nth: number; readonly outcome: FindingOutcome; readonly note: string; readonly at: Instant }
  | ({ readonly kind: 'EvaluationClosed' } & Stamp);

/** The pure fold. Throws on a log that does not begin with the draw. */
export const evolveEvaluation = (before: EvaluationState | undefined, event: EvaluationEvent): EvaluationState => {
  if (event.kind === 'SampleDrawn') {
    const { at, by, person, about } = event;
    return { ...about, state: 'open', drawn: { at, by, person }, findings: {}, seq: 1 };
  }
  if (before === undefined) throw new Error(`an evaluation begins with its draw, not ${event.kind}`);
  const state = { ...before, seq: before.seq + 1 };
  if (event.kind === 'EvaluationClosed') return { ...state, state: 'closed' };
  const { nth, outcome, note, at } = event;
  return { ...state, findings: { ...state.findings, [nth]: { nth, outcome, note, at } } };
};

/** The link ends with the evaluation or with its last day, whichever is first: nobody keeps a list of people's cases longer than the work takes. */
export const takesFindings = ({ state, until }: Pick<EvaluationState, 'state' | 'until'>, now: Instant): boolean =>
  state === 'open' && dayOfInstant(now) <= until;

/** The event, or why not. Findings come by the link of the token, which stands for the body. */
export function decideEvaluation(
  command: EvaluationCommand,
  state: EvaluationState | undefined,
  scene: RecordScene,
): Result<EvaluationEvent, RecordRefusal> {
  const { actor, now } = scene;
  if (command.kind === 'draw-sample') {
    if (state !== undefined) return refuse('record-there-already');
    if (!supervisesPlace(command.about.division, actor)) return refuse('record-not-yours');
    if (command.about.body.trim() === '' || command.about.question.trim() === '') return refuse('order-words-missing');
    if (command.about.sample.length === 0) return refuse('evaluation-sample-empty');
    return ok({ kind: 'SampleDrawn', about: command.about, ...stamp(actor, scene) });
  }
  if (state === undefined) return refuse('record-not-found');
  if (state.state !== 'open') return refuse('record-wrong-stage');
  if (command.kind === 'enter-finding') {
    if (!takesFindings(state, now)) return refuse('record-wrong-stage');
    const { nth, outcome, note } = command;
    return nth >= state.sample.length ? refuse('evaluation-case-unknown') : ok({ kind: 'FindingEntered', nth, outcome, note, at: now });
  }
  if (!supervisesPlace(state.division, actor)) return refuse('record-not-yours');
  return ok({ kind: 'EvaluationClosed', ...stamp(actor, scene) });
}

export type EvaluationResult = {
  readonly answered: number;
  readonly yes: number;
  readonly unreachable: number;
  readonly share: number | null;
};
const HUNDRED = 100;
/** Yes of those who answered, in per cent; whoever was not reached is told and not counted as either. */
export const resultOf = ({ findings }: Pick<EvaluationState, 'findings'>): EvaluationResult => {
  const all = Object.values(findings);
  const yes = all.filter(({ outcome }) => outcome === 'yes').length;
  const unreachable = all.filter(({ outcome }) => outcome === 'unreachable').length;
  const answered = all.length - unreachable;
  return { answered, yes, unreachable, share: answered === 0 ? null : (yes * HUNDRED) / answered };
};
