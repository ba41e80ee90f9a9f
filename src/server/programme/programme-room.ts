/** What the programme's room is given at wiring, and the few questions all its handlers ask of it. */
import type { Actor } from '#domain/case/actor.ts';
import { parentOf } from '#domain/division/division.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Month, Sum } from '#domain/measure/figure.ts';
import type { Measure } from '#domain/measure/measure.ts';
import type { PlanScope } from '#domain/programme/check-plan.ts';
import type { PlanScene } from '#domain/programme/decide-plan.ts';
import type { Framework } from '#domain/programme/framework.ts';
import { isWithin } from '#domain/division/division.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import type { ShippedPlan } from './load-plans.ts';

export type ProgrammeRoom = {
  readonly cases: Pick<CaseRoom, 'pool' | 'corridor' | 'catalogue' | 'actorOf' | 'parties' | 'newId'>;
  readonly frameworks: ReadonlyMap<string, Framework>;
  /** Plans shipped as data, by id. */
  readonly examples: ReadonlyMap<string, ShippedPlan>;
  /** The registry as it is now. */
  readonly measures: () => ReadonlyMap<string, Measure>;
  /** What of a measure is published, and up to which month; undefined sums are kept back. */
  readonly published: (measure: Measure, now: Instant) => Promise<PublishedMonths>;
  /** Lays a plan open to everybody's comments, once; told after the plan's own commit. */
  readonly layOpen?: (plan: PlanLaidOpen, by: LaidOpenBy) => Promise<void>;
};

export type PublishedMonths = {
  readonly published: (division: DivisionCode, month: Month) => Sum | undefined;
  readonly to: Month;
};

export type PlanLaidOpen = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly title: Text;
  /** Its goals, one a line. */
  readonly text: Text;
  readonly until: Day;
  /** Number of events before: with the id it names this one asking of the public. */
  readonly seq: number;
};
export type LaidOpenBy = { readonly actor: Actor; readonly idempotencyKey: string; readonly requestId: string; readonly now: Instant };

/** The reform office of a division; undefined where the directory has none. */
export const reformOfficeOf =
  ({ cases }: Pick<ProgrammeRoom, 'cases'>) =>
  (division: DivisionCode): OfficeId | undefined =>
    [...cases.catalogue.offices.values()].find(
      (office) => office.division === division && office.department === 'reform' && office.closed !== true,
    )?.id;

const EMPTY: Framework = { id: '', name: { zh: '', en: '' }, source: { zh: '', en: '' }, systems: [] };

/** What a plan of the division may name. */
export const scopeOf = ({ cases, frameworks, measures }: ProgrammeRoom, division: DivisionCode, framework: string): PlanScope => ({
  framework: frameworks.get(framework) ?? EMPTY,
  isOffice: (id) => {
    const office = cases.catalogue.offices.get(brandAs<OfficeId>(id));
    return office !== undefined && isWithin(office.division, division);
  },
  measureOf: (id) => measures().get(id),
});

export const sceneOf = (room: ProgrammeRoom, actor: Actor, now: Instant, division: DivisionCode, framework: string): PlanScene => ({
  actor,
  reformOf: reformOfficeOf(room),
  now,
  today: dayOfInstant(now),
  scope: scopeOf(room, division, framework),
});

export const divisionName = ({ cases }: Pick<ProgrammeRoom, 'cases'>, division: DivisionCode): Text =>
  cases.catalogue.divisions.get(division)?.name ?? { zh: String(division), en: String(division) };

/** The divisions directly below: cities of the province, counties of a city; none below a county, whose goals go to its offices. */
export const directlyBelow = ({ cases }: Pick<ProgrammeRoom, 'cases'>, division: DivisionCode): readonly DivisionCode[] =>
  [...cases.catalogue.divisions.values()]
    .filter(({ code, level }) => level !== 'township' && parentOf(code) === division)
    .map(({ code }) => code);
