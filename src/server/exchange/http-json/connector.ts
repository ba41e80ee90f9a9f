/** Asks a department's own HTTP service that answers JSON: by GET with the key in the query, or by POST with it in the body. */
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Connector, SourceCall } from '../connector.ts';
import type { Egress } from '../egress/egress.ts';
import { reach, type Outgoing } from '../egress/reach.ts';
import { recordIn, sha256 } from '../read-json.ts';
import { sourceSecret, type SecretPlaces } from '../secret.ts';

const settingOf = ({ connection }: SourceCall, name: string, otherwise: string): string => {
  const value = connection.settings[name];
  return value === undefined ? otherwise : String(value);
};

/**
 * Settings: `method` (POST, so that numbers of people stand in no log of addresses; or GET), `record` (path to the record in
 * the answer), `path` (added to the address). The secret goes as a bearer token.
 */
function outgoing(call: SourceCall, secret: string | undefined): Outgoing {
  const { connection, resource, key, fields, asking, signal } = call;
  const isGet = settingOf(call, 'method', 'POST').toUpperCase() === 'GET';
  const url = new URL(connection.address + settingOf(call, 'path', ''));
  const names = fields.map(({ name }) => name);
  if (isGet) {
    url.searchParams.set(resource.key.name, key);
    url.searchParams.set('fields', names.join(','));
  }
  return {
    url: url.href,
    method: isGet ? 'GET' : 'POST',
    headers: {
      ...(isGet ? {} : { 'content-type': 'application/json' }),
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
      'x-request-id': asking.id,
      'x-yici-office': asking.office,
    },
    ...(isGet ? {} : { body: JSON.stringify({ [resource.key.name]: key, fields: names }) }),
    signal,
  };
}

/** 404 and 204 mean nobody under this key; other answers of 4xx are a refusal, of 5xx a source that does not work. */
export const httpJson =
  (egress: Egress, places: SecretPlaces): Connector =>
  async (call) => {
    if (!URL.canParse(call.connection.address)) return refuse('forbidden-address', { values: { detail: 'address-form' } });
    const secret = sourceSecret(call.connection.secretRef, places);
    if (!secret.ok) return secret;
    const question = outgoing(call, secret.value);
    const reply = await reach(egress, question);
    if (!reply.ok) return reply;
    const { status, body } = reply.value;
    const hashes = { requestHash: sha256(`${question.method} ${question.url}\n${question.body ?? ''}`), answerHash: sha256(body) };
    if (status === 404 || status === 204) return ok({ record: undefined, ...hashes });
    if (status >= 500) return refuse('unreachable', { values: { detail: `status-${status}` } });
    if (status !== 200) return refuse('refused', { values: { detail: `status-${status}` } });
    const record = recordIn(body, settingOf(call, 'record', ''));
    return record.ok ? ok({ record: record.value, ...hashes }) : record;
  };
