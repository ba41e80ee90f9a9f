/** Answers `exchange.map`: reckoned at most once a minute for each division, for all who look. */
import type pg from 'pg';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import { dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { ExchangeMap } from '#contract/view/exchange-map.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { mapView } from './map-view.ts';
import { readMap } from './read-map.ts';
import { scopeOf } from './scope.ts';
import { trendSince } from './trend.ts';

type Parts = {
  readonly pool: pg.Pool;
  readonly catalogue: Catalogue;
  /** What changes who may ask whom is on the map at once. */
  readonly hear: (listener: (news: { readonly kind: string }) => void) => unknown;
};

const MOVING: ReadonlySet<string> = new Set(['resource', 'data-request']);

const KEPT_MS = 60_000;

async function makeMap({ pool, catalogue }: Omit<Parts, 'hear'>, division: DivisionCode, now: Instant): Promise<ExchangeMap> {
  const today = dayOfInstant(now);
  return mapView(catalogue, await readMap(pool, catalogue, scopeOf(division), today, trendSince(today)), division, now);
}

/** What stands between two departments is no secret among offices; there is nothing in it of any person. */
export const mapHandlers = (parts: Parts): Readonly<Record<'exchange.map', Handler<Caller>>> => {
  const kept = new Map<DivisionCode, { readonly at: Instant; readonly map: Promise<ExchangeMap> }>();
  parts.hear(({ kind }) => {
    if (MOVING.has(kind)) kept.clear();
  });
  return {
    'exchange.map': async ({ caller, now }) => {
      const post = caller?.post;
      if (post === undefined) return refuse('post-needed');
      if (post.duty === 'administration') return refuse('not-yours');
      const known = kept.get(post.division);
      const fresh = known !== undefined && now - known.at < KEPT_MS && now >= known.at;
      if (fresh) return ok(await known.map);
      const map = makeMap(parts, post.division, now);
      kept.set(post.division, { at: now, map });
      map.catch(() => kept.delete(post.division));
      return ok(await map);
    },
  };
};
