/** A paper as a value: title, blocks of text, seals, code and footer; drawn by draw-paper.ts and readable by tests without it. */
import type { Run } from './pen.ts';
import type { SignatureBlock } from './signature-block.ts';

export type Block =
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly indent: boolean }
  | { readonly kind: 'heading'; readonly text: string }
  /** `widths` are shares of the line; the last columns of numbers are set right by `right`. */
  | {
      readonly kind: 'table';
      readonly head: readonly string[];
      readonly widths: readonly number[];
      readonly rows: readonly (readonly string[])[];
    }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [string, string])[] }
  | SignatureBlock
  /** One block for each office: what it takes on, its name, the day and its own seal. */
  | {
      readonly kind: 'seals';
      /** Left out: round with a star, an office's own; `hall`: the rectangle of a counter's acceptance seal. */
      readonly shape?: 'office' | 'hall';
      readonly purpose: string;
      readonly offices: readonly Sealed[];
    };

export type Sealed = { readonly office: string; readonly day: string; readonly seal: string; readonly about: string };

export type Paper = {
  readonly language: 'zh' | 'en';
  readonly title: string;
  readonly subtitle: string;
  /** What stands at the top left: the case number or the certificate's number. */
  readonly number: readonly [label: string, value: string];
  readonly note: string;
  /** The authority's own number, under the title; empty or left out where it has none. */
  readonly letter?: string;
  readonly blocks: readonly Block[];
  readonly code?: { readonly url: string; readonly lines: readonly Run[] };
  readonly footer: readonly [left: string, right: string];
  /** Milliseconds since 1970; written into the file as its date, so that equal input gives an equal file. */
  readonly at: number;
};

/** All text of a paper, for tests and search. */
export const textOf = (paper: Paper): string => {
  const plain = (run: Run) => (typeof run === 'string' ? run : run.bold);
  const block = (each: Block): string => {
    switch (each.kind) {
      case 'paragraph':
        return each.runs.map(plain).join('');
      case 'heading':
        return each.text;
      case 'table':
        return [each.head, ...each.rows].map((row) => row.join(' | ')).join('\n');
      case 'facts':
        return each.rows.map((row) => row.join('：')).join('\n');
      case 'signature':
        return `${each.label} ${each.name} ${each.note}`;
      case 'seals':
        return each.offices.map(({ office, day, seal, about }) => `${about} ${office} ${day} (${seal} ${each.purpose})`).join('\n');
    }
  };
  return [
    paper.number.join(' '),
    paper.note,
    paper.title,
    paper.subtitle,
    ...(paper.letter === undefined || paper.letter === '' ? [] : [paper.letter]),
    ...paper.blocks.map(block),
    ...(paper.code?.lines ?? []).map(plain),
    ...paper.footer,
  ].join('\n');
};
