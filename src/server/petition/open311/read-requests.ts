/** Petitions as Open311 gives them to anybody: never who, never what was said in confidence, places blurred, digits of people masked. */
import type { HotlineKind, HotlinePlace, HotlineStatus } from '#domain/petition/hotline.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { endOfDay, instantOf, instantText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import type { Value } from './format.ts';
import { isService, serviceName } from './services.ts';

type Row = {
  readonly id: string;
  readonly kind: HotlineKind;
  readonly channel: string;
  readonly state: HotlineStatus;
  readonly ending: string | null;
  readonly office: string | null;
  readonly due_on: Day | null;
  readonly raised_at: Instant;
  readonly updated_at: Instant;
  readonly text: string;
  readonly place: HotlinePlace | null;
};
/** Not what is confidential, and not what is about a person's own case. */
const list = statement<Row>(
  'open311-requests',
  `select n.id, n.kind, n.channel, n.state, n.ending, n.office, n.due_on, n.raised_at, n.updated_at, n.text, e.body -> 'words' -> 'place' as place
   from yici.hotline_now n join yici.hotline_event e on e.division = n.division and e.id = n.id and e.seq = 1
   where n.division = $1 and not n.confidential and n.number is null and n.kind = any($2) and n.raised_at between $3 and $4
     and ($5::text is null or (n.state = 'closed') = ($5::text = 'closed')) and ($6::text[] is null or n.id = any($6))
   order by n.raised_at desc, n.id desc limit 1000`,
);

/** What a passer-by needs not know: numbers of phones, papers and doors. */
export const maskDigits = (text: string): string => text.replaceAll(/\p{Nd}{3,}/gu, (digits) => '*'.repeat(digits.length));
/** About a hundred metres: enough to find a street light, too little to find a door. */
const blurred = (degrees: number): number => Math.round(degrees * 1_000) / 1_000;

const notes: Readonly<Record<HotlineStatus, string>> = {
  raised: '待派单 to be sorted',
  sent: '办理中 being handled',
  objected: '待派单 to be sorted',
  answered: '已答复 answered',
  review: '上级复查 under review',
  appealed: '办理中 being handled',
  closed: '已办结 closed',
};

function requestOf({ offices }: Pick<Catalogue, 'offices'>, row: Row): Value {
  const { place } = row;
  return {
    service_request_id: row.id,
    status: row.state === 'closed' ? 'closed' : 'open',
    status_notes: notes[row.state],
    service_name: serviceName(row.kind),
    service_code: row.kind,
    // What came by this public door was written for it; what was told to an agent was not.
    description: row.channel === 'open311' ? maskDigits(row.text) : null,
    agency_responsible: row.office === null ? null : (offices.get(brandAs<OfficeId>(row.office))?.name.zh ?? null),
    service_notice: null,
    requested_datetime: instantText(row.raised_at),
    updated_datetime: instantText(row.updated_at),
    expected_datetime: row.due_on === null ? null : instantText(endOfDay(row.due_on)),
    address: place === null ? null : maskDigits(place.address).replaceAll(/[\p{Nd}*]+号.*$/gsu, ''),
    address_id: null,
    zipcode: null,
    lat: place?.latitude === undefined ? null : blurred(place.latitude),
    long: place?.longitude === undefined ? null : blurred(place.longitude),
    media_url: null,
  };
}

export type Asked = {
  readonly division: DivisionCode;
  readonly ids?: readonly string[];
  readonly codes?: readonly string[];
  readonly from: Instant;
  readonly until: Instant;
  readonly status?: 'open' | 'closed';
};
const DAY_MS = 86_400_000;
/** GeoReport v2: a span of ninety days and a thousand requests at most; asked by id it has no span. */
export const SPAN_MS = 90 * DAY_MS;

export async function readRequests(sql: Sql, catalogue: Pick<Catalogue, 'offices'>, asked: Asked): Promise<readonly Value[]> {
  const { division, ids, codes, from, until, status } = asked;
  const kinds = (codes ?? ['help', 'complaint', 'suggestion', 'question']).filter(isService).filter((kind) => kind !== 'report');
  const first = ids === undefined ? Math.max(from, until - SPAN_MS) : 0;
  const last = ids === undefined ? until : instantOf(Number.MAX_SAFE_INTEGER);
  const rows = await sql.run(list, [division, kinds, first, last, status ?? null, ids === undefined ? null : [...ids]]);
  return rows.map((row) => requestOf(catalogue, row));
}
