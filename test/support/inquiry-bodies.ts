/** One well-shaped body for every act of finding out before a decision. */
import type { InquiryAct } from '#contract/case-act-names.ts';

const on = { part: 'food' };
const hearing = { ...on, hearing: 'hearing-1' };

export const inquiryBodies: Readonly<Record<InquiryAct, Readonly<Record<string, unknown>>>> = {
  'record-inspection': {
    parts: ['food'],
    when: '2026-07-01T09:30',
    place: '武康街道某店',
    officers: ['p-1', 'p-2'],
    present: '店长',
    signed: true,
    findings: [{ point: '操作间', fits: true, note: '' }],
    result: 'passed',
    note: '',
    files: [],
  },
  'confirm-inspection': { ...on, inspection: 'inspection-1' },
  'name-interested': { ...on, name: '隔壁邻居', interest: '油烟', days: 5 },
  'state-view': { ...on, text: '请装净化设备', files: [] },
  'offer-hearing': { ...on, about: '油烟排放' },
  'call-hearing': { ...on, about: '油烟排放' },
  'request-hearing': hearing,
  'decline-hearing': hearing,
  'convene-hearing': { ...hearing, when: '2026-07-20T09:30', place: '政务服务中心', chair: 'p-3' },
  'challenge-chair': { ...hearing, reason: '主持人参加过前期审查' },
  'settle-challenge': { ...hearing, outcome: 'kept', reason: '没有参加过审查' },
  'record-hearing': { ...hearing, text: '双方陈述了意见', attended: ['申请人'], confirmed: ['申请人'], files: [] },
  'record-report': {
    ...on,
    ground: 'expert-review',
    from: '专家组',
    number: '',
    on: '2026-07-01',
    result: 'fits',
    text: '同意',
    experts: [{ name: '甲', organisation: '某院', conflict: '', vote: 'for' }],
    files: [],
  },
  'post-notice': { ...on, title: '公示', text: '拟准予', days: 5, stops: false },
  'close-notice': { ...on, notice: 'notice-1', result: '没有异议' },
  weigh: { ...on, what: 'hearing', id: 'hearing-1', how: '采纳' },
  'recall-question': { ...on, opinion: 'opinion-1', reason: '问错了单位' },
};
