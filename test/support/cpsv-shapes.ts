/** The SHACL shapes of CPSV-AP 3.2.0 as Turtle, made from the list of their constraints (test/fixtures/cpsv-ap/shapes.txt). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './sources.ts';

const PREFIXES = {
  adms: 'http://www.w3.org/ns/adms#',
  atu: 'http://data.europa.eu/88u/dataset/',
  cpsv: 'http://purl.org/vocab/cpsv#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  eli: 'http://data.europa.eu/eli/ontology#',
  epo: 'http://data.europa.eu/a4g/ontology#',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  sh: 'http://www.w3.org/ns/shacl#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  time: 'http://www.w3.org/2006/time#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

const LINE = /^ {2}(\S+)(?: -> (\S+)| (text|xsd:\S+))?(?: (1)?\.\.(1)?)?$/;

/** One property shape; a line that cannot be read is a fault of the list. */
function propertyOf(line: string): string {
  const found = LINE.exec(line);
  if (found === null) throw new Error(`No constraint: ${line}`);
  const [, path = '', of, datatype, min, max] = found;
  const parts = [
    `sh:path ${path}`,
    ...(of === undefined ? [] : [`sh:class ${of}`]),
    ...(datatype === undefined ? [] : [`sh:datatype ${datatype === 'text' ? 'rdf:langString' : datatype}`]),
    ...(min === undefined ? [] : ['sh:minCount 1']),
    ...(max === undefined ? [] : ['sh:maxCount 1']),
  ];
  return `[ ${parts.join(' ; ')} ]`;
}

/** The original has a property shape for each of class, datatype, least and most. */
const constraintsIn = (property: string): number => property.split(' ; ').length - 1;

/** `constraints`: how many each class has, to be compared with the original. */
export function cpsvShapes(): { readonly turtle: string; readonly constraints: ReadonlyMap<string, number> } {
  const lines = readFileSync(join(ROOT, 'test/fixtures/cpsv-ap/shapes.txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  const shapes: { readonly target: string; readonly properties: string[] }[] = [];
  for (const line of lines) {
    if (line.startsWith(' ')) shapes.at(-1)?.properties.push(propertyOf(line));
    else shapes.push({ target: line.trim(), properties: [] });
  }
  const turtle = [
    ...Object.entries(PREFIXES).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .`),
    ...shapes.map(
      ({ target, properties }) =>
        `[] a sh:NodeShape ; sh:targetClass ${target}${properties.map((each) => ` ; sh:property ${each}`).join('')} .`,
    ),
  ].join('\n');
  const constraints = shapes.map(
    ({ target, properties }) => [target, properties.reduce((sum, property) => sum + constraintsIn(property), 0)] as const,
  );
  return { turtle, constraints: new Map(constraints) };
}
