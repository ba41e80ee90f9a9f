/** Where a part stands, in the words of the screen; one for every state of the engine. */
import type { PartState } from '#domain/case/state.ts';
import { same, type Words } from './words.ts';

const words: Record<PartState, Words> = {
  waiting: { zh: '等前一件', en: 'Waits for the step before' },
  ready: { zh: '等申请人交材料', en: 'Waits for the applicant' },
  submitted: { zh: '等受理', en: 'Waits for reception' },
  supplement: { zh: '等补正', en: 'Waits for what is missing' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  'not-needed': { zh: '不需要办', en: 'Not needed' },
  'wrong-office': { zh: '不归这里管', en: 'Wrong office' },
  accepted: { zh: '已受理', en: 'Accepted' },
  'acceptance-withdrawn': { zh: '撤销受理', en: 'Acceptance withdrawn' },
  reviewing: { zh: '审查中', en: 'Under review' },
  granted: { zh: '准予', en: 'Granted' },
  refused: { zh: '不予', en: 'Refused' },
  issued: { zh: '已发证', en: 'Issued' },
  delivered: { zh: '已送达', en: 'Delivered' },
  lapsed: { zh: '终止', en: 'Lapsed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  waived: { zh: '免办', en: 'Waived' },
  'set-aside': { zh: '决定被撤销', en: 'Decision set aside' },
  ended: { zh: '已完成', en: 'Completed' },
};

const isKnown = (state: string): state is PartState => state in words;

export const stateWords = (state: string): Words => (isKnown(state) ? words[state] : same(state));
