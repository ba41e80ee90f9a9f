/** Draws the sample of a survey: finished cases by stratum, in an order that the seed gives, each person once. */
import { allocate, drawn, sizeFor } from '#domain/feedback/sample.ts';
import type { Stratum, Survey, SurveyPlan } from '#domain/feedback/survey.ts';
import { endOfDay, startOfDay } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';

type Row = { readonly number: string; readonly division: number; readonly matter: string; readonly person: string };
/** Of a person with several cases the first by its number. */
const ended = statement<Row>(
  'survey-population',
  `select distinct on (c.person) c.number, c.division, c.matter, c.person from (
     select n.number, n.division, n.matter, (select min(p.person) from yici.case_party p
       where p.division = n.division and p.number = n.number and p.kind = 'applicant' and p.until is null) as person
     from yici.case_now n where n.division = any ($1::int[]) and n.state in ('ended', 'archived') and n.ended_at between $2 and $3) c
   where c.person is not null order by c.person, c.number`,
);

export type Drawn = { readonly person: string; readonly stratum: string };
export type Draw = { readonly strata: readonly Stratum[]; readonly people: readonly Drawn[] };

const stratumOf = (plan: Pick<SurveyPlan, 'stratum'>, { division, matter }: Row): string =>
  plan.stratum === 'county' ? String(division) : matter;

export const populationOf = (sql: Sql, plan: Pick<SurveyPlan, 'from' | 'until'>, divisions: readonly number[]): Promise<readonly Row[]> =>
  sql.run(ended, [divisions, startOfDay(plan.from), endOfDay(plan.until)]);

/** Invited are as many as answers are needed and half as many again: not everybody answers. */
const MORE = 1.5;
export async function drawSurvey(sql: Sql, survey: Survey, divisions: readonly number[], seed: string): Promise<Draw> {
  const rows = await populationOf(sql, survey, divisions);
  const keys = [...new Set(rows.map((row) => stratumOf(survey, row)))].toSorted();
  const groups = keys.map((key) => rows.filter((row) => stratumOf(survey, row) === key));
  const size = Math.min(rows.length, Math.ceil(sizeFor(survey.margin, rows.length) * MORE));
  const shares = allocate(
    size,
    groups.map(({ length }) => length),
  );
  const people = groups.flatMap((group, at) => {
    const byNumber = new Map(group.map((row) => [row.number, row]));
    return drawn(seed, [...byNumber.keys()], shares[at] ?? 0).flatMap((number) => {
      const row = byNumber.get(number);
      return row === undefined ? [] : [{ person: row.person, stratum: keys[at] ?? '' }];
    });
  });
  return { strata: keys.map((key, at) => ({ key, population: groups[at]?.length ?? 0, drawn: shares[at] ?? 0 })), people };
}
