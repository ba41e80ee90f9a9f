/** Sentences of halls, tickets by phone and bookings. */
import type { Texts } from '#web/ui/texts.ts';

export const halls = {
  title: { zh: '大厅', en: 'Service halls' },
  lead: {
    zh: '能在网上办的不用来。要来的话，先看看人多不多。',
    en: 'What can be done online needs no visit. If you come, see first how many are waiting.',
  },
  near: (place: string) => ({ zh: `${place}的大厅`, en: `In ${place}` }),
  others: { zh: '其他大厅', en: 'Other halls' },
  none: { zh: '还没有大厅', en: 'There is no hall yet' },
  noneWhy: { zh: '换一个地方看看，或者打12345问。', en: 'Look at another place, or ask 12345.' },
  open: { zh: '现在开着', en: 'Open now' },
  closed: { zh: '现在不开', en: 'Closed now' },
  opens: (when: string) => ({ zh: `${when} 开门`, en: `opens ${when}` }),
  waiting: (count: number) => ({
    zh: count === 0 ? '没有人排队' : `${count}人在等`,
    en: count === 0 ? 'nobody waits' : `${count} waiting`,
  }),
  minutes: (count: number) => ({
    zh: count === 0 ? '来了就办' : `约等${count}分钟`,
    en: count === 0 ? 'served at once' : `about ${count} min`,
  }),
  noEstimate: { zh: '还说不准要等多久', en: 'no estimate yet' },
  phone: { zh: '电话', en: 'Phone' },
  hours: { zh: '开放时间', en: 'Opening hours' },
  provisional: { zh: '可能放假，以公布的为准', en: 'may become a holiday' },
  queues: { zh: '办什么', en: 'What for' },
  windows: (count: number) => ({
    zh: count === 0 ? '现在没有窗口在叫号' : `${count}个窗口在叫号`,
    en: count === 0 ? 'no window calls now' : `${count} window${count === 1 ? '' : 's'} calling`,
  }),
  take: { zh: '取号', en: 'Take a ticket' },
  takeClosed: { zh: '开门后可以取号', en: 'Tickets when it is open' },
  book: { zh: '预约', en: 'Book a time' },
  noBooking: { zh: '不用预约，直接来', en: 'No booking, just come' },
  walkIn: {
    zh: '不预约也能办：办公时间内来就受理，每天不限件数。',
    en: 'No booking is needed: whoever comes in opening hours is served, without a daily quota.',
  },
  myBookings: { zh: '我的预约', en: 'My bookings' },
  myTickets: { zh: '我今天的号', en: 'My tickets today' },
  about: (from: string, until: string) => ({ zh: `${from}—${until}`, en: `${from}—${until}` }),
} satisfies Texts;

export const lanes = {
  title: { zh: '需要优先吗？', en: 'Do you go first?' },
  hint: { zh: '您说了算，不用出示证件。', en: 'We take your word; nothing is to be shown.' },
  ordinary: { zh: '不用', en: 'No' },
  elder: { zh: '我是长者', en: 'I am elderly' },
  disabled: { zh: '我有残疾', en: 'I have a disability' },
  pregnant: { zh: '我怀孕了', en: 'I am pregnant' },
  soldier: { zh: '我是军人', en: 'I am a soldier' },
} satisfies Texts;

export const tickets = {
  title: { zh: '我的号', en: 'My ticket' },
  ahead: (count: number, minutes: number | null) => ({
    zh: `${count === 0 ? '下一个就是您' : `前面还有${count}人`}${minutes === null ? '' : minutes === 0 ? '' : `，约${minutes}分钟`}`,
    en: `${count === 0 ? 'You are next' : `${count} before you`}${minutes === null || minutes === 0 ? '' : `, about ${minutes} min`}`,
  }),
  beThere: {
    zh: '在哪里取都行，叫到时人要在大厅：没到就过号，回来说一声排到下一位后面。',
    en: 'Take it anywhere, but be in the hall when called: who is missed comes back behind the next one.',
  },
  near: { zh: '快到您了，请在大厅里等。', en: 'Nearly your turn: please wait in the hall.' },
  notYet: {
    zh: '还早，到大厅附近等就行。没叫到您之前，这一页会一直更新。',
    en: 'There is time. This page stays up to date until you are called.',
  },
  called: (window: string) => ({ zh: `请到${window}号窗口`, en: `Please go to window ${window}` }),
  serving: (window: string) => ({ zh: `正在${window}号窗口办理`, en: `Being served at window ${window}` }),
  done: { zh: '办完了，这个号用过了', en: 'Done; this ticket was used' },
  missed: { zh: '叫过您，没有到', en: 'You were called and did not come' },
  missedWhy: {
    zh: '到任何一个窗口说一声，就排到下一位后面，不用重新取号。',
    en: 'Tell any window: you come back behind the next one, without a new ticket.',
  },
  cancelled: { zh: '这个号取消了', en: 'This ticket was given up' },
  bookedFrom: (when: string) => ({ zh: `${when} 起按预约优先叫`, en: `called before others from ${when} on` }),
  cancel: { zh: '不办了，取消这个号', en: 'Give this ticket up' },
  cancelAsk: { zh: '取消后号码作废，要办得重新取号排队。', en: 'The number becomes void; a new ticket begins at the end.' },
  cancelYes: { zh: '取消这个号', en: 'Give it up' },
  live: { zh: '这一页自动更新', en: 'This page updates by itself' },
  hall: { zh: '看这个大厅', en: 'See the hall' },
  takeNew: { zh: '再取一个号', en: 'Take another ticket' },
} satisfies Texts;
