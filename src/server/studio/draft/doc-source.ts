/** A document as the lines of its YAML file, and the line where each place of it stands. */
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { DraftSource } from '#contract/view/catalogue-draft.ts';

const keysOf = (pointer: string): readonly (string | number)[] =>
  pointer
    .split('/')
    .slice(1)
    .map((raw) => raw.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));

/** Lines count from 1; a place that is not written yet stands where its parent does. */
export function docSource(text: string, pointers: readonly string[]): DraftSource {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (pointer: string): number => {
    const keys = keysOf(pointer);
    for (let depth = keys.length; depth > 0; depth -= 1) {
      const node = document.getIn(keys.slice(0, depth), true);
      if (isNode(node) && node.range !== null && node.range !== undefined) return counter.linePos(node.range[0]).line;
    }
    return 1;
  };
  const lines = text.replace(/\n$/, '').split('\n');
  return { lines, places: Object.fromEntries(pointers.map((pointer) => [pointer, lineOf(pointer)])) };
}
