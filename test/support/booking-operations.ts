/** An example request for each operation on slots and bookings; they name nothing that is there. */
import type { Entry } from './every-operation.ts';

const nobodys = { id: '330521-00000000-0000-4000-8000-000000000000' };
const when = { day: '2026-06-01', starts: '09:00' };

export const bookingEntries: Readonly<Record<string, Entry>> = {
  'slot.list': { params: { id: 'deqing-hall' }, query: 'queue=A' },
  'booking.make': { body: { hall: 'deqing-hall', queue: 'A', ...when } },
  'booking.list': {},
  'booking.get': { params: nobodys },
  'booking.move': { params: nobodys, body: when },
  'booking.cancel': { params: nobodys, body: {} },
  'booking.calendar': { params: { code: `330521-${'0'.repeat(32)}` } },
  'booking.arrive': { body: { hall: 'deqing-hall', code: 'ABCD2345' } },
};
