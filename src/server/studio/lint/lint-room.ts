/** What the lint is given at wiring, and the context it makes of the catalogue as it is now. */
import type { DivisionCode, ItemId, MatterId } from '#domain/kernel/brand.ts';
import type { Day } from '#domain/kernel/instant.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { Matter } from '#domain/catalogue/matter.ts';
import { visitsListed } from '#domain/catalogue/visit-exception.ts';
import { isWithin } from '#domain/division/division.ts';
import { STOP_GROUNDS } from '#domain/clock/grounds.ts';
import type { LintContext, PlainWord } from '#domain/lint/lint-context.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';
import { faultOf } from '#server/catalogue/conditions.ts';
import type { LawBook } from '#server/catalogue/law/load-law-book.ts';
import { PROVINCE } from '#server/catalogue/load-catalogue.ts';
import { judgePattern } from './judge-pattern.ts';

export type LintRoom = {
  /** Live: read at each use. */
  readonly catalogue: Catalogue;
  readonly book: LawBook;
  readonly plainWords: readonly PlainWord[];
  readonly today: () => Day;
};

/** What is judged stands in for what holds now under its id. */
type Standing = { readonly item?: Item; readonly matter?: Matter };

const itemsWith = ({ items }: Catalogue, item: Item | undefined): ReadonlyMap<ItemId, Item> =>
  item === undefined ? items : new Map([...items, [item.id, item]]);
/** What a county composes for itself is no concern of the province's items, nor of its neighbours': they would be refused for its names. */
const mattersWith = ({ matters, homes }: Catalogue, division: DivisionCode, matter: Matter | undefined): ReadonlyMap<MatterId, Matter> => {
  const seen = homes.size === 0 ? matters : new Map([...matters].filter(([id]) => isWithin(division, homes.get(id) ?? division)));
  return matter === undefined ? seen : new Map([...seen, [matter.id, matter]]);
};

export function contextOf(room: LintRoom, division: DivisionCode, { item, matter }: Standing = {}): LintContext {
  const { catalogue, book, plainWords, today } = room;
  const items = itemsWith(catalogue, item);
  return {
    check: {
      laws: catalogue.laws,
      departments: new Set(catalogue.departments.keys()),
      facts: new Map([...catalogue.facts].map(([id, fact]) => [id as string, fact])),
      certificates: new Set([...items.values()].flatMap(({ result }) => (result === undefined ? [] : [result.certificate]))),
      stopGrounds: new Set(STOP_GROUNDS.map(({ id }) => id)),
      checkCondition: faultOf,
      visitsListed: visitsListed(catalogue.visitExceptions),
    },
    items,
    matters: mattersWith(catalogue, division, matter),
    issuers: catalogue.certificateKinds,
    exceptions: catalogue.exceptions,
    departmentNames: new Map([...catalogue.departments].map(([kind, { name }]) => [kind, name])),
    lawTexts: new Set(book.texts.keys()),
    statuteLimits: book.limits,
    plainWords,
    judgePattern,
    calendarUntil: catalogue.calendar.coveredUntil,
    today: today(),
    ...(division === PROVINCE ? {} : { locality: division }),
  };
}
