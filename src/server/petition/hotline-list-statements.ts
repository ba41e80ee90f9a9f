/** The statements behind the lists of petitions to 12345. */
import type { HotlineEnding, HotlineChannel, HotlineKind, HotlineStatus } from '#domain/petition/hotline.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Day, Instant } from '#domain/kernel/instant.ts';
import { statement } from '#server/kernel/statement.ts';

export type HotlineNow = {
  readonly division: DivisionCode;
  readonly id: string;
  readonly kind: HotlineKind;
  readonly channel: HotlineChannel;
  readonly state: HotlineStatus;
  readonly ending: HotlineEnding | null;
  readonly due_on: Day | null;
  readonly raised_at: Instant;
  readonly text: string;
  readonly office: string | null;
  readonly urgent: boolean;
  readonly confidential: boolean;
  readonly second_trip: boolean;
  readonly reworks: number;
  readonly joined: number;
};
/** Without the alias `n`: for statements of one table. */
export const hotlineColumns = `n.division, n.id, n.kind, n.channel, n.state, n.ending, n.due_on, n.raised_at, n.text, n.office, n.urgent, n.confidential,
  n.second_trip, n.reworks, (select count(*) from yici.hotline_now j where j.division = n.division and j.lead = n.id)::int as joined`;

/** Urgent first, then the nearest last day; what has none comes last. */
const order = 'order by n.urgent desc, coalesce(n.due_on, 2147483647), n.id';
const after = `and ($2::int is null or (case when n.urgent then 0 else 1 end, coalesce(n.due_on, 2147483647), n.id) > ($2::int, $3::int, $4::text))`;
export const byState = statement<HotlineNow>(
  'hotline-list-state',
  `select ${hotlineColumns} from yici.hotline_now n where n.division = any($1) and n.state = $5 ${after} ${order} limit $6`,
);
export const ofOffice = statement<HotlineNow>(
  'hotline-list-office',
  `select ${hotlineColumns} from yici.hotline_now n where n.division = any($1) and n.state = 'sent' and (n.office = $5 or exists
     (select 1 from yici.hotline_joint j where j.division = n.division and j.id = n.id and j.office = $5 and not j.answered)) ${after} ${order} limit $6`,
);
export const trips = statement<HotlineNow>(
  'hotline-list-trips',
  `select ${hotlineColumns} from yici.hotline_now n where n.division = any($1) and n.second_trip and n.state = 'sent' ${after} ${order} limit $5`,
);
export const newest = statement<HotlineNow>(
  'hotline-list-newest',
  `select ${hotlineColumns} from yici.hotline_now n where n.division = any($1) and ($2::bigint is null or (n.raised_at, n.id) < ($2::bigint, $3::text))
   order by n.raised_at desc, n.id desc limit $4`,
);
export const ofPerson = statement<HotlineNow>(
  'hotline-list-person',
  `select ${hotlineColumns} from yici.hotline_now n where n.raiser = $1 order by n.raised_at desc limit 100`,
);
