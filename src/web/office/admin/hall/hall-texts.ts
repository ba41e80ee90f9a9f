/** Sentences of the plan of a hall. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const hallTexts = {
  title: { zh: '大厅安排', en: 'Halls' },
  about: { zh: '办公时间、队列、窗口、值班', en: 'Hours, queues, counters, shifts' },
  hall: { zh: '大厅', en: 'Hall' },
  noHall: { zh: '还没有大厅', en: 'There is no hall yet' },
  noHallHint: { zh: '先在“单位”里设立大厅。', en: 'Set one up under “Offices” first.' },
  first: {
    zh: '还没有安排过：工作日 9:00–17:00，一个综合队列，每个窗口都办。',
    en: 'Not planned yet: working days 9:00–17:00, one queue for everything, served by every counter.',
  },
  save: { zh: '保存安排', en: 'Save the plan' },
  unsaved: { zh: '有改动还没保存', en: 'There are changes not saved yet' },
  same: { zh: '没有改动', en: 'Nothing changed' },
  remove: { zh: '去掉', en: 'Remove' },
  by: { zh: '历次改动', en: 'Changes so far' },
  change: (version: number, at: string, who: string) => ({
    zh: `第${version}版 · ${at} · ${who}`,
    en: `Version ${version} · ${at} · ${who}`,
  }),
  system: { zh: '系统', en: 'the system' },
} satisfies Texts;

export const hoursTexts = {
  title: { zh: '办公时间', en: 'Opening hours' },
  about: {
    zh: '公布的办公时间内不得无故拒绝办事，也不得限号（2018规定第12条）。',
    en: 'Within published hours nobody is turned away, and there is no daily quota (2018 provisions art. 12).',
  },
  form: { zh: '写作 9:00-12:00、13:30-17:00；不办公留空。', en: 'Written as 9:00-12:00, 13:30-17:00; empty on days off.' },
  wrong: { zh: '要写成 9:00-12:00、13:30-17:00', en: 'Write it as 9:00-12:00, 13:30-17:00' },
  everyDay: { zh: '节假日也照此办公', en: 'Public holidays change nothing' },
  calendarHint: {
    zh: '不勾选时，放假调休按国务院公布的日历。',
    en: 'Unless ticked, holidays and swapped days follow the calendar of the State Council.',
  },
  closed: { zh: '临时不办公', en: 'Days closed' },
  addClosed: { zh: '加一段', en: 'Add days' },
  from: { zh: '从', en: 'From' },
  until: { zh: '到', en: 'To' },
  reason: { zh: '原因（给来办事的人看）', en: 'Reason in Chinese, for who comes' },
  reasonEn: { zh: '英文原因', en: 'Reason in English' },
} satisfies Texts;

export const weekdays: readonly Text[] = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
  { zh: '周日', en: 'Sunday' },
];

export const queueTexts = {
  title: { zh: '队列', en: 'Queues' },
  about: { zh: '号票以队列的字母开头；要有一个队列什么事都收。', en: 'Tickets begin with the letter; one queue must take every matter.' },
  letter: { zh: '字母', en: 'Letter' },
  name: { zh: '名称', en: 'Name in Chinese' },
  nameEn: { zh: '英文名称', en: 'Name in English' },
  theme: { zh: '主题', en: 'Theme' },
  all: { zh: '什么事都收', en: 'Takes every matter' },
  some: (count: number) => ({ zh: `收${count}件事`, en: count === 1 ? 'Takes 1 matter' : `Takes ${count} matters` }),
  matters: { zh: '收哪些事', en: 'Which matters' },
  add: { zh: '加一个队列', en: 'Add a queue' },
  every: { zh: '优先与普通怎么轮', en: 'How lanes take turns' },
  everyHint: {
    zh: '长者、残疾人、孕妇、军人和到点的预约先叫；普通号也不会一直等下去。',
    en: 'The elderly, the disabled, expectant mothers, soldiers and appointments whose time has come go first; nobody waits for ever.',
  },
  turn: (every: number) => ({
    zh: `每叫${every}个号，至少1个是普通号`,
    en: `Of every ${every} calls at least one is an ordinary ticket`,
  }),
} satisfies Texts;

export const themeNames: Readonly<Record<string, Text>> = {
  undifferentiated: { zh: '无差别', en: 'Undifferentiated' },
  project: { zh: '投资项目', en: 'Investment projects' },
  business: { zh: '企业', en: 'Business' },
  'real-estate': { zh: '不动产', en: 'Real estate' },
  social: { zh: '社保医保', en: 'Social insurance' },
};

export const servedTexts = {
  title: { zh: '窗口办哪些队列', en: 'Which counter serves which queue' },
  about: { zh: '没有勾选的窗口不叫号。', en: 'A counter without a tick calls nobody.' },
  none: { zh: '这个大厅还没有窗口，先在“窗口”里设立。', en: 'This hall has no counters yet: set them up under “Counters”.' },
  tick: (window: string, queue: string) => ({ zh: `${window}号窗办${queue}`, en: `Counter ${window} serves ${queue}` }),
} satisfies Texts;

export const shiftTexts = {
  title: { zh: '值班', en: 'Shifts' },
  about: { zh: '谁在哪几天坐哪个窗口；写了日期的只管那一天。', en: 'Who sits where on which days; with a date, on that day alone.' },
  window: { zh: '窗口', en: 'Counter' },
  person: { zh: '谁', en: 'Who' },
  hours: { zh: '几点', en: 'Hours' },
  day: { zh: '只在这一天', en: 'On this day alone' },
  add: { zh: '加一班', en: 'Add a shift' },
  noClerks: { zh: '这个大厅还没有收件岗位。', en: 'Nobody holds a reception post in this hall yet.' },
} satisfies Texts;

export const appointmentTexts = {
  title: { zh: '预约', en: 'Appointments' },
  about: { zh: '不预约也照样能办，不限号。', en: 'Nobody needs one: who comes without is served all the same.' },
  offered: (queue: string) => ({ zh: `${queue}可以预约`, en: `${queue} takes appointments` }),
  slotMinutes: { zh: '每段几分钟', en: 'Minutes of a slot' },
  places: { zh: '每段几个位子', en: 'Places of a slot' },
  daysAhead: { zh: '提前几天', en: 'Days ahead' },
  opensAt: { zh: '几点放新的一天', en: 'New day offered at' },
  longer: (count: number) => ({
    zh: count === 0 ? '有的事要占几段' : `${count}件事另有时长`,
    en: count === 0 ? 'Some matters take longer' : `${count} with a length of their own`,
  }),
  minutesOf: (matter: string) => ({ zh: `${matter}：几分钟`, en: `${matter}: minutes` }),
  oneSlot: { zh: '按一段算', en: 'One slot' },
  addMatter: { zh: '加一件事', en: 'Add a matter' },
} satisfies Texts;
