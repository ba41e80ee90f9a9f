/** An example request for each operation on halls, tickets and windows; they name tickets nobody ever drew. */
import type { Entry } from './every-operation.ts';

const hall = { id: 'deqing-hall' };
const ticket = { id: '330521-00000000-0000-4000-8000-000000000000' };
const always = [{ from: '09:00', until: '17:00' }];
const plan = {
  hours: [always, always, always, always, always, [], []],
  everyDay: false,
  closed: [],
  queues: [{ id: 'A', name: { zh: '综合', en: 'All' }, theme: 'undifferentiated', matters: 'all' }],
  windows: [],
  shifts: [],
  ordinaryEvery: 2,
  appointments: [],
};

export const queueEntries: Readonly<Record<string, Entry>> = {
  'hall.list': {},
  'hall.get': { params: hall },
  'hall.screen': { params: hall },
  'hall.plan': { params: hall },
  'hall.change-plan': { params: hall, body: { version: 0, plan } },
  'ticket.take': { body: { hall: 'deqing-hall' } },
  'ticket.list': {},
  'ticket.get': { params: ticket },
  'ticket.follow': { params: { code: '330521-aaaaaaaaaaaa' } },
  'ticket.cancel': { params: ticket, body: { reason: 'x' } },
  'ticket.holder': { params: ticket },
  'ticket.recall': { params: ticket, body: {} },
  'ticket.serve': { params: ticket, body: {} },
  'ticket.skip': { params: ticket, body: {} },
  'ticket.return': { params: ticket, body: {} },
  'ticket.transfer': { params: ticket, body: { queue: 'A' } },
  'ticket.finish': { params: ticket, body: {} },
  'window.get': {},
  'window.sit': { body: { window: '1' } },
  'window.pause': { body: {} },
  'window.resume': { body: {} },
  'window.leave': { body: {} },
  'window.call': { body: {} },
};
