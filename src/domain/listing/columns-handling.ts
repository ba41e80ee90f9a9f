/** The national columns of handling, channels and result. */
import type { Item } from '#domain/catalogue/item.ts';
import type { Channel } from '#domain/catalogue/item-elements.ts';
import { AUDIENCES, HANDLE_AREAS, HANDLE_TYPES, ONLINE_DEPTHS, PROJECT_TYPES, RESULT_TYPES } from './column-codes.ts';
import { code, codeOf, codes, FLAG, may, must, NUMBER, sentence, text, type NationalColumn } from './column.ts';

export const flagOf = (yes: boolean | undefined): string | undefined => (yes === undefined ? undefined : yes ? '1' : '0');
const lines = (sentences: readonly string[]): string | undefined => (sentences.length === 0 ? undefined : sentences.join('\n'));
const numbered = (sentences: readonly string[]): string | undefined => lines(sentences.map((words, at) => `${at + 1}. ${words}`));

const flowWords = ({ flow }: Partial<Item>): string | undefined =>
  flow === undefined
    ? undefined
    : numbered(
        flow.map(({ name, who, days }) => [name.zh, who?.zh, days === undefined ? undefined : `${days}天`].filter(Boolean).join('，')),
      );
const conditionWords = ({ conditions }: Partial<Item>): string | undefined =>
  numbered((conditions ?? []).map(({ text: words }) => words.zh));

/** A list of sentences is taken only where nothing changed: a row says neither rules nor steps. */
const unchanged = (now: (item: Partial<Item>) => string | undefined): NonNullable<NationalColumn['write']> => {
  return (value, { base }) => (now(base) === value ? {} : { faults: [{ code: 'not-taken', value }] });
};

/** One that is there already keeps its place. */
const withChannel = (base: Partial<Item>, channel: Channel, yes: boolean) => {
  const now = base.channels ?? [];
  if (!yes) return { channels: now.filter((each) => each !== channel) };
  return { channels: now.includes(channel) ? now : [...now, channel] };
};
const online = (base: Partial<Item>, change: object) => ({ online: { depth: 1, identity: 1, ...base.online, ...change } });

export const HANDLING_COLUMNS: readonly NationalColumn[] = [
  must('handling', 'server_type', '服务对象', 'Whom it serves', codes(AUDIENCES), {
    read: (item) => item.audience?.map((each) => codeOf(AUDIENCES, each)).join(','),
    write: (value) => ({ set: { audience: value.split(',') } }),
  }),
  must('handling', 'accept_condition', '受理条件', 'Conditions', text(20000), { read: conditionWords, write: unchanged(conditionWords) }),
  must('handling', 'handle_flow', '办理流程', 'Steps', text(20000), { read: flowWords, write: unchanged(flowWords) }),
  must('handling', 'project_type', '办件类型', 'At once or promised', code(PROJECT_TYPES), {
    read: (item) => codeOf(PROJECT_TYPES, item.handling),
    write: (handling) => ({ set: { handling } }),
  }),
  must('handling', 'handle_type', '办理形式', 'Ways of handling', codes(HANDLE_TYPES), {
    read: (item) => item.channels?.map((channel) => codeOf(HANDLE_TYPES, channel)).join(','),
    write: (value) => ({ set: { channels: value.split(',') } }),
  }),
  must('handling', 'limit_scene_num', '到办事现场次数', 'Visits', NUMBER, {
    read: (item) => String(item.visits.count),
    write: (value, { base }) => ({ set: { visits: { ...base.visits, count: Number(value) } } }),
  }),
  may('handling', 'limit_scene_explain', '必须现场办理原因', 'Why one must come', text(2000), {
    read: (item) => item.visits.reason?.zh ?? '无',
    write: (value, { base }) =>
      value === '无'
        ? {}
        : sentence(value, base.visits?.reason, (reason) => ({ visits: { count: base.visits?.count ?? 1, ...base.visits, reason } })),
  }),
  must('handling', 'is_online', '是否网办', 'Can be done online', FLAG, {
    read: (item) => flagOf(item.channels?.includes('online')),
    write: (value, { base }) => ({ set: withChannel(base, 'online', value === '1') }),
  }),
  may('handling', 'online_handle_depth', '网上办理深度', 'How far online', code(ONLINE_DEPTHS), {
    read: (item) => (item.online === undefined ? undefined : codeOf(ONLINE_DEPTHS, item.online.depth)),
    write: (value, { base }) => ({ set: online(base, { depth: Number(value) }) }),
  }),
  may('handling', 'handle_area', '通办范围', 'Where one may apply', code(HANDLE_AREAS), {
    read: (item) => (item.area === undefined ? undefined : codeOf(HANDLE_AREAS, item.area)),
    write: (area) => ({ set: { area } }),
  }),
];

const phone = (which: 'consult' | 'complain'): Pick<NationalColumn, 'read' | 'write'> => ({
  read: (item) => item.phones?.[which],
  write: (value, { base }) => ({ set: { phones: { ...base.phones, [which]: value } } }),
});
/** A place is a locality's own and has a name beside its address: it is entered there, the row only repeats it. */
const ofPlaces = (part: 'address' | 'hours'): Pick<NationalColumn, 'read'> => ({
  read: ({ places }) => (places === undefined ? undefined : lines(places.map((place) => `${place.name.zh}：${place[part].zh}`))),
});

export const CHANNEL_COLUMNS: readonly NationalColumn[] = [
  may('channel', 'is_entry_center', '是否进驻政务大厅', 'At the hall', FLAG, { read: (item) => flagOf(item.channels?.includes('window')) }),
  may('channel', 'is_schedule', '是否支持预约办理', 'Appointments', FLAG, {
    read: (item) => flagOf(item.appointment?.offered),
    write: (value, { base }) => ({ set: { appointment: { ...base.appointment, offered: value === '1' } } }),
  }),
  may('channel', 'schedule_num', '每日预约人数', 'Appointments a day', NUMBER, {
    read: (item) => item.appointment?.perDay?.toString(),
    write: (value, { base }) => ({ set: { appointment: { offered: true, ...base.appointment, perDay: Number(value) } } }),
  }),
  may('channel', 'schedule_rule', '预约规则', 'Rule of appointments', text(2000), {
    read: (item) => item.appointment?.rule?.zh,
    write: (value, { base }) =>
      sentence(value, base.appointment?.rule, (rule) => ({ appointment: { offered: true, ...base.appointment, rule } })),
  }),
  may('channel', 'is_express', '是否支持物流快递', 'Mail', FLAG, {
    read: (item) => flagOf(item.channels?.includes('mail') === true || item.result?.delivery.includes('courier') === true),
  }),
  may('channel', 'is_mail_material', '材料能否邮寄', 'Papers by mail', FLAG, {
    read: (item) => flagOf(item.channels?.includes('mail')),
    write: (value, { base }) => ({ set: withChannel(base, 'mail', value === '1') }),
  }),
  may('channel', 'is_mail_result', '结果能否邮寄', 'Result by mail', FLAG, {
    read: (item) => flagOf(item.result?.delivery.includes('courier') ?? false),
  }),
  may('channel', 'is_service_terminals', '是否支持自助终端', 'Self-service terminal', FLAG, {
    read: (item) => flagOf(item.channels?.includes('terminal')),
    write: (value, { base }) => ({ set: withChannel(base, 'terminal', value === '1') }),
  }),
  may('channel', 'is_pay_online', '是否支持网上支付', 'Payment online', FLAG, {
    read: (item) => flagOf(item.payOnline),
    write: (value) => ({ set: { payOnline: value === '1' } }),
  }),
  may('channel', 'mobile_terminal_url', '移动端办理地址', 'Address on the phone', text(500), {
    read: (_item, { mobileAddress }) => mobileAddress,
  }),
  must('channel', 'transact_addr', '办理地点', 'Where', text(2000), ofPlaces('address')),
  must('channel', 'transact_time', '办理时间', 'When', text(2000), ofPlaces('hours')),
  must('channel', 'link_way', '咨询方式', 'Questions to', text(200), phone('consult')),
  must('channel', 'supervise_way', '监督投诉方式', 'Complaints to', text(200), phone('complain')),
];

export const RESULT_COLUMNS: readonly NationalColumn[] = [
  must('result', 'result_type', '审批结果类型', 'Kind of result', code(RESULT_TYPES), {
    read: (item) => (item.result?.kind === undefined ? undefined : codeOf(RESULT_TYPES, item.result.kind)),
    write: (kind, { base }) =>
      base.result === undefined ? { faults: [{ code: 'not-taken', value: kind }] } : { set: { result: { ...base.result, kind } } },
  }),
  must('result', 'result_name', '审批结果名称', 'Name of the result', text(200), {
    read: (item) => item.result?.name.zh,
    write: (value, { base }) =>
      base.result === undefined
        ? { faults: [{ code: 'not-taken', value }] }
        : sentence(value, base.result.name, (name) => ({ result: { ...base.result, name } })),
  }),
  may('result', 'result_guid', '审批结果样本', 'Sample of the result', text(200), { read: (item) => item.result?.sample }),
];
