/** Keeps conditions to what always ends quickly and can be told in words: a short list of operators and functions. */
import type { ASTNode } from '@marcbachmann/cel-js';

/** `matches` can hang on a hostile text (bar M7), macros loop; neither is on the list. */
const FUNCTIONS: ReadonlySet<string> = new Set(['has', 'size', 'startsWith', 'endsWith', 'contains']);

/** What CEL's parser may build at most; catalogue conditions use a tenth of it. */
export const LIMITS = { maxAstNodes: 100, maxDepth: 12, maxListElements: 40, maxMapEntries: 0, maxCallArguments: 3 } as const;
/** Longest source in characters. */
export const LONGEST = 500;

/** Name of the first construct that is not allowed, or undefined. */
export const findForbidden = (node: ASTNode): string | undefined => {
  switch (node.op) {
    case 'value':
      return node.args === null || typeof node.args === 'object' ? 'null' : undefined;
    case 'id':
      return undefined;
    case '.':
      return findForbidden(node.args[0]);
    case 'list':
      return first(node.args);
    case '!_':
    case '-_':
      return findForbidden(node.args);
    case '?:':
      return first(node.args);
    case 'call':
      return FUNCTIONS.has(node.args[0]) ? first(node.args[1]) : node.args[0];
    case 'rcall':
      return FUNCTIONS.has(node.args[0]) ? first([node.args[1], ...node.args[2]]) : node.args[0];
    case '[]':
    case '.?':
    case '[?]':
    case 'map':
      return node.op;
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return first(node.args);
  }
};

const first = (nodes: readonly ASTNode[]): string | undefined => {
  for (const node of nodes) {
    const found = findForbidden(node);
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
  if (name !== undefined) return [name];
  switch (node.op) {
    case 'value':
    case 'id':
    case 'map':
      return [];
    case '.':
    case '.?':
      return collect(node.args[0]);
    case '!_':
    case '-_':
      return collect(node.args);
    case 'call':
      return node.args[1].flatMap(collect);
    case 'rcall':
      return [node.args[1], ...node.args[2]].flatMap(collect);
    case 'list':
    case '?:':
    case '[]':
    case '[?]':
    case '&&':
    case '||':
    case '==':
    case '!=':
    case '<':
    case '<=':
    case '>':
    case '>=':
    case 'in':
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return node.args.flatMap(collect);
  }
};
