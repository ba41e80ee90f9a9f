/** Figures of ratings by office, item, channel, contact and indicator: nothing of fewer than five, and to the rated office only full groups of five. */
import { FEWEST_SHOWN } from '#domain/feedback/shown-count.ts';
import type { RatingChannel } from '#domain/feedback/rating.ts';
import { brandAs, type ItemId, type OfficeId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, readDay, startOfDay, yearOf, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { RatingResults } from '#contract/view/rating-results.ts';
import type { CaseRoom } from '#server/case/case-room.ts';
import { officeName } from '#server/case/words.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf, type Sql } from '#server/kernel/transaction.ts';
import { divisionsUnder } from './office-ratings.ts';
import { indicatorName } from './rating-indicators.ts';
import { silenceOf } from './rating-setting.ts';
import { channelNames, contactName } from './rating-words.ts';

type Facts = RequestFacts<Caller>;
type CellRow = { readonly key: string; readonly grade: number; readonly count: number };

/** What was found invalid is not counted. $5: only full groups of five, in the order they came. */
const cellsOf = (name: string, key: string, from = ''): ReturnType<typeof statement<CellRow>> =>
  statement<CellRow>(
    `rating-results-${name}`,
    `with said as (
       select ${key} as key, r.grade, row_number() over (partition by ${key} order by r.at, r.id) as nth, count(*) over (partition by ${key}) as of
       from yici.rating_now r ${from} where r.division = any ($1::int[]) and ($2::text is null or r.office = $2) and r.at >= $3
         and r.at < $4 and r.valid is distinct from false)
     select key, grade, count(*)::int as count from said
     where key is not null and of >= ${FEWEST_SHOWN} and (not $5 or nth <= of - of % ${FEWEST_SHOWN}) group by key, grade order by key, grade`,
  );
const FACETS = {
  total: cellsOf('total', `''::text`),
  office: cellsOf('office', 'r.office'),
  item: cellsOf('item', 'r.item'),
  channel: cellsOf('channel', 'r.channel'),
  contact: cellsOf('contact', `case when r.contact like 'part.%' then 'part' else r.contact end`),
  indicator: cellsOf('indicator', 'said.indicator', 'cross join lateral unnest(r.indicators) as said (indicator)'),
} as const;
type Facet = Exclude<keyof typeof FACETS, 'total'>;

type BadRow = {
  readonly given: number;
  readonly valid: number;
  readonly corrected: number;
  readonly in_time: number;
  readonly called_back: number;
  readonly helped: number;
  readonly drawn: number;
  readonly answered: number;
  readonly recorded: number;
  readonly confirmed: number;
};
const bad = statement<BadRow>(
  'rating-results-bad',
  `select (count(*) filter (where grade <= 2))::int as given,
     (count(*) filter (where grade <= 2 and valid))::int as valid,
     (count(*) filter (where grade <= 2 and valid and corrected_at is not null))::int as corrected,
     (count(*) filter (where grade <= 2 and valid and corrected_at is not null
        and to_char(to_timestamp(corrected_at / 1000.0) at time zone 'Asia/Shanghai', 'YYYY-MM-DD')::date - date '1970-01-01' <= correct_by))::int as in_time,
     (count(*) filter (where grade <= 2 and valid and called_back_at is not null))::int as called_back,
     (count(*) filter (where grade <= 2 and valid and helped))::int as helped,
     (count(*) filter (where sampled))::int as drawn,
     (count(*) filter (where sampled and helped is not null))::int as answered,
     (count(*) filter (where sampled and helped is not null and grade >= 4))::int as recorded,
     (count(*) filter (where sampled and helped))::int as confirmed
   from yici.rating_now where division = any ($1::int[]) and ($2::text is null or office = $2) and at >= $3 and at < $4`,
);

const GRADES = [1, 2, 3, 4, 5] as const;
type Cell = RatingResults['total'];

function cellsFrom(rows: readonly CellRow[], nameOf: (key: string) => Text): readonly Cell[] {
  const keys = [...new Set(rows.map(({ key }) => key))];
  const cells = keys.map((key): Cell & { readonly rated: number } => {
    const grades = GRADES.map((grade) => rows.find((row) => row.key === key && row.grade === grade)?.count ?? 0);
    const rated = grades.reduce((sum, each) => sum + each, 0);
    return { name: nameOf(key), rated, grades, satisfied: share((grades[3] ?? 0) + (grades[4] ?? 0), rated) };
  });
  return cells.toSorted((one, other) => other.rated - one.rated);
}
const PERCENT = 1000;
/** Percent with one decimal; null of nothing. */
const share = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * PERCENT) / 10);
const nothing: Cell = { name: { zh: '全部', en: 'All' }, rated: null, grades: null, satisfied: null };
const MOST_CELLS = 20;

const facetNames: Readonly<Record<Facet, Text>> = {
  office: { zh: '按单位', en: 'By office' },
  item: { zh: '按事项', en: 'By item' },
  channel: { zh: '按渠道', en: 'By channel' },
  contact: { zh: '按环节', en: 'By contact' },
  indicator: { zh: '按评价指标', en: 'By indicator' },
};

const namesOf = ({ catalogue }: CaseRoom): Readonly<Record<Facet, (key: string) => Text>> => ({
  office: (key) => officeName(catalogue, brandAs<OfficeId>(key)),
  item: (key) => catalogue.items.get(brandAs<ItemId>(key))?.name ?? { zh: key, en: key },
  channel: (key) => channelNames[key as RatingChannel],
  contact: (key) => contactName(key),
  indicator: indicatorName,
});

type Asked = readonly [divisions: readonly number[], office: string | null, from: Instant, until: Instant];

const badOf = async (sql: Sql, asked: Asked): Promise<Pick<RatingResults, 'bad' | 'sample'>> => {
  const [row] = await sql.run(bad, asked);
  const { given = 0, valid = 0, corrected = 0, in_time: inTime = 0, called_back: calledBack = 0, helped = 0 } = row ?? {};
  const { drawn = 0, answered = 0, recorded = 0, confirmed = 0 } = row ?? {};
  const enough = answered >= FEWEST_SHOWN;
  return {
    bad: { given, valid, corrected, inTime, calledBack, helped },
    sample: { drawn, answered, recorded: enough ? share(recorded, answered) : null, confirmed: enough ? share(confirmed, answered) : null },
  };
};
const noBad: Pick<RatingResults, 'bad' | 'sample'> = {
  bad: { given: 0, valid: 0, corrected: 0, inTime: 0, calledBack: 0, helped: 0 },
  sample: { drawn: 0, answered: 0, recorded: null, confirmed: null },
};

/** Supervision: all below its division. An office: its own, of this year until this morning, in full groups of five. */
export async function ratingResults(room: CaseRoom, { caller, now }: Facts): Promise<Result<unknown>> {
  const post = caller?.post;
  if (post === undefined || post.duty === 'administration') return refuse('not-yours');
  const isSupervision = post.duty === 'supervision';
  const sql = sqlOf(room.pool);
  const today = dayOfInstant(now);
  const from = readDay(`${yearOf(today)}-01-01`) ?? today;
  const until = isSupervision ? now : startOfDay(today);
  const divisions = isSupervision ? divisionsUnder(room, post.division) : [post.division];
  const asked: Asked = [divisions, isSupervision ? null : post.office, startOfDay(from), until];
  const names = namesOf(room);
  const facets: readonly Facet[] = isSupervision ? ['office', 'item', 'channel', 'contact', 'indicator'] : ['channel', 'indicator'];
  const read = (facet: keyof typeof FACETS) => sql.run(FACETS[facet], [...asked, !isSupervision]);
  const [total, silence, rest, ...by] = await Promise.all([
    read('total'),
    silenceOf(sql, post.division),
    isSupervision ? badOf(sql, asked) : noBad,
    ...facets.map(read),
  ]);
  const body: RatingResults = {
    shown: isSupervision ? 'all' : 'batches',
    fewest: FEWEST_SHOWN,
    from: dayText(from),
    silence: silence?.silence ?? false,
    total: cellsFrom(total, () => nothing.name)[0] ?? nothing,
    by: facets.map((facet, at) => ({ facet, name: facetNames[facet], cells: cellsFrom(by[at] ?? [], names[facet]).slice(0, MOST_CELLS) })),
    ...rest,
  };
  return ok(body);
}
