/** Answers from the last good file of a department that cannot be asked. */
import { instantOf } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type pg from 'pg';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Connector } from '../connector.ts';
import { sha256 } from '../read-json.ts';
import { keyHashOf } from './read-batch.ts';
import { batchFiles, findBatchRow } from './store.ts';

/** `unreachable` while no good file has come yet; whoever is not in the file is unknown to the source. */
export const csvBatch =
  (pool: pg.Pool, secret: string): Connector =>
  async ({ resource, key }) => {
    const sql = sqlOf(pool);
    const [row, files] = await Promise.all([findBatchRow(sql, resource, keyHashOf(secret, key)), batchFiles(sql)]);
    const file = files.get(resource.id);
    if (file?.sha256 === undefined || file.sha256 === null) return refuse('unreachable', { values: { detail: 'no-file-yet' } });
    return ok({
      record: row,
      asOf: instantOf(file.good_at ?? 0),
      requestHash: sha256(`${resource.id}\n${key}`),
      answerHash: sha256(`${file.sha256}\n${JSON.stringify(row ?? null)}`),
    });
  };
