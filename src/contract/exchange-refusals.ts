/** The refusals of the exchange of data with status and sentence; `not-yours`, `own-file` and `reason-missing` stand with the others. */
import type { DataRequestRefusal } from '#domain/exchange/data-request.ts';
import type { ResourceRefusal } from '#domain/exchange/resource-event.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

/** Their sentences stand with those of cases. */
type Elsewhere = 'not-yours' | 'own-file' | 'reason-missing' | 'bad-input';
/** What the server's room refuses beside the two aggregates. */
type OfRoom = 'not-connected' | 'test-key-only' | 'data-office-missing';

export const exchangeRefusals = {
  'resource-not-found': entry(404, '没有这个数据集。', 'There is no such data set.'),
  'resource-exists': entry(409, '这个编号的数据集已经登记。', 'A data set is registered under this id already.'),
  'resource-closed': entry(409, '这个数据集已经停用。', 'This data set is closed.'),
  'nothing-changed': entry(409, '和现在的一样，没有改动。', 'It stands like this already; nothing was changed.'),
  'not-connected': entry(409, '还没有说怎么连：先填接口。', 'Nobody has said how it is reached yet.'),
  'test-key-only': entry(
    422,
    '试连只能用虚构的号码（330199开头，或 91330199 开头的信用代码）。',
    'Only fictional numbers are tried: those beginning with 330199, or firms with 91330199.',
  ),
  'data-request-not-found': entry(404, '没有这个需求。', 'There is no such request.'),
  'data-request-exists': entry(409, '这个需求已经提过。', 'This request was made already.'),
  'law-missing': entry(422, '要写明依据的法律条款。', 'The law must be named.'),
  'not-at-this-stage': entry(409, '这一步现在不能办。', 'This act is not possible at this stage.'),
  'dispute-late': entry(409, '提出异议的5个工作日已过，可以另提需求。', 'The five working days for a dispute are over; ask anew.'),
  'not-yet-due': entry(409, '期限还没有到。', 'The term has not ended.'),
  'data-office-missing': entry(422, '没有数据主管部门可以核对这个需求。', 'No data office is there to check this request.'),
} as const satisfies Record<Exclude<ResourceRefusal | DataRequestRefusal, Elsewhere> | OfRoom, RefusalEntry>;
