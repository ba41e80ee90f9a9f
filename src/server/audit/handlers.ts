/** Answers "who looked at my data": the ledger as its subject reads it. */
import type pg from 'pg';
import { instantText } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Look } from '#contract/view/session.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf, nextMark, readMark } from '#server/kernel/http/page.ts';
import type { Handler } from '#server/kernel/request.ts';
import { listLooks, purposes } from './look.ts';

type Namer = (id: string) => Text;
/** Names come from the catalogue, which stands right of this room. */
type Parts = { readonly pool: pg.Pool; readonly officeName: Namer; readonly factName: Namer; readonly basisName: Namer };
/** Text sorts below this; instants are far below it. */
const END = { at: Number.MAX_SAFE_INTEGER, id: '' };

export const lookHandlers = ({ pool, officeName, factName, basisName }: Parts): Readonly<Record<'look.list', Handler<Caller>>> => ({
  'look.list': async ({ caller, query, language }) => {
    if (caller === undefined) return refuse('sign-in-needed');
    const limit = limitOf(query);
    const mark = readMark(query['after'], 2);
    const rows = await listLooks(pool, caller.person, mark === undefined ? END : { at: Number(mark[0]), id: String(mark[1]) }, limit);
    const last = rows.at(-1);
    return ok({
      rows: rows.map(
        (row): Look => ({
          at: instantText(row.at),
          number: row.number,
          office: officeName(row.office),
          who: row.who,
          purpose: purposes[row.purpose],
          facts: row.facts.map((fact) => factName(fact)[language]),
          basis: row.basis === null ? null : basisName(row.basis)[language],
        }),
      ),
      next: nextMark(rows, limit, [last?.at ?? 0, last?.id ?? '']),
    });
  },
});
