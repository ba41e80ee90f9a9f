/** The HTTP process. */
import type { FastifyInstance } from 'fastify';
import { readConfig } from '#server/kernel/config.ts';
import { makeLog } from '#server/kernel/log.ts';
import { StartRefusal } from '#server/kernel/start-refusal.ts';
import { whenStopped } from '#server/kernel/stop-signal.ts';
import { codeOf } from '#server/kernel/transaction.ts';
import { fillBookings } from './demo-bookings.ts';
import { seedDirectory } from './demo-directory.ts';
import { fillHallDay } from './demo-hall-day.ts';
import { seedHalls } from './demo-halls.ts';
import { seedVisits } from './demo-visits.ts';
import { seedDemo } from './demo.ts';
import { EXIT_REFUSED } from './keep-running.ts';
import { bookingRoomOf } from './wire-bookings.ts';
import { wireHttp } from './wire-http.ts';
import { wire } from './wire.ts';
import { seedStaff } from './year/seed-people.ts';

async function serve(): Promise<void> {
  const config = readConfig(process.env);
  const wired = await wire({ config, log: makeLog('serve', config.logLevel) });
  if (config.demo) {
    await seedDemo(wired.pool, wired.clock());
    if (!config.empty) await seedStaff(wired.pool, wired.catalogue, wired.clock());
    await seedDirectory({ ...wired, corridor: wired.cases.corridor }, wired.catalogue.offices.values(), wired.clock());
    await seedHalls(wired.cases, wired.clock());
    if (!config.empty) await fillHallDay(wired.cases, wired.clock());
    if (!config.empty) await seedVisits(wired.cases, wired.clock());
    if (!config.empty) await fillBookings(bookingRoomOf(wired), wired.clock());
  }
  const app = await wireHttp(wired, process.env);
  await listen(app, config.port);
  await whenStopped();
  // Requests under way are finished; new ones are refused.
  await app.close();
  await wired.close();
}

/** Every address of the machine, both families; a machine without IPv6 has one. */
async function listen(app: FastifyInstance, port: number): Promise<void> {
  try {
    await app.listen({ port, host: '::' });
  } catch (error) {
    if (codeOf(error) !== 'EAFNOSUPPORT' && codeOf(error) !== 'EADDRNOTAVAIL') throw error;
    await app.listen({ port, host: '0.0.0.0' });
  }
}

try {
  await serve();
  process.exit(0);
} catch (error) {
  if (!(error instanceof StartRefusal)) throw error;
  console.error(`Refused to start: ${error.code}: ${error.message}`);
  process.exit(EXIT_REFUSED);
}
