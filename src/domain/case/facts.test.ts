/** Values that come late: the case goes on without them, what the person says holds, and nothing is granted on a hole. */
import { expect, test } from 'vitest';
import type { Actor } from './actor.ts';
import type { FieldProvenance } from '#domain/ask/provenance.ts';
import type { FactId, OfficeId } from '#domain/kernel/brand.ts';
import type { Field } from '#domain/catalogue/item.ts';
import {
  accept,
  at,
  citizen,
  clerk,
  grant,
  itemStep,
  officer,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  story,
  submission,
} from '#test/support/sample-case.ts';
import { react } from './react.ts';

const words = (word: string) => ({ zh: word, en: word });
const born: Field = { id: 'child.born', type: 'date', label: words('born'), required: true, fact: 'newborn.born' as FactId };
const definition = sampleDefinition(sampleMatter([itemStep('a')]), [sampleItem('a', { fields: [born] })]);
const exchange: Actor = { kind: 'system', job: 'exchange' };
const source = { source: words('health'), resource: 'birth-records', at: at('2026-06-08') };
const later: FieldProvenance = { ...source, fact: 'newborn.born' as FactId, standing: { kind: 'later' } };
const contested: FieldProvenance = {
  ...source,
  fact: 'person.residence' as FactId,
  standing: { kind: 'contested', was: 'the old street' },
};
const begun = (answers: Readonly<Record<string, unknown>> = {}) => {
  const it = story(definition);
  const provenance = { 'child.born': later, 'mother.residence': contested };
  expect(it.act(citizen('mei'), { ...submission(), answers, provenance }, at('2026-06-08'))).toBe('ok');
  return it;
};
const said = { kind: 'supply-facts', values: { 'child.born': '2026-06-02' }, facts: ['newborn.born'] } as const;

test('a case with a silent register is accepted and reviewed, but not granted until it has answered', () => {
  const it = begun();
  expect(it.act(clerk, accept('a'), at('2026-06-08'))).toBe('ok');
  expect(it.act(officer('a'), review('a'), at('2026-06-09'))).toBe('ok');
  expect(it.act(officer('a'), grant('a'), at('2026-06-09'))).toBe('facts-open');
  expect(it.act(exchange, said, at('2026-06-10'))).toBe('ok');
  expect(it.now().answers['child.born']).toBe('2026-06-02');
  expect(it.act(officer('a'), grant('a'), at('2026-06-10'))).toBe('ok');
});

test('what the person answered meanwhile holds, and the register’s other word is a contest its source is told of', () => {
  const it = begun();
  expect(it.act(citizen('mei'), { kind: 'supply-facts', values: { 'child.born': '2026-06-03' } }, at('2026-06-08'))).toBe('ok');
  expect(it.act(exchange, said, at('2026-06-09'))).toBe('ok');
  expect(it.now().answers['child.born']).toBe('2026-06-03');
  expect(it.now().provenance['child.born']?.standing).toEqual({ kind: 'contested', was: '2026-06-02' });
  const [event] = it.events.slice(-1);
  expect(event === undefined ? [] : react(event, it.now(), it.now())).toContainEqual({ kind: 'correction.open', fields: ['child.born'] });
});

test('a register that stays silent is counted once, and only then is the applicant asked', () => {
  const it = begun();
  const miss = { kind: 'miss-facts', fields: ['child.born', 'mother.residence'], source: words('health') } as const;
  expect(it.act(citizen('mei'), miss, at('2026-06-09'))).toBe('not-yours');
  expect(it.act(exchange, miss, at('2026-06-09'))).toBe('ok');
  expect(it.now().factsMissed).toEqual(['child.born']);
  expect(it.act(exchange, miss, at('2026-06-10'))).toBe('nothing-given');
});

test('nobody supplies for somebody else, and only what is awaited', () => {
  const it = begun();
  expect(it.act(citizen('stranger'), said, at('2026-06-08'))).toBe('not-yours');
  expect(it.act(officer('a'), said, at('2026-06-08'))).toBe('not-yours');
  const other = { kind: 'supply-facts', values: { 'mother.residence': 'x', 'shop.name': 'y' } } as const;
  expect(it.act(citizen('mei'), other, at('2026-06-08'))).toBe('nothing-given');
});

test('a contest is settled once, by the exchange; the case keeps the person’s value either way', () => {
  const it = begun({ 'mother.residence': 'the new street' });
  const settle = {
    kind: 'settle-contest',
    field: 'mother.residence',
    outcome: 'corrected',
    reasons: 'moved in May',
    office: 'deqing-public-security' as OfficeId,
  } as const;
  expect(it.act(officer('a'), settle, at('2026-06-09'))).toBe('not-yours');
  expect(it.act(exchange, { ...settle, field: 'child.born' }, at('2026-06-09'))).toBe('not-contested');
  expect(it.act(exchange, settle, at('2026-06-09'))).toBe('ok');
  expect(it.act(exchange, settle, at('2026-06-10'))).toBe('not-contested');
  expect(it.now().answers['mother.residence']).toBe('the new street');
  expect(it.now().provenance['mother.residence']?.standing).toMatchObject({ settled: { outcome: 'corrected' } });
});

test('papers that counted on a silent register count as checked once it has spoken', () => {
  const it = story(definition);
  const given = { 'birth-record': { by: 'fact', facts: ['newborn.born'], unchecked: true } } as const;
  it.act(citizen('mei'), { ...submission(), given, provenance: { 'child.born': later } }, at('2026-06-08'));
  expect(it.act(exchange, said, at('2026-06-09'))).toBe('ok');
  expect(it.now().given['birth-record']).toEqual({ by: 'fact', facts: ['newborn.born'] });
});

test('one address that two fields ask for is given once, and is contested once', () => {
  const it = story(definition);
  const residence: FieldProvenance = { ...source, fact: 'mother.person.residence' as FactId, standing: { kind: 'later' } };
  const provenance = { 'child.born': later, 'card.address': residence, 'mother.residence': residence };
  expect(it.act(citizen('mei'), { ...submission(), answers: {}, provenance }, at('2026-06-08'))).toBe('ok');
  expect(it.act(citizen('mei'), { kind: 'supply-facts', values: { 'mother.residence': 'new street' } }, at('2026-06-08'))).toBe('ok');
  expect(it.now().answers).toMatchObject({ 'card.address': 'new street', 'mother.residence': 'new street' });
  const values = { 'card.address': 'old street', 'mother.residence': 'old street' };
  expect(it.act(exchange, { kind: 'supply-facts', values, facts: ['mother.person.residence'] }, at('2026-06-09'))).toBe('ok');
  const standings = Object.values(it.now().provenance).filter(({ standing }) => standing.kind === 'contested');
  expect(standings).toHaveLength(1);
});
