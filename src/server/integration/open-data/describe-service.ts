/** One item of the catalogue as a public service of CPSV-AP 3.2. */
import type { Item } from '#domain/catalogue/item.ts';
import { topicText } from '#domain/catalogue/topics.ts';
import type { DivisionCode } from '#domain/kernel/brand.ts';
import type { Basis } from '#domain/kernel/text.ts';
import { lawTitle } from '#server/catalogue/catalogue.ts';
import { both, concept, iri, links, one, plain, typed, type Node } from './graph.ts';
import { describeRequirements, type Scene } from './describe-materials.ts';
import { durationOf, LANGUAGES, termText, words, YUAN } from './service-names.ts';

type Described = { readonly values: Node['values']; readonly nodes: readonly Node[] };

/** The law and its article: what the service rests on. */
function describeLaw({ catalogue, names }: Scene, basis: readonly Basis[]): Described {
  const nodes = basis.flatMap(({ law, article }): readonly Node[] => {
    const title = lawTitle(catalogue, law);
    return [
      { id: names.law(law), types: ['eli:LegalResource'], values: [['dct:identifier', plain(law)], ...both('dct:title', title)] },
      {
        id: names.article(law, article),
        types: ['eli:LegalResource'],
        values: [
          ['dct:identifier', plain(`${law}#${article}`)],
          ...both('dct:title', { zh: `《${title.zh}》第${article}条`, en: `${title.en}, article ${article}` }),
          ['eli:is_part_of', iri(names.law(law))],
        ],
      },
    ];
  });
  return { values: links('cv:hasLegalResource', [...new Set(basis.map(({ law, article }) => names.article(law, article)))]), nodes };
}

/** The limits, in words that say which days are counted. */
function describeLimit({ names }: Scene, { id, limit, basis }: Item): Described {
  const rule = names.part(id, 'rule', 'limit');
  const [promised, statutory] = [termText(limit.promised), limit.statutory === undefined ? undefined : termText(limit.statutory)];
  const first = limit.statutory?.basis ?? basis[0];
  const node: Node = {
    id: rule,
    types: ['cpsv:Rule'],
    values: [
      ['dct:identifier', plain(`${id}/limit`)],
      ...both('dct:title', { zh: '办结时限', en: 'Time limit' }),
      ...both('dct:description', {
        zh: `承诺${promised.zh}${statutory === undefined ? '' : `，法定${statutory.zh}`}。`,
        en: `Promised: ${promised.en}${statutory === undefined ? '' : `; by law: ${statutory.en}`}.`,
      }),
      ...one('cpsv:implements', first === undefined ? undefined : iri(names.article(first.law, first.article))),
      ['dct:language', iri(LANGUAGES.zh)],
      ['dct:language', iri(LANGUAGES.en)],
    ],
  };
  return {
    values: [
      ['cpsv:follows', iri(rule)],
      ['cv:processingTime', typed(durationOf(limit.promised), 'xsd:duration')],
    ],
    nodes: [node],
  };
}

/** What comes of it: a certificate, else the decision itself. */
function describeOutput({ names }: Scene, { id, result }: Item): Described {
  const output = names.part(id, 'output', result?.certificate ?? 'decision');
  const kind = result === undefined ? 'document' : (result.kind ?? 'certificate');
  const node: Node = {
    id: output,
    types: ['cv:Output'],
    values: [
      ['dct:identifier', plain(`${id}/${result?.certificate ?? 'decision'}`)],
      ...both('dct:title', result?.name ?? { zh: '决定书', en: 'Decision' }),
      ['dct:type', iri(names.concept('result', kind))],
      ['dct:language', iri(LANGUAGES.zh)],
    ],
  };
  return { values: [['cpsv:produces', iri(output)]], nodes: [node, concept(names.concept('result', kind), words[kind])] };
}

/** Amounts are decimal texts of yuan; one that is reckoned has its words alone. */
function describeCosts({ names }: Scene, { id, fees }: Item, authority: string): Described {
  const nodes = fees.map((fee, index): Node => {
    const amount = /^\d+(\.\d+)?$/.test(fee.amount) ? typed(String(Number(fee.amount).toExponential()), 'xsd:double') : undefined;
    return {
      id: names.part(id, 'cost', String(index + 1)),
      types: ['cv:Cost'],
      values: [
        ['dct:identifier', plain(`${id}/cost/${index + 1}`)],
        ...both(
          'dct:description',
          fee.standard === undefined ? fee.name : { zh: `${fee.name.zh}：${fee.standard.zh}`, en: `${fee.name.en}: ${fee.standard.en}` },
        ),
        ...one('cv:hasValue', amount),
        ['cv:currency', iri(YUAN)],
        ['cv:isDefinedBy', iri(authority)],
      ],
    };
  });
  return {
    values: links(
      'cv:hasCost',
      nodes.map(({ id: cost }) => cost),
    ),
    nodes,
  };
}

function describeChannels({ names }: Scene, { id, channels, visits, limit }: Item, authority: string): Described {
  const offered = channels ?? (visits.count === 0 ? (['online'] as const) : (['window'] as const));
  const nodes = offered.flatMap((channel): readonly Node[] => [
    {
      id: names.part(id, 'channel', channel),
      types: ['cv:Channel'],
      values: [
        ['dct:identifier', plain(`${id}/channel/${channel}`)],
        ['dct:type', iri(names.concept('channel', channel))],
        ...both('dct:description', words[channel]),
        ['cv:ownedBy', iri(authority)],
        ['cv:processingTime', typed(durationOf(limit.promised), 'xsd:duration')],
      ],
    },
    concept(names.concept('channel', channel), words[channel]),
  ]);
  return {
    values: links(
      'cv:hasChannel',
      offered.map((channel) => names.part(id, 'channel', channel)),
    ),
    nodes,
  };
}

const describeContact = ({ names }: Scene, { id, phones }: Item): Described =>
  phones === undefined
    ? { values: [], nodes: [] }
    : {
        values: [['cv:contactPoint', iri(names.part(id, 'contact', 'consult'))]],
        nodes: [
          { id: names.part(id, 'contact', 'consult'), types: ['cv:ContactPoint'], values: [['cv:telephone', plain(phones.consult)]] },
        ],
      };

/** What the item says of itself without any other node. */
function ownValues({ names }: Scene, item: Item): Node['values'] {
  const keywords = (item.aliases ?? []).map((alias) => ['dcat:keyword', { text: alias, language: 'zh' }] as const);
  return [
    ['dct:identifier', plain(item.code)],
    ...both('dct:title', item.name),
    ...both('dct:description', item.summary ?? item.name),
    ...keywords,
    ['dct:language', iri(LANGUAGES.zh)],
    ['dct:language', iri(LANGUAGES.en)],
    ['dct:type', iri(names.concept('procedure', item.procedure))],
    ['adms:status', iri(names.concept('status', 'in-force'))],
    ...links(
      'dct:audience',
      (item.audience ?? []).map((who) => names.concept('audience', who)),
    ),
    ...links(
      'cv:thematicArea',
      (item.topics ?? []).map((topic) => names.concept('topic', topic)),
    ),
    ['dct:isPartOf', iri(names.dataset)],
  ];
}

const ownConcepts = ({ names }: Scene, item: Item): readonly Node[] => [
  concept(names.concept('procedure', item.procedure), words[item.procedure]),
  concept(names.concept('status', 'in-force'), words['in-force']),
  ...(item.audience ?? []).map((who) => concept(names.concept('audience', who), words[who])),
  ...(item.topics ?? []).map((topic) => concept(names.concept('topic', topic), topicText(topic))),
];

/**
 * @param authority who is competent for it, in the division it is described for.
 * @param events matters it is a step of.
 */
export function describeService(
  scene: Scene,
  item: Item,
  { authority, division, events }: { readonly authority: string; readonly division: DivisionCode; readonly events: readonly string[] },
): readonly Node[] {
  const parts = [
    describeRequirements(scene, item),
    describeLaw(scene, [...item.basis, ...(item.limit.statutory === undefined ? [] : [item.limit.statutory.basis])]),
    describeLimit(scene, item),
    describeOutput(scene, item),
    describeCosts(scene, item, authority),
    describeChannels(scene, item, authority),
    describeContact(scene, item),
  ];
  const service: Node = {
    id: scene.names.service(item.id),
    types: ['cpsv:PublicService'],
    values: [
      ...ownValues(scene, item),
      ['cv:hasCompetentAuthority', iri(authority)],
      ['dct:spatial', iri(scene.names.division(division))],
      ...links('cv:isGroupedBy', events),
      ...parts.flatMap(({ values }) => values),
    ],
  };
  return [service, ...ownConcepts(scene, item), ...parts.flatMap(({ nodes }) => nodes)];
}
