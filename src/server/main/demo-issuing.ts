/** Some shops of the demo want their papers on paper: two lie at the hall, one waits for the rest, three are sent, of which one comes back. */
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { IssuingRoom } from '#server/hall/issuing/issuing-room.ts';
import { handToCourier } from '#server/hall/issuing/hand-to-courier.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { WallClock } from '#server/kernel/wall-clock.ts';
import { act, type Story } from './demo-story.ts';
import { callerOf, DIVISION } from './demo-teller.ts';

type Wish =
  | { readonly how: 'window' }
  | { readonly how: 'courier'; readonly recipient: string; readonly phone: string; readonly address: string };
const window: Wish = { how: 'window' };
const parcel = (recipient: string, phone: string, address: string): Wish => ({ how: 'courier', recipient, phone, address });

/** By story. Nobody is known at the last address: that parcel comes back. */
const wishes: Readonly<Record<string, Wish>> = {
  'ye-teahouse': window,
  'mei-sign': window,
  'su-canteen': window,
  'bai-coffee': parcel('白露', '13800000061', '浙江省德清县武康街道云岫南路60号'),
  'shi-juice': parcel('石榴', '13800000062', '浙江省德清县新市镇寺前弄3号'),
  'mai-pancakes': parcel('麦冬', '13800000063', '浙江省德清县禹越镇查无此人弄21号'),
};
/** Given into the courier's hand already; the first stays to be sent. */
const handed: readonly string[] = ['13800000062', '13800000063'];

/** A minute after it was filed: before anything is issued. */
const afterFiling = (time: string): string => `${time.slice(0, 3)}${String(Math.min(Number(time.slice(3)) + 1, 59)).padStart(2, '0')}`;

export const withDelivery = (story: Story): Story => {
  const wish = wishes[story.id];
  if (wish === undefined) return story;
  const who = story.clerk ?? story.who;
  return { ...story, acts: [act(story.ago, afterFiling(story.time), who, 'choose-delivery', wish), ...story.acts] };
};

const toHand = statement<{ readonly id: string; readonly phone: string }>(
  'demo-parcels-to-hand',
  `select p.id, a.phone from yici.parcel_now p join yici.parcel_address a on a.division = p.division and a.id = p.id
   where p.division = $1 and p.state = 'ordered' and p.handed_at is null and a.phone = any ($2)`,
);

/** The clerk gives the courier what is ready for it; once each, then there is nothing left to do. */
export const demoIssuing = (room: IssuingRoom, clock: WallClock) => {
  const left = new Set(handed);
  return async (): Promise<void> => {
    if (left.size === 0) return;
    const division: DivisionCode = DIVISION;
    for (const { id, phone } of await sqlOf(room.pool).run(toHand, [division, [...left]])) {
      const key = `demo hand-to-courier ${id}`;
      await handToCourier(room, {
        now: clock(),
        requestId: key,
        language: 'zh',
        caller: callerOf('he-jing'),
        idempotencyKey: key,
        params: {},
        query: {},
        body: { parcels: [id] },
        bytes: new Uint8Array(),
      });
      left.delete(phone);
    }
  };
};
