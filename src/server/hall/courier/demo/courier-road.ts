/** What becomes of a parcel of the simulated courier: most arrive, one in seven comes back, one in eleven is lost; its address may say so too. */
import type { CourierNews } from '#domain/hall/parcel.ts';

/** A leg: news, after how many steps since the hand-over, where. `late`: told after the leg behind it, as scanners without a network do. */
export type Leg = { readonly news: CourierNews; readonly steps: number; readonly place: string; readonly late?: true };

const begin: readonly Leg[] = [
  { news: 'collected', steps: 0, place: '德清县武康营业部' },
  { news: 'moving', steps: 1, place: '湖州邮件处理中心' },
];
const arriving: readonly Leg[] = [...begin, { news: 'out', steps: 2, place: '投递部' }, { news: 'delivered', steps: 3, place: '投递部' }];
const disordered: readonly Leg[] = [
  { news: 'collected', steps: 0, place: '德清县武康营业部' },
  { news: 'moving', steps: 1, place: '湖州邮件处理中心', late: true },
  { news: 'out', steps: 2, place: '投递部' },
  { news: 'delivered', steps: 3, place: '投递部' },
];
const returning: readonly Leg[] = [
  ...begin,
  { news: 'out', steps: 2, place: '投递部' },
  { news: 'returned', steps: 4, place: '德清县武康营业部' },
];
const losing: readonly Leg[] = [...begin, { news: 'lost', steps: 4, place: '湖州邮件处理中心' }];

const RETURNED_EVERY = 7;
const LOST_EVERY = 11;
const DISORDERED_EVERY = 3;

/** @param count which parcel of this courier it is, from 1 on. An address that nobody knows comes back, whatever its number. */
export function roadOf(count: number, address: string): readonly Leg[] {
  if (address.includes('查无此人')) return returning;
  if (address.includes('下落不明')) return losing;
  if (count % LOST_EVERY === 0) return losing;
  if (count % RETURNED_EVERY === 0) return returning;
  return count % DISORDERED_EVERY === 0 ? disordered : arriving;
}
