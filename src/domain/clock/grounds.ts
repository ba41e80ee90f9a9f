/** The grounds on which a clock may stop: one table with article, whether the days count, and what must be told. */
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { Result } from '#domain/kernel/result.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { StopGroundId } from '#domain/catalogue/item.ts';

/**
 * `never`: the days are outside the limit whenever the ground is there.
 * `if-required-by-law`: outside only where a law or regulation asks for it; else they count (2018 regulation 28).
 */
type Excluded = 'never-counts' | 'counts-unless-required-by-law';

export type StopGround = {
  readonly id: StopGroundId;
  readonly name: Text;
  readonly basis: Basis;
  readonly excluded: Excluded;
  /** Licensing law 45: the time needed is told to the applicant in writing. */
  readonly plannedDaysRequired: boolean;
};

export type Commissioner = 'office' | 'applicant' | 'none';

const LAW_45: Basis = { law: 'administrative-licensing-law-2019', article: 45 };
/** Time of an agency the office commissions: required by law → not counted, else counted. */
const REGULATION_28: Basis = { law: 'zhejiang-at-most-once-2018', article: 28 };
/** In sequence the next office's clock runs from the previous office's written completion notice. */
const REGULATION_5: Basis = { law: 'zhejiang-at-most-once-2018', article: 5 };

const procedural = (id: string, zh: string, en: string): StopGround => ({
  id,
  name: { zh, en },
  basis: LAW_45,
  excluded: 'never-counts',
  plannedDaysRequired: true,
});
const technical = (id: string, zh: string, en: string): StopGround => ({
  ...procedural(id, zh, en),
  excluded: 'counts-unless-required-by-law',
});

export const STOP_GROUNDS: readonly StopGround[] = [
  procedural('hearing', '听证', 'hearing'),
  procedural('tender', '招标', 'tender'),
  procedural('auction', '拍卖', 'auction'),
  technical('inspection', '检验', 'inspection'),
  technical('testing', '检测', 'testing'),
  technical('quarantine', '检疫', 'quarantine'),
  technical('appraisal', '鉴定', 'appraisal'),
  technical('expert-review', '专家评审', 'expert review'),
  { ...technical('agency-report', '中介机构出具报告', 'report of a commissioned agency'), basis: REGULATION_28 },
  technical('site-survey', '现场勘验', 'site survey'),
  // Its days stop the clock only where a law or regulation asks for the notice (2018 regulation 28).
  technical('public-notice', '公示公告', 'public notice'),
  {
    id: 'predecessor-set-aside',
    name: { zh: '前序决定被撤销', en: 'a decision this one rests on was set aside' },
    basis: REGULATION_5,
    excluded: 'never-counts',
    plannedDaysRequired: false,
  },
];

const BY_ID: ReadonlyMap<StopGroundId, StopGround> = new Map(STOP_GROUNDS.map((ground) => [ground.id, ground]));

export const findStopGround = (id: StopGroundId): StopGround | undefined => BY_ID.get(id);

export type StopJudged = { readonly counts: boolean; readonly basis: Basis; readonly plannedDaysRequired: boolean };

/**
 * Whether the days of a stop count, and by which article.
 * A report the applicant commissions is the applicant's own preparation before filing (2018 regulation 27), so no stop.
 * Refuses `unknown-stop-ground`, `stop-commissioned-by-applicant`, `planned-days-missing` (in days of any unit, above 0).
 */
export const judgeStop = (
  id: StopGroundId,
  facts: { readonly commissionedBy: Commissioner; readonly requiredByLaw: boolean; readonly plannedDays?: number },
): Result<StopJudged, 'unknown-stop-ground' | 'stop-commissioned-by-applicant' | 'planned-days-missing'> => {
  const ground = findStopGround(id);
  if (ground === undefined) return refuse('unknown-stop-ground', { values: { ground: id } });
  const { excluded, plannedDaysRequired } = ground;
  if (excluded === 'counts-unless-required-by-law' && facts.commissionedBy === 'applicant') {
    return refuse('stop-commissioned-by-applicant', { article: 'zhejiang-at-most-once-2018/27' });
  }
  const counts = excluded === 'counts-unless-required-by-law' && !facts.requiredByLaw;
  const told = plannedDaysRequired && !counts;
  if (told && !(facts.plannedDays !== undefined && facts.plannedDays > 0)) {
    return refuse('planned-days-missing', { article: 'administrative-licensing-law-2019/45' });
  }
  const byAgency = excluded === 'counts-unless-required-by-law' && (facts.commissionedBy === 'office' || counts);
  return ok({ counts, basis: byAgency ? REGULATION_28 : ground.basis, plannedDaysRequired: told });
};
