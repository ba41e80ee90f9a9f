/** Where calls may go: names are resolved once, every address judged, and the socket goes to the address that was judged. */
import { lookup } from 'node:dns/promises';
import { Agent as PlainAgent } from 'node:http';
import { Agent as TlsAgent } from 'node:https';
import { isIP } from 'node:net';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Failure } from '../connector.ts';
import { makeGate } from '../gate.ts';
import { isPublic } from './judge-address.ts';

export type Address = { readonly address: string; readonly family: number };

export type Egress = {
  readonly resolve: (hostname: string) => Promise<readonly Address[]>;
  /** `host:port` that may be private because the operator says so. */
  readonly allowed: () => ReadonlySet<string>;
  readonly agents: { readonly plain: PlainAgent; readonly tls: TlsAgent };
  readonly close: () => void;
};

/** The resolver of the system works in a pool of four threads that files use too: names that hang must not take them all. */
const NAMES_AT_ONCE = 2;
const SOCKETS = { keepAlive: true, maxSockets: 20, maxFreeSockets: 4, maxTotalSockets: 200, timeout: 35_000 };

const systemResolve = (): Egress['resolve'] => {
  const gate = makeGate(NAMES_AT_ONCE, 50);
  return async (hostname) => {
    const names = await gate.run(() => lookup(hostname, { all: true, verbatim: true }));
    return names.ok ? names.value : [];
  };
};

export function openEgress(allowed: Egress['allowed'], resolve: Egress['resolve'] = systemResolve()): Egress {
  const agents = { plain: new PlainAgent(SOCKETS), tls: new TlsAgent(SOCKETS) };
  return {
    resolve,
    allowed,
    agents,
    close: () => {
      agents.plain.destroy();
      agents.tls.destroy();
    },
  };
}

/** Of an address as a URL writes it: `[::1]` is `::1`. */
export const bareHost = (hostname: string): string => (hostname.startsWith('[') ? hostname.slice(1, -1) : hostname);

/** Whether the operator named this place. */
const isNamed = ({ allowed }: Pick<Egress, 'allowed'>, host: string, address: string, port: number): boolean =>
  allowed().has(`${host}:${port}`) || allowed().has(`${address}:${port}`);

/** Whether the socket's other end may be spoken to under this name. */
export const isPermitted = (egress: Pick<Egress, 'allowed'>, host: string, address: string, port: number): boolean =>
  isPublic(address) || isNamed(egress, host, address, port);

type Place = { readonly hostname: string; readonly port: number; readonly encrypted: boolean };

/**
 * The addresses behind a host, all of them judged: one that is private refuses the whole, for a name that answers both
 * public and private addresses is the way rebinding begins. Over a public network nothing about people goes in clear
 * (PIPL article 51); inside our own the operator says so by naming the place.
 */
export async function judge(egress: Egress, { hostname, port, encrypted }: Place): Promise<Result<readonly Address[], Failure>> {
  const host = bareHost(hostname);
  const family = isIP(host);
  const found = family === 0 ? await egress.resolve(host).catch(() => []) : [{ address: host, family }];
  if (found.length === 0) return refuse('unreachable', { values: { detail: 'name-unknown' } });
  if (!found.every(({ address }) => isPermitted(egress, host, address, port))) return refuse('forbidden-address');
  const isClear = !encrypted && !found.every(({ address }) => isNamed(egress, host, address, port));
  return isClear ? refuse('forbidden-address', { values: { detail: 'clear-text' } }) : ok(found);
}
