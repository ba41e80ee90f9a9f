/** Answers the operations of the console of department systems. */
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { SystemRoom } from '../system-room.ts';
import { addKey, changing, commandsOf, ping, registerSystem, replaySystem, rotateSecret } from './change-console.ts';
import { asOfficer } from './console-room.ts';
import { listDeliveries, listSystems, readSystem, systemForm } from './read-console.ts';

export const consoleHandlers = (room: SystemRoom): Readonly<Record<`system.${string}`, Handler<Caller>>> => ({
  'system.list': asOfficer(room, (facts, officer) => listSystems(room, facts, officer)),
  'system.form': asOfficer(room, (facts, officer) => systemForm(room, facts, officer)),
  'system.get': asOfficer(room, (facts, officer) => readSystem(room, facts, officer)),
  'system.deliveries': asOfficer(room, (facts, officer) => listDeliveries(room, facts, officer)),
  'system.register': asOfficer(room, registerSystem(room)),
  ...Object.fromEntries(Object.entries(commandsOf).map(([name, of]) => [`system.${name}`, asOfficer(room, changing(room, of))] as const)),
  'system.add-key': asOfficer(room, addKey(room)),
  'system.rotate-secret': asOfficer(room, rotateSecret(room)),
  'system.ping': asOfficer(room, ping(room)),
  'system.replay': asOfficer(room, replaySystem(room)),
});
