/** The door for corrections at a department's own system: one guarded POST of JSON to the address that the connection names. */
import type { Connection } from '#domain/exchange/connection.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import { reach } from '../egress/reach.ts';
import type { Egress } from '../egress/egress.ts';
import { sourceSecret, type SecretPlaces } from '../secret.ts';
import type { CorrectionRoom, SystemMessage } from './room.ts';

export type DoorParts = {
  readonly egress: Egress;
  readonly connectionOf: (resource: string) => Promise<Connection | undefined>;
  readonly places: SecretPlaces;
};

/** A setting of the connection: where contests are posted, and below it `<id>/settlement`. Without it the system has no door. */
export const DOOR_SETTING = 'corrections';

/** The id is the message's own: a system that is told twice knows it and does nothing again. */
export const correctionDoor =
  ({ egress, connectionOf, places }: DoorParts): CorrectionRoom['tellSystem'] =>
  async (resource: Resource, message: SystemMessage): Promise<boolean> => {
    const connection = await connectionOf(resource.id);
    const door = connection?.settings[DOOR_SETTING];
    if (connection === undefined || typeof door !== 'string') return false;
    const secret = sourceSecret(connection.secretRef, places);
    if (!secret.ok) throw new Error(`The secret of ${resource.id} is not there`);
    const reply = await reach(egress, {
      url: message.what === 'contest' ? door : `${door}/${encodeURIComponent(message.id)}/settlement`,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(secret.value === undefined ? {} : { authorization: `Bearer ${secret.value}` }) },
      body: JSON.stringify(message),
      signal: AbortSignal.timeout(connection.timeoutMs),
    });
    if (!reply.ok) throw new Error(`${resource.id} did not take a correction: ${reply.refusal.code}`);
    const { status } = reply.value;
    // It knows no such record or field: its officers settle it by hand. Anything else may pass, and is tried again.
    if (status === 404 || status === 405 || status === 422) return false;
    if (status < 200 || status >= 300) throw new Error(`${resource.id} answered a correction with ${status}`);
    return true;
  };
