/** An example request for each operation of the desk's list. */
import type { Entry } from './every-operation.ts';

export const inboxEntries: Readonly<Record<string, Entry>> = {
  'inbox-view.list': {},
  'inbox-view.keep': { body: { name: '今天到期', filter: { who: 'mine', light: 'near' }, shared: false } },
  'inbox-view.order': { body: { ids: ['view-x'] } },
  'inbox-view.delete': { params: { id: 'view-x' }, body: {} },
  'inbox.batch': { body: { act: 'claim', rows: [{ number: '330521-2026-0999999-x', part: 'food' }] } },
};
