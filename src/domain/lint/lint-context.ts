/** What the lint knows beside the document it judges: data of the catalogue, and the one question only a library can answer. */
import type { DivisionCode, ItemId, MatterId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { CheckContext } from '#domain/catalogue/check-context.ts';
import type { DepartmentKind, Item } from '#domain/catalogue/item.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import type { PaperException } from '#domain/catalogue/paper-exception.ts';

/** The longest term an article allows, and for what; read in the text itself (catalogue/statute-limits.yaml). */
export type StatuteLimit = {
  readonly basis: Basis;
  readonly term: Term;
  /** What the term is for, as the article says it. */
  readonly what: Text;
  /** `decision`: the time to decide; `extension`: what may be added; other acts of the office are kept apart. */
  readonly for: 'decision' | 'extension' | 'delivery' | 'acceptance' | 'opinion' | 'applicant' | 'other';
  /** Only where several departments handle it together. */
  readonly joint?: true;
  /** Items of these ids are meant; left out: any that names the article. */
  readonly items?: readonly ItemId[];
};

/** `unsafe`: an answer exists over which it runs for longer than its length; `unsound`: no regular expression. */
export type PatternVerdict = { readonly kind: 'safe' } | { readonly kind: 'unsafe'; readonly why: string } | { readonly kind: 'unsound' };

/** A word of officials and the plain one that says the same. */
export type PlainWord = { readonly word: string; readonly plain: string };

export type LintContext = {
  readonly check: CheckContext;
  /** Read at use: the catalogue is live. */
  readonly items: ReadonlyMap<ItemId, Item>;
  readonly matters: ReadonlyMap<MatterId, Matter>;
  /** Who gives each kind of certificate: the department, and the item where it is one of the catalogue's. */
  readonly issuers: ReadonlyMap<string, { readonly department: DepartmentKind; readonly item?: ItemId }>;
  readonly exceptions: readonly PaperException[];
  readonly departmentNames: ReadonlyMap<DepartmentKind, Text>;
  /** Laws whose text is shipped; a citation of another stays text with a mark. */
  readonly lawTexts: ReadonlySet<string>;
  readonly statuteLimits: readonly StatuteLimit[];
  readonly plainWords: readonly PlainWord[];
  /** Judged by a library outside the domain; the same pattern always gets the same verdict. */
  readonly judgePattern: (pattern: string) => PatternVerdict;
  /** The calendar of working days and the last day it is known for; undefined where there is none. */
  readonly calendarUntil?: Day;
  readonly today: Day;
  /** The locality whose own document or overlay it is; left out for the province's standard, which leaves places and phones to localities. */
  readonly locality?: DivisionCode;
};

/** An item that only offices start, of their own motion: nobody applies for it, so nothing is shown to applicants. */
export const isOfOffice = ({ id }: Pick<Item, 'id'>, { matters }: Pick<LintContext, 'matters'>): boolean => {
  const using = [...matters.values()].filter(({ steps }) => steps.some((step) => step.kind === 'item' && step.item === id));
  return using.length > 0 && using.every(({ initiator }) => initiator === 'office');
};
