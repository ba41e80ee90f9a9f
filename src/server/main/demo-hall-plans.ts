/** The windows and plans of the demo's halls: which queues there are, which window serves which, who sits where. */
import type { HallPlan, Queue, Shift, Span } from '#domain/hall/hall-plan.ts';
import { firstPlan } from '#domain/hall/hall-plan.ts';
import { brandAs, type MatterId, type PersonId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';

type DemoWindow = { readonly number: string; readonly name: Text; readonly staff: readonly string[]; readonly queues: readonly string[] };
export type DemoHall = { readonly hall: string; readonly windows: readonly DemoWindow[]; readonly plan: HallPlan };

const matters = (...ids: readonly string[]): readonly MatterId[] => ids.map((id) => brandAs<MatterId>(id));
const everything: Queue = { id: 'A', name: { zh: '综合', en: 'All matters' }, theme: 'undifferentiated', matters: 'all' };
const realEstate: Queue = { id: 'B', name: { zh: '不动产', en: 'Real estate' }, theme: 'real-estate', matters: matters('house-sale') };
const social: Queue = {
  id: 'C',
  name: { zh: '社保医保', en: 'Social insurance' },
  theme: 'social',
  matters: matters('retirement', 'birth-of-a-child'),
};
const business: Queue = { id: 'D', name: { zh: '企业开办', en: 'Business set-up' }, theme: 'business', matters: matters('firm-set-up') };
const projects: Queue = {
  id: 'E',
  name: { zh: '投资项目', en: 'Investment projects' },
  theme: 'project',
  matters: matters('project-filing', 'project-approval', 'project-standard-land'),
};

const atWindow = (number: string, name: Text, staff: readonly string[], queues: readonly string[]): DemoWindow => ({
  number,
  name,
  staff,
  queues,
});
const all: Text = { zh: '综合', en: 'All matters' };

/**
 * A demo is looked at by night and on Sundays too, so its halls never close; every screen of theirs says 演示, and their
 * hours are shown as they are (decision 0080).
 */
const always: Span = { from: '00:00', until: '24:00' };
const everyDay = {
  ...firstPlan,
  hours: [[always], [always], [always], [always], [always], [always], [always]],
  everyDay: true,
} satisfies HallPlan;

const WEEK = [0, 1, 2, 3, 4, 5, 6];
const shiftsOf = (windows: readonly DemoWindow[]): readonly Shift[] => {
  const seated = new Set<string>();
  return windows.flatMap(({ number, staff: [first] }) => {
    // Nobody sits at two windows.
    if (first === undefined || seated.has(first)) return [];
    seated.add(first);
    return [{ window: number, person: brandAs<PersonId>(first), weekdays: WEEK, from: '00:00', until: '24:00' }];
  });
};

const planOf = (queues: readonly Queue[], windows: readonly DemoWindow[], appointments: HallPlan['appointments']): HallPlan => ({
  ...everyDay,
  queues,
  windows: windows.map(({ number, queues: served }) => ({ number, queues: served })),
  shifts: shiftsOf(windows),
  appointments,
});

const half = { slotMinutes: 30, daysAhead: 7, opensAt: '00:00' } as const;

/** 1 to 3 stand in the directory already. */
const deqing: readonly DemoWindow[] = [
  atWindow('1', all, ['wang-min'], ['A']),
  atWindow('2', all, ['he-jing'], ['A']),
  atWindow('3', projects.name, ['he-jing'], ['E']),
  atWindow('4', business.name, ['ye-fan'], ['D', 'A']),
  atWindow('5', social.name, ['qin-yue'], ['C']),
  atWindow('6', all, ['sun-qi'], ['A', 'D']),
  atWindow('7', realEstate.name, ['lu-yan'], ['B']),
  atWindow('8', social.name, ['wei-yun'], ['C']),
];
const wukang: readonly DemoWindow[] = [atWindow('1', all, ['gu-he'], ['A']), atWindow('2', all, [], ['A'])];
const huzhou: readonly DemoWindow[] = [atWindow('1', all, ['mo-lin'], ['A']), atWindow('2', projects.name, [], ['E', 'A'])];
const zhejiang: readonly DemoWindow[] = [atWindow('1', all, ['shi-jun'], ['A']), atWindow('2', all, [], ['A'])];

export const demoHalls: readonly DemoHall[] = [
  {
    hall: 'deqing-hall',
    windows: deqing,
    plan: planOf([everything, realEstate, social, business, projects], deqing, [
      { queue: 'A', places: 4, ...half, matters: [{ matter: brandAs<MatterId>('open-restaurant'), minutes: 45 }] },
      { queue: 'B', places: 2, ...half },
    ]),
  },
  { hall: 'deqing-wukang-hall', windows: wukang, plan: planOf([everything], wukang, []) },
  { hall: 'huzhou-hall', windows: huzhou, plan: planOf([everything, projects], huzhou, [{ queue: 'A', places: 2, ...half }]) },
  { hall: 'zhejiang-hall', windows: zhejiang, plan: planOf([everything], zhejiang, []) },
];
