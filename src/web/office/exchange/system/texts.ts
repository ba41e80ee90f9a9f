/** Sentences of the tab 部门系统. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const healthTexts: Readonly<Record<string, Text>> = {
  well: { zh: '正常', en: 'Well' },
  behind: { zh: '有积压', en: 'Behind' },
  silent: { zh: '没有声音', en: 'Silent' },
  resting: { zh: '连续失败，歇一会再试', en: 'Failing; tried again shortly' },
  off: { zh: '没有接入', en: 'Off' },
};
export const stateTexts: Readonly<Record<string, Text>> = {
  sandbox: { zh: '沙箱', en: 'Sandbox' },
  live: { zh: '正式', en: 'Live' },
  suspended: { zh: '暂停，由平台办', en: 'Suspended: handled here' },
  closed: { zh: '已停止', en: 'Closed' },
};
export const modeTexts: Readonly<Record<string, Text>> = {
  webhook: { zh: '推送（webhook）', en: 'Pushed (webhook)' },
  polling: { zh: '来取（轮询）', en: 'Pulled (polling)' },
  both: { zh: '推送，也可来取', en: 'Pushed, and may be pulled' },
};
export const kindTexts: Readonly<Record<string, Text>> = {
  department: { zh: '部门业务系统', en: 'A department’s system' },
  upper: { zh: '上级（省、国家），只报送', en: 'Upper level, told only' },
};
export const deliveryTexts: Readonly<Record<string, Text>> = {
  waiting: { zh: '等待', en: 'Waits' },
  failed: { zh: '没送到，再送', en: 'Failed, sent again' },
  sent: { zh: '已送达', en: 'Taken' },
  dead: { zh: '死信', en: 'Dead letter' },
  pulled: { zh: '已取走', en: 'Pulled' },
};
export const codeTexts: Readonly<Record<string, Text>> = {
  item: { zh: '事项', en: 'Items' },
  state: { zh: '办理状态', en: 'States' },
  unit: { zh: '时限单位', en: 'Units' },
  ground: { zh: '停表事由', en: 'Grounds of a stop' },
  answer: { zh: '征求意见结论', en: 'Answers to an opinion' },
};
export const typeTexts: Readonly<Record<string, Text>> = {
  'part.submitted': { zh: '已递交', en: 'Filed' },
  'part.accepted': { zh: '已受理', en: 'Accepted' },
  'part.supplement-asked': { zh: '通知补正', en: 'Asked to complete' },
  'part.supplemented': { zh: '已补正', en: 'Completed' },
  'part.acceptance-withdrawn': { zh: '撤回受理', en: 'Acceptance withdrawn' },
  'part.review-began': { zh: '开始审查', en: 'Review began' },
  'part.stopped': { zh: '停表', en: 'Clock stopped' },
  'part.resumed': { zh: '恢复计时', en: 'Clock resumed' },
  'part.extended': { zh: '延长期限', en: 'Extended' },
  'part.completed': { zh: '办结', en: 'Completed' },
  'part.decided': { zh: '作出决定', en: 'Decided' },
  'part.delivered': { zh: '已送达', en: 'Delivered' },
  'part.withdrawn': { zh: '申请人撤回', en: 'Withdrawn' },
  'part.lapsed': { zh: '终止', en: 'Lapsed' },
  'part.waived': { zh: '免办', en: 'Waived' },
  'part.transferred': { zh: '移交', en: 'Transferred' },
  'part.set-aside': { zh: '决定被撤销', en: 'Set aside' },
  'part.reopened': { zh: '重新办理', en: 'Reopened' },
  'part.overdue': { zh: '超期', en: 'Overdue' },
  'part.changed': { zh: '有变化', en: 'Changed' },
  'opinion.asked': { zh: '征求意见', en: 'Opinion asked' },
  'opinion.given': { zh: '意见已回', en: 'Opinion given' },
  'certificate.issued': { zh: '证照已发', en: 'Certificate issued' },
  'certificate.changed': { zh: '证照状态变化', en: 'Certificate changed' },
  'reliance.changed': { zh: '依据的证照变化', en: 'What it rests on changed' },
  'calendar.moved': { zh: '期限随日历调整', en: 'Dates moved' },
  'case.ended': { zh: '办件结束', en: 'Case ended' },
};

export const systemTexts = {
  title: { zh: '部门业务系统', en: 'Department systems' },
  count: (n: number) => ({ zh: `${n}个`, en: `${n}` }),
  lead: {
    zh: '有自己系统的部门，在自己系统里办，结果自动回来，谁也不用录两遍。',
    en: 'A department with its own system works there; results come back by themselves and nobody types twice.',
  },
  new: { zh: '登记系统', en: 'Enter a system' },
  none: { zh: '还没有登记部门系统', en: 'No department system is entered yet' },
  noneHint: { zh: '由数据管理部门登记；先在沙箱里试，再正式接入。', en: 'The data office enters it; it begins in the sandbox.' },
  back: { zh: '全部系统', en: 'All systems' },
  system: { zh: '系统', en: 'System' },
  how: { zh: '方式', en: 'How' },
  state: { zh: '接入', en: 'State' },
  heard: { zh: '最近联系', en: 'Last heard of' },
  waits: { zh: '等待', en: 'Waiting' },
  deadHead: { zh: '死信', en: 'Dead' },
  never: { zh: '还没有', en: 'not yet' },
  all: { zh: '辖区内全部', en: 'All below it' },
  silent: {
    zh: '这个系统没有声音了：办件可能停在那边。请联系对方；必要时暂停接入，由平台接着办。',
    en: 'This system is silent and cases may be stuck there. Call them; if need be suspend it, and the desk takes over.',
  },
  edit: { zh: '修改', en: 'Change' },
  offices: { zh: '办理部门', en: 'Offices' },
  items: { zh: '事项', en: 'Items' },
  allItems: { zh: '这些部门的全部事项', en: 'All items of these offices' },
  address: { zh: '推送地址', en: 'Webhook address' },
  addressHint: { zh: 'https 地址；内网地址要由运行人员放行。', en: 'An https address; private ones are allowed by the operator.' },
  link: { zh: '对方办件页面', en: 'Their page of a case' },
  linkHint: { zh: '{case} 和 {part} 会换成办件号和分办件。', en: '{case} and {part} are filled in.' },
  quota: { zh: '每分钟最多调用', en: 'Calls a minute at most' },
  silentAfter: { zh: '多少分钟没有联系算没有声音', en: 'Minutes after which it is silent' },
  nameZh: { zh: '名称（中文）', en: 'Name (Chinese)' },
  nameEn: { zh: '名称（英文）', en: 'Name (English)' },
  kind: { zh: '类别', en: 'Kind' },
  mode: { zh: '事件怎么过去', en: 'How events reach it' },
  division: { zh: '行政区划', en: 'Division' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '不改了', en: 'Leave it' },
  position: { zh: '事件', en: 'Events' },
  positions: (newest: number, taken: number) => ({
    zh: `共${newest}条，对方确认到第${taken}条`,
    en: `${newest}, acknowledged up to ${taken}`,
  }),
  pushed: { zh: '最近推来结果', en: 'Last result from it' },
  basis: { zh: '依据', en: 'Law' },
} satisfies Texts;

export const keyTexts = {
  keys: { zh: '访问密钥', en: 'Keys' },
  none: { zh: '还没有密钥', en: 'No key yet' },
  until: (day: string) => ({ zh: `有效到${day}`, en: `until ${day}` }),
  ended: { zh: '已停用', en: 'ended' },
  expired: { zh: '已到期', en: 'expired' },
  add: { zh: '新增密钥（90天）', en: 'Make a key (90 days)' },
  end: { zh: '停用', en: 'End' },
  once: { zh: '只显示这一次，请马上交给对方：', en: 'Shown this once only; hand it over now:' },
  secret: { zh: '签名密钥', en: 'Signing secret' },
  generation: (n: number, day: string) => ({ zh: `第${n}代，${day}起`, en: `Generation ${n}, since ${day}` }),
  overlap: (day: string) => ({ zh: `旧的同时签到${day}`, en: `the old one signs too until ${day}` }),
  rotate: { zh: '更换（旧的再用24小时）', en: 'Change it (the old one for 24 h more)' },
} satisfies Texts;

export const actTexts = {
  acts: { zh: '操作', en: 'Acts' },
  ping: { zh: '发一条测试事件', en: 'Send a test event' },
  pinged: (status: number, ms: number) => ({ zh: `对方收下了（${status}，${ms}毫秒）`, en: `Taken (${status}, ${ms} ms)` }),
  notPinged: (why: string) => ({ zh: `对方没有收下：${why}`, en: `Not taken: ${why}` }),
  live: { zh: '正式接入', en: 'Go live' },
  suspend: { zh: '暂停接入', en: 'Suspend' },
  close: { zh: '停止接入', en: 'Close for good' },
  reason: { zh: '原因', en: 'Reason' },
  replay: { zh: '死信全部重送', en: 'Send all dead letters again' },
  replayed: (n: number) => ({ zh: `${n}条排队重送`, en: `${n} queued again` }),
  again: { zh: '重送', en: 'Send again' },
} satisfies Texts;

export const listTexts = {
  deliveries: { zh: '事件与送达', en: 'Events and deliveries' },
  noDeliveries: { zh: '还没有事件', en: 'No events yet' },
  which: { zh: '看哪些', en: 'Which' },
  every: { zh: '全部', en: 'All' },
  tries: (n: number) => ({ zh: `试了${n}次`, en: `${n} tries` }),
  next: (when: string) => ({ zh: `${when}再送`, en: `again ${when}` }),
  more: { zh: '更早的', en: 'Earlier ones' },
  codes: { zh: '代码对照', en: 'Map of codes' },
  codesHint: {
    zh: '一行一条：我们的代码 = 对方的代码。整类不写，就用我们的代码。',
    en: 'One a line: our code = theirs. A kind left empty is spoken in ours.',
  },
  ours: { zh: '我们的代码', en: 'Our codes' },
  lint: { zh: '检查', en: 'Check' },
  fine: { zh: '没有问题', en: 'Nothing wrong' },
  quiet: (codes: string) => ({
    zh: `对方没有这些说法，照我们的代码发：${codes}`,
    en: `It has no word for these; they are sent in our codes: ${codes}`,
  }),
  officers: { zh: '人员对照', en: 'Officers' },
  officersHint: {
    zh: '对方系统里的工号是我们这里的哪个人；没有任职，做了也不算。',
    en: 'Who an officer of the system is here; without a post nothing they do counts.',
  },
  reference: { zh: '对方工号', en: 'Their number' },
  person: { zh: '人员', en: 'Person' },
  notInPost: { zh: '现在没有任职', en: 'holds no post now' },
  addRow: { zh: '加一人', en: 'Add a person' },
  remove: { zh: '去掉', en: 'Remove' },
  history: { zh: '变更记录', en: 'What was changed' },
  platform: { zh: '平台', en: 'The platform' },
} satisfies Texts;
