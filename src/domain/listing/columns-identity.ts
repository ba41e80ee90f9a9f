/** The national columns that say which item it is and who holds the power. */
import type { Item, Procedure } from '#domain/catalogue/item.ts';
import { ACTOR_NATURES, TASK_STATES, TASK_TYPES, USE_LEVELS } from './column-codes.ts';
import { code, codeOf, codes, DATE, may, must, NUMBER, sentence, text, type NationalColumn, type RowContext } from './column.ts';

/** A ruling and an award are not procedures of our own: an item of a ruling says so by its code's first word (裁决-…). */
const POWER_BY_CODE: Readonly<Record<string, string>> = { 其他: 'other', 裁决: 'ruling', 奖励: 'award' };
const powerOf = (item: Item): string => POWER_BY_CODE[item.code.slice(0, 2)] ?? item.procedure;
/** Which articles apply to a type of power that is not a procedure by itself. */
const PROCEDURE_OF: Readonly<Record<string, Procedure>> = {
  licence: 'licence',
  benefit: 'benefit',
  confirmation: 'confirmation',
  service: 'service',
  ruling: 'confirmation',
  award: 'benefit',
  other: 'service',
};

/**
 * The credit code of the office, the basic code and the serial of the handling item; the division stands in where no credit
 * code is known. Items of one basic entry are told apart by both serials of their own code: 18 + 12 + 6 fill the column.
 */
const taskCode = (item: Item, context: RowContext): string =>
  `${context.officeCode(item.department) ?? String(context.division).padEnd(12, '0')}${item.basicCode ?? item.code.slice(3, 8)}${item.code.slice(5, 8)}${item.code.slice(-3)}`;

export const IDENTITY_COLUMNS: readonly NationalColumn[] = [
  must('identity', 'catalog_code', '基本编码', 'Code of the basic catalogue', text(12), {
    read: (item) => item.basicCode,
    write: (basicCode) => ({ set: { basicCode } }),
  }),
  may('identity', 'local_catalog_code', '地方基本编码', 'Local basic code', text(36), {
    read: (item) => item.code.slice(0, -4),
  }),
  must('identity', 'task_code', '实施编码', 'Code of the implementation list', text(36), { read: taskCode }),
  may('identity', 'local_task_code', '地方实施编码', 'Local code', text(64), {
    read: (item) => item.code,
    write: (value) => ({ set: { code: value } }),
  }),
  may('identity', 'task_handle_item', '业务办理项', 'Handling item', text(200), {
    read: (item) => item.handlingItem?.zh,
    write: (value, { base }) => sentence(value, base.handlingItem, (handlingItem) => ({ handlingItem })),
  }),
  must('identity', 'task_name', '事项名称', 'Name', text(200), {
    read: (item) => item.name.zh,
    write: (value, { base }) => sentence(value, base.name, (name) => ({ name })),
  }),
  must('identity', 'task_type', '事项类型', 'Type of power', code(TASK_TYPES), {
    read: (item) => codeOf(TASK_TYPES, powerOf(item)),
    write: (value, { base }) => {
      if (base.code !== undefined && POWER_BY_CODE[base.code.slice(0, 2)] === value) return {};
      const procedure = PROCEDURE_OF[value];
      return procedure === undefined ? { faults: [{ code: 'not-taken', value }] } : { set: { procedure } };
    },
  }),
  must('identity', 'task_version', '事项版本', 'Version', NUMBER, { read: (item) => String(item.version) }),
  must('identity', 'task_state', '事项状态', 'State', code(TASK_STATES), {
    read: (_item, { retiredOn }) => codeOf(TASK_STATES, retiredOn === undefined ? 'in-force' : 'retired'),
  }),
  may('identity', 'plan_effective_date', '计划生效日期', 'In force from', DATE, { read: (_item, { effectiveOn }) => effectiveOn }),
  may('identity', 'plan_cancel_date', '计划取消日期', 'Retired on', DATE, { read: (_item, { retiredOn }) => retiredOn }),
];

const actorWith = (base: Partial<Item>, change: Readonly<Record<string, unknown>>) => ({
  actor: { nature: 'statutory', ...base.actor, ...change },
});

export const ACTOR_COLUMNS: readonly NationalColumn[] = [
  must('actor', 'dept_name', '实施主体', 'Department', text(200), { read: (item, context) => context.officeName(item.department) }),
  must('actor', 'dept_code', '实施主体编码', 'Credit code of the department', text(18), {
    read: (item, context) => context.officeCode(item.department),
  }),
  must('actor', 'dept_type', '实施主体性质', 'By what it holds the power', code(ACTOR_NATURES), {
    read: (item) => (item.actor === undefined ? undefined : codeOf(ACTOR_NATURES, item.actor.nature)),
    write: (nature, { base }) => ({ set: actorWith(base, { nature }) }),
  }),
  may('actor', 'entrust_name', '委托部门', 'Entrusting department', text(200), {
    read: (item, context) => (item.actor?.entrustedBy === undefined ? undefined : context.officeName(item.actor.entrustedBy)),
  }),
  may('actor', 'other_dept', '联办机构', 'Joint handling with', text(500), {
    read: (item, context) => item.actor?.joint?.map((kind) => context.officeName(kind)).join('、'),
  }),
  must('actor', 'use_level', '行使层级', 'Level of exercise', codes(USE_LEVELS), {
    read: (item) => (item.actor?.levels ?? [item.level]).map((level) => codeOf(USE_LEVELS, level)).join(','),
    write: (value, { base }) => ({ set: actorWith(base, { levels: value.split(',') }) }),
  }),
  may('actor', 'central_dept', '中央业务指导部门', 'Guiding ministry', text(200), {
    read: (item) => item.actor?.central?.zh,
    write: (value, { base }) => sentence(value, base.actor?.central, (central) => actorWith(base, { central })),
  }),
];
