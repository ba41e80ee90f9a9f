/** Connects the demo's simulated department systems as a data manager would: entered, keyed, mapped, live; and follows one that moves to another port. */
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brandAs, type DivisionCode, type ItemId, type OfficeId, type PersonId } from '#domain/kernel/brand.ts';
import { instantOf, type Instant } from '#domain/kernel/instant.ts';
import type { CodePair } from '#domain/system/code-map.ts';
import { keysInForce, type DepartmentSystem, type SystemCommand, type SystemId, type SystemState } from '#domain/system/system.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Log } from '#server/kernel/log.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { changeSystem, type ChangeParts } from '#server/system/change-system.ts';
import { webhookSecret } from '#server/system/send/sign-webhook.ts';
import { findSystem } from '#server/system/store.ts';
import { keyOf, newKey } from '#server/system/system-caller.ts';

export type DemoSystemParts = ChangeParts & {
  readonly home: string;
  readonly publicUrl: string;
  /** Of the room of department systems: keys and secrets are derived from it. */
  readonly secret: string;
  readonly log: Log;
};
type Simulated = Pick<DepartmentSystem, 'kind' | 'mode'> & {
  readonly id: string;
  readonly division: number;
  readonly name: Text;
  readonly office?: string;
  readonly item?: string;
  readonly states: Readonly<Record<string, string>>;
  readonly more?: readonly CodePair[];
  readonly officers: readonly (readonly [string, string])[];
};

const unit = (ours: string, theirs: string): CodePair => ({ kind: 'unit', ours, theirs });

/** What the vendor's own manual says of its codes; packages/department-systems has the same from its side. */
export const simulatedSystems: readonly Simulated[] = [
  {
    id: 'signboards',
    kind: 'department',
    mode: 'webhook',
    division: 330521,
    name: { zh: '户外招牌系统（模拟）', en: 'Signboard system (simulated)' },
    office: 'deqing-urban-management',
    item: 'signboard',
    states: {
      accepted: '10',
      reviewing: '20',
      granted: '30',
      issued: '31',
      refused: '40',
      withdrawn: '90',
      delivered: '91',
      lapsed: '99',
      ended: '95',
    },
    // As a case record of the province writes them (zhejiang.md, 1.4).
    more: [
      { kind: 'item', ours: 'signboard', theirs: 'HWZP-01' },
      ...[unit('working-day', '1'), unit('month', '2'), unit('year', '3'), unit('calendar-day', '4'), unit('hour', '5')],
    ],
    officers: [['ZF-0731', 'fang-chuan']],
  },
  {
    id: 'insurance',
    kind: 'department',
    mode: 'polling',
    division: 330521,
    name: { zh: '医保参保登记系统（模拟）', en: 'Medical insurance enrolment (simulated)' },
    office: 'deqing-medical-insurance',
    item: 'medical-insurance-newborn',
    states: {
      accepted: 'A',
      reviewing: 'B',
      granted: 'C',
      issued: 'C1',
      delivered: 'C2',
      refused: 'X',
      withdrawn: 'Y',
      lapsed: 'Z',
      ended: 'D',
    },
    officers: [['yb.cao', 'cao-ning']],
  },
  {
    id: 'province',
    kind: 'upper',
    mode: 'webhook',
    division: 330000,
    name: { zh: '省级数据汇集（模拟）', en: 'Province, collected services (simulated)' },
    states: {},
    officers: [],
  },
  {
    id: 'nation',
    kind: 'upper',
    mode: 'polling',
    division: 330000,
    name: { zh: '国家平台汇聚（模拟）', en: 'Nation, collected services (simulated)' },
    states: {
      accepted: '受理',
      reviewing: '审查',
      granted: '准予',
      refused: '不予',
      issued: '发证',
      delivered: '送达',
      withdrawn: '撤回',
      lapsed: '终止',
    },
    officers: [],
  },
];

export const codesOf = ({ states, more = [] }: Simulated): readonly CodePair[] => [
  ...Object.entries(states).map(([ours, theirs]) => ({ kind: 'state' as const, ours, theirs })),
  ...more,
];

/** Where a process says it listens: beside the departments, whose addresses the demo may call. */
export const systemPlaceFile = (home: string, id: string): string => join(home, 'departments', `system-${id}.json`);
export const systemsFolder = (home: string): string => join(home, 'systems');
const idOf = ({ id }: Simulated): SystemId => brandAs<SystemId>(`demo-${id}`);

export const simulatedPlace = (home: string, id: string): string | undefined => {
  try {
    return (JSON.parse(readFileSync(systemPlaceFile(home, id), 'utf8')) as { readonly address: string }).address;
  } catch {
    return undefined;
  }
};

const SILENT_MINUTES = 15;
const PER_MINUTE = 1_200;
const DAYS_MS = 700 * 86_400_000;

function aboutOf(
  { publicUrl }: DemoSystemParts,
  simulated: Simulated,
  address: string,
): Omit<DepartmentSystem, 'id' | 'kind' | 'division'> {
  const { id, name, mode, office, item } = simulated;
  return {
    name,
    mode,
    offices: office === undefined ? [] : [brandAs<OfficeId>(office)],
    items: item === undefined ? [] : [brandAs<ItemId>(item)],
    url: mode === 'polling' ? '' : `${address}/events`,
    link: `${publicUrl}/demo-systems/${id}`,
    perMinute: PER_MINUTE,
    silentAfterMinutes: SILENT_MINUTES,
  };
}

/** Once for each command of a system: a worker that was killed goes on where it stopped. */
async function order(parts: DemoSystemParts, simulated: Simulated, key: string, command: SystemCommand, now: Instant): Promise<void> {
  const done = await changeSystem(parts, {
    id: idOf(simulated),
    division: brandAs<DivisionCode>(simulated.division),
    command,
    actor: { kind: 'system', job: 'demo' },
    person: 'system',
    idempotencyKey: `demo system ${simulated.id} ${key}`,
    requestId: `demo system ${simulated.id}`,
    now,
    payload: { key },
  });
  if (!done.ok)
    parts.log.warn({ system: simulated.id, act: key, refusal: done.refusal.code }, 'a simulated department system is not connected');
}

async function enter(parts: DemoSystemParts, simulated: Simulated, address: string, now: Instant): Promise<void> {
  const { id, kind, division } = simulated;
  const system: DepartmentSystem = {
    id: idOf(simulated),
    kind,
    division: brandAs<DivisionCode>(division),
    ...aboutOf(parts, simulated, address),
  };
  const officers = simulated.officers.map(([reference, person]) => ({ reference, person: brandAs<PersonId>(person) }));
  const commands: readonly (readonly [string, SystemCommand])[] = [
    ['register', { kind: 'register', system }],
    ['add-key', { kind: 'add-key', ...newKey(parts.secret), expiresAt: instantOf(now + DAYS_MS) }],
    ['rotate-secret', { kind: 'rotate-secret', overlapHours: 0 }],
    ['set-codes', { kind: 'set-codes', codes: codesOf(simulated) }],
    ...(officers.length === 0 ? [] : [['set-officers', { kind: 'set-officers', officers }] as const]),
    ['go-live', { kind: 'go-live' }],
  ];
  for (const [key, command] of commands) await order(parts, simulated, key, command, now);
  parts.log.info({ system: id }, 'a simulated department system is connected');
}

/** What its vendor is handed, outside of any message, as often as a key or a secret is changed; appears whole or not at all. */
function handOver({ home, publicUrl, secret }: DemoSystemParts, simulated: Simulated, state: SystemState, now: Instant): void {
  const key = keysInForce(state.keys, now).at(-1);
  if (key === undefined || state.secret === undefined) return;
  const folder = systemsFolder(home);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, `${simulated.id}-access.json`);
  const secrets = [webhookSecret(secret, state.system.id, state.secret.generation)];
  const text = JSON.stringify({ url: publicUrl, key: keyOf(secret, key.id), secrets });
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  writeFileSync(`${file}.new`, text, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** What a data manager changed since is theirs; only a port that moved is followed. */
async function follow(parts: DemoSystemParts, simulated: Simulated, state: SystemState, address: string, now: Instant): Promise<void> {
  const wanted = aboutOf(parts, simulated, address);
  const withoutPort = (url: string): string => url.replace(/127\.0\.0\.1:\d+/, '');
  const { url } = state.system;
  if (url === wanted.url || withoutPort(url) !== withoutPort(wanted.url)) return;
  const { id: _id, kind: _kind, division: _division, ...rest } = state.system;
  await order(parts, simulated, `move to ${address}`, { kind: 'change', system: { ...rest, url: wanted.url } }, now);
}

/** Work of a round: each system once it listens, and from then on what moved. */
export function makeDemoSystems(parts: DemoSystemParts, clock: () => Instant): () => Promise<void> {
  const known = new Map<string, string>();
  return async () => {
    for (const simulated of simulatedSystems) {
      const address = simulatedPlace(parts.home, simulated.id);
      if (address === undefined) continue;
      const sql = sqlOf(parts.corridor.pool);
      if (known.get(simulated.id) !== address) {
        const before = await findSystem(sql, idOf(simulated));
        if (before === undefined) await enter(parts, simulated, address, clock());
        else await follow(parts, simulated, before, address, clock());
      }
      const state = await findSystem(sql, idOf(simulated));
      if (state !== undefined) handOver(parts, simulated, state, clock());
      known.set(simulated.id, address);
    }
  };
}
