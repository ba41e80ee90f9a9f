/** Builds a report from its template and from what the measures answer; nothing in it was typed but the template's words. */
import type { Instant } from '#domain/kernel/instant.ts';
import { changeOf, changeWords, countWords, figureWords } from '#domain/measure/figure-words.ts';
import { dayOfInstant } from '#domain/kernel/instant.ts';
import type { Language } from '#domain/kernel/text.ts';
import type { Figure, Month } from '#domain/measure/figure.ts';
import { versionOn, type Measure, type MeasureId } from '#domain/measure/measure.ts';

import { before, beforeWords, periodWords, yearBefore, type Period, type Span } from './period.ts';
import type { Block, By, FigureSpan, ListRow, Piece, ReportModel, Shown, Source, SpanOf } from './report-model.ts';
import { measuresOf, slotsOf, type Condition, type ListName, type Slot, type Template, type TemplateBlock } from './template.ts';

export type Keyed = { readonly key: string; readonly name: string; readonly figure: Figure };
/** What a report asks of the measures, answered beforehand. */
export type Answers = {
  readonly of: (measure: MeasureId, span: Span) => Figure;
  readonly by: (measure: MeasureId, by: By) => readonly Keyed[];
  readonly series: (measure: MeasureId) => readonly (Figure & { readonly month: Month })[];
  readonly list: (name: ListName) => readonly ListRow[];
};
export type Scene = {
  readonly language: Language;
  readonly division: number;
  readonly place: string;
  readonly body: string;
  readonly period: Period;
  readonly asOf: Instant;
  readonly measures: ReadonlyMap<MeasureId, Measure>;
  readonly titleOfLaw: (law: string, article: number) => string;
};
type Ask = { readonly scene: Scene; readonly answers: Answers };

/** Throws for a measure that is not in the registry: templates are judged when they are read. */
function measureIn({ measures }: Scene, id: MeasureId): Measure {
  const measure = measures.get(id);
  if (measure === undefined) throw new Error(`no measure ${id}`);
  return measure;
}

type Place = { readonly id: string; readonly span: Span; readonly of?: FigureSpan['of']; readonly shown?: Shown };

function spanOf({ scene }: Pick<Ask, 'scene'>, { numerator, denominator, value, measure: of }: Figure, place: Place): FigureSpan {
  const measure = measureIn(scene, of);
  const shown = place.shown ?? 'value';
  const text =
    shown === 'numerator' || shown === 'denominator'
      ? countWords(shown === 'numerator' ? numerator : denominator, scene.language)
      : figureWords(value, measure, scene.language);
  return {
    kind: 'figure',
    id: place.id,
    measure: of,
    version: versionOn(measure, dayOfInstant(scene.asOf))?.version ?? 1,
    from: place.span.from,
    to: place.span.to,
    ...(place.of === undefined ? {} : { of: place.of }),
    shown,
    numerator,
    denominator,
    value,
    text,
  };
}

function figureSpan(ask: Ask, id: string, { measure, as }: Extract<Slot, { kind: 'figure' }>): FigureSpan {
  const { scene, answers } = ask;
  const span = { from: scene.period.from, to: scene.period.to };
  const earlier = as === 'before' || as === 'change' ? before(scene.period) : yearBefore(scene.period);
  const then = { from: earlier.from, to: earlier.to };
  if (as === 'before' || as === 'year') return spanOf(ask, answers.of(measure, then), { id, span: then });
  const now = answers.of(measure, span);
  if (as === 'n' || as === 'd') return spanOf(ask, now, { id, span, shown: as === 'n' ? 'numerator' : 'denominator' });
  if (as === 'value') return spanOf(ask, now, { id, span });
  const { value } = answers.of(measure, then);
  const text = changeWords(now.value, value, measureIn(scene, measure), scene.language);
  return { ...spanOf(ask, now, { id, span, shown: 'change' }), against: { ...then, value }, text };
}

const wordOf = ({ place, body, period, language }: Scene, word: Extract<Slot, { kind: 'word' }>['word']): string => {
  const words = { place, body, period: periodWords(period, language), before: beforeWords(period.grain, language) };
  return words[word];
};

/** Fewer than this, and a share says little. */
export const FEW = 10;

function holds({ scene, answers }: Ask, when: Condition | undefined): boolean {
  if (when === undefined) return true;
  const now = answers.of(when.measure, scene.period);
  const change = changeOf(now.value, answers.of(when.measure, before(scene.period)).value, measureIn(scene, when.measure));
  switch (when.is) {
    case 'none':
      return now.denominator === 0;
    case 'few':
      return now.denominator > 0 && now.denominator < FEW;
    case 'some':
      return now.denominator >= FEW;
    case 'rise':
      return change !== null && change > 0;
    case 'fall':
      return change !== null && change < 0;
    case 'same':
      return change === 0;
  }
}

function sentences(ask: Ask, id: string, { sentences: list }: Extract<TemplateBlock, { kind: 'sentences' }>): Block {
  const spans = new Map<string, SpanOf>();
  const pieces: Piece[] = [];
  for (const { say, when } of list) {
    const shown = holds(ask, when);
    if (shown && pieces.length > 0 && ask.scene.language === 'en') pieces.push(' ');
    for (const slot of slotsOf(say[ask.scene.language])) {
      const spanId = typeof slot === 'string' ? '' : slot.kind === 'word' ? slot.word : `${slot.measure}:${slot.as}`;
      if (typeof slot !== 'string' && !spans.has(spanId))
        spans.set(
          spanId,
          slot.kind === 'word' ? { kind: 'word', id: spanId, text: wordOf(ask.scene, slot.word) } : figureSpan(ask, spanId, slot),
        );
      if (shown) pieces.push(typeof slot === 'string' ? slot : { span: spanId });
    }
  }
  return { kind: 'paragraph', id, pieces, spans: [...spans.values()] };
}

/** The most counted first; divisions stay in the order of their codes. */
const ordered = (rows: readonly Keyed[], by: By, top: number): readonly Keyed[] =>
  (by === 'division'
    ? rows.toSorted((one, other) => one.key.localeCompare(other.key))
    : rows.toSorted((one, other) => other.figure.denominator - one.figure.denominator || one.key.localeCompare(other.key))
  ).slice(0, top);

function table(ask: Ask, id: string, { by, measures, top, caption }: Extract<TemplateBlock, { kind: 'table' }>): Block {
  const { scene, answers } = ask;
  const columns = measures.map((measure) => new Map(answers.by(measure, by).map((row) => [row.key, row])));
  const all = new Map(columns.toReversed().flatMap((column) => [...column]));
  const first = columns[0];
  const rows = ordered(
    [...all.values()].map((row) => first?.get(row.key) ?? { ...row, figure: nothing(row.figure.measure) }),
    by,
    top,
  );
  return {
    kind: 'table',
    id,
    caption: caption[scene.language],
    head: measures.map((measure) => measureIn(scene, measure).name[scene.language]),
    rows: rows.map(({ key, name }) => ({
      name,
      cells: measures.map((measure, at) =>
        spanOf(ask, columns[at]?.get(key)?.figure ?? nothing(measure), {
          id: `${id}.${key}.${measure}`,
          span: scene.period,
          of: { by, key },
        }),
      ),
    })),
  };
}
const nothing = (measure: MeasureId): Figure => ({ measure, numerator: 0, denominator: 0, value: null });

const monthLabel = (month: Month): string => `${Math.floor(month / 100)}-${String(month % 100).padStart(2, '0')}`;

function chart(ask: Ask, id: string, { measures, by, top, caption }: Extract<TemplateBlock, { kind: 'chart' }>): Block {
  const { scene, answers } = ask;
  const [first] = measures;
  if (first === undefined) throw new Error(`${id} is a chart of nothing`);
  const series = measures.map((measure) => ({
    name: measureIn(scene, measure).name[scene.language],
    points:
      by === undefined
        ? answers.series(measure).map((figure) => ({
            label: monthLabel(figure.month),
            figure: spanOf(ask, figure, { id: `${id}.${measure}.${figure.month}`, span: { from: figure.month, to: figure.month } }),
          }))
        : ordered(answers.by(measure, by), by, top).map(({ key, name, figure }) => ({
            label: name,
            figure: spanOf(ask, figure, { id: `${id}.${measure}.${key}`, span: scene.period, of: { by, key } }),
          })),
  }));
  return {
    kind: 'chart',
    id,
    caption: caption[scene.language],
    shape: by === undefined ? 'line' : 'bars',
    unit: measureIn(scene, first).unit,
    series,
  };
}

function blockOf(ask: Ask, id: string, block: TemplateBlock): Block {
  const { language } = ask.scene;
  switch (block.kind) {
    case 'sentences':
      return sentences(ask, id, block);
    case 'own':
      return { kind: 'paragraph', id, pieces: [], spans: [], asks: block.asks[language] };
    case 'table':
      return table(ask, id, block);
    case 'chart':
      return chart(ask, id, block);
    case 'list':
      return {
        kind: 'list',
        id,
        caption: block.caption[language],
        rows: ask.answers.list(block.of),
        none: block.none[language],
      };
  }
}

const sourceOf = (scene: Scene, id: MeasureId): Source => {
  const measure = measureIn(scene, id);
  return {
    measure: id,
    name: measure.name[scene.language],
    formula: measure.formula[scene.language],
    ...(measure.exclusions === undefined ? {} : { exclusions: measure.exclusions[scene.language] }),
    version: versionOn(measure, dayOfInstant(scene.asOf))?.version ?? 1,
    basis: measure.basis.map(({ law, article }) => scene.titleOfLaw(law, article)),
  };
};

/** Throws where the template names a measure that does not exist. Block ids are those of the template, so that wording finds its block again. */
export function buildReport(template: Template, answers: Answers, scene: Scene): ReportModel {
  const ask = { scene, answers };
  const title = slotsOf(template.title[scene.language])
    .map((slot) => (typeof slot === 'string' ? slot : slot.kind === 'word' ? wordOf(scene, slot.word) : figureSpan(ask, '', slot).text))
    .join('');
  const blocks = template.sections.flatMap(({ heading, blocks: inner }, at): readonly Block[] => [
    { kind: 'heading', id: `s${at + 1}`, text: heading[scene.language] },
    ...inner.map((block, nth) => blockOf(ask, `s${at + 1}b${nth + 1}`, block)),
  ]);
  const { language, body, place, division, period, asOf } = scene;
  const sources = [...measuresOf(template)].map((id) => sourceOf(scene, id));
  return { language, title, body, place, division, period, asOf, blocks, sources };
}
