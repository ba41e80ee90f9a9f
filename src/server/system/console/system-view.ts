/** A department system as its console shows it: how it does, its keys by their beginning, its maps with what is wrong in them. */
import { instantText, type Instant } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { ExchangeActor } from '#domain/exchange/exchange-actor.ts';
import { lintCodes, type CodeKind } from '#domain/system/code-map.ts';
import { mayKeep } from '#domain/system/decide-system.ts';
import { systemHealth } from '#domain/system/system-health.ts';
import { CONNECTED_BASIS, DUTY_BASIS, keysInForce, type SystemChange, type SystemState } from '#domain/system/system.ts';
import type { SystemRow, SystemView } from '#contract/view/system.ts';
import { basisView, officeView } from '#server/case/words.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import type { Health } from '../health.ts';
import { codesNeeded } from '../system-context.ts';
import type { Counts } from './counts.ts';

export type Shown = {
  readonly catalogue: Catalogue;
  readonly state: SystemState;
  readonly health: Health;
  readonly counts: Counts;
  readonly now: Instant;
};
const textOrNull = (at: Instant | null): string | null => (at === null ? null : instantText(at));

export function systemRow({ catalogue, state, health, counts, now }: Shown): SystemRow {
  const { system } = state;
  const { heardAt, restingUntil } = health;
  return {
    id: system.id,
    name: system.name,
    kind: system.kind,
    mode: system.mode,
    state: state.state,
    division: system.division,
    offices: system.offices.map((id) => officeView(catalogue, id, system.division)),
    health: systemHealth(state, { heardAt, restingUntil, oldest: counts.oldest }, now),
    heardAt: textOrNull(heardAt),
    waiting: counts.waiting,
    dead: counts.dead,
    oldest: textOrNull(counts.oldest),
  };
}

export type Unknown = { readonly kind: CodeKind; readonly value: string; readonly times: number; readonly lastAt: Instant };
/** A silence that was noticed, for supervision: since when, noticed when, until when. */
export type Silence = { readonly since: Instant; readonly noticedAt: Instant; readonly endedAt: Instant | null };
export type More = {
  readonly actor: ExchangeActor;
  readonly history: readonly SystemChange[];
  readonly unknown: readonly Unknown[];
  readonly silences: readonly Silence[];
  readonly position: number;
  /** Names of officers, and who of them holds a post that decides here now. */
  readonly names: ReadonlyMap<string, string>;
  readonly inPost: ReadonlySet<string>;
};

export function systemView(shown: Shown, more: More): SystemView {
  const { catalogue, state, health, now } = shown;
  const { system } = state;
  const named = (id: string): Text => [...catalogue.items.values()].find((item) => item.id === id)?.name ?? { zh: id, en: id };
  return {
    ...systemRow(shown),
    version: state.seq,
    items: system.items.map((id) => ({ id, name: named(id) })),
    url: system.url,
    link: system.link,
    perMinute: system.perMinute,
    silentAfterMinutes: system.silentAfterMinutes,
    keys: state.keys.map(({ id, begins, createdAt, expiresAt, endedAt }) => ({
      ...{ id, begins, createdAt: instantText(createdAt), expiresAt: instantText(expiresAt) },
      endedAt: endedAt === undefined ? null : instantText(endedAt),
    })),
    secret: secretView(state, now),
    officers: state.officers.map(({ reference, person }) => ({
      ...{ reference, person, name: more.names.get(person) ?? person, inPost: more.inPost.has(person) },
    })),
    codes: [...state.codes],
    lint: [...lintCodes(state.codes, codesNeeded(catalogue, system), more.unknown)],
    unknown: more.unknown.map(({ lastAt, ...rest }) => ({ ...rest, lastAt: instantText(lastAt) })),
    position: more.position,
    acknowledged: health.acknowledged,
    lastPushAt: textOrNull(health.pushedAt),
    restingUntil: health.restingUntil !== null && health.restingUntil > now ? instantText(health.restingUntil) : null,
    history: [...more.history.map((change) => historyRow(change, more.names)), ...more.silences.flatMap(silenceRows)].toSorted(
      (one, other) => (one.at < other.at ? 1 : -1),
    ),
    articles: [CONNECTED_BASIS, DUTY_BASIS].map((basis) => basisView(catalogue, basis)),
    allowed: allowedOf(state, more.actor, now),
  };
}

function secretView({ secret, system }: SystemState, now: Instant): SystemView['secret'] {
  if (secret === undefined || system.mode === 'polling') return null;
  const { generation, since, previousUntil } = secret;
  return {
    ...{ generation, since: instantText(since) },
    previousUntil: previousUntil === undefined || previousUntil <= now ? null : instantText(previousUntil),
  };
}

/** What this officer may do now, as the buttons show it. */
function allowedOf(state: SystemState, actor: ExchangeActor, now: Instant): string[] {
  if (!mayKeep(actor, state.system) || state.state === 'closed') return [];
  return [
    ...['change', 'set-codes', 'set-officers', 'close'],
    ...(state.system.mode === 'polling' ? [] : ['ping', 'replay', 'rotate-secret']),
    ...(state.state === 'live' ? [] : ['go-live']),
    ...(state.state === 'suspended' ? [] : ['suspend']),
    ...(keysInForce(state.keys, now).length < 2 ? ['add-key'] : []),
    ...(keysInForce(state.keys, now).length > 0 ? ['end-key'] : []),
  ];
}

const words: { readonly [Kind in SystemChange['kind']]: (change: Extract<SystemChange, { kind: Kind }>) => Text } = {
  Registered: () => ({ zh: '登记', en: 'Entered' }),
  Changed: () => ({ zh: '修改接入方式或范围', en: 'Changed how it is reached or what it is told of' }),
  WentLive: () => ({ zh: '正式接入', en: 'Went live' }),
  Suspended: ({ reason }) => ({ zh: `暂停接入：${reason}`, en: `Suspended: ${reason}` }),
  Closed: ({ reason }) => ({ zh: `停止接入：${reason}`, en: `Closed: ${reason}` }),
  KeyAdded: ({ begins }) => ({ zh: `新增密钥 ${begins}…`, en: `Key ${begins}… made` }),
  KeyEnded: ({ key }) => ({ zh: `停用密钥 ${key}`, en: `Key ${key} ended` }),
  SecretRotated: ({ generation }) => ({ zh: `更换签名密钥，第 ${generation} 代`, en: `Signing secret changed, generation ${generation}` }),
  CodesSet: ({ codes }) => ({ zh: `代码对照 ${codes.length} 条`, en: `Map of ${codes.length} codes` }),
  OfficersSet: ({ officers }) => ({ zh: `人员对照 ${officers.length} 人`, en: `${officers.length} officers named` }),
};

const silenceRows = ({ noticedAt, endedAt }: Silence): SystemView['history'] => [
  { at: instantText(noticedAt), by: '', what: { zh: '没有声音，已记给督查', en: 'Silent; noted for supervision' } },
  ...(endedAt === null ? [] : [{ at: instantText(endedAt), by: '', what: { zh: '又有联系了', en: 'Heard of again' } }]),
];

const historyRow = (change: SystemChange, names: ReadonlyMap<string, string>): SystemView['history'][number] => ({
  at: instantText(change.at),
  by: change.by.kind === 'officer' ? (names.get(change.by.person) ?? change.by.person) : '',
  what: (words[change.kind] as (change: SystemChange) => Text)(change),
});
