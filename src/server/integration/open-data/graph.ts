/** A graph of linked data as plain values: what Turtle and JSON-LD are written from. */
import type { Text } from '#domain/kernel/text.ts';

/** Names with a prefix of `PREFIXES` (`cv:Channel`), or whole addresses. */
export type Name = string;
export type Value =
  | { readonly iri: Name }
  | { readonly text: string; readonly language?: 'zh' | 'en' }
  | { readonly value: string; readonly type: Name };
export type Node = {
  readonly id: Name;
  readonly types: readonly Name[];
  readonly values: readonly (readonly [predicate: Name, value: Value])[];
};

export const PREFIXES: Readonly<Record<string, string>> = {
  adms: 'http://www.w3.org/ns/adms#',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  org: 'http://www.w3.org/ns/org#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

export const iri = (name: Name): Value => ({ iri: name });
export const plain = (text: string): Value => ({ text });
export const typed = (value: string, type: Name): Value => ({ value, type });

type Values = Node['values'];
/** A sentence in both languages; an empty one is left out. */
export const both = (predicate: Name, text: Text | undefined): Values =>
  text === undefined
    ? []
    : (['zh', 'en'] as const).flatMap((language) =>
        text[language] === '' ? [] : [[predicate, { text: text[language], language }] as const],
      );
export const links = (predicate: Name, names: readonly Name[]): Values => names.map((name) => [predicate, iri(name)] as const);
export const one = (predicate: Name, value: Value | undefined): Values => (value === undefined ? [] : [[predicate, value]]);

/** Nodes that several others name stand once. */
export const distinct = (nodes: readonly Node[]): readonly Node[] => [...new Map(nodes.map((node) => [node.id, node])).values()];

/** Something of a controlled list: its name in both languages. */
export const concept = (id: Name, label: Text): Node => ({ id, types: ['skos:Concept'], values: both('skos:prefLabel', label) });
