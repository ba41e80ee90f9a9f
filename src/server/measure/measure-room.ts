/** What the count is given at wiring: the catalogue as it stands, the clock, and the map of islands of a room it may not look into. */
import type pg from 'pg';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

/** A place where people are still asked for what a department holds. */
export type IslandHere = {
  readonly id: string;
  readonly division: DivisionCode;
  readonly reason: string;
  readonly items: readonly string[];
};

export type MeasureRoom = {
  readonly pool: pg.Pool;
  readonly catalogue: Catalogue;
  readonly clock: () => Instant;
  readonly islands: (today: Day) => Promise<readonly IslandHere[]>;
};
