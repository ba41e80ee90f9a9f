/** Writes a graph as Turtle (W3C Recommendation, RDF 1.1). */
import { PREFIXES, type Name, type Node, type Value } from './graph.ts';

/** Everything else of an address is written out: what a name may hold is narrower than what stands in ids. */
const SHORT = /^[a-z]+:[A-Za-z][A-Za-z0-9_-]*$/;

const nameText = (name: Name): string => {
  const [prefix = ''] = name.split(':', 1);
  if (SHORT.test(name) && Object.hasOwn(PREFIXES, prefix)) return name;
  return `<${addressOf(name)}>`;
};
/** Signs that no address may hold are written in percent. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are among what an address may not hold
const addressOf = (name: Name): string => name.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => encodeURIComponent(sign));

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};
const quoted = (text: string): string => `"${text.replace(/[\\"\n\r\t\b\f]/g, (sign) => ESCAPES[sign] ?? sign)}"`;

const valueText = (value: Value): string => {
  if ('iri' in value) return nameText(value.iri);
  if ('value' in value) return `${quoted(value.value)}^^${nameText(value.type)}`;
  return value.language === undefined ? quoted(value.text) : `${quoted(value.text)}@${value.language}`;
};

function nodeText({ id, types, values }: Node): string {
  const grouped = Map.groupBy(values, ([predicate]) => predicate);
  const lines = [
    `a ${types.map(nameText).join(', ')}`,
    ...[...grouped].map(([predicate, each]) => `${nameText(predicate)} ${each.map(([, value]) => valueText(value)).join(', ')}`),
  ];
  return `${nameText(id)} ${lines.join(' ;\n  ')} .\n`;
}

export const writeTurtle = (nodes: readonly Node[]): string =>
  [
    ...Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`),
    '\n',
    ...nodes.map((node) => `${nodeText(node)}\n`),
  ].join('');
