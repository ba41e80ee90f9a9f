/** Which tables a backup keeps, in an order in which they can be filled again. */
import type pg from 'pg';

/**
 * Left out: who is signed in (a copy signs everybody out), what the demo's identity provider remembers, and the schema's own
 * records, which the migrations write.
 */
const LEFT_OUT = ['session', 'sign_in', 'provider_payload', 'schema_migration', 'distribution'];

type Reference = { readonly tab: string; readonly needs: string };

/** Parents before children; tables without references by name. Throws on a circle, which no schema of ours has. */
export const inFillingOrder = (tables: readonly string[], references: readonly Reference[]): readonly string[] => {
  const ordered: string[] = [];
  let rest = tables.toSorted();
  while (rest.length > 0) {
    const free = rest.filter((tab) => references.every((each) => each.tab !== tab || each.needs === tab || !rest.includes(each.needs)));
    if (free.length === 0) throw new Error(`Tables that need each other: ${rest.join(', ')}`);
    ordered.push(...free);
    rest = rest.filter((tab) => !free.includes(tab));
  }
  return ordered;
};

/** Every table of the schema that a backup keeps. */
export const keptTables = async (client: pg.ClientBase): Promise<readonly string[]> => {
  const tables = await client.query<{ tab: string }>(
    `select c.relname as tab from pg_class c where c.relnamespace = 'yici'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition`,
  );
  const references = await client.query<Reference>(
    `select c.relname as tab, p.relname as needs from pg_constraint k
       join pg_class c on c.oid = k.conrelid join pg_class p on p.oid = k.confrelid
      where k.contype = 'f' and k.connamespace = 'yici'::regnamespace`,
  );
  const kept = tables.rows.map(({ tab }) => tab).filter((tab) => !LEFT_OUT.includes(tab));
  return inFillingOrder(kept, references.rows);
};
