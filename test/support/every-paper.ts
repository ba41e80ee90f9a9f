/** A case whose history makes every kind of paper, for tests of what they say and how they are drawn. */
import type { CaseEvent, CaseEventBody } from '#domain/case/events.ts';
import { evolve } from '#domain/case/evolve.ts';
import type { CaseState } from '#domain/case/state.ts';
import type { CertificateId, DecisionId, DivisionCode, OfficeId, PartId, StopId } from '#domain/kernel/brand.ts';
import { dayOfInstant, instantOf, readDay, type Day, type Instant } from '#domain/kernel/instant.ts';
import {
  at,
  citizen,
  deqing,
  itemStep,
  material,
  officeOf,
  part,
  person,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  story,
  submission,
  workingDays,
} from './sample-case.ts';

const law = { law: 'administrative-licensing-law-2019', article: 38 };
const day = (text: string): Day => {
  const found = readDay(text);
  if (found === undefined) throw new Error(text);
  return found;
};
const long = '经现场核对，经营场所的操作间与就餐区之间没有固定隔断，油烟排放口距离相邻住宅不足规定距离，需要整改后再核查';

export const everyPaperDefinition = sampleDefinition(
  sampleMatter([itemStep('licence'), itemStep('sign'), itemStep('food', ['licence'], 'nothing')]),
  [
    sampleItem('licence', { name: { zh: '食品经营许可（餐饮服务经营者）核发', en: 'Food service licence' } }),
    sampleItem('sign', { materials: [material('sketch', 'gap-allowed')] }),
    sampleItem('food'),
  ],
);

/** What an officer of the licence's office does. */
const by: CaseEvent['by'] = { kind: 'officer', person: person('officer-licence'), office: officeOf('licence'), duty: 'handling' };
const authority: CaseEvent['by'] = { kind: 'authority', name: '德清县人民政府', reference: '德政复〔2026〕第3号' };

const decision = (id: string, outcome: 'granted' | 'refused', when: Instant) => ({
  id: id as DecisionId,
  outcome,
  basis: 'decided' as const,
  at: when,
  conditions: outcome === 'granted' ? ['每日清洗油烟管道并留存记录', '不得超出核定的经营项目'] : [],
  reasons: outcome === 'granted' ? '' : `${long}。`,
  articles: [law],
  reliedOn: [],
});

const [licence, food, sign] = [part('licence'), part('food'), part('sign')];
const opinion = 'opinion-1' as PartId;

/** Bodies in their order, a minute apart; what the law would not allow one after the other stands here side by side. */
const bodies: readonly (CaseEventBody & { readonly by?: CaseEvent['by'] })[] = [
  { kind: 'SupplementAsked', part: licence, missing: [{ what: '场地使用证明第二页' }], until: day('2026-06-30') },
  { kind: 'NotAccepted', part: sign, reasons: `${long}。`, articles: [law] },
  { kind: 'NotNeeded', part: food, reasons: '面积小于六十平方米，不需要取得许可' },
  { kind: 'SentElsewhere', part: food, rightOffice: '安吉县综合行政执法局' },
  { kind: 'Accepted', parts: [licence], basis: 'decided' },
  { kind: 'AcceptedWithGaps', part: sign, missing: [{ material: material('sketch').id, what: '招牌效果图' }], until: day('2026-06-26') },
  { kind: 'AcceptanceWithdrawn', part: sign, cause: { kind: 'uncured', basis: law } },
  { kind: 'ReviewBegan', part: licence, handler: person('officer-licence') },
  {
    kind: 'Stopped',
    part: licence,
    stop: 's1' as StopId,
    ground: 'expert-review',
    counts: false,
    plannedDays: { amount: 3, unit: 'working-day' },
    note: '专家五人',
  },
  { kind: 'Resumed', part: licence, stop: 's1' as StopId, note: '评审通过' },
  { kind: 'Extended', part: licence, term: { amount: 10, unit: 'working-day' }, reason: '案情复杂', approver: person('head'), basis: law },
  {
    kind: 'ExtensionAsked',
    part: licence,
    reason: '案情复杂',
    level: 'office-head',
    office: officeOf('licence'),
    division: 330521 as DivisionCode,
    term: { amount: 10, unit: 'working-day' },
    basis: law,
  },
  {
    kind: 'PartAdded',
    plan: {
      kind: 'opinion',
      part: opinion,
      of: licence,
      name: { zh: '消防', en: 'Fire brigade' },
      division: deqing as DivisionCode,
      office: officeOf('fire'),
      needs: [],
      counted: false,
      limit: workingDays(5),
      question: '营业场所的疏散通道是否符合要求？',
    },
    before: [],
    basis: law,
  },
  { kind: 'OpinionGiven', part: opinion, answer: 'agreed-with-conditions', text: '增设一处应急照明', deemed: false },
  {
    kind: 'InterestedNamed',
    part: licence,
    id: 'neighbour',
    name: '李阿婆',
    interest: '油烟排放口正对其卧室窗户',
    until: day('2026-07-03'),
  },
  {
    kind: 'HearingOffered',
    part: licence,
    hearing: 'h1',
    about: '油烟排放口的位置',
    sides: ['applicant', 'neighbour'],
    until: day('2026-07-03'),
  },
  { kind: 'HearingRequested', part: licence, hearing: 'h1', side: 'neighbour' },
  {
    kind: 'HearingConvened',
    part: licence,
    hearing: 'h1',
    when: at('2026-07-14', '09:30'),
    place: '德清县武康街道千秋东街1号三楼听证室',
    chair: person('head'),
    late: false,
  },
  {
    kind: 'HearingRecorded',
    part: licence,
    hearing: 'h1',
    text: '主持人：宣布听证开始。\n申请人：油烟净化设备已经安装，监测报告合格。\n利害关系人：晚上八点以后仍有气味。\n申请人：愿意把排放口改到北面。',
    attended: ['林晓（申请人）', '李阿婆（利害关系人）'],
    confirmed: ['林晓', '李阿婆'],
    files: [],
  },
  {
    kind: 'InspectionRecorded',
    parts: [licence],
    inspection: 'i1',
    when: at('2026-07-15', '14:00'),
    place: '德清县武康街道英溪南路8号',
    officers: [person('officer-licence'), person('officer-second')],
    present: '林晓',
    signed: true,
    findings: [
      { point: '操作间与就餐区有固定隔断', fits: true, note: '' },
      { point: '油烟排放口距住宅的距离', fits: false, note: long },
    ],
    result: 'rectify',
    until: day('2026-07-25'),
    note: '整改后复查',
    files: [],
  },
  { kind: 'InspectionConfirmed', parts: [licence], inspection: 'i1' },
  {
    kind: 'ReportReceived',
    part: licence,
    report: 'r1',
    ground: 'expert-review',
    from: '浙江演示检测评估中心',
    number: '演检〔2026〕18号',
    on: day('2026-07-16'),
    result: 'fits-with-conditions',
    text: '排放口移至北面后符合要求。',
    experts: [
      { name: '王工', organisation: '演示大学环境学院', conflict: '', vote: 'for' },
      { name: '赵工', organisation: '演示设计院', conflict: '曾为申请人做过设计', vote: 'stood-aside' },
    ],
    files: [],
  },
  {
    kind: 'NoticePosted',
    part: licence,
    notice: 'n1',
    title: '关于英溪南路8号餐饮服务经营许可的公示',
    text: '申请人：湖州演示餐饮有限公司。\n经营项目：热食类食品制售。',
    until: day('2026-07-24'),
  },
  {
    kind: 'DecisionProposed',
    parts: [licence],
    proposal: {
      id: 'd0' as DecisionId,
      parts: [licence],
      outcome: 'granted',
      conditions: ['排放口朝北'],
      reasons: '符合条件',
      articles: [law],
      reliedOn: [],
      by: person('officer-licence'),
      at: at('2026-07-17'),
    },
  },
  { kind: 'Granted', parts: [licence], decision: decision('d1', 'granted', at('2026-07-17')) },
  {
    kind: 'DecisionCorrected',
    part: licence,
    correction: 'c1',
    decision: 'd1' as DecisionId,
    slips: [{ field: 'condition:0', before: '每日清洗油烟管道并留存记录', after: '每周清洗油烟管道并留存记录' }],
    reason: '录入有误',
    basis: law,
  },
  {
    kind: 'RevocationAnnounced',
    part: licence,
    ground: 'unqualified',
    reasons: long,
    until: day('2026-08-20'),
    basis: { law: law.law, article: 69 },
  },
  { kind: 'SetAside', part: licence, reason: '程序违法', basis: { law: law.law, article: 7 }, by: authority },
  { kind: 'Refused', parts: [food], decision: decision('d2', 'refused', at('2026-07-17')) },
  {
    kind: 'Transferred',
    part: food,
    from: officeOf('food'),
    to: 'anji-food' as OfficeId,
    division: 330523 as DivisionCode,
    reason: '职责划转',
    basis: { law: 'zhejiang-at-most-once-2018', article: 33 },
  },
  { kind: 'Withdrawn', parts: [food], reason: '另择场所' },
  { kind: 'Lapsed', part: sign, cause: { kind: 'predecessor', part: licence, state: 'refused' } },
  { kind: 'Issued', part: licence, certificate: 'x' as CertificateId },
];

/** A part whose grant takes back what was granted before. */
function takenBack(state: CaseState): readonly CaseEventBody[] {
  const plan = state.parts.get(food)?.plan;
  if (plan?.kind !== 'item') throw new Error('food is an item');
  const revoking = part('revoking');
  return [
    { kind: 'PartAdded', plan: { ...plan, part: revoking, needs: [], revokes: 'number' }, before: [], basis: law },
    {
      kind: 'RevocationAnnounced',
      part: revoking,
      ground: 'law-changed',
      reasons: long,
      until: day('2026-08-20'),
      basis: { law: law.law, article: 8 },
    },
    { kind: 'Granted', parts: [revoking], decision: { ...decision('d3', 'granted', state.submittedAt), conditions: [], reasons: long } },
  ];
}

/** The history and the state at its end. */
export function everyPaper(): { readonly state: CaseState; readonly events: readonly CaseEvent[] } {
  const run = story(everyPaperDefinition);
  const begun = run.act(
    citizen('mei'),
    submission({ title: '湖州演示餐饮有限公司', given: { sketch: { by: 'commitment' } } }),
    at('2026-06-18', '09:00'),
  );
  if (begun !== 'ok') throw new Error(begun);
  const events: CaseEvent[] = [...run.events];
  const append = (event: CaseEvent): void => void events.push(event);
  bodies.forEach((body, index) => append({ by, ...body, at: instantOf(at('2026-06-18', '10:00') + index * 60_000) } as CaseEvent));
  for (const body of takenBack(run.now())) append({ by, ...body, at: at('2026-06-18', '18:00') } as CaseEvent);
  const refused = events.findIndex(({ kind }) => kind === 'Refused') + 1;
  append({
    kind: 'Served',
    notice: `330521-2026-0000001-x#${refused}`,
    event: 'Refused',
    parts: [food],
    written: dayOfInstant(at('2026-06-18')),
    on: day('2026-06-19'),
    how: 'account',
    moved: [],
    by: { kind: 'system', job: 'delivery' },
    at: at('2026-06-19'),
  });
  const state = events.reduce<CaseState | undefined>((before, event) => evolve(before, event), undefined);
  if (state === undefined) throw new Error('nothing was told');
  return { state, events };
}
