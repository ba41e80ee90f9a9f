/** The value tables of the national columns: how the list codes what we say in words. */
import type { Code } from './column.ts';

const c = (code: string, is: string, zh: string, en: string): Code => ({ code, is, label: { zh, en } });
/** Where the standard's table is not known to us the column carries the Chinese word itself (decision 0071). */
const w = (is: string, zh: string, en: string): Code => ({ code: zh, is, label: { zh, en } });

/** Types of power (zhejiang.md 1.1); `is` of those that an item may be is its procedure. */
export const TASK_TYPES: readonly Code[] = [
  c('01', 'licence', '行政许可', 'Licence'),
  c('02', 'penalty', '行政处罚', 'Penalty'),
  c('03', 'coercion', '行政强制', 'Coercion'),
  c('04', 'levy', '行政征收', 'Levy'),
  c('05', 'benefit', '行政给付', 'Benefit'),
  c('06', 'inspection', '行政检查', 'Inspection'),
  c('07', 'confirmation', '行政确认', 'Confirmation'),
  c('08', 'award', '行政奖励', 'Award'),
  c('09', 'ruling', '行政裁决', 'Ruling'),
  c('10', 'other', '其他行政权力', 'Other power'),
  c('20', 'service', '公共服务', 'Public service'),
];
export const TASK_STATES: readonly Code[] = [
  c('1', 'in-force', '在用', 'In force'),
  c('2', 'suspended', '暂停', 'Suspended'),
  c('3', 'retired', '取消', 'Retired'),
];
export const ACTOR_NATURES: readonly Code[] = [
  c('1', 'statutory', '法定机关', 'By statute'),
  c('2', 'authorised', '授权组织', 'By authorisation'),
  c('3', 'entrusted', '受委托组织', 'Entrusted'),
];
export const USE_LEVELS: readonly Code[] = [
  c('1', 'nation', '国家级', 'State'),
  c('2', 'province', '省级', 'Province'),
  c('3', 'city', '市级', 'City'),
  c('4', 'county', '县级', 'County'),
  c('5', 'township', '镇（乡、街道）级', 'Township'),
];
export const AUDIENCES: readonly Code[] = [c('1', 'person', '自然人', 'Natural person'), c('2', 'firm', '法人', 'Legal person')];
export const TERM_UNITS: readonly Code[] = [
  c('1', 'working-day', '工作日', 'Working day'),
  c('2', 'calendar-day', '自然日', 'Calendar day'),
  c('3', 'month', '月', 'Month'),
  c('4', 'year', '年', 'Year'),
  c('5', 'hour', '小时', 'Hour'),
];
export const PROJECT_TYPES: readonly Code[] = [
  c('1', 'instant', '即办件', 'Decided at once'),
  c('2', 'promised', '承诺件', 'Within a promise'),
];
export const HANDLE_TYPES: readonly Code[] = [
  c('1', 'window', '窗口办理', 'At the window'),
  c('2', 'online', '网上办理', 'Online'),
  c('3', 'mail', '快递申请', 'By mail'),
  c('4', 'terminal', '自助终端', 'Self-service terminal'),
];
export const ONLINE_DEPTHS: readonly Code[] = [
  c('1', '1', '信息查询（Ⅰ级）', 'Information (I)'),
  c('2', '2', '网上申请、窗口办理（Ⅱ级）', 'Application online, window (II)'),
  c('3', '3', '最多跑一次（Ⅲ级）', 'One visit only (III)'),
  c('4', '4', '全程网办（Ⅳ级）', 'All online (IV)'),
];
export const HANDLE_AREAS: readonly Code[] = [
  w('county', '本县（市、区）', 'Own county'),
  w('city', '全市', 'City'),
  w('province', '全省', 'Province'),
  w('nation', '全国', 'Country'),
];
export const RESULT_TYPES: readonly Code[] = [
  w('certificate', '证照', 'Certificate'),
  w('document', '文书', 'Document'),
  w('reply', '批复', 'Reply'),
];
export const MATERIAL_TYPES: readonly Code[] = [w('original', '原件', 'Original'), w('copy', '复印件', 'Copy'), w('form', '表单', 'Form')];
export const MATERIAL_FORMATS: readonly Code[] = [
  w('paper', '纸质', 'Paper'),
  w('electronic', '电子', 'Electronic'),
  w('both', '纸质或电子', 'Paper or electronic'),
];
export const NEEDS: readonly Code[] = [
  w('required', '必要', 'Required'),
  w('optional', '非必要', 'Optional'),
  w('gap-allowed', '容缺后补', 'May follow'),
];
export const SOURCES: readonly Code[] = [
  w('applicant', '申请人自备', 'The applicant'),
  w('government', '政府部门核发', 'A government department'),
  w('other', '其他', 'Somebody else'),
];
