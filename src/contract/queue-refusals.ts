/** Refusal codes of halls, tickets and windows with their sentences: part of the one table in refusals.ts. */
import type { QueueRefusal } from '#domain/hall/queue-day.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const queueRefusals = {
  'hall-not-found': entry(404, '没有这个大厅。', 'There is no such hall.'),
  'hall-closed': entry(
    409,
    '大厅现在不办公：{hours}。{opens}再来，手机上随时可办。',
    'The hall is closed now: {hoursEn}. It opens {opensEn}; online you can apply at any time.',
  ),
  'queue-not-here': entry(409, '这个大厅没有办这件事的队列。', 'This hall has no queue for that.'),
  'ticket-live': entry(409, '您今天在这里已经有号了：{number}。', 'You already hold a ticket here today: {number}.'),
  'ticket-drawn-often': entry(
    429,
    '您今天已经在手机上取了又取消{most}个号。到大厅的自助机或窗口随时可以再取。',
    'You drew and gave up {most} tickets by phone today. At the hall’s kiosk or counter you can draw another at any time.',
  ),
  'ticket-not-found': entry(404, '没有这个号。', 'There is no such ticket.'),
  'ticket-over': entry(409, '这个号已经结束了。', 'This ticket is over.'),
  'not-at-this-window': entry(409, '这个号不在您的窗口。', 'This ticket is not at your counter.'),
  'no-seat': entry(409, '请先坐到一个窗口。', 'Sit down at a counter first.'),
  'window-not-here': entry(409, '这个大厅没有这个窗口。', 'This hall has no such counter.'),
  'seat-paused': entry(409, '窗口暂离中，先恢复再叫号。', 'Your counter is paused: open it again before calling.'),
  'ticket-in-hand': entry(409, '手上还有{number}号，先办完或转出。', 'Ticket {number} is still with you: finish it or hand it on first.'),
  'nothing-waiting': entry(409, '现在没有人在等您的窗口。', 'Nobody is waiting for your counter.'),
  'not-missed': entry(409, '这个号没有过号。', 'This ticket was not missed.'),
  'not-waiting': entry(409, '这个号不在等候。', 'This ticket is not waiting.'),
  'nowhere-to': entry(422, '请选择转到哪个队列或窗口。', 'Choose a queue or counter to hand it to.'),
  'plan-changed': entry(409, '安排刚被别人改过，请重新打开再改。', 'Somebody changed the plan meanwhile: open it again.'),
} as const satisfies Record<Exclude<QueueRefusal, 'not-yours'> | 'hall-not-found' | 'plan-changed' | 'ticket-drawn-often', RefusalEntry>;
