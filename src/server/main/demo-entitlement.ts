/** What grants of the demo left behind: a permit to renew, a yearly report due soon, promises to inspect, a pension of which one month failed. */
import { brandAs, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import { changeEntitlement } from '#server/entitlement/change-entitlement.ts';
import type { EntitlementRoom } from '#server/entitlement/entitlement-room.ts';
import { findEntitlement } from '#server/entitlement/store.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { restaurant, type Shop } from './demo-restaurant.ts';
import { accept, act, done, type Ago, type Story } from './demo-story.ts';
import { callerOf, DIVISION } from './demo-teller.ts';

const takeaway = { dine: false, sign: false, waste: false, scope: 'pastry', area: 30 } as const;
const RENEWED = '小满糕点铺';
const REPORTED = '明远豆浆店';

type Old = Pick<Shop, 'id' | 'who' | 'name' | 'address'>;
/** Filed three working days before its food permit was granted. */
const granted = (shop: Old, ago: Ago): Story =>
  restaurant({
    ...shop,
    ...takeaway,
    filed: [ago + 3, '09:20'],
    acts: [accept(ago + 3, '09:50', ['licence']), ...done(ago + 2, '10:10', 'licence'), ...done(ago, '14:00', 'food')],
  });
/** Papers handed in, nothing promised: there is nothing to inspect. */
const onPaper = (story: Story): Story => ({ ...story, given: Object.fromEntries(Object.keys(story.given).map((id) => [id, 'file'])) });

/** Five years less some six weeks in working days: the sixty days in which the holder is told are under way. */
const ALMOST_FIVE_YEARS = 1_213;
const ALMOST_A_YEAR = 236;

export const entitlementStories: readonly Story[] = [
  onPaper(granted({ id: 'lu-cakes', who: 'lu-xiaoman', name: RENEWED, address: '武康街道永安街19号' }, ALMOST_FIVE_YEARS)),
  onPaper(granted({ id: 'gu-soymilk', who: 'gu-mingyuan', name: REPORTED, address: '武康街道曲园北路33号' }, ALMOST_A_YEAR)),
  // Sixty working days to inspect what was promised: one is over, one nearly.
  granted({ id: 'tian-buns', who: 'tian-dong', name: '天冬包子铺', address: '雷甸镇白云南路21号' }, 66),
  granted({ id: 'su-porridge', who: 'su-ye', name: '苏叶粥铺', address: '洛舍镇滨河路41号' }, 53),
  {
    id: 'pension-bai',
    matter: 'retirement',
    who: 'bai-shu',
    ago: 78,
    time: '09:10',
    situation: {
      'retirement.division': '330521',
      'retirement.kind': 'at-age',
      'retirement.recordsDiffer': false,
      'retirement.fund': false,
      'retirement.annuity': false,
    },
    answers: { 'retirement.card': true, 'insurance.topUp': false },
    days: { 'retirement.from': 110 },
    given: {},
    acts: [
      accept(78, '10:00', ['pension']),
      act(77, '09:30', 'yan-guo', 'begin-review', { part: 'pension' }),
      act(76, '10:30', 'yan-guo', 'grant', {
        parts: ['pension'],
        conditions: [],
        reasons: '缴费年限符合规定，核定按月领取基本养老金。',
        articles: [],
        reliedOn: [],
      }),
    ],
  },
];

/** 254 yuan and 13 fen at the end: the simulated bank fails one month in three of it. */
const PENSION_FEN = 286_513;
const byTitle = statement<{ readonly id: string; readonly title: string; readonly item: string; readonly due_on: number }>(
  'demo-entitlements',
  `select id, title, item, due_on from yici.entitlement_now where division = $1 and opened_at <= $2
   and ((item = 'food-permit' and title = $3) or (item = 'pension-approval' and waits = 'amount'))`,
);

/** The office confirms the pension, and the holder of the old permit has handed in the reports of the years that are over. */
export const demoEntitlements = (room: EntitlementRoom, clock: WallClock) => {
  let rounds = 0;
  return async (): Promise<void> => {
    if (rounds > MOST_ROUNDS) return;
    rounds += 1;
    const now = clock();
    for (const { id, item } of await sqlOf(room.pool).run(byTitle, [DIVISION, now, RENEWED])) {
      const key = { division: DIVISION, id };
      const given = { key, requestId: `demo ${id}`, now, quiet: true } as const;
      if (item === 'pension-approval') {
        const { person, post } = callerOf('yan-guo');
        if (post === undefined) continue;
        await changeEntitlement(room, {
          ...given,
          command: { kind: 'confirm-amount', fen: PENSION_FEN },
          actor: { kind: 'officer', person, post },
          person,
          idempotencyKey: `demo amount ${id}`,
          payload: { demo: 'amount' },
        });
        continue;
      }
      const found = await findEntitlement(sqlOf(room.pool), key);
      const holder = brandAs<PersonId>('lu-xiaoman');
      for (const duty of found?.state.duties ?? []) {
        if (duty.state !== 'open' || duty.due >= dayOfInstant(now)) continue;
        await changeEntitlement(room, {
          ...given,
          command: { kind: 'report-duty', duty: duty.id, words: '已按月自查，问题当场整改，记录留在店里。' },
          actor: { kind: 'person', person: holder, mandates: [] },
          person: holder,
          idempotencyKey: `demo report ${id} ${duty.id}`,
          payload: { demo: duty.id },
        });
      }
    }
  };
};
/** Jobs of what was told are done within minutes; after that nobody's days are touched. */
const MOST_ROUNDS = 60;
