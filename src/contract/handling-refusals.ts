/** Refusal codes of who has a part in hand with their sentences: part of the one table in refusals.ts. */
import type { HandlingRefusal } from '#domain/case/refusals-handling.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const handlingRefusals = {
  'already-in-hand': entry(409, '已经在这个人手里。', 'It is in this person’s hands already.'),
  'in-other-hands': entry(
    409,
    '同事正在办。要接过来，先认领并写明理由。',
    'A colleague has it in hand. To take it over, claim it and say why.',
  ),
  'in-nobodys-hands': entry(409, '现在没有人在办，不用退回。', 'Nobody has it in hand; there is nothing to put back.'),
  'assignee-not-entitled': entry(
    409,
    '这个人今天没有能办这个事项的岗位（行政许可法第34条：由行政机关指派的工作人员办）。',
    'This person holds no post today that covers the item (licensing law, article 34: staff the organ names).',
  ),
} as const satisfies Record<HandlingRefusal, RefusalEntry>;
