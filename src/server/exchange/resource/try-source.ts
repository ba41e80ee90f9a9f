/** Tries a connection with a key of nobody living: through the same guard, time limit and judgement as every call, and nothing of it is kept. */
import type { Connection } from '#domain/exchange/connection.ts';
import type { Grant, GrantId, DataRequestId } from '#domain/exchange/grant.ts';
import type { Resource } from '#domain/exchange/resource.ts';
import { brandAs, type ItemId, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { ResourceTried } from '#contract/view/exchange.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { callSource } from '../call-source.ts';
import type { ExchangeRoom } from '../exchange-room.ts';
import { factLabel } from './resource-view.ts';

/** Enough to see that something came, too little to be it. */
export const maskValue = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const characters = [...text];
  return characters.length <= 1 ? '＊' : `${characters[0]}${'＊'.repeat(Math.min(characters.length - 1, 8))}`;
};

const grantFor = (resource: Resource, room: ExchangeRoom): Grant => ({
  id: brandAs<GrantId>(`try-${resource.id}`),
  resource: resource.id,
  department: resource.department,
  division: resource.division,
  items: [],
  fields: resource.fields.map(({ name }) => name),
  quotaPerDay: 1,
  expiresOn: dayOfInstant(room.clock()),
  request: brandAs<DataRequestId>('try'),
  madeAt: room.clock(),
});

export const sourceTrier =
  (room: ExchangeRoom, catalogue: Catalogue, newId: () => string) =>
  async (published: Resource, connection: Connection, key: string): Promise<ResourceTried> => {
    // Never from memory: what is tried is the connection.
    const resource = { ...published, cacheSeconds: 0 };
    const called = await callSource(room, {
      planned: { resource, grant: grantFor(resource, room), item: brandAs<ItemId>('try'), fields: resource.fields, key },
      connection,
      subject: brandAs<PersonId>('nobody'),
      trial: true,
      asking: {
        office: resource.owner,
        department: resource.department,
        user: 'yici-test',
        issue: 'test',
        id: newId(),
        basis: `${resource.basis.law}/${resource.basis.article}`,
      },
    });
    const values = called.told?.values;
    return {
      outcome: called.failure ?? (values === undefined ? 'none' : 'answered'),
      ms: called.ms,
      values: (values ?? []).map(({ fact, value }) => ({
        fact,
        label: factLabel(catalogue, fact),
        shown: maskValue(value),
      })),
    };
  };
