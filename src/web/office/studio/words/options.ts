/** What the choices of the editor mean, in both languages: the words of the national list (zhejiang.md 1.1, GB/T 39554.2). */
import type { Text } from '#domain/kernel/text.ts';

type Option = { readonly id: string; readonly label: Text };
const option = (id: string, zh: string, en: string): Option => ({ id, label: { zh, en } });

export const unitWords: readonly Option[] = [
  option('working-day', '工作日', 'working days'),
  option('calendar-day', '天（自然日）', 'calendar days'),
  option('month', '个月', 'months'),
  option('year', '年', 'years'),
  option('hour', '小时', 'hours'),
];
export const levelWords: readonly Option[] = [
  option('province', '省级', 'Province'),
  option('city', '市级', 'City'),
  option('county', '县级', 'County'),
];
export const powerLevelWords: readonly Option[] = [
  option('nation', '国家级', 'Nation'),
  ...levelWords,
  option('township', '乡镇（街道）', 'Township'),
];
export const procedureWords: readonly Option[] = [
  option('licence', '行政许可', 'Licence'),
  option('confirmation', '行政确认', 'Confirmation'),
  option('benefit', '行政给付', 'Benefit'),
  option('service', '公共服务', 'Service'),
];
export const handlingWords: readonly Option[] = [
  option('instant', '即办件', 'Decided at once'),
  option('promised', '承诺件', 'Within a promise'),
];
export const audienceWords: readonly Option[] = [option('person', '自然人', 'People'), option('firm', '企业法人', 'Firms')];
export const natureWords: readonly Option[] = [
  option('statutory', '法定机关', 'By statute'),
  option('authorised', '授权组织', "By a law's authorisation"),
  option('entrusted', '受委托组织', 'Entrusted'),
];
export const channelWords: readonly Option[] = [
  option('online', '网上', 'Online'),
  option('window', '窗口', 'Window'),
  option('mail', '邮寄', 'By mail'),
  option('terminal', '自助终端', 'Terminal'),
];
export const areaWords: readonly Option[] = [
  option('county', '本县', 'Own county'),
  option('city', '全市通办', 'The whole city'),
  option('province', '全省通办', 'The whole province'),
  option('nation', '跨省通办', 'The whole country'),
];
export const depthWords: readonly Option[] = [
  option('1', 'Ⅰ 网上查信息', 'Ⅰ information'),
  option('2', 'Ⅱ 网上申请、窗口核对', 'Ⅱ apply online, check at the window'),
  option('3', 'Ⅲ 只跑一次', 'Ⅲ one visit only'),
  option('4', 'Ⅳ 全程网办', 'Ⅳ all online'),
];
export const identityWords: readonly Option[] = [
  option('0', '不用认证', 'None'),
  option('1', '实名', 'Real name'),
  option('2', '实人', 'Real person'),
];
export const flowWords: readonly Option[] = [
  option('accept', '受理', 'Acceptance'),
  option('review', '审查', 'Review'),
  option('approve', '决定', 'Decision'),
  option('conclude', '办结', 'Conclusion'),
  option('deliver', '送达', 'Delivery'),
  option('other', '其他', 'Something else'),
];
export const sourceWords: readonly Option[] = [
  option('applicant', '申请人自备', 'The applicant'),
  option('government', '政府部门核发', 'A department'),
  option('other', '其他机构', 'Somebody else'),
];
export const resultKindWords: readonly Option[] = [
  option('certificate', '证照', 'Certificate'),
  option('document', '批文', 'Document'),
  option('reply', '其他（告知、回复）', 'Reply'),
];
export const deliveryWords: readonly Option[] = [
  option('electronic', '电子送达', 'Electronic'),
  option('window', '窗口领取', 'At the window'),
  option('courier', '邮寄', 'Courier'),
];
export const silenceWords: readonly Option[] = [
  option('none', '不视为决定', 'Means nothing'),
  option('deemed-granted', '视为准予', 'Deemed granted'),
  option('deemed-agreed', '视为同意', 'Deemed agreed'),
];
export const approverWords: readonly Option[] = [
  option('office-head', '本机关负责人', 'Head of the office'),
  option('superior-head', '上一级机关负责人', 'Head of the office above'),
  option('government-head', '本级政府负责人', 'Head of the government'),
];
export const matterKindWords: readonly Option[] = [
  option('single', '单个事项', 'A single item'),
  option('life-event', '一件事', 'Life event'),
  option('project', '投资项目', 'Project'),
];
export const roleKindWords: readonly Option[] = [
  option('applicant', '申请人', 'Applicant'),
  option('subject', '办理对象', 'Subject'),
  option('agent', '代办人', 'Agent'),
  option('interested', '利害关系人', 'Interested party'),
];
export const partyWords: readonly Option[] = [
  option('person', '自然人', 'A person'),
  option('firm', '企业法人', 'A firm'),
  option('either', '都可以', 'Either'),
  option('newborn', '新生儿', 'A newborn'),
  option('thing', '物（房屋、项目）', 'A thing'),
];
export const initiatorWords: readonly Option[] = [
  option('applicant', '申请人提出', 'Somebody applies'),
  option('office', '机关依职权', 'The office itself'),
];
export const markWords: readonly Option[] = [option('opened', '开始', 'begins'), option('decided', '决定', 'is decided')];
