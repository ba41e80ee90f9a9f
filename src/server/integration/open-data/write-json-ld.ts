/** Writes a graph as JSON-LD (W3C Recommendation, JSON-LD 1.1), with the prefixes as its context. */
import { PREFIXES, type Node, type Value } from './graph.ts';

type Written = Readonly<Record<string, unknown>>;

const valueOf = (value: Value): Written => {
  if ('iri' in value) return { '@id': value.iri };
  if ('value' in value) return { '@value': value.value, '@type': value.type };
  return value.language === undefined ? { '@value': value.text } : { '@value': value.text, '@language': value.language };
};

const nodeOf = ({ id, types, values }: Node): Written => ({
  '@id': id,
  '@type': types,
  ...Object.fromEntries(
    [...Map.groupBy(values, ([predicate]) => predicate)].map(([predicate, each]) => [predicate, each.map(([, value]) => valueOf(value))]),
  ),
});

/** One node a line, so that two exports can be compared by any tool. */
export const writeJsonLd = (nodes: readonly Node[]): string =>
  `{"@context":${JSON.stringify(PREFIXES)},\n"@graph":[\n${nodes.map((node) => JSON.stringify(nodeOf(node))).join(',\n')}\n]}\n`;
