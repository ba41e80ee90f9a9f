/** Judges the words an officer gives a paragraph: figures come by their spans and are never typed (model.md 6). */
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Paragraph, Piece } from './report-model.ts';

export type WordingRefusal = 'report-figure-unknown' | 'report-figure-typed' | 'report-words-too-long';

/** Numbers that name something and measure nothing: dates, articles, documents, the hotline, the reform's own words. */
const NAMES =
  /20\d\d\s*年?|\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|第\s*\d+\s*(?:条|款|项|号|期|版|季度|届|次会议)|〔\d{4}〕\s*\d+\s*号|12345|一次|一件事|一天|articles?\s*\d+|art\.\s*\d+|\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December)|Q[1-4]/g;
const NUMBER = /[0-9０-９]|百分之|[一二三四五六七八九十百千万两几]+(?:个百分点|成|倍|件|天|次|%)|\b(?:percent|per cent)\b/;

/** Whether words hold a figure that somebody typed. */
export const hasTypedFigure = (words: string): boolean => NUMBER.test(words.replaceAll(NAMES, ''));

/** A page at most. */
export const MOST_CHARACTERS = 3000;

/** @returns the pieces, neighbours joined and empties dropped. */
export function readWording({ spans }: Paragraph, pieces: readonly Piece[]): Result<readonly Piece[], WordingRefusal> {
  const known = new Set(spans.map(({ id }) => id));
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece !== 'string') {
      if (!known.has(piece.span)) return refuse('report-figure-unknown');
      joined.push({ span: piece.span });
    } else if (typeof last === 'string') joined[joined.length - 1] = last + piece;
    else if (piece !== '') joined.push(piece);
  }
  const words = joined.filter((piece) => typeof piece === 'string');
  if (words.reduce((sum, each) => sum + each.length, 0) > MOST_CHARACTERS) return refuse('report-words-too-long');
  // Digits on both sides of a span would make another number of it.
  const typed = words.find(hasTypedFigure);
  return typed === undefined ? ok(joined) : refuse('report-figure-typed');
}
