/** The whole catalogue as public services of CPSV-AP 3.2: one for each item in force, its authorities, laws, and the life events it belongs to. */
import type { Matter } from '#domain/catalogue/matter.ts';
import { atLevel } from '#domain/division/division.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { localItems } from '#server/catalogue/local-items.ts';
import { both, concept, distinct, iri, links, plain, type Node } from './graph.ts';
import type { Scene } from './describe-materials.ts';
import { describeService } from './describe-service.ts';
import { LANGUAGES, namesOf, words, YUAN } from './service-names.ts';

const matterNodes = ({ names }: Scene, matter: Matter, services: readonly string[]): readonly Node[] => [
  {
    id: names.matter(matter.id),
    // The shapes ask for the class itself: whoever reads them knows no subclasses.
    types: ['cv:Event', matter.kind === 'life-event' ? 'cv:LifeEvent' : 'cv:BusinessEvent'],
    values: [
      ['dct:identifier', plain(matter.id)],
      ...both('dct:title', matter.name),
      ...both('dct:description', matter.summary),
      ['dct:type', iri(names.concept('matter', matter.kind))],
      ...links('cv:hasRelatedService', services),
    ],
  },
  concept(names.concept('matter', matter.kind), words[matter.kind]),
];

const divisionNode = ({ catalogue, names }: Scene, division: DivisionCode): Node => ({
  id: names.division(division),
  // A place for services, a unit of administration for their authorities: the shapes name both classes.
  types: ['dct:Location', 'http://data.europa.eu/88u/dataset/atu-type'],
  values: [
    ['dct:identifier', plain(String(division))],
    ...both('skos:prefLabel', catalogue.divisions.get(division)?.name ?? { zh: String(division), en: String(division) }),
  ],
});

/** The office of the division where there is one, else the department as the province names it. */
function authorityNode({ catalogue, names }: Scene, department: string, division: DivisionCode): Node {
  const office = [...catalogue.offices.values()].find(
    (each) => each.division === division && each.department === department && each.kind === 'office' && each.closed !== true,
  );
  const name = office?.name ?? catalogue.departments.get(department)?.name ?? { zh: department, en: department };
  return {
    id: names.authority(department, division),
    types: ['cv:PublicOrganisation', 'org:Organization'],
    values: [
      ['dct:identifier', plain(office?.id ?? department)],
      ...both('skos:prefLabel', name),
      ['dct:spatial', iri(names.division(division))],
    ],
  };
}

const fixedNodes = ({ names }: Scene, services: readonly string[]): readonly Node[] => [
  { id: LANGUAGES.zh, types: ['dct:LinguisticSystem'], values: both('skos:prefLabel', { zh: '中文', en: 'Chinese' }) },
  { id: LANGUAGES.en, types: ['dct:LinguisticSystem'], values: both('skos:prefLabel', { zh: '英文', en: 'English' }) },
  concept(YUAN, { zh: '人民币元', en: 'Yuan renminbi' }),
  {
    id: names.publisher,
    types: ['foaf:Agent'],
    values: [['dct:identifier', plain('publisher')], ...both('dct:title', { zh: '本平台', en: 'This platform' })],
  },
  { id: names.page('/open-data'), types: ['foaf:Document'], values: both('dct:title', { zh: '开放数据', en: 'Open data' }) },
  {
    id: names.dataset,
    types: ['dcat:Dataset'],
    values: [
      ...both('dct:title', { zh: '政务服务事项', en: 'Public services' }),
      ...both('dct:description', { zh: '已公布、正在执行的政务服务事项。', en: 'Public services that are published and in force.' }),
      ['dct:publisher', iri(names.publisher)],
      ['dct:license', iri('https://creativecommons.org/licenses/by/4.0/')],
      ['dcat:landingPage', iri(names.page('/open-data'))],
      ...links('dct:hasPart', services),
    ],
  },
];

/** Where an item is decided, seen from a division: the county's are the county's, the city's the city's. */
const placeOf = (item: Item, division: DivisionCode): DivisionCode => atLevel(division, item.level) ?? division;

/** @param division whose offices and local improvements are described; the province: the standard itself. */
export function servicesGraph(catalogue: Catalogue, publicUrl: string, division: DivisionCode): readonly Node[] {
  const names = namesOf(publicUrl);
  const scene: Scene = { catalogue, names };
  const items = [...localItems(catalogue, catalogue.items, division).items.values()];
  const eventsOf = new Map<string, string[]>();
  const matters = [...catalogue.matters.values()].flatMap((matter) => {
    const ids = [...new Set(matter.steps.flatMap((step) => (step.kind === 'item' ? [step.item] : [])))];
    for (const id of ids) eventsOf.set(id, [...(eventsOf.get(id) ?? []), names.matter(matter.id)]);
    return matterNodes(scene, matter, ids.map(names.service));
  });
  const services = items.flatMap((item) => {
    const place = placeOf(item, division);
    const authority = authorityNode(scene, item.department, place);
    const described = describeService(scene, item, { authority: authority.id, division: place, events: eventsOf.get(item.id) ?? [] });
    return [...described, authority, divisionNode(scene, place)];
  });
  return distinct([
    ...fixedNodes(
      scene,
      items.map(({ id }) => names.service(id)),
    ),
    ...matters,
    ...services,
  ]);
}
