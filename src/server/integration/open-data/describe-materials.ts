/** Conditions and papers of a service as requirements and evidence, with the facts and certificates that replace a paper. */
import type { Item, Material, Satisfaction } from '#domain/catalogue/item.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { both, concept, iri, links, one, plain, type Node } from './graph.ts';
import { LANGUAGES, words, type Names } from './service-names.ts';

export type Scene = { readonly catalogue: Catalogue; readonly names: Names };

const waysOf = ({ satisfiedBy }: Material): readonly Satisfaction['by'][] => [...new Set(satisfiedBy.map(({ by }) => by))];

/** By what the paper is replaced: facts of registers by their names, certificates by their kinds. */
function replacedBy(
  { catalogue, names }: Scene,
  material: Material,
): { readonly names: readonly string[]; readonly nodes: readonly Node[] } {
  const nodes = material.satisfiedBy.flatMap((way): readonly Node[] => {
    switch (way.by) {
      case 'fact':
        return way.facts.map((fact) => concept(names.fact(fact), catalogue.facts.get(fact)?.name ?? { zh: fact, en: fact }));
      case 'certificate':
        return [
          concept(names.concept('certificate', way.kind), catalogue.certificateKinds.get(way.kind)?.name ?? { zh: way.kind, en: way.kind }),
        ];
      case 'commitment':
      case 'bring':
        return [];
    }
  });
  return { names: nodes.map(({ id }) => id), nodes };
}

/** Which way is preferred, and what of it stands: the first sentence of the evidence's description. */
function wayText({ catalogue }: Scene, { satisfiedBy }: Material): Text | undefined {
  const [first] = satisfiedBy;
  if (first === undefined) return undefined;
  const way = words[`by-${first.by}`];
  if (first.by !== 'fact' && first.by !== 'certificate') return way;
  const holder = catalogue.departments.get(first.heldBy)?.short ?? { zh: first.heldBy, en: first.heldBy };
  return { zh: `${way.zh}（${holder.zh}有）`, en: `${way.en} (held by ${holder.en})` };
}

type Paper = { readonly requirement: string; readonly evidence: string; readonly kind: string };
const paperOf = ({ names }: Scene, item: Item, { id }: Material): Paper => ({
  requirement: names.part(item.id, 'requirement', id),
  evidence: names.part(item.id, 'evidence', id),
  kind: names.part(item.id, 'evidence-type', id),
});

const requirementNode = ({ names }: Scene, item: Item, material: Material, { requirement, evidence }: Paper): Node => ({
  id: requirement,
  types: ['cv:Requirement'],
  values: [
    ['dct:identifier', plain(`${item.id}/${material.id}`)],
    ...both('dct:title', material.name),
    ['dct:type', iri(names.concept('requirement', 'material'))],
    ['cv:hasSupportingEvidence', iri(evidence)],
  ],
});

function materialNodes(scene: Scene, item: Item, material: Material): readonly Node[] {
  const { names } = scene;
  const paper = paperOf(scene, item, material);
  const replaced = replacedBy(scene, material);
  const ways = waysOf(material).map((by) => concept(names.concept('satisfied-by', by), words[`by-${by}`]));
  const evidence: Node = {
    id: paper.evidence,
    types: ['cv:Evidence'],
    values: [
      ['dct:identifier', plain(`${item.id}/evidence/${material.id}`)],
      ...both('dct:title', material.name),
      ...both('dct:description', wayText(scene, material)),
      ...one('dct:type', ways[0] === undefined ? undefined : iri(ways[0].id)),
      ...links('dct:isReplacedBy', replaced.names),
      ['dct:conformsTo', iri(paper.kind)],
      ['dct:language', iri(LANGUAGES.zh)],
      ['cv:supportsRequirement', iri(paper.requirement)],
    ],
  };
  const kinds = links(
    'cv:evidenceTypeClassification',
    ways.map(({ id }) => id),
  );
  const kind: Node = {
    id: paper.kind,
    types: ['cv:EvidenceType'],
    values: [['dct:identifier', plain(`${item.id}/evidence-type/${material.id}`)], ...kinds],
  };
  const type = concept(names.concept('requirement', 'material'), words.material);
  return [requirementNode(scene, item, material, paper), evidence, kind, type, ...ways, ...replaced.nodes];
}

function conditionNode({ names }: Scene, item: Item, { id, text }: Item['conditions'][number]): Node {
  return {
    id: names.part(item.id, 'condition', id),
    types: ['cv:Requirement'],
    values: [
      ['dct:identifier', plain(`${item.id}/condition/${id}`)],
      ...both('dct:title', text),
      ['dct:type', iri(names.concept('requirement', 'condition'))],
    ],
  };
}

/** @returns the links of the service to them, and the nodes themselves. */
export function describeRequirements(scene: Scene, item: Item): { readonly values: Node['values']; readonly nodes: readonly Node[] } {
  const papers = item.materials.map((material) => paperOf(scene, item, material));
  const conditions = item.conditions.map((condition) => conditionNode(scene, item, condition));
  const requirements = [...conditions.map(({ id }) => id), ...papers.map(({ requirement }) => requirement)];
  const evidences = papers.map(({ evidence }) => evidence);
  const kinds = papers.map(({ kind }) => kind);
  return {
    values: [...links('cv:holdsRequirement', requirements), ...links('cpsv:hasInput', evidences), ...links('cv:hasInputType', kinds)],
    nodes: [
      ...conditions,
      ...(conditions.length === 0 ? [] : [concept(scene.names.concept('requirement', 'condition'), words.condition)]),
      ...item.materials.flatMap((material) => materialNodes(scene, item, material)),
    ],
  };
}
