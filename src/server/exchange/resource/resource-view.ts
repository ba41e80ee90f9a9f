/** A resource as an officer sees it; how it is reached only where the officer publishes it. */
import type { Grant } from '#domain/exchange/grant.ts';
import { actsFor } from '#domain/exchange/exchange-actor.ts';
import { mayPublish } from '#domain/exchange/decide-resource.ts';
import type { Resource, ResourceField } from '#domain/exchange/resource.ts';
import type { ResourceEvent } from '#domain/exchange/resource-event.ts';
import { dayText, instantText } from '#domain/kernel/instant.ts';
import type { Fact } from '#domain/fact/fact.ts';
import type { FactId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type {
  ConnectionView,
  ExchangeLine,
  GrantRow,
  HealthView,
  ResourceFieldView,
  ResourceRow,
  ResourceView,
} from '#contract/view/exchange.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { basisView } from '#server/case/words.ts';
import { actorNamed, departmentNamed, divisionNamed, itemNamed, officeNamed, shareView, type Named } from '../exchange-words.ts';
import type { FoundResource } from '../store/resources.ts';
import type { Officer } from '../studio-room.ts';

const UNKNOWN: HealthView = { state: 'unknown', calls: 0, successPercent: null, medianMs: null, downSince: null };

export type RowScene = {
  readonly catalogue: Catalogue;
  readonly grants: readonly Grant[];
  readonly connected: boolean;
  readonly health: HealthView | undefined;
};

export const factLabel = ({ facts }: Catalogue, id: FactId): Text => facts.get(id)?.name ?? { zh: id, en: id };

export function resourceRow(resource: Resource, { catalogue, grants, connected, health }: RowScene): ResourceRow {
  const users = new Map<string, Named>();
  for (const { department } of grants) users.set(department, departmentNamed(catalogue, department));
  return {
    id: resource.id,
    name: resource.name,
    department: departmentNamed(catalogue, resource.department),
    owner: officeNamed(catalogue, resource.owner),
    subject: resource.subject,
    share: shareView(catalogue, resource.share),
    rhythm: resource.rhythm,
    completeness: resource.completeness,
    fields: resource.fields.length,
    users: [...users.values()],
    connected,
    health: health ?? UNKNOWN,
  };
}

const YES: Text = { zh: '是', en: 'yes' };
const NO: Text = { zh: '否', en: 'no' };
/** What a value is called here: the dictionary's word, else the value itself. */
const valueWords = (fact: Fact | undefined, value: string | number | boolean): Text => {
  if (typeof value === 'boolean') return value ? YES : NO;
  return fact?.values?.find((each) => each.value === value)?.label ?? { zh: String(value), en: String(value) };
};

const fieldView = (catalogue: Catalogue, { name, fact: id, codes }: ResourceField): ResourceFieldView => {
  const fact = catalogue.facts.get(id);
  return {
    name,
    fact: id,
    label: factLabel(catalogue, id),
    type: fact?.type ?? 'text',
    sensitivity: fact?.sensitivity ?? 'sensitive',
    codes: Object.entries(codes ?? {}).map(([code, value]) => ({ code, value, words: valueWords(fact, value) })),
  };
};

const grantRow = (catalogue: Catalogue, grant: Grant): GrantRow => ({
  id: grant.id,
  request: grant.request,
  department: departmentNamed(catalogue, grant.department),
  division: divisionNamed(catalogue, grant.division),
  items: grant.items.map((item) => itemNamed(catalogue, item)),
  fields: grant.fields.length,
  quotaPerDay: grant.quotaPerDay,
  expires: dayText(grant.expiresOn),
});

const WHAT: Readonly<Record<ResourceEvent['kind'], Text>> = {
  ResourceRegistered: { zh: '登记', en: 'Registered' },
  ResourceChanged: { zh: '修改', en: 'Changed' },
  ResourceConnected: { zh: '设置接口', en: 'Connection set' },
  ResourceClosed: { zh: '停用', en: 'Closed' },
};
const lineOf = (catalogue: Catalogue, event: ResourceEvent): ExchangeLine => ({
  at: instantText(event.at),
  who: actorNamed(catalogue, event.by),
  what: WHAT[event.kind],
  words: event.kind === 'ResourceClosed' ? event.reason : null,
  basis: null,
});

const connectionView = ({ connection }: FoundResource['state']): ConnectionView | null => {
  if (connection === undefined) return null;
  const { kind, address, settings, secretRef, timeoutMs } = connection;
  return { kind, address, settings: { ...settings }, secretRef: secretRef ?? null, timeoutMs };
};

/** @param scene its `grants` are those of this resource that hold today. */
export function resourceView({ state, events }: FoundResource, officer: Officer, scene: RowScene): Omit<ResourceView, 'file' | 'silences'> {
  const { catalogue } = scene;
  const { resource } = state;
  const publishes = mayPublish(officer, resource);
  return {
    row: resourceRow(resource, scene),
    state: state.state,
    basis: basisView(catalogue, resource.basis),
    division: divisionNamed(catalogue, resource.division),
    key: { ...resource.key, label: factLabel(catalogue, resource.key.fact) },
    fields: resource.fields.map((field) => fieldView(catalogue, field)),
    cacheSeconds: resource.cacheSeconds,
    retryHours: resource.retryHours,
    grants: scene.grants.map((grant) => grantRow(catalogue, grant)),
    connection: publishes ? connectionView(state) : null,
    history: publishes ? events.map((event) => lineOf(catalogue, event)).toReversed() : [],
    mayPublish: publishes && state.state === 'open',
    mayAsk: state.state === 'open' && actsFor(officer, officer.office),
  };
}
