/** What stops an application before it is a case: a renewal that is too late or of what is another's, a promise by who did not keep one. */
import { articleOf, COMMITMENT_BASIS } from '#domain/entitlement/judge.ts';
import type { Item } from '#domain/catalogue/item.ts';
import { dayOfInstant, dayText, type Day, type Instant } from '#domain/kernel/instant.ts';
import { refuse, type Result } from '#domain/kernel/result.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { Submission } from '#server/case/submit-case.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { renewalRefused } from './begin-renewal.ts';
import { findByCertificate } from './open-entitlement.ts';
import { lockEntitlement } from './store.ts';

const barring = statement<{ readonly until_on: Day }>(
  'credit-barring',
  'select until_on from yici.credit_record where person = any ($1) and repaired_on is null and until_on >= $2 order by until_on desc limit 1',
);

/** An open application of theirs that names the same certificate: the entitlement learns of it by a job, so a moment late. */
const underWay = statement<{ readonly number: string }>(
  'renewal-under-way',
  `select c.number from yici.case_party p
   join yici.case_now c on c.division = p.division and c.number = p.number and c.state = 'running' and c.matter = $3
   join yici.case_event e on e.division = p.division and e.number = p.number and e.seq = 1
   where p.person = any ($1) and p.division = $2
     and btrim(coalesce(e.body -> 'situation' ->> $4::text, e.body -> 'answers' ->> $4::text)) = btrim($5::text) limit 1`,
);

/** Until when no promise is taken from any of these people; undefined where it is (2018 regulation 14). */
export const barredUntil = async (sql: Sql, people: readonly string[], now: Instant): Promise<Day | undefined> =>
  (await sql.run(barring, [people, dayOfInstant(now)]))[0]?.until_on;

const applicantsOf = ({ parties }: Submission): readonly string[] =>
  parties.flatMap(({ kind, person }) => (kind === 'applicant' && person !== undefined ? [person] : []));

async function promiseRefused(sql: Sql, submission: Submission, now: Instant): Promise<Result<never> | undefined> {
  if (!Object.values(submission.given).some(({ by }) => by === 'commitment')) return undefined;
  const until = await barredUntil(sql, applicantsOf(submission), now);
  if (until === undefined) return undefined;
  return refuse('commitment-barred', { article: articleOf(COMMITMENT_BASIS), values: { until: dayText(until) } });
}

/** The number must name what the applicant holds, with the day it ends: the new period begins behind it. */
async function renewalStopped(
  sql: Sql,
  submission: Submission,
  renews: NonNullable<Item['renews']>,
  now: Instant,
): Promise<Result<never> | undefined> {
  const said = { ...submission.situation, ...submission.answers };
  const number = said[renews.certificate];
  const held = typeof number === 'string' ? await findByCertificate(sql, submission.division, number) : undefined;
  const applicants = applicantsOf(submission);
  if (held === undefined || !held.holders.some((person) => applicants.includes(person)))
    return refuse('renewal-unknown', { problems: [{ pointer: `/answers/${renews.certificate}`, code: 'not-allowed-value' }] });
  if (held.until !== undefined && said[renews.until] !== dayText(held.until))
    return refuse('renewal-unknown', { problems: [{ pointer: `/answers/${renews.until}`, code: 'not-allowed-value' }] });
  // Two sent at once stand in line here, or both would be granted: one period twice.
  await lockEntitlement(sql, { division: held.division, id: held.id });
  const { division, matter } = submission;
  const [open] = await sql.run(underWay, [applicants, division, matter, renews.certificate, String(number)]);
  return open === undefined ? renewalRefused(held, now) : refuse('renewal-open');
}

/** Asked inside every submission, from a draft and at a window alike. */
export const submissionGate =
  (catalogue: CaseRoom['catalogue']): NonNullable<CaseRoom['gate']> =>
  async (sql, submission, now) => {
    const matter = catalogue.matters.get(submission.matter);
    const items = (matter?.steps ?? []).flatMap((each) => (each.kind === 'item' ? (catalogue.items.get(each.item) ?? []) : []));
    for (const { renews } of items) {
      const stopped = renews === undefined ? undefined : await renewalStopped(sql, submission, renews, now);
      if (stopped !== undefined) return stopped;
    }
    return promiseRefused(sql, submission, now);
  };
