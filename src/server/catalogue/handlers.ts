/** Answers the operations on the published catalogue. */
import type { MatterRow } from '#contract/view/guide.ts';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Division } from '#domain/catalogue/directory.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { findMatter, type Catalogue } from './catalogue.ts';
import { isServed, officeFinder } from './definition-for.ts';
import { guideFor } from './guide-for.ts';
import { itemsOf } from './guide-of.ts';
import { catalogueIn } from './local-items.ts';
import { officeView } from './plain-views.ts';
import { promiseOf, visitsOf } from './promise-path.ts';
import { offeredMatters } from './offered-matters.ts';

type CatalogueOperation = 'division.list' | 'office.list' | 'matter.list' | 'matter.guide';

const page = <Row>(rows: readonly Row[]) => ok({ rows, next: null });

const divisionRow = (catalogue: Catalogue, division: Division) => ({
  code: division.code,
  name: division.name,
  level: division.level,
  parent: division.parent ?? null,
  open: officeFinder(catalogue)('hall', 'county', division.code) !== undefined,
});

const matterRow = (catalogue: Catalogue, matter: Matter, today: Day): MatterRow => {
  const { id, name, summary, seal, kind } = matter;
  const items = itemsOf(catalogue, matter);
  return {
    id,
    name,
    summary,
    seal,
    kind,
    items: items.length,
    visits: visitsOf(items),
    promised: promiseOf(catalogue, matter, today).promised.term,
  };
};

const codeIn = (query: Readonly<Record<string, string>>, name: string): DivisionCode | undefined => {
  const text = query[name];
  return text === undefined ? undefined : brandAs<DivisionCode>(Number(text));
};

/** Handlers by operation name, to be joined with those of the other rooms. */
export const catalogueHandlers = (catalogue: Catalogue): Readonly<Record<CatalogueOperation, Handler<Caller>>> => ({
  'division.list': async ({ query }) => {
    const parent = codeIn(query, 'parent');
    const wanted = (division: Division): boolean => (parent === undefined ? division.level !== 'township' : division.parent === parent);
    return page([...catalogue.divisions.values()].filter(wanted).map((division) => divisionRow(catalogue, division)));
  },
  'office.list': async ({ query }) => {
    const division = codeIn(query, 'division');
    return page(
      [...catalogue.offices.values()]
        .filter((office) => office.closed !== true && (division === undefined || office.division === division))
        .map((office) => ({ ...officeView(office), department: office.department, kind: office.kind })),
    );
  },
  'matter.list': async ({ query, now }) => {
    const division = codeIn(query, 'division');
    const here = division === undefined ? catalogue : catalogueIn(catalogue, division);
    const offered = offeredMatters(here);
    const served = division === undefined ? offered : offered.filter((matter) => isServed(catalogue, matter, division));
    return page(served.map((each) => matterRow(here, each, dayOfInstant(now))));
  },
  'matter.guide': async ({ params, query, now }) => {
    const matter = findMatter(catalogue, params['id'] ?? '');
    const division = codeIn(query, 'division');
    if (matter === undefined) return refuse('matter-not-found');
    if (division === undefined || !catalogue.divisions.has(division)) {
      return refuse('not-found', { problems: [{ pointer: '/query/division', code: 'not-allowed-value' }] });
    }
    return ok(guideFor(catalogue, matter, division, dayOfInstant(now)));
  },
});
