/** A survey of finished cases as an aggregate: a questionnaire as data, a drawn sample, one reminder, closed with its margin. */
import type { Brand, DivisionCode, PersonId } from '#domain/kernel/brand.ts';
import { addDays, dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';

export type SurveyId = Brand<string, 'SurveyId'>;
/** `second-visit` is compared with recorded visits, `satisfied` with given ratings. */
export type Compare = 'second-visit' | 'satisfied';
export type Question = {
  readonly id: string;
  readonly text: Text;
  readonly kind: 'scale' | 'yes-no' | 'open';
  readonly compare?: Compare;
};
export type SurveyPlan = {
  readonly title: Text;
  readonly questions: readonly Question[];
  /** Cases that ended on these days. */
  readonly from: Day;
  readonly until: Day;
  /** Wanted half-width of a share's interval at 95 %, in percent. */
  readonly margin: number;
  readonly stratum: 'county' | 'matter';
};
export type Stratum = { readonly key: string; readonly population: number; readonly drawn: number };
export type Survey = SurveyPlan & {
  readonly id: SurveyId;
  readonly division: DivisionCode;
  readonly state: 'drafted' | 'open' | 'closed';
  readonly by: PersonId;
  readonly at: Instant;
  readonly seed?: string;
  readonly strata: readonly Stratum[];
  readonly answerBy?: Day;
  readonly reminded: boolean;
  readonly seq: number;
};
type Body =
  | ({ readonly kind: 'Drafted'; readonly id: SurveyId; readonly division: DivisionCode } & SurveyPlan)
  | { readonly kind: 'Drawn'; readonly seed: string; readonly strata: readonly Stratum[]; readonly answerBy: Day }
  | { readonly kind: 'Reminded' }
  | { readonly kind: 'SurveyClosed' };
export type SurveyEvent = Body & { readonly at: Instant; readonly by: PersonId };
export type SurveyCommand =
  | ({ readonly kind: 'draft'; readonly id: SurveyId; readonly division: DivisionCode } & SurveyPlan)
  | { readonly kind: 'draw'; readonly seed: string; readonly strata: readonly Stratum[] }
  | { readonly kind: 'remind' }
  | { readonly kind: 'close' };
export type SurveyRefusal = 'survey-not-found' | 'survey-not-open' | 'survey-reminded' | 'survey-nobody' | 'survey-question-missing';

/** Days an invitation may be answered. */
export const ANSWER_DAYS = 21;

/** @param state undefined for a survey not drafted yet; who may is asked before. */
export function decideSurvey(
  command: SurveyCommand,
  state: Survey | undefined,
  { person: by, now: at }: { readonly person: PersonId; readonly now: Instant },
): Result<SurveyEvent, SurveyRefusal> {
  if (command.kind === 'draft') {
    const { kind: _kind, ...plan } = command;
    return plan.questions.length === 0 ? refuse('survey-question-missing') : ok({ kind: 'Drafted', ...plan, at, by });
  }
  if (state === undefined) return refuse('survey-not-found');
  switch (command.kind) {
    case 'draw':
      if (state.state !== 'drafted') return refuse('survey-not-open');
      if (command.strata.every(({ drawn }) => drawn === 0)) return refuse('survey-nobody');
      return ok({ kind: 'Drawn', seed: command.seed, strata: command.strata, answerBy: addDays(dayOfInstant(at), ANSWER_DAYS), at, by });
    case 'remind':
      if (state.state !== 'open') return refuse('survey-not-open');
      return state.reminded ? refuse('survey-reminded') : ok({ kind: 'Reminded', at, by });
    case 'close':
      return state.state === 'open' ? ok({ kind: 'SurveyClosed', at, by }) : refuse('survey-not-open');
  }
}

/** The pure fold. Throws on a log that does not begin with `Drafted`. */
export function evolveSurvey(state: Survey | undefined, event: SurveyEvent): Survey {
  if (event.kind === 'Drafted') {
    const { kind: _kind, ...plan } = event;
    return { ...plan, state: 'drafted', strata: [], reminded: false, seq: 1 };
  }
  if (state === undefined) throw new Error(`a survey begins with Drafted, not ${event.kind}`);
  const next = { ...state, seq: state.seq + 1 };
  switch (event.kind) {
    case 'Drawn':
      return { ...next, state: 'open', seed: event.seed, strata: event.strata, answerBy: event.answerBy };
    case 'Reminded':
      return { ...next, reminded: true };
    case 'SurveyClosed':
      return { ...next, state: 'closed' };
  }
}
