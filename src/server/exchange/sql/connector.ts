/** Asks a department's own PostgreSQL through a view it opened to a read-only account: one view, one key column, never free SQL. */
import { isIP, Socket } from 'node:net';
import pg from 'pg';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { codeOf } from '#server/kernel/transaction.ts';
import type { Connector, Failure, SourceCall, SourceRecord } from '../connector.ts';
import { bareHost, judge, type Egress } from '../egress/egress.ts';
import { MOST_BYTES } from '../egress/reach.ts';
import { sha256 } from '../read-json.ts';
import { sourceSecret, type SecretPlaces } from '../secret.ts';

/** Letters of any script, digits, underscores: departments name columns in Chinese. Longer names PostgreSQL would cut. */
const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,62}$/u;
const LONGEST_VALUE = 4_000;
const WATCH_MS = 20;

const quoted = (name: string): string | undefined => (NAME.test(name) ? `"${name}"` : undefined);

/** `select` over a view of one or two names; undefined where a name is none. Everything comes as text and is typed by the dictionary. */
export function queryFor(view: string, key: string, names: readonly string[]): string | undefined {
  const parts = view.split('.');
  const from = parts.map(quoted);
  const columns = [key, ...names.flatMap((name) => name.split('+'))].map((name) => quoted(name.trim()));
  if (parts.length > 2 || [...from, ...columns].includes(undefined)) return undefined;
  const list = [...new Set(columns)].map((column) => `left((${column})::text, ${LONGEST_VALUE}) as ${column}`).join(', ');
  return `select ${list} from ${from.join('.')} where ${columns[0]}::text = $1 limit 2`;
}

type Reached = { readonly client: pg.Client; readonly stop: () => void; readonly isTooLarge: () => boolean };

/** The socket goes to the judged address; what is more than an answer about one person can be ends it. */
function clientFor(call: SourceCall, url: URL, address: string, password: string | undefined): Reached {
  const { connection } = call;
  const socket = new Socket();
  let isTooLarge = false;
  const watch = setInterval(() => {
    if (socket.bytesRead <= MOST_BYTES) return;
    isTooLarge = true;
    socket.destroy();
  }, WATCH_MS);
  const host = bareHost(url.hostname);
  const client = new pg.Client({
    host: address,
    port: Number(url.port || 5432),
    database: decodeURIComponent(url.pathname.slice(1)),
    user: String(connection.settings['user'] ?? 'yici_reader'),
    ...(password === undefined ? {} : { password }),
    ssl: connection.settings['ssl'] === false ? false : isIP(host) === 0 ? { servername: host } : true,
    stream: () => socket,
    application_name: 'yici-exchange',
    connectionTimeoutMillis: connection.timeoutMs,
    statement_timeout: connection.timeoutMs,
    query_timeout: connection.timeoutMs,
    options: '-c default_transaction_read_only=on',
  });
  // A connection that breaks while nobody waits for it must not end the process.
  client.on('error', () => undefined);
  const cut = (): void => void socket.destroy();
  call.signal.addEventListener('abort', cut, { once: true });
  return {
    client,
    isTooLarge: () => isTooLarge,
    stop: () => {
      clearInterval(watch);
      call.signal.removeEventListener('abort', cut);
      socket.destroy();
    },
  };
}

/** SQLSTATE 57014 is the statement's own time limit; 28 and 42501 say that we may not; 42 that the view is another. */
function failureOf(error: unknown, { isTooLarge }: Reached, signal: AbortSignal): Result<never, Failure> {
  const code = codeOf(error) ?? 'ended';
  if (isTooLarge()) return refuse('too-large');
  if (signal.aborted || code === '57014') return refuse('timeout');
  if (code.startsWith('28') || code === '42501') return refuse('refused', { values: { detail: code } });
  if (code.startsWith('42')) return refuse('schema', { values: { detail: code } });
  return refuse(/timeout/i.test(String(error)) ? 'timeout' : 'unreachable', { values: { detail: code } });
}

async function ask(reached: Reached, text: string, key: string, signal: AbortSignal): Promise<Result<readonly SourceRecord[], Failure>> {
  try {
    await reached.client.connect();
    const { rows } = await reached.client.query<SourceRecord>(text, [key]);
    await reached.client.end();
    return ok(rows);
  } catch (error) {
    return failureOf(error, reached, signal);
  } finally {
    reached.stop();
  }
}

/** Settings: `view`, `user`, `ssl` (true unless false is said). The key column and the columns are those of the resource. */
export const sqlView =
  (egress: Egress, places: SecretPlaces): Connector =>
  async (call) => {
    const { connection, resource, fields, key, signal } = call;
    const names = fields.map(({ name }) => name);
    const text = queryFor(String(connection.settings['view'] ?? ''), resource.key.name, names);
    if (text === undefined) return refuse('schema', { values: { detail: 'name-form' } });
    const url = URL.canParse(connection.address) ? new URL(connection.address) : undefined;
    if (url === undefined || !/^postgres(ql)?:$/.test(url.protocol) || url.hostname === '')
      return refuse('forbidden-address', { values: { detail: 'address-form' } });
    const secret = sourceSecret(connection.secretRef, places);
    if (!secret.ok) return secret;
    const judged = await judge(egress, {
      hostname: url.hostname,
      port: Number(url.port || 5432),
      encrypted: connection.settings['ssl'] !== false,
    });
    if (!judged.ok) return judged;
    const rows = await ask(clientFor(call, url, judged.value[0]?.address ?? '', secret.value), text, key, signal);
    if (!rows.ok) return rows;
    if (rows.value.length > 1) return refuse('garbage', { values: { detail: 'many-records' } });
    return ok({ record: rows.value[0], requestHash: sha256(`${text}\n${key}`), answerHash: sha256(JSON.stringify(rows.value)) });
  };
