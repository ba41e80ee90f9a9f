/** Sentences of keys to the open interface. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const clientTexts = {
  title: { zh: '接口密钥', en: 'Keys to the interface' },
  lead: {
    zh: '公开的目录、数据和地点谁都能读。要常年调用的，申请一把密钥：按天计次，用了多少看得见。个人的信息，密钥打不开。',
    en: 'What is open can be read by anybody. Who calls it all the time asks for a key: counted by day, with its use in sight. No key opens anything personal.',
  },
  docs: { zh: '接口说明（OpenAPI）', en: 'Description of the interface (OpenAPI)' },
  ask: { zh: '申请密钥', en: 'Ask for a key' },
  name: { zh: '应用名称', en: 'Name of the application' },
  purpose: { zh: '用来做什么', en: 'What for' },
  contact: { zh: '出了问题找谁（邮箱或电话）', en: 'Whom to turn to (mail or phone)' },
  send: { zh: '提交申请', en: 'Send the request' },
  missing: { zh: '请写上', en: 'Please fill this in' },
  none: { zh: '还没有申请过', en: 'None asked for yet' },
  answeredBy: (office: Text): Text => ({ zh: `由${office.zh}答复`, en: `answered by ${office.en}` }),
  perDay: (count: number, day: string): Text => ({ zh: `每天${count}次，到${day}`, en: `${count} calls a day, until ${day}` }),
  take: { zh: '取密钥', en: 'Take a key' },
  takeNew: { zh: '换一把（旧的立即失效）', en: 'Take a new one (the old one ends at once)' },
  key: { zh: '密钥只显示这一次，请保存好：', en: 'The key is shown this once; keep it:' },
  use: { zh: '每次请求带上 Authorization: Bearer 密钥', en: 'Send it as Authorization: Bearer <key>' },
  end: { zh: '不用了', en: 'Give it back' },
  usage: { zh: '近十四天', en: 'The last fourteen days' },
  noUsage: { zh: '还没有调用过', en: 'No calls yet' },
  day: { zh: '日期', en: 'Day' },
  operation: { zh: '接口', en: 'Operation' },
  calls: { zh: '次数', en: 'Calls' },
  refused: { zh: '超额', en: 'Over the quota' },
} as const satisfies Texts;

export const clientStates: Readonly<Record<string, Text>> = {
  asked: { zh: '等数据局答复', en: 'waiting for the data office' },
  granted: { zh: '已同意', en: 'granted' },
  refused: { zh: '没有同意', en: 'refused' },
  revoked: { zh: '已停用', en: 'revoked' },
  ended: { zh: '已交还', en: 'given back' },
};
