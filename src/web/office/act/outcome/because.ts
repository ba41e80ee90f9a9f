/** Why a button around a decision cannot be pressed, in the words of its own label. */
import type { OutcomeRefusal } from '#domain/case/refusals.ts';
import type { Words } from '../../shell/words.ts';

export const outcomeBecause: Record<OutcomeRefusal, Words> = {
  'approver-not-entitled': { zh: '要负责人批准', en: 'For a head with an approval post' },
  'review-needed': { zh: '要两个人把关，先拟决定', en: 'Takes two people: propose it first' },
  'review-not-needed': { zh: '不用另一人审批', en: 'Needs no second signature' },
  'nothing-proposed': { zh: '没有等审批的决定', en: 'Nothing waits for a signature' },
  'proposal-changed': { zh: '内容变了，先看最新的', en: 'It changed: read it again first' },
  'already-asked': { zh: '已经报请，等答复', en: 'Asked already; waits for the answer' },
  'not-correctable': { zh: '这一处不能更正', en: 'Cannot be mended as a slip' },
  'nothing-corrected': { zh: '先写改成什么', en: 'Write what it should say' },
  'not-a-slip': { zh: '改得太多，不是笔误', en: 'Too much for a slip of the pen' },
  'holder-not-told': { zh: '先书面告知持证人', en: 'Tell the holder in writing first' },
  'holder-not-heard': { zh: '持证人陈述申辩的期限没过', en: 'The holder still has time to speak' },
  'already-announced': { zh: '已经告知过', en: 'The holder was told already' },
  'not-a-revocation': { zh: '这个事项不撤证照', en: 'Takes back no certificate' },
};
