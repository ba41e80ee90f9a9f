/** What people call a field of a document: the table of localities' fields for items, this one for matters. */
import type { Text } from '#domain/kernel/text.ts';
import { findFieldRule } from '#domain/overlay/field-table.ts';

const t = (zh: string, en: string): Text => ({ zh, en });

/** Fields of matters, and containers that the table of an item's fields only knows by their parts. */
const LABELS: Readonly<Record<string, Text>> = {
  kind: t('一件事的种类', 'Kind of matter'),
  name: t('名称', 'Name'),
  summary: t('一句话说明', 'One plain sentence'),
  seal: t('印字', 'Seal character'),
  keywords: t('搜索词', 'Search words'),
  initiator: t('由谁发起', 'Who starts it'),
  sealed: t('保密依据', 'Law that seals it'),
  routing: t('由哪个县办', 'Which county handles it'),
  'routing.by': t('由哪个县办', 'Which county handles it'),
  'routing.field': t('由哪个县办', 'Which county handles it'),
  budget: t('总时限', 'Budget of days'),
  'budget.term': t('总时限', 'Budget of days'),
  'budget.from': t('总时限的起点', 'Start of the budget'),
  'budget.to': t('总时限的终点', 'End of the budget'),
  'budget.basis': t('总时限的依据', 'Basis of the budget'),
  roles: t('当事人', 'Parties'),
  situation: t('情形问题', 'Questions asked first'),
  steps: t('步骤', 'Steps'),
  'steps[].item': t('事项', 'Service item'),
  'steps[].files': t('什么时候交材料', 'When something is handed in'),
  'steps[].counted': t('天数算不算', 'Whether its days count'),
  'steps[].promised': t('承诺时限', 'Promised limit'),
  'steps[].limit': t('时限', 'Limit'),
  'steps[].limit.promised': t('承诺时限', 'Promised limit'),
  'steps[].limit.statutory': t('法定时限', 'Statutory limit'),
  'steps[].needs': t('要等的步骤', 'Steps it waits for'),
  'steps[].needs[].hard': t('是不是法定先后', 'Whether the law sets the order'),
  'steps[].needs[].needs': t('要等到什么时候', 'What it waits for'),
  'steps[].by': t('由谁做', 'Who does it'),
  'steps[].department': t('部门', 'Department'),
  'roles[].min': t('最少人数', 'Least number'),
  'roles[].max': t('最多人数', 'Most'),
  'roles[].wanted': t('什么时候要有', 'When somebody is wanted'),
  'conditions[].text': t('条件', 'Condition'),
  'conditions[].rule': t('自查规则', 'Rule of the check'),
  'faq[].question': t('问题', 'Question'),
  'faq[].answer': t('回答', 'Answer'),
  'places[].name': t('名称', 'Name'),
  'places[].address': t('地址', 'Address'),
  'places[].hours': t('办理时间', 'Hours'),
  'places[].phone': t('电话', 'Phone'),
  'phones.consult': t('咨询电话', 'Phone for questions'),
  'phones.complain': t('监督投诉电话', 'Phone for complaints'),
  'actor.nature': t('实施主体性质', 'By what the power is held'),
  'actor.levels': t('行使层级', 'Level of exercise'),
  'actor.central': t('中央业务指导部门', 'Guiding ministry'),
  'actor.joint': t('联办部门', 'Departments that take part'),
  'actor.entrustedBy': t('委托部门', 'Entrusting department'),
  'power.source': t('权力来源', 'Source of the power'),
  'power.specialProcedure': t('特别程序', 'Special procedure'),
  'power.quota': t('数量限制', 'Limit of number'),
  'power.rights': t('申请人权利', 'Rights of the applicant'),
  'power.duties': t('申请人义务', 'Duties of the applicant'),
  'within.term': t('申请期限', 'Apply within'),
  'within.after': t('申请期限从哪天起', 'From when one applies'),
  'within.basis': t('申请期限的依据', 'Basis of the time to apply'),
  'remedies.reconsideration': t('行政复议', 'Reconsideration'),
  'remedies.litigation': t('行政诉讼', 'Litigation'),
  online: t('网办', 'Online service'),
  limit: t('时限', 'Limits'),
  result: t('结果', 'Result'),
  visits: t('到现场', 'Visits'),
  appointment: t('预约', 'Appointments'),
  'appointment.offered': t('可以预约', 'Appointments offered'),
  'appointment.perDay': t('每日预约数', 'Appointments a day'),
  'appointment.rule': t('预约办法', 'How to book'),
  materials: t('材料', 'Papers'),
  fields: t('表单问题', 'Questions of the form'),
  fees: t('收费', 'Fees'),
  flow: t('办理流程', 'Steps of handling'),
};

/** The last known part of a field that has no words of its own: `conditions[].x` is said as 办理条件. */
const nearest = (field: string): Text | undefined => {
  const parts = field.split('.');
  for (let length = parts.length - 1; length > 0; length -= 1) {
    const above = parts.slice(0, length).join('.').replace(/\[\]$/, '');
    const known = (Object.hasOwn(LABELS, above) ? LABELS[above] : undefined) ?? findFieldRule(above)?.label;
    if (known !== undefined) return known;
  }
  return undefined;
};

/** @param field as in `DocChange`; a situational question is called as one of the form is. */
export const labelOfField = (field: string, kind: 'item' | 'matter' | 'overlay' = 'item'): Text => {
  const plain = field.replace(/^(changes\.)/, '').replace(/^situation\[\]/, 'fields[]');
  const own = Object.hasOwn(LABELS, plain) ? LABELS[plain] : undefined;
  if (kind === 'matter' && own !== undefined) return own;
  return findFieldRule(plain)?.label ?? own ?? nearest(plain) ?? t('其他内容', 'Other content');
};
