/** A system that answers 410 wants nothing any more: it is suspended, loudly, and the desk takes over. */
import type { SystemState } from '#domain/system/system.ts';
import { changeSystem } from '../change-system.ts';
import type { SystemRoom } from '../system-room.ts';

export const suspendGone =
  (room: Pick<SystemRoom, 'corridor' | 'catalogue' | 'clock'>) =>
  async ({ system, seq }: SystemState): Promise<void> => {
    const now = room.clock();
    const key = `gone ${system.id} ${seq}`;
    await changeSystem(room, {
      id: system.id,
      division: system.division,
      command: { kind: 'suspend', reason: '对方系统答复 410：地址已停用' },
      actor: { kind: 'system', job: 'sweep' },
      person: 'sweep',
      idempotencyKey: key,
      requestId: key,
      now,
    });
  };
