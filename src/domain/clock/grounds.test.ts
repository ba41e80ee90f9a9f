/** Which stops leave days out: licensing law 45 and the 2018 regulation, article 28. */
import { describe, expect, test } from 'vitest';
import { STOP_GROUNDS, findStopGround, judgeStop } from './grounds.ts';

const judged = (id: string, commissionedBy: 'office' | 'applicant' | 'none', requiredByLaw: boolean, plannedDays?: number) => {
  const result = judgeStop(id, {
    commissionedBy,
    requiredByLaw,
    ...(plannedDays === undefined ? {} : { plannedDays }),
  });
  return result.ok ? result.value : result.refusal.code;
};

describe('grounds of a stop', () => {
  test('each has one id, both languages and an article', () => {
    expect(new Set(STOP_GROUNDS.map(({ id }) => id)).size).toBe(STOP_GROUNDS.length);
    for (const { name, basis } of STOP_GROUNDS) expect([name.zh, name.en, basis.law].every((text) => text.length > 1)).toBe(true);
    expect(findStopGround('lunch')).toBeUndefined();
  });

  test('a hearing, tender or auction is never counted', () => {
    for (const id of ['hearing', 'tender', 'auction']) {
      expect(judged(id, 'none', false, 20)).toEqual({
        counts: false,
        basis: { law: 'administrative-licensing-law-2019', article: 45 },
        plannedDaysRequired: true,
      });
    }
  });

  test.each(['inspection', 'testing', 'quarantine', 'appraisal', 'expert-review', 'agency-report'])(
    'the office commissions %s: outside the limit where the law asks for it, inside where not',
    (id) => {
      const basis = { law: 'zhejiang-at-most-once-2018', article: 28 };
      expect(judged(id, 'office', true, 15)).toEqual({ counts: false, basis, plannedDaysRequired: true });
      expect(judged(id, 'office', false)).toEqual({ counts: true, basis, plannedDaysRequired: false });
      expect(judged(id, 'applicant', true, 15)).toBe('stop-commissioned-by-applicant');
    },
  );

  test('an inspection the office makes itself under a law follows licensing law 45', () => {
    expect(judged('inspection', 'none', true, 5)).toMatchObject({ counts: false, basis: { article: 45 } });
  });

  test('the time needed must be told in writing', () => {
    expect(judged('hearing', 'none', true)).toBe('planned-days-missing');
    expect(judged('hearing', 'none', true, 0)).toBe('planned-days-missing');
    expect(judged('predecessor-set-aside', 'none', false)).toMatchObject({ counts: false, plannedDaysRequired: false });
    expect(judged('lunch', 'none', true, 1)).toBe('unknown-stop-ground');
  });
});
