/** Asks through a security server of X-Road's kind: the message profile of "X-Road: Message Protocol for REST" 1.0. */
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Connector, Failure, SourceCall } from '../connector.ts';
import type { Egress } from '../egress/egress.ts';
import { reach, type Reply } from '../egress/reach.ts';
import { recordIn, sha256 } from '../read-json.ts';
import { sourceSecret, type SecretPlaces } from '../secret.ts';
import { requestHashOf } from './request-hash.ts';

/** Parts of an identifier are encoded one by one, the strokes between them are not (section 4.2). */
const encoded = (identifier: string): string => identifier.split('/').map(encodeURIComponent).join('/');
const setting = ({ connection }: SourceCall, name: string): string | undefined => {
  const value = connection.settings[name];
  return value === undefined ? undefined : String(value);
};

/**
 * Settings: `service` (`INSTANCE/CLASS/MEMBER/SUBSYSTEM/CODE`), `client` (who we are, the asking department's subsystem
 * behind it), `path` (with `{key}` the key stands there, else in the query under its own name), `record`, `requestHash` (`verify`, or `record` behind a real security
 * server, which adds headers we never see before it hashes).
 */
function messageOf(call: SourceCall, service: string, secret: string | undefined) {
  const { asking, connection, key, resource } = call;
  const path = setting(call, 'path') ?? '';
  const url = new URL(`${connection.address.replace(/\/$/, '')}/r1/${encoded(service)}${path.replace('{key}', encodeURIComponent(key))}`);
  if (!path.includes('{key}')) url.searchParams.set(resource.key.name, key);
  url.searchParams.set('fields', call.fields.map(({ name }) => name).join(','));
  const headers = {
    'x-road-client': encoded(`${setting(call, 'client') ?? 'CN-ZJ/GOV/YICI'}/${asking.department}`),
    'x-road-id': asking.id,
    'x-road-userid': `CN${encodeURIComponent(asking.user)}`,
    'x-road-issue': encodeURIComponent(asking.issue),
    ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
  };
  return { url, headers };
}

const headerOf = ({ headers }: Reply, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

/**
 * `Client.*`: our message is wrong or not allowed; `Server.*`: a security server or the service behind it does not work
 * (section 4.6). The category alone is kept: messages may repeat what was asked.
 */
function failureIn(reply: Reply): Result<never, Failure> | undefined {
  const error = headerOf(reply, 'x-road-error');
  const { status } = reply;
  if (error !== undefined) {
    const detail = /^[A-Za-z.]{1,80}$/.test(error) ? error : 'X-Road-Error';
    const isRefused = error.startsWith('Client.') || error.endsWith('.AccessDenied');
    return refuse(isRefused ? 'refused' : 'unreachable', { values: { detail } });
  }
  if (status === 200 || status === 404 || status === 204) return undefined;
  return refuse(status >= 500 ? 'unreachable' : 'refused', { values: { detail: `status-${status}` } });
}

export const xRoadRest =
  (egress: Egress, places: SecretPlaces): Connector =>
  async (call) => {
    const service = setting(call, 'service');
    if (service === undefined || !URL.canParse(call.connection.address))
      return refuse('forbidden-address', { values: { detail: 'address-form' } });
    const secret = sourceSecret(call.connection.secretRef, places);
    if (!secret.ok) return secret;
    const { url, headers } = messageOf(call, service, secret.value);
    const reply = await reach(egress, { url: url.href, method: 'GET', headers, signal: call.signal });
    if (!reply.ok) return reply;
    const failure = failureIn(reply.value);
    if (failure !== undefined) return failure;
    const expected = requestHashOf({ method: 'GET', path: url.pathname + url.search, headers, body: new Uint8Array() });
    const told = headerOf(reply.value, 'x-road-request-hash');
    // An answer that is not bound to this question may be the answer to somebody else's.
    if (setting(call, 'requestHash') !== 'record' && told !== expected) return refuse('garbage', { values: { detail: 'request-hash' } });
    const hashes = { requestHash: told ?? expected, answerHash: sha256(reply.value.body) };
    if (reply.value.status !== 200) return ok({ record: undefined, ...hashes });
    const record = recordIn(reply.value.body, setting(call, 'record') ?? '');
    return record.ok ? ok({ record: record.value, ...hashes }) : record;
  };
