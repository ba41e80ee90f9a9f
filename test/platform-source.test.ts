/** The platform as a source: what it issued and granted to a person once, it answers the next time, to that person alone. */
import { expect, test } from 'vitest';
import { brandAs, type DivisionCode, type FactId, type PersonId } from '#domain/kernel/brand.ts';
import type { SourceAsked } from '#domain/ask/provenance.ts';
import { definitionFor } from '#server/catalogue/definition-for.ts';
import { wallClock } from '#server/kernel/wall-clock.ts';
import { useApp, type Visitor } from './support/app.ts';
import { resourceOf, seedResource } from './support/exchange.ts';
import { acceptAll, act, bodyOf, grantBody, openShop } from './support/noodle-shop.ts';
import { answers } from './support/restaurant.ts';

const app = useApp();

const ask = async (person: string) => {
  const { cases, catalogue } = app.wired();
  const { known, sources } = await cases.lookUp({
    definition: definitionFor(catalogue, 'open-restaurant'),
    division: brandAs<DivisionCode>(330521),
    subject: brandAs<PersonId>(person),
    account: await cases.profileOf(brandAs<PersonId>(person)),
    by: { person: brandAs<PersonId>(person), who: person },
    purpose: 'application',
    number: null,
    requestId: `request-${crypto.randomUUID()}`,
    now: wallClock(),
  });
  const state = (id: string): SourceAsked['state'] | undefined => sources.find(({ resource }) => resource === id)?.state;
  return {
    known: Object.fromEntries(known.map(({ fact, value }) => [fact, value])),
    licence: state('own-licence'),
    shop: state('own-shop'),
    stolen: [state('stolen-licence'), state('stolen-shop')],
  };
};

type Published = { readonly id: string; readonly name: string; readonly fact: string; readonly department?: string };
const published = ({ id, name, fact, department = 'market-supervision' }: Published) =>
  resourceOf(id, {
    department,
    key: { fact: brandAs<FactId>('person.identifier'), name: 'holderNumber' },
    fields: [{ name, fact: brandAs<FactId>(fact) }],
  });
const grant = { department: 'market-supervision', items: ['business-licence'] };
const connected = { kind: 'platform', address: '', grant } as const;
const licences = { source: 'certificate', kind: 'business-licence' } as const;
const shops = { source: 'case', kind: 'open-restaurant' } as const;

/** Takes a shop to its licence. */
async function licensed(owner: Visitor): Promise<void> {
  const { number } = await openShop(owner);
  await acceptAll(await app.signIn('wang-min', 'deqing-hall'), number);
  const officer = await app.signIn('chen-siyuan', 'deqing-market-supervision');
  bodyOf(await act(officer, number, 'begin-review', { part: 'licence' }));
  bodyOf(await act(officer, number, 'grant', grantBody('licence')));
  await app.workOff();
}

test("a licence and an earlier case answer for their holder; a draft, an undecided case and a stranger's answer nothing", async () => {
  const { pool } = app.wired();
  const [licence, shop] = [
    published({ id: 'own-licence', name: 'number', fact: 'premises.number' }),
    published({ id: 'own-shop', name: 'shop.name', fact: 'shop.name' }),
  ];
  await seedResource(pool, { ...connected, resource: licence, settings: licences });
  await seedResource(pool, { ...connected, resource: shop, settings: shops });
  const owner = await app.signIn('zhou-yining');
  expect(await ask('zhou-yining')).toMatchObject({ known: {}, licence: 'none', shop: 'none' });
  await licensed(owner);
  const after = await ask('zhou-yining');
  expect([after.licence, after.shop]).toEqual(['answered', 'answered']);
  expect(after.known).toMatchObject({ 'shop.name': answers['shop.name'], 'premises.number': expect.stringMatching(/\d/) });
  expect(await ask('shen-liqiu')).toMatchObject({ known: {}, licence: 'none', shop: 'none' });
});

test("a department that publishes another's certificates or cases as its own register is told nothing of them", async () => {
  const { pool } = app.wired();
  await pool.query('delete from yici.resource_now');
  const police = { department: 'public-security' };
  await seedResource(pool, {
    ...connected,
    resource: published({ id: 'stolen-licence', name: 'number', fact: 'premises.number', ...police }),
    settings: licences,
  });
  await seedResource(pool, {
    ...connected,
    resource: published({ id: 'stolen-shop', name: 'shop.name', fact: 'shop.name', ...police }),
    settings: shops,
  });
  await licensed(await app.signIn('shen-liqiu'));
  expect(await ask('shen-liqiu')).toMatchObject({ known: {}, stolen: ['down', 'down'] });
});
