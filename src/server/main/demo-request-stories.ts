/** What the demo's offices asked of each other: two requests at least in every state there is. */
import type { DataRequestCommand } from '#domain/exchange/data-request.ts';

/** `ago`: working days before today. `who`: an officer of the demo, or the sweep. */
export type RequestAct = { readonly ago: number; readonly who: string; readonly command: DataRequestCommand };
export type RequestStory = {
  readonly id: string;
  readonly ago: number;
  readonly who: string;
  readonly resource: string;
  readonly item: string;
  readonly material?: string;
  readonly fields: readonly string[];
  readonly purpose: string;
  readonly acts: readonly RequestAct[];
};

const COUNTY = 'yao-wang';
const PROVINCE = 'yin-lan';
const SECRECY = { law: 'social-insurance-law-2018', article: 81 };

const check = (ago: number): RequestAct => ({ ago, who: COUNTY, command: { kind: 'check' } });
const pass = (ago: number): RequestAct => ({ ago, who: 'sweep', command: { kind: 'pass-deadline' } });
const back = (ago: number, missing: string): RequestAct => ({ ago, who: COUNTY, command: { kind: 'return', missing } });
const refuse = (ago: number, who: string, reasons: string): RequestAct => ({
  ago,
  who,
  command: { kind: 'refuse', reasons, basis: SECRECY },
});
const dispute = (ago: number, who: string, reasons: string): RequestAct => ({ ago, who, command: { kind: 'dispute', reasons } });
const uphold = (ago: number, reasons: string): RequestAct => ({
  ago,
  who: PROVINCE,
  command: { kind: 'rule', outcome: 'upheld', reasons },
});
const open = (ago: number, reasons: string): RequestAct => ({ ago, who: PROVINCE, command: { kind: 'rule', outcome: 'granted', reasons } });
const revoke = (ago: number, reasons: string): RequestAct => ({ ago, who: PROVINCE, command: { kind: 'revoke', reasons } });
const withdraw = (ago: number, who: string, reason: string): RequestAct => ({ ago, who, command: { kind: 'withdraw', reason } });

type Wish = Pick<RequestStory, 'resource' | 'item' | 'fields' | 'purpose'> & { readonly material?: string };
const story = (id: string, who: string, ago: number, wish: Wish, ...acts: readonly RequestAct[]): RequestStory => ({
  id,
  who,
  ago,
  ...wish,
  acts,
});

const paidYears = { resource: 'medical.insured', fields: ['paid_years'] };
const income = { resource: 'tax.income', fields: ['nsjl'] };

/** Terms that run. */
const waiting: readonly RequestStory[] = [
  story('asked-1', 'hua-yan', 1, { resource: 'housing.sale', item: 'deed-tax', fields: ['HTBH'], purpose: '核对网签合同编号' }),
  story('asked-2', 'cao-ning', 0, { resource: 'police.register', item: 'maternity-allowance', fields: ['YHZGX'], purpose: '核对母子关系' }),
  story(
    'returned-1',
    'yan-guo',
    6,
    { ...paidYears, item: 'pension-approval', purpose: '办退休' },
    back(5, '没有写明退休核定为什么要看医保缴费年限，请补用途。'),
  ),
  story(
    'returned-2',
    'wu-qing',
    3,
    { resource: 'land.grant', item: 'construction-permit', fields: ['htbh', 'ghtj', 'mj'], purpose: '发施工许可' },
    back(2, '施工许可用不到规划条件和面积，请只要合同编号。'),
  ),
  story(
    'checked-1',
    'chen-siyuan',
    4,
    { resource: 'health.food-handler', item: 'food-permit', fields: ['TJJL'], purpose: '核对从业人员体检结论，不再收健康证复印件' },
    check(3),
  ),
  story(
    'checked-2',
    'zheng-lan',
    5,
    { resource: 'health.birth', item: 'household-entry-newborn', fields: ['CSTZ'], purpose: '新生儿落户核对出生信息' },
    check(4),
  ),
  story(
    'escalated-1',
    'jiang-yi',
    9,
    { resource: 'medical.insured', item: 'vaccination-record', fields: ['insu_text'], purpose: '核对接种费用由谁付' },
    check(8),
    pass(2),
  ),
  story('escalated-2', 'ruan-he', 10, { ...paidYears, item: 'housing-fund-withdrawal', purpose: '核对退休提取条件' }, pass(7), pass(1)),
];

/** Said no to, and what became of it. */
const refused: readonly RequestStory[] = [
  story(
    'refused-1',
    'ruan-he',
    6,
    {
      resource: 'medical.insured',
      item: 'housing-fund-withdrawal',
      material: 'retirement-proof',
      fields: ['insutype'],
      purpose: '用参保状态代替退休证明',
    },
    check(5),
    refuse(2, 'fu-yun', '参保状态属于参保人信息，提取公积金不在共享条件之内。'),
  ),
  story('refused-2', 'ruan-he', 1, { ...income, item: 'housing-fund-withdrawal', purpose: '核对纳税记录' }),
  story(
    'disputed-1',
    'wu-qing',
    6,
    { ...income, item: 'sale-contract-filing', purpose: '网签备案核对购房资格' },
    dispute(4, 'wu-qing', '只问有没有，不问数额，不涉及保密内容。'),
  ),
  story(
    'disputed-2',
    'jiang-yi',
    12,
    { resource: 'medical.insured', item: 'birth-service-registration', fields: ['matn_text'], purpose: '生育登记时一并告知待遇' },
    check(11),
    refuse(8, 'fu-yun', '生育保险缴费信息保密。'),
    dispute(3, 'jiang-yi', '本人办理、本人信息，符合目录写明的共享条件。'),
  ),
  story(
    'upheld-1',
    'qin-shu',
    25,
    { ...income, item: 'eia-commitment', purpose: '了解企业经营规模' },
    dispute(23, 'qin-shu', '便于判断规模。'),
    uphold(20, '环评承诺备案不需要纳税记录，与履行职责无关（2018年省规定第39条）。'),
  ),
  story(
    'upheld-2',
    'feng-he',
    40,
    { ...income, item: 'marriage-registration', purpose: '婚姻登记参考' },
    dispute(38, 'feng-he', '希望一并核对。'),
    uphold(35, '结婚登记不以纳税记录为条件，不予共享。'),
  ),
];

/** Said yes to, and what ended. */
const granted: readonly RequestStory[] = [
  story(
    'granted-1',
    'feng-he',
    20,
    { resource: 'police.register', item: 'marriage-registration', fields: ['MZ'], purpose: '登记表民族一栏免填' },
    check(19),
  ),
  story(
    'granted-2',
    'hua-yan',
    15,
    { resource: 'market.firm', item: 'first-invoices', fields: ['opscope'], purpose: '核定票种不再收营业执照' },
    pass(12),
  ),
  story(
    'granted-3',
    'cao-ning',
    30,
    {
      resource: 'health.birth',
      item: 'maternity-allowance',
      material: 'birth-certificate',
      fields: ['XSECSRQ'],
      purpose: '生育津贴不再收出生医学证明',
    },
    check(29),
    { ago: 26, who: 'tong-xin', command: { kind: 'grant', reasons: '符合共享条件。' } },
  ),
  story(
    'granted-4',
    'yan-guo',
    33,
    { ...paidYears, item: 'special-work-check', purpose: '核对特殊工种工作年限' },
    check(32),
    refuse(29, 'fu-yun', '用途不明。'),
    dispute(27, 'yan-guo', '年限核定需要，已补充说明。'),
    open(24, '属于办理退休的事项，目录写明可以共享。'),
  ),
  story(
    'revoked-1',
    'fang-chuan',
    60,
    { resource: 'market.firm', item: 'signboard', fields: ['lerep'], purpose: '核对店招申请人' },
    check(59),
    revoke(4, '季度检查：连续三个月没有查询，收回。'),
  ),
  story(
    'revoked-2',
    'gao-xiang',
    45,
    { resource: 'real-estate.shop', item: 'fire-check', fields: ['mj'], purpose: '核对场所面积' },
    check(44),
    revoke(9, '抽查发现用于检查名单，与所提事项不符（2018年省规定第39条第2款）。'),
  ),
  story(
    'expired-1',
    'wu-qing',
    275,
    { resource: 'project.online', item: 'construction-permit', fields: ['XMDM'], purpose: '核对项目代码' },
    check(274),
    pass(10),
  ),
  story(
    'expired-2',
    'yan-guo',
    285,
    { resource: 'police.register', item: 'social-security-card', fields: ['MZ'], purpose: '制卡免填民族' },
    check(284),
    pass(16),
  ),
  story(
    'withdrawn-1',
    'sun-ze',
    18,
    { resource: 'market.firm', item: 'project-coding', fields: ['regcap'], purpose: '赋码参考' },
    withdraw(17, 'sun-ze', '赋码用不到注册资本。'),
  ),
  story(
    'withdrawn-2',
    'shi-yang',
    22,
    { resource: 'land.grant', item: 'water-soil-plan', fields: ['mj'], purpose: '核对占地面积' },
    withdraw(21, 'shi-yang', '改由项目代码带出。'),
  ),
];

export const requestStories: readonly RequestStory[] = [...waiting, ...refused, ...granted];
