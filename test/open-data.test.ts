import jsonld from 'jsonld';
import { Parser, Store } from 'n3';
import SHACLValidator from 'rdf-validate-shacl';
import { beforeAll, expect, test } from 'vitest';
import { brandAs, type DivisionCode } from '#domain/kernel/brand.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { loadCatalogue } from '#server/catalogue/load-catalogue.ts';
import type { Node } from '#server/integration/open-data/graph.ts';
import { servicesGraph } from '#server/integration/open-data/services-graph.ts';
import { writeJsonLd } from '#server/integration/open-data/write-json-ld.ts';
import { writeTurtle } from '#server/integration/open-data/write-turtle.ts';
import { cpsvShapes } from '#test/support/cpsv-shapes.ts';

const HERE = 'https://yici.example.gov.cn';
const ZHEJIANG = brandAs<DivisionCode>(330000);
const DEQING = brandAs<DivisionCode>(330521);
const CPSV = 'http://purl.org/vocab/cpsv#';
const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';

let catalogue: Catalogue;
beforeAll(async () => {
  catalogue = await loadCatalogue();
});

const storeOf = (turtle: string): Store => new Store(new Parser().parse(turtle));
const shapes = storeOf(cpsvShapes().turtle);

/** What the shapes have against a graph, in words. */
async function faultsOf(nodes: readonly Node[]): Promise<readonly string[]> {
  const report = await new SHACLValidator(shapes).validate(storeOf(writeTurtle(nodes)));
  return report.results.map(({ focusNode, path, sourceConstraintComponent }) =>
    [focusNode, path, sourceConstraintComponent]
      .map((term) => (term === null || term === undefined ? '' : 'value' in term ? term.value : ''))
      .join(' '),
  );
}
const services = (nodes: readonly Node[]) => nodes.filter(({ types }) => types.includes('cpsv:PublicService'));

test('the list of shapes has each of the 154 constraints of CPSV-AP 3.2.0', () => {
  const filled = [...cpsvShapes().constraints].filter(([, count]) => count > 0);
  expect(Object.fromEntries(filled)).toEqual({
    'locn:Address': 7,
    'foaf:Agent': 6,
    'cv:BusinessEvent': 1,
    'cv:Channel': 11,
    'skos:Collection': 1,
    'cv:ContactPoint': 3,
    'cv:Cost': 10,
    'dcat:Dataset': 9,
    'cv:Event': 6,
    'cv:Evidence': 11,
    'cv:EvidenceType': 3,
    'eli:LegalResource': 1,
    'cv:LifeEvent': 1,
    'cv:Output': 7,
    'cv:Participation': 9,
    'cv:PublicOrganisation': 4,
    'cpsv:PublicService': 34,
    'cv:Requirement': 7,
    'cpsv:Rule': 10,
    'cv:ServiceConcessionContract': 11,
    'time:TemporalEntity': 2,
  });
  expect(filled.reduce((sum, [, count]) => sum + count, 0)).toBe(154);
});

test.each([
  ['the province', ZHEJIANG],
  ['a county with its improvements', DEQING],
])('every published item of %s is one public service, and passes the shapes', async (_place, division) => {
  const nodes = servicesGraph(catalogue, HERE, division);
  expect(services(nodes)).toHaveLength(catalogue.items.size);
  expect(await faultsOf(nodes)).toEqual([]);
});

const without = (nodes: readonly Node[], type: string, predicate: string): readonly Node[] =>
  nodes.map((node) => (node.types.includes(type) ? { ...node, values: node.values.filter(([name]) => name !== predicate) } : node));

test.each([
  ['cpsv:PublicService', 'cv:hasCompetentAuthority'],
  ['cpsv:PublicService', 'dct:title'],
  ['cv:Requirement', 'dct:identifier'],
  ['cv:PublicOrganisation', 'dct:spatial'],
  ['dcat:Dataset', 'dct:publisher'],
])('the shapes notice: %s without %s', async (type, predicate) => {
  expect(await faultsOf(without(servicesGraph(catalogue, HERE, ZHEJIANG), type, predicate))).not.toEqual([]);
});

test('a service names its authority, law, papers with what replaces them, result, limit and life event', () => {
  const nodes = servicesGraph(catalogue, HERE, DEQING);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const food = byId.get(`${HERE}/id/service/food-permit`);
  const linked = (predicate: string): readonly string[] =>
    (food?.values ?? []).flatMap(([name, value]) => (name === predicate && 'iri' in value ? [value.iri] : []));
  expect(linked('cv:hasCompetentAuthority')).toEqual([`${HERE}/id/authority/330521/market-supervision`]);
  expect(linked('cv:isGroupedBy')).toContain(`${HERE}/id/matter/open-restaurant`);
  expect(linked('cv:hasLegalResource')).not.toEqual([]);
  const replaced = linked('cpsv:hasInput').flatMap((id) => byId.get(id)?.values.filter(([name]) => name === 'dct:isReplacedBy') ?? []);
  expect(replaced).not.toEqual([]);
  expect(food?.values).toContainEqual(['dct:title', { text: catalogue.items.get('food-permit' as never)?.name.en, language: 'en' }]);
});

test('Turtle and JSON-LD say the same', async () => {
  const nodes = servicesGraph(catalogue, HERE, ZHEJIANG);
  const quads = await jsonld.toRDF(JSON.parse(writeJsonLd(nodes)), { format: 'application/n-quads' });
  const [fromJson, fromTurtle] = [new Store(new Parser().parse(quads)), storeOf(writeTurtle(nodes))];
  expect(fromJson.size).toBe(fromTurtle.size);
  for (const quad of fromTurtle)
    expect(fromJson.has(quad), `${quad.subject.value} ${quad.predicate.value} ${quad.object.value}`).toBe(true);
  const found = [...fromTurtle].filter(({ predicate, object }) => predicate.value === TYPE && object.value === `${CPSV}PublicService`);
  expect(found).toHaveLength(catalogue.items.size);
});

test('texts of a malicious author break out of neither form', async () => {
  const evil = '"\\ . <http://evil> a <x> \n\r\t"""@en ; \u0008 </script><script>alert(1)</script>';
  const nodes: readonly Node[] = [
    { id: 'https://x/a b<>"{}|^`\\c', types: ['skos:Concept'], values: [['skos:prefLabel', { text: evil, language: 'zh' }]] },
  ];
  const store = storeOf(writeTurtle(nodes));
  expect(store.size).toBe(2);
  expect([...store].map(({ object }) => object.value)).toContain(evil);
});
