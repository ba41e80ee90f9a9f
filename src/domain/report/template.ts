/** What a kind of report says: sections of sentences with places for figures, tables, charts and lists; data, read from catalogue/reports. */
import type { Text } from '#domain/kernel/text.ts';
import type { MeasureId } from '#domain/measure/measure.ts';
import type { By } from './report-model.ts';

/** `few`: fewer than ten counted, so that a share says little; `some`: ten or more. `rise`, `fall`, `same`: against the period before. */
export const CONDITIONS = ['none', 'few', 'some', 'rise', 'fall', 'same'] as const;
export type Condition = { readonly measure: MeasureId; readonly is: (typeof CONDITIONS)[number] };
export type Sentence = { readonly say: Text; readonly when?: Condition };
export const LISTS = ['orders-late', 'orders-running', 'tasks-late', 'pilots', 'bad-ratings', 'islands'] as const;
export type ListName = (typeof LISTS)[number];

export type TemplateBlock =
  | { readonly kind: 'sentences'; readonly sentences: readonly Sentence[] }
  | { readonly kind: 'own'; readonly asks: Text }
  | { readonly kind: 'table'; readonly by: By; readonly measures: readonly MeasureId[]; readonly top: number; readonly caption: Text }
  /** `by`: bars over divisions, offices …; left out: a line over the months up to the period's end. */
  | {
      readonly kind: 'chart';
      readonly measures: readonly MeasureId[];
      readonly by?: By;
      readonly top: number;
      readonly caption: Text;
    }
  | { readonly kind: 'list'; readonly of: ListName; readonly caption: Text; readonly none: Text };
export type Section = { readonly heading: Text; readonly blocks: readonly TemplateBlock[] };
export type Template = {
  readonly id: string;
  readonly version: number;
  readonly name: Text;
  /** Who reads it. */
  readonly reader: Text;
  readonly title: Text;
  readonly sections: readonly Section[];
};

/** `{actual.once}`, `{actual.once:change}`, `{period}`. */
export type Slot =
  | { readonly kind: 'word'; readonly word: 'place' | 'period' | 'before' | 'body' }
  | {
      readonly kind: 'figure';
      readonly measure: MeasureId;
      readonly as: 'value' | 'n' | 'd' | 'change' | 'change-year' | 'before' | 'year';
    };

const WORDS = ['place', 'period', 'before', 'body'] as const;
const AS = ['value', 'n', 'd', 'change', 'change-year', 'before', 'year'] as const;

/** A sentence as words and slots, in order. Throws for a slot that is none: templates are judged when they are read. */
export const slotsOf = (sentence: string): readonly (string | Slot)[] =>
  sentence
    .split(/(\{[^}]*\})/)
    .filter((part) => part !== '')
    .map((part) => {
      if (!part.startsWith('{')) return part;
      const inner = part.slice(1, -1);
      const word = WORDS.find((each) => each === inner);
      if (word !== undefined) return { kind: 'word', word };
      const found = /^((?:actual|declared)\.[a-z0-9-]+)(?::([a-z-]+))?$/.exec(inner);
      const as = AS.find((each) => each === (found?.[2] ?? 'value'));
      if (found?.[1] === undefined || as === undefined) throw new Error(`${part} is no place for a figure`);
      return { kind: 'figure', measure: found[1] as MeasureId, as };
    });

/** Which measures a template asks for at all. */
export const measuresOf = ({ sections }: Template): ReadonlySet<MeasureId> =>
  new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block): readonly MeasureId[] => {
        switch (block.kind) {
          case 'own':
          case 'list':
            return [];
          case 'table':
          case 'chart':
            return block.measures;
          case 'sentences':
            return block.sentences.flatMap(({ say, when }) => [
              ...(when === undefined ? [] : [when.measure]),
              ...[say.zh, say.en]
                .flatMap(slotsOf)
                .flatMap((slot) => (typeof slot === 'object' && slot.kind === 'figure' ? [slot.measure] : [])),
            ]);
        }
      }),
    ),
  );
