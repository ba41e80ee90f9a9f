/** Resources as they last stood, closed ones too: ledger and consents name them for as long as they are kept. */
import type { Resource } from '#domain/exchange/resource.ts';
import type { Text } from '#domain/kernel/text.ts';
import { statement } from '#server/kernel/statement.ts';
import type { Sql } from '#server/kernel/transaction.ts';
import { EXCHANGE_DIVISION } from './resources.ts';

const names = statement<{ readonly id: string; readonly name: Text }>(
  'resource-names',
  `select id, body->'name' as name from yici.resource_now where division = $1`,
);
const some = statement<{ readonly id: string; readonly body: Resource }>(
  'resource-kept',
  'select id, body from yici.resource_now where division = $1 and id = any ($2)',
);

export const resourceNames = async (sql: Sql): Promise<ReadonlyMap<string, Text>> =>
  new Map((await sql.run(names, [EXCHANGE_DIVISION])).map(({ id, name }): [string, Text] => [id, name]));

export const keptResources = async (sql: Sql, ids: readonly string[]): Promise<ReadonlyMap<string, Resource>> =>
  new Map((await sql.run(some, [EXCHANGE_DIVISION, ids])).map(({ id, body }): [string, Resource] => [id, body]));
