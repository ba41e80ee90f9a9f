/** Refusal codes of around a decision with their sentences: part of the one table in refusals.ts. */
import type { OutcomeRefusal } from '#domain/case/refusals.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const outcomeRefusals = {
  'approver-not-entitled': entry(
    403,
    '这一步要由有审批岗位的负责人批准，您的岗位不能批（行政许可法第38条、第42条）。',
    'This is for a head with an approval post; your post may not approve it (licensing law, articles 38 and 42).',
  ),
  'review-needed': entry(
    409,
    '这个事项要两个人把关：请先拟出决定，由另一人审批后作出。',
    'This item takes two people: write the decision as a proposal, and somebody else signs it.',
  ),
  'review-not-needed': entry(409, '这个事项不需要另一人审批，可以直接作出决定。', 'No second signature is needed here; decide directly.'),
  'nothing-proposed': entry(409, '现在没有等审批的决定。', 'No decision waits for a second signature.'),
  'proposal-changed': entry(
    409,
    '您看过以后内容变了，请看最新的再签。',
    'It changed since you read it. Read what stands there now, then sign.',
  ),
  'already-asked': entry(409, '已经报请延长，等负责人答复。', 'The extension was asked for already and waits for its answer.'),
  'not-correctable': entry(
    422,
    '这一处不能用更正来改：更正只改笔误，决定的内容要撤销后重新作出。',
    'This cannot be mended as a slip: what is decided changes only by setting the decision aside.',
  ),
  'nothing-corrected': entry(
    422,
    '改前和改后一样，或者没有写改成什么。',
    'Nothing is corrected: before and after are the same, or after is empty.',
  ),
  'not-a-slip': entry(
    422,
    '改动超过{longest}个字，不是笔误：请走撤销后重新作出。',
    'More than {longest} letters differ, so this is no slip of the pen: set the decision aside and decide anew.',
  ),
  'holder-not-told': entry(
    409,
    '还没有把事由和陈述申辩的权利书面告知持证人（行政许可法第36条）。',
    'The holder was not told yet on which ground, and that they may state their case (licensing law, article 36).',
  ),
  'holder-not-heard': entry(
    409,
    '持证人还没有陈述申辩，期限也没有过（行政许可法第7条、第36条）。',
    'The holder has not stated their case yet, and their time is not over (licensing law, articles 7 and 36).',
  ),
  'already-announced': entry(409, '已经告知过持证人。', 'The holder was told already.'),
  'not-a-revocation': entry(409, '这个事项不撤证照。', 'This item takes back no certificate.'),
} as const satisfies Record<OutcomeRefusal, RefusalEntry>;
