/** What changed between two versions of a report, in words people read: figures that became others, paragraphs that say something else. */
import type { FigureChange } from './report.ts';
import { textOfParagraph, type Block, type FigureSpan, type ReportModel } from './report-model.ts';

type Named = { readonly block: string; readonly what: string; readonly text: string };

/** Words for a figure of a paragraph: the measure's name as the sources give it. */
function named(model: ReportModel): ReadonlyMap<string, Named> {
  const names = new Map(model.sources.map(({ measure, name }) => [measure, name]));
  const of = (block: string, figure: FigureSpan, place: string): readonly [string, Named] => [
    `${block} ${figure.id}`,
    { block, what: [place, names.get(figure.measure) ?? figure.measure].filter((part) => part !== '').join(' · '), text: figure.text },
  ];
  return new Map(
    model.blocks.flatMap((block): readonly (readonly [string, Named])[] => {
      if (block.kind === 'paragraph') return block.spans.flatMap((span) => (span.kind === 'figure' ? [of(block.id, span, '')] : []));
      if (block.kind === 'table') return block.rows.flatMap(({ name, cells }) => cells.map((cell) => of(block.id, cell, name)));
      return [];
    }),
  );
}

/** Figures whose words are others now. A chart shows what the table beside it says, so it is not told twice. */
export function changedFigures(older: ReportModel, newer: ReportModel): readonly FigureChange[] {
  const then = named(older);
  return [...named(newer)].flatMap(([key, { block, what, text }]) => {
    const from = then.get(key)?.text ?? '—';
    return from === text ? [] : [{ block, what, from, to: text }];
  });
}

const textOf = (block: Block | undefined): string | undefined => (block?.kind === 'paragraph' ? textOfParagraph(block) : undefined);

/** Paragraphs that read otherwise: before and after. */
export const changedWords = (older: ReportModel, newer: ReportModel): readonly FigureChange[] => {
  const then = new Map(older.blocks.map((block) => [block.id, block]));
  let heading = '';
  return newer.blocks.flatMap((block) => {
    if (block.kind === 'heading') heading = block.text;
    const to = textOf(block);
    const from = textOf(then.get(block.id)) ?? '';
    return to === undefined || to === from ? [] : [{ block: block.id, what: heading, from, to }];
  });
};
