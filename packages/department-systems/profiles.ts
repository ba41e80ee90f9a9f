/** The simulated department systems of the demo: no two number, name or hear alike. */
import type { Profile } from './profile.ts';

const law = 'administrative-licensing-law-2019';

/** Signs in the street: hears at once, answers slowly, and sometimes not at all. */
const signboards: Profile = {
  id: 'signboards',
  name: { zh: '德清县综合执法局户外招牌系统（模拟）', en: 'Deqing Urban Management, signboard system (simulated)' },
  hears: 'webhook',
  prefix: 'ZP',
  states: [
    { code: '10', ours: 'accepted', name: { zh: '待勘察', en: 'To be looked at' } },
    { code: '20', ours: 'reviewing', name: { zh: '勘察中', en: 'Being looked at' } },
    { code: '30', ours: 'granted', name: { zh: '准予设置', en: 'May be put up' } },
    { code: '31', ours: 'issued', name: { zh: '已制证', en: 'Permit made' } },
    { code: '40', ours: 'refused', name: { zh: '不予设置', en: 'May not be put up' } },
    { code: '90', ours: 'withdrawn', name: { zh: '申请人撤回', en: 'Withdrawn by the applicant' } },
    { code: '91', ours: 'delivered', name: { zh: '已送达', en: 'Delivered' } },
    { code: '95', ours: 'ended', name: { zh: '已答复', en: 'Answered' } },
    { code: '99', ours: 'lapsed', name: { zh: '终止', en: 'Ended' } },
  ],
  officers: ['ZF-0731'],
  pace: { begin: 8_000, decide: 12_000 },
  refusedEvery: 0,
  reasons: { granted: '现场勘察符合户外招牌设置规范，准予设置。', refused: '拟设位置遮挡交通信号灯，不符合设置规范。' },
  article: { law, article: 38 },
  oddities: { answerLostEvery: 5, downEvery: 4, pushTwiceEvery: 2, rereadEvery: 0, slow: 400 },
};

/** Newborns' medical insurance: asks now and then, forgets where it was, and counts in letters. */
const insurance: Profile = {
  id: 'insurance',
  name: { zh: '德清县医保参保登记系统（模拟）', en: 'Deqing Medical Insurance, enrolment system (simulated)' },
  hears: 'polling',
  prefix: 'CB',
  states: [
    { code: 'A', ours: 'accepted', name: { zh: '已登记', en: 'Entered' } },
    { code: 'B', ours: 'reviewing', name: { zh: '核验', en: 'Being checked' } },
    { code: 'C', ours: 'granted', name: { zh: '参保成功', en: 'Insured' } },
    { code: 'C1', ours: 'issued', name: { zh: '凭证已出', en: 'Record made' } },
    { code: 'C2', ours: 'delivered', name: { zh: '凭证已领', en: 'Record handed over' } },
    { code: 'D', ours: 'ended', name: { zh: '已回复', en: 'Answered' } },
    { code: 'X', ours: 'refused', name: { zh: '不予参保', en: 'Not insured' } },
    { code: 'Y', ours: 'withdrawn', name: { zh: '撤回', en: 'Withdrawn' } },
    { code: 'Z', ours: 'lapsed', name: { zh: '失效', en: 'Lapsed' } },
  ],
  officers: ['yb.cao'],
  pace: { begin: 5_000, decide: 15_000 },
  refusedEvery: 0,
  reasons: { granted: '参保信息核验无误，办理新生儿参保登记。', refused: '参保地与户籍地不一致。' },
  article: { law, article: 38 },
  oddities: { answerLostEvery: 0, downEvery: 0, pushTwiceEvery: 0, rereadEvery: 6, slow: 0 },
};

export const profiles: readonly Profile[] = [signboards, insurance];

export const findProfile = (id: string): Profile | undefined => profiles.find((profile) => profile.id === id);
