/** Answers the islands of a division: registers that do not answer and the papers people brought because of it; reckoned once a minute. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Island } from '#domain/exchange/island.ts';
import { dayOfInstant, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { OverviewIslands } from '#contract/view/overview.ts';
import { dayOrNull } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { readMap, type ReadMap } from '#server/exchange/map/read-map.ts';
import { scopeOf } from '#server/exchange/map/scope.ts';
import { askedOf, type Facts } from './asked.ts';
import type { OverviewRoom } from './overview-room.ts';

const KEPT_MS = 60_000;
const MOST = 6;

const joined = (names: readonly Text[]): Text => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join(', '),
});

function rowOf(catalogue: Catalogue, { input }: ReadMap, island: Island): OverviewIslands['rows'][number] {
  const resource = input.resources.find((each) => each.resource.id === island.resource)?.resource;
  const facts = island.facts.slice(0, 2).map((id) => catalogue.facts.get(id)?.name ?? { zh: id, en: id });
  const holder = catalogue.departments.get(island.holder);
  return {
    id: island.id,
    name: resource?.name ?? joined(facts),
    holder: holder?.short ?? holder?.name ?? { zh: island.holder, en: island.holder },
    why: island.why,
    papers: island.papers.month,
    since: island.since === undefined ? null : instantText(island.since),
    due: dayOrNull(island.due),
  };
}

async function read({ pool, catalogue }: OverviewRoom, division: DivisionCode, now: Instant): Promise<OverviewIslands> {
  const today = dayOfInstant(now);
  const map = await readMap(pool, catalogue, scopeOf(division), today, today);
  // What a law or an approved exception keeps back is no stall.
  const open = map.map.islands.filter(({ why }) => why !== 'exception' && why !== 'not-shared');
  return {
    at: instantText(now),
    count: open.length,
    rows: open
      .toSorted((one, other) => other.papers.month - one.papers.month || other.cases.year - one.cases.year)
      .slice(0, MOST)
      .map((island) => rowOf(catalogue, map, island)),
  };
}

export function islandReader(room: OverviewRoom): (facts: Facts) => Promise<Result<OverviewIslands>> {
  const kept = new Map<DivisionCode, { readonly at: Instant; readonly islands: Promise<OverviewIslands> }>();
  return async (facts) => {
    const asked = askedOf(room.catalogue, facts);
    if (!asked.ok) return asked;
    const { division } = asked.value;
    const known = kept.get(division);
    if (known !== undefined && facts.now >= known.at && facts.now - known.at < KEPT_MS) return ok(await known.islands);
    const islands = read(room, division, facts.now);
    kept.set(division, { at: facts.now, islands });
    islands.catch(() => kept.delete(division));
    return ok(await islands);
  };
}
