/** The liability list of article 43 with what the system recorded of each item this year, and what everybody may read. */
import type { LiabilityItem } from '#domain/supervision/supervision-list.ts';
import { triggerFacts, type CardTrigger } from '#domain/supervision/card-trigger.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, startOfDay, type Day } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { LiabilityView, PublicSupervision } from '#contract/view/record.ts';
import { basisView, officeName } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { divisionsWithin } from '../order-lists.ts';
import { divisionName } from '../order-views.ts';
import { gradesLaw, toleranceLaw } from './laws.ts';
import { startOfYear } from './period.ts';
import { cardCounts, newestCards, newestOrders, orderCounts, sentAwayCount } from './record-figures.ts';
import { mayRead, type RecordFacts, type RecordRoom } from './record-room.ts';
import { listPublicRecords } from './record-store.ts';

const PROVINCE = 330_000;
const FEW = 5;

export const liabilityHandlers = (records: RecordRoom): Readonly<Record<'liability.list' | 'supervision.published', Handler<Caller>>> => ({
  'liability.list': (facts) => list(records, facts),
  'supervision.published': (facts) => listPublished(records, facts),
});

type Behind = LiabilityView['items'][number]['behind'];
type Recorded = Awaited<ReturnType<typeof recordedSince>>;

/** What was recorded in these divisions since an instant. */
async function recordedSince({ room }: RecordRoom, division: DivisionCode, from: Day) {
  const span = [divisionsWithin(room.catalogue, division), startOfDay(from)];
  const sql = sqlOf(room.pool);
  const [cards, orders, [told], newest, given] = await Promise.all([
    sql.run(cardCounts, span),
    sql.run(orderCounts, span),
    sql.run(sentAwayCount, span),
    sql.run(newestCards, span),
    sql.run(newestOrders, span),
  ]);
  return { cards, orders, told: told?.told ?? 0, newest, given };
}

const isOf = (words: readonly string[], word: string): boolean => words.includes(word);
const sum = (counts: readonly number[]): number => counts.reduce((total, each) => total + each, 0);

/** The newest cards and orders that are counted under an item. */
function behindOf(catalogue: Catalogue, item: LiabilityItem, { newest, given }: Recorded): Behind {
  const cards: Behind = newest
    .filter((each) => isOf(item.cards, each.trigger_kind))
    .map(({ id, office, trigger_kind, raised_at }) => ({
      kind: 'card',
      id,
      words: triggerFacts[trigger_kind as CardTrigger].name,
      office: officeName(catalogue, brandAs<OfficeId>(office)),
      on: dayText(dayOfInstant(raised_at)),
    }));
  const orders: Behind = given
    .filter((each) => isOf(item.orders, each.source))
    .map(({ id, unit, number, what, raised_at }) => ({
      kind: 'order',
      id,
      words: { zh: `${number} ${what}`, en: `${number} ${what}` },
      office: officeName(catalogue, brandAs<OfficeId>(unit)),
      on: dayText(dayOfInstant(raised_at)),
    }));
  return [...cards.slice(0, FEW), ...orders.slice(0, FEW)];
}

async function list(records: RecordRoom, facts: RecordFacts): Promise<Result<unknown>> {
  const { caller, now } = facts;
  if (caller?.post === undefined || !mayRead(facts)) return refuse('record-not-yours');
  const { catalogue } = records.room;
  const from = startOfYear(now);
  const recorded = await recordedSince(records, caller.post.division, from);
  const countOf = (item: LiabilityItem) => ({
    cards:
      item.cards.length === 0 ? null : sum(recorded.cards.filter((each) => isOf(item.cards, each.trigger_kind)).map(({ cards }) => cards)),
    orders:
      item.orders.length === 0 ? null : sum(recorded.orders.filter((each) => isOf(item.orders, each.source)).map(({ orders }) => orders)),
    sentAway: item.sentAway ? recorded.told : null,
  });
  const body: LiabilityView = {
    basis: basisView(catalogue, { law: 'zhejiang-at-most-once-2018', article: 43 }),
    from: dayText(from),
    items: catalogue.supervision.liability.map((item) => ({
      item: item.item,
      words: item.words,
      ...countOf(item),
      behind: behindOf(catalogue, item, recorded),
    })),
  };
  return ok(body);
}

async function listPublished(records: RecordRoom, { query }: RecordFacts): Promise<Result<unknown>> {
  const { catalogue, pool } = records.room;
  const divisions = divisionsWithin(catalogue, brandAs<DivisionCode>(Number(query['division'] ?? PROVINCE)));
  const sql = sqlOf(pool);
  const [rounds, tolerated] = await Promise.all([
    listPublicRecords(sql, gradesLaw, divisions),
    listPublicRecords(sql, toleranceLaw, divisions),
  ]);
  const body: PublicSupervision = {
    grades: rounds.map(({ division, quarter, lines }) => ({
      division: divisionName(catalogue, division),
      quarter,
      lines: lines.map(({ office, points, grade }) => ({ name: officeName(catalogue, office), points, grade })),
    })),
    tolerated: tolerated.flatMap(({ division, office, published }) =>
      published === undefined
        ? []
        : [
            {
              division: divisionName(catalogue, division),
              office: officeName(catalogue, office),
              words: published.text,
              on: dayText(dayOfInstant(published.at)),
            },
          ],
    ),
  };
  return ok(body);
}
