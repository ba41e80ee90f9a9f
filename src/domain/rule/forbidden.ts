/** Keeps conditions to what always ends quickly and can be told in words: a short list of operators and functions. */
import type { ASTNode } from '@marcbachmann/cel-js';

/** `matches` can hang on a hostile text (bar M7), macros loop; neither is on the list. */
const FUNCTIONS: ReadonlySet<string> = new Set(['has', 'size', 'startsWith', 'endsWith', 'contains']);

/** What CEL's parser may build at most; catalogue conditions use a tenth of it. */
export const LIMITS = {
  maxAstNodes: 100,
  maxDepth: 12,
  maxListElements: 40,
  maxMapEntries: 0,
  maxCallArguments: 3,
} as const;
/** Longest source in characters. */
export const LONGEST = 500;

/** Indexing, maps and optional chains have no words to tell them in. */
const OPERATORS: ReadonlySet<ASTNode['op']> = new Set(['[]', '.?', '[?]', 'map']);

/** What a node is made of, whatever it is. */
const childrenOf = (node: ASTNode): readonly ASTNode[] => {
  if (node.op === 'value' || node.op === 'id') return [];
  if (node.op === '.' || node.op === '.?') return [node.args[0]];
  if (node.op === '!_' || node.op === '-_') return [node.args];
  if (node.op === 'call') return node.args[1];
  if (node.op === 'rcall') return [node.args[1], ...node.args[2]];
  return node.op === 'map' ? node.args.flat() : node.args;
};

/** Name of the first construct that is not allowed, or undefined. */
export const findForbidden = (node: ASTNode): string | undefined => {
  if (OPERATORS.has(node.op)) return node.op;
  if (node.op === 'value' && (node.args === null || typeof node.args === 'object')) return 'null';
  if ((node.op === 'call' || node.op === 'rcall') && !FUNCTIONS.has(node.args[0])) return node.args[0];
  for (const child of childrenOf(node)) {
    const found = findForbidden(child);
    if (found !== undefined) return found;
  }
  return undefined;
};

/** The dotted names a condition reads, each once; `has(shop.seats)` reads `shop.seats`. */
export const referencesOf = (node: ASTNode): readonly string[] => [...new Set(collect(node))];

/** The dotted name a chain of selections spells, or undefined when it starts from something else. */
export const nameOf = (node: ASTNode): string | undefined => {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const head = nameOf(node.args[0]);
  return head === undefined ? undefined : `${head}.${node.args[1]}`;
};

const collect = (node: ASTNode): readonly string[] => {
  const name = nameOf(node);
  return name === undefined ? childrenOf(node).flatMap(collect) : [name];
};
