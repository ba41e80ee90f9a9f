/** Answers what is an exception: the province's list of what takes more than one visit, and held papers that may still be asked for. */
import type { PaperExceptionView, VisitExceptionView } from '#contract/view/exception.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { PaperException } from '#domain/catalogue/paper-exception.ts';
import type { VisitException } from '#domain/catalogue/visit-exception.ts';
import { dayOfInstant, dayText, type Day } from '#domain/kernel/instant.ts';
import { ok } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import type { Catalogue } from './catalogue.ts';
import { basisView } from './plain-views.ts';

const same = (words: string): Text => ({ zh: words, en: words });

/** An item that was retired since is still named by its id. */
const about = (catalogue: Catalogue, item: Item | undefined, { item: id, reason, basis, approver }: VisitException | PaperException) => ({
  item: {
    id: id as string,
    name: item?.name ?? same(id),
    department: (item === undefined ? undefined : catalogue.departments.get(item.department)?.name) ?? same(''),
  },
  reason,
  basis: basisView(catalogue, basis),
  approver: { id: approver as string, name: catalogue.offices.get(approver)?.name ?? same(approver) },
});

const visitRow = (catalogue: Catalogue, exception: VisitException): VisitExceptionView => ({
  ...about(catalogue, catalogue.items.get(exception.item), exception),
  visits: exception.visits,
  published: dayText(exception.published),
});

const paperRow = (catalogue: Catalogue, exception: PaperException, today: Day): PaperExceptionView => {
  const item = catalogue.items.get(exception.item);
  const paper = item?.materials.find(({ id }) => id === exception.material);
  return {
    ...about(catalogue, item, exception),
    material: { id: exception.material, name: paper?.name ?? same(exception.material) },
    expires: dayText(exception.expires),
    isOver: exception.expires < today,
  };
};

/** @param catalogue live: read at each use. */
export const exceptionHandlers = (catalogue: Catalogue): Readonly<Record<'one-visit-exception.list', Handler<Caller>>> => ({
  'one-visit-exception.list': async ({ now }) => {
    const today = dayOfInstant(now);
    return ok({
      visits: catalogue.visitExceptions.map((each) => visitRow(catalogue, each)),
      papers: catalogue.exceptions.map((each) => paperRow(catalogue, each, today)),
    });
  },
});
