/** A report as a value: blocks of words, tables, charts and lists, in which every figure is a span that says where it comes from. */
import type { Instant } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import type { MeasureId, MeasureUnit } from '#domain/measure/measure.ts';
import type { Period, Span } from './period.ts';

export type By = 'division' | 'office' | 'item' | 'matter' | 'channel';
/** `value`: the figure; `numerator`, `denominator`: what it was made of; `change`: against `against`. */
export type Shown = 'value' | 'numerator' | 'denominator' | 'change';

/** What was asked and what was answered; `text` is made of the answer alone and never typed. */
export type FigureSpan = Span & {
  readonly kind: 'figure';
  readonly id: string;
  readonly measure: MeasureId;
  /** Version of the formula. */
  readonly version: number;
  /** One division, office, item … of the report's place. */
  readonly of?: { readonly by: By; readonly key: string };
  readonly shown: Shown;
  readonly numerator: number;
  readonly denominator: number;
  readonly value: number | null;
  readonly against?: Span & { readonly value: number | null };
  readonly text: string;
};
/** The period, the place: words that follow the report. */
export type WordSpan = { readonly kind: 'word'; readonly id: string; readonly text: string };
export type SpanOf = FigureSpan | WordSpan;
/** Free words, or a span of the block by its id. */
export type Piece = string | { readonly span: string };

export type Point = { readonly label: string; readonly figure: FigureSpan };
export type Series = { readonly name: string; readonly points: readonly Point[] };
export type ListRow = { readonly text: string; readonly ref?: string };

export type Block =
  | { readonly kind: 'heading'; readonly id: string; readonly text: string }
  /** `spans`: all that its words may use, also those its sentences leave out this time. `asks`: what an officer is invited to write. */
  | {
      readonly kind: 'paragraph';
      readonly id: string;
      readonly pieces: readonly Piece[];
      readonly spans: readonly SpanOf[];
      readonly asks?: string;
    }
  | {
      readonly kind: 'table';
      readonly id: string;
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly { readonly name: string; readonly cells: readonly FigureSpan[] }[];
    }
  | {
      readonly kind: 'chart';
      readonly id: string;
      readonly caption: string;
      readonly shape: 'line' | 'bars';
      readonly unit: MeasureUnit;
      readonly series: readonly Series[];
    }
  | { readonly kind: 'list'; readonly id: string; readonly caption: string; readonly rows: readonly ListRow[]; readonly none: string };
export type Paragraph = Extract<Block, { kind: 'paragraph' }>;

export type Source = {
  readonly measure: MeasureId;
  readonly name: string;
  readonly formula: string;
  readonly exclusions?: string;
  readonly version: number;
  readonly basis: readonly string[];
};

export type ReportModel = {
  readonly language: Language;
  readonly title: string;
  readonly body: string;
  readonly place: string;
  readonly division: number;
  readonly period: Period;
  /** Up to when all that happened is counted. */
  readonly asOf: Instant;
  readonly blocks: readonly Block[];
  readonly sources: readonly Source[];
};
/** Words an officer gave paragraphs, by block. */
export type Wording = Readonly<Record<string, readonly Piece[]>>;

/** The model with the officer's words in place of the template's; a span that is not there any more is left out. */
export const worded = (model: ReportModel, wording: Wording): ReportModel => ({
  ...model,
  blocks: model.blocks.map((block) => {
    const own = block.kind === 'paragraph' ? wording[block.id] : undefined;
    if (own === undefined || block.kind !== 'paragraph') return block;
    const known = new Set(block.spans.map(({ id }) => id));
    return { ...block, pieces: own.filter((piece) => typeof piece === 'string' || known.has(piece.span)) };
  }),
});

/** What stands in a paragraph, in order. */
export const runsOf = ({ pieces, spans }: Paragraph): readonly (string | SpanOf)[] =>
  pieces.flatMap((piece): readonly (string | SpanOf)[] => {
    if (typeof piece === 'string') return [piece];
    const span = spans.find(({ id }) => id === piece.span);
    return span === undefined ? [] : [span];
  });

export const textOfParagraph = (paragraph: Paragraph): string =>
  runsOf(paragraph)
    .map((run) => (typeof run === 'string' ? run : run.text))
    .join('');

/** Every figure of a report, also those its paragraphs could show. */
export const figuresIn = ({ blocks }: ReportModel): readonly FigureSpan[] =>
  blocks.flatMap((block): readonly FigureSpan[] => {
    switch (block.kind) {
      case 'heading':
      case 'list':
        return [];
      case 'paragraph':
        return block.spans.filter((span) => span.kind === 'figure');
      case 'table':
        return block.rows.flatMap(({ cells }) => cells);
      case 'chart':
        return block.series.flatMap(({ points }) => points.map(({ figure }) => figure));
    }
  });
