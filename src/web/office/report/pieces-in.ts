/** Reads what stands in an edited paragraph: text as typed, figures by their spans; whatever a browser put around them is left out. */
import type { Piece } from '#domain/report/report-model.ts';

export function piecesIn(node: Node): readonly Piece[] {
  if (node instanceof HTMLElement && node.dataset['span'] !== undefined) return [{ span: node.dataset['span'] }];
  if (node.nodeType === Node.TEXT_NODE)
    return node.textContent === null || node.textContent === '' ? [] : [node.textContent.replaceAll('\n', ' ')];
  return [...node.childNodes].flatMap(piecesIn);
}
