/** A register's answer about one person may tell of another (the spouse, a firm's representative): they get a row of their own before it is used. */
import type pg from 'pg';
import { sealedLook } from '#domain/exchange/sealed-look.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import { writeLooks, type LookEntry } from '#server/audit/look.ts';
import type { CaseRoom, KnownFact, LookedUp, LookUpOrder } from '#server/case/case-room.ts';
import { findPersonByNumber } from '#server/identity/person-store.ts';
import { inTransaction, kept } from '#server/kernel/transaction.ts';

/** `marriage.spouse.identifier` and `.name` name somebody else; the applicant's own facts have no third member. */
const OTHER = /^(\w+\.\w+)\.identifier$/;

type Other = { readonly person: PersonId; readonly facts: readonly KnownFact[] };

async function othersIn(pool: pg.Pool, { known }: LookedUp, subject: PersonId): Promise<readonly Other[]> {
  const textOf = (fact: string): string => {
    const value = known.find((each) => each.fact === fact)?.value;
    return typeof value === 'string' ? value : '';
  };
  const groups = known.flatMap(({ fact }) => OTHER.exec(fact)?.[1] ?? []);
  const found = await Promise.all(
    groups.map(async (group): Promise<readonly Other[]> => {
      const person = await findPersonByNumber(pool, textOf(`${group}.identifier`), textOf(`${group}.name`));
      if (person === undefined || person === subject) return [];
      return [{ person, facts: known.filter(({ fact }) => fact.startsWith(`${group}.`)) }];
    }),
  );
  return found.flat();
}

const entryOf = ({ person, facts }: Other, order: LookUpOrder): LookEntry => ({
  division: order.division,
  number: order.number,
  subject: person,
  officer: order.by.person,
  office: order.by.office ?? '',
  who: order.by.who,
  purpose: order.purpose,
  facts: facts.map(({ fact }) => fact),
  basis: facts[0]?.basis ?? null,
  requestId: order.requestId,
  ...(facts[0]?.resource === undefined ? {} : { resource: facts[0].resource }),
  ...(order.draft === undefined ? {} : { draft: order.draft }),
  ...(order.definition.matter.sealed === undefined ? {} : sealedLook(order.now)),
});

/** Wraps a look-up: throws, and gives nothing, where the rows cannot be written. */
export const tellRelatives =
  (pool: pg.Pool, lookUp: CaseRoom['lookUp']): CaseRoom['lookUp'] =>
  async (order) => {
    const looked = await lookUp(order);
    const others = await othersIn(pool, looked, order.subject);
    if (others.length > 0)
      await inTransaction(pool, (tx) => {
        writeLooks(
          tx,
          others.map((other) => entryOf(other, order)),
          order.now,
        );
        return Promise.resolve(kept(undefined));
      });
    return looked;
  };
