/** Facts of cases: their events, the visits recorded for them, and whether the applicant rated them. */
import { factsOfCase } from '#domain/measure/facts-of-case.ts';
import type { FactRow } from '#domain/measure/fact-row.ts';
import type { VisitEntry } from '#domain/hall/fold-visit.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { versionKey } from '#server/catalogue/catalogue.ts';
import { findCases, type FoundCase } from '#server/case/store.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Loader } from './loader.ts';

const visits = statement<VisitEntry>(
  'measure-visits',
  `select id, visit, hall, day, who, kind, at, ticket, number, nth, cause, office, body from yici.visit_entry
   where division = $1 and number = any ($2) order by number, at, id`,
);
const rated = statement<{ readonly subject: string }>(
  'measure-rated',
  `select distinct subject from yici.rating_now where division = $1 and subject = any ($2) and subject_of = 'case'`,
);
const page = statement<{ readonly id: string }>(
  'measure-case-page',
  'select number as id from yici.case_now where division = $1 and number > $2 order by number limit 500',
);

/** Whether a hall for all departments took it: who files at a department's own window is of that department's office. */
const atOneCounter = ({ offices }: Catalogue, { events: [first] }: FoundCase): boolean =>
  first?.by.kind === 'officer' && offices.get(first.by.office as OfficeId)?.kind === 'hall';

export const cases: Loader = {
  load: async ({ catalogue }, sql, division, ids) => {
    const [found, came, said] = await Promise.all([
      findCases(sql, division, ids),
      sql.run(visits, [division, ids]),
      sql.run(rated, [division, ids]),
    ]);
    const visitsOf = Map.groupBy(came, ({ number }) => number ?? '');
    const ratedOnes = new Set(said.map(({ subject }) => subject));
    const listed = new Set<string>(catalogue.visitExceptions.map(({ item }) => item));
    return new Map(
      [...found].map(([number, each]): readonly [string, readonly FactRow[]] => {
        const matter =
          catalogue.heldMatters.get(versionKey(each.state.matter, each.state.matterVersion)) ?? catalogue.matters.get(each.state.matter);
        const scene = {
          calendar: catalogue.calendar,
          visits: visitsOf.get(number) ?? [],
          excepted: (item: string) => listed.has(item),
          budget: matter?.budget,
          oneCounter: atOneCounter(catalogue, each),
          rated: ratedOnes.has(number),
        };
        return [number, factsOfCase(each.state, scene)];
      }),
    );
  },
  list: async (_room, sql, division, after) => (await sql.run(page, [division, after])).map(({ id }) => id),
};
