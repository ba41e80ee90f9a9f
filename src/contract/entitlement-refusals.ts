/** Refusal codes of entitlements with their sentences: part of the one table in refusals.ts. */
import type { EntitlementRefusal } from '#domain/entitlement/entitlement.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });
type Deed = 'nothing-to-draw' | 'payment-signature-wrong' | 'payment-event-unknown' | 'commitment-barred' | 'renewal-unknown';
type Shared = 'not-yours' | 'own-file' | 'reason-missing';

export const entitlementRefusals = {
  'entitlement-not-found': entry(404, '没有这条存续事项。', 'There is no such entitlement.'),
  'entitlement-open': entry(409, '这条存续事项已经建好了。', 'This entitlement was opened already.'),
  'entitlement-ended': entry(409, '已经终止，不能再办。', 'It has ended; nothing can be done with it any more.'),
  'not-suspended': entry(409, '没有暂停。', 'It is not suspended.'),
  'already-suspended': entry(409, '已经暂停了。', 'It is suspended already.'),
  'already-replaced': entry(409, '已经延续过了。', 'It was renewed already.'),
  'renewal-not-offered': entry(409, '这一项没有期限，不用延续。', 'It has no end, so there is nothing to renew.'),
  'renewal-late': entry(
    409,
    '延续要在期满三十日前申请（行政许可法第50条）。现在要按新办申请。',
    'A renewal is asked for at least thirty days before the end (Licensing Law, article 50). Apply for a new one now.',
  ),
  'renewal-open': entry(409, '延续申请已经交了，正在办。', 'The renewal was asked for already and is being handled.'),
  'renewal-unknown': entry(422, '没有找到要延续的许可，或者不是您的。', 'The permit to be renewed was not found, or is not yours.'),
  'change-not-found': entry(404, '没有这条变更申请，或者已经答复。', 'There is no such wish for a change, or it was answered.'),
  'duty-not-found': entry(404, '没有这项义务。', 'There is no such duty.'),
  'duty-done': entry(409, '这一项已经办完了。', 'This one is done already.'),
  'not-drawn': entry(403, '检查由抽到的两名人员做，您没有被抽到。', 'Two drawn officers inspect; you are not one of them.'),
  'too-few-inspectors': entry(
    409,
    '能检查的人员不到两名（作出决定的人和被检查的人不能检查）。',
    'Fewer than two officers may inspect: neither who decided nor who is inspected.',
  ),
  'nothing-to-draw': entry(409, '没有等着抽人的检查。', 'No inspection waits for a draw.'),
  'findings-missing': entry(
    422,
    '写明查到了什么：记录要归档（行政许可法第61条）。',
    'Write what was found: the record is kept (Licensing Law, article 61).',
  ),
  'rectify-day-wrong': entry(422, '写明整改到哪天，要在今天以后。', 'Say by which day it is to be put right; a day after today.'),
  'record-missing': entry(409, '还没有检查记录。', 'There is no record yet.'),
  'record-waits': entry(409, '记录已经写好，等另一名检查人员签字。', 'The record is written and waits for the other officer to sign.'),
  'second-signature-needed': entry(
    409,
    '记录要由另一名检查人员签字（行政许可法第61条）。',
    'The other inspecting officer signs the record (Licensing Law, article 61).',
  ),
  'no-payments': entry(409, '这一项不按月发放。', 'Nothing is paid for this one.'),
  'amount-wrong': entry(422, '金额要是大于零的整数（分）。', 'The amount is a whole number of fen above zero.'),
  'payment-not-found': entry(404, '没有这一笔发放。', 'There is no such payment.'),
  'payment-under-way': entry(
    409,
    '这个月的一笔正在发放，等支付方答复。',
    'The order of this month is under way; the provider has not answered yet.',
  ),
  'payment-done': entry(409, '这个月已经发了，不会再发。', 'This month was paid and is not paid again.'),
  'payment-signature-wrong': entry(403, '签名不对，没有受理。', 'The signature is wrong; nothing was taken.'),
  'payment-event-unknown': entry(422, '读不懂这条结果，或没有这一笔。', 'This event cannot be read, or names no order of ours.'),
  'credit-not-recorded': entry(409, '没有要修复的记录。', 'There is no line of the credit file to repair.'),
  'commitment-barred': entry(
    409,
    '上一次承诺没有做到，许可被撤销：信用修复前不能再用告知承诺，请按材料办（2018年规定第14条）。',
    'An earlier promise was not kept and its permit revoked: until the credit file is repaired no promise is taken in place of a paper (2018 Provisions, article 14).',
  ),
} as const satisfies Record<Exclude<EntitlementRefusal | Deed, Shared>, RefusalEntry>;
