/** What a vendor's system is checked for: each check by its name, what is expected and how to mend it. */
import type { Text } from '#domain/kernel/text.ts';

/** `both`: by webhook and by polling alike. */
export type CheckWords = { readonly mode: 'webhook' | 'polling' | 'both'; readonly says: Text; readonly remedy: Text };

const words = (mode: CheckWords['mode'], zh: string, en: string, mendZh: string, mendEn: string): CheckWords => ({
  mode,
  says: { zh, en },
  remedy: { zh: mendZh, en: mendEn },
});

const verify = [
  '按 Standard Webhooks 验签：对“webhook-id.webhook-timestamp.原始正文”做 HMAC-SHA256，用恒定时间比较，不符回 401。',
  'Verify as Standard Webhooks says: HMAC-SHA256 over “webhook-id.webhook-timestamp.raw body”, compared in constant time; answer 401 where it differs.',
] as const;
const fresh = [
  '时间戳与本机相差超过五分钟的一律拒收，并与时间服务器对时。',
  'Refuse a timestamp more than five minutes from your clock, and keep that clock right.',
] as const;
const once = [
  '先按事件编号查重；看过的回 2xx，不再办第二次。',
  'Look the event’s id up first; answer 2xx to what you had, and do nothing twice.',
] as const;

export const checkWords = {
  'takes-signed': words(
    'webhook',
    '收下签名正确的事件，15 秒内回 2xx',
    'takes a rightly signed event, 2xx within 15 s',
    '先存下事件再回答，办理放到后面做。',
    'Keep the event, answer, and work afterwards.',
  ),
  'refuses-unsigned': words(
    'webhook',
    '没有签名的拒收（4xx），不据此办理',
    'refuses an unsigned event (4xx) and does nothing on it',
    ...verify,
  ),
  'refuses-wrong-signature': words('webhook', '签名不对的拒收（4xx）', 'refuses a wrong signature (4xx)', ...verify),
  'refuses-changed-body': words('webhook', '签名之后被改动的拒收（4xx）', 'refuses a body changed after signing (4xx)', ...verify),
  'refuses-old': words('webhook', '十分钟前签的拒收（4xx）：重放', 'refuses what was signed ten minutes ago (4xx): a replay', ...fresh),
  'refuses-future': words('webhook', '十分钟后签的拒收（4xx）', 'refuses what was signed ten minutes ahead (4xx)', ...fresh),
  'takes-either-signature': words(
    'webhook',
    '换密钥期间两个签名中有一个对就收',
    'takes an event of two signatures, one of them right: a secret being changed',
    'webhook-signature 里以空格分开的签名逐个比较，任一相符即可。',
    'Compare each signature of webhook-signature, parted by spaces; one right one is enough.',
  ),
  'takes-again': words('webhook', '同一事件再来仍回 2xx', 'answers 2xx to the same event again', ...once),
  'takes-unknown-type': words(
    'webhook',
    '不认识的事件类型回 2xx，忽略',
    'answers 2xx to a kind of event it does not know, and ignores it',
    '新类型会不断增加，不认识的忽略即可。',
    'New kinds will come; ignore what you do not know.',
  ),
  'takes-out-of-order': words(
    'webhook',
    '后发的先到，仍回 2xx',
    'answers 2xx when a later event comes before an earlier one',
    '以办件版本为序：比已知版本旧的回 2xx 并忽略。',
    'The case’s version is the order: answer 2xx to what is older than what you know, and ignore it.',
  ),
  pulls: words('polling', '会来取事件', 'asks for events', '定时调用 events.pull。', 'Call events.pull now and then.'),
  'goes-on-from-its-place': words(
    'polling',
    '从上次的位置接着取，不跳过，也不问还没有的位置',
    'goes on from its place: skips nothing, and asks for no place that is not there yet',
    '处理完一条再记下它的 position，下次 after 用它。',
    'Keep the position of an event after it was handled, and ask after it.',
  ),
  'asks-with-measure': words(
    'polling',
    '每秒不超过五次',
    'asks at most five times a second',
    '没有新事件时停两秒再问。',
    'Pause two seconds where nothing waits.',
  ),
  'catches-up': words(
    'both',
    '平台暂停过后自己补上',
    'catches up by itself after the platform was away',
    '503 后稍等再试，从原来的位置接着取。',
    'Try again after a 503, from the same place.',
  ),
  'fetches-case': words(
    'both',
    '收到事件后用自己的密钥取办件',
    'fetches the case by its key after an event',
    '事件里没有个人信息，详情用 cases.get 取。',
    'Events hold nothing personal; read the case by cases.get.',
  ),
  decides: words(
    'both',
    '把办理结果推回平台',
    'pushes its decision back',
    '用 acts.push 推 grant 或 refuse，带上办件版本、外部编号、经办人。',
    'Push grant or refuse by acts.push, with version, external id and officer.',
  ),
  'acts-well-formed': words(
    'both',
    '推送的内容合格（没有 400）',
    'what it pushes is well-formed (no 400)',
    '对照 openapi.json 检查正文；每次推送带 8 个字符以上的 Idempotency-Key。',
    'Compare the body with openapi.json; send an Idempotency-Key of eight characters or more.',
  ),
  'done-once': words(
    'both',
    '同一件只办一次：每步一个外部编号',
    'does each step of a case once: one external id a step',
    '同一步的外部编号在重试时不要换。',
    'Keep the external id of a step when you try again.',
  ),
  'repeats-lost': words(
    'both',
    '回答丢了，用同一个外部编号再推',
    'repeats an act whose answer was lost, under the same external id',
    '先把编号和办件存在一起再推；没有回答就原样再推。',
    'Keep the id with the case before you push; without an answer push the same again.',
  ),
  'waits-when-told': words(
    'both',
    '429 后按 Retry-After 等够再试',
    'waits as Retry-After says after a 429',
    '读 Retry-After，到时再试。',
    'Read Retry-After, and try again then.',
  ),
  'reads-again': words(
    'both',
    '版本旧了（409）先重读再推',
    'reads the case again after a 409 of its version, then pushes',
    '收到 version-old 后调用 cases.get，核对后带新版本再推。',
    'After version-old call cases.get, look, and push with the new version.',
  ),
  'takes-a-refusal': words(
    'both',
    '依法被拒的不反复推',
    'does not push again and again what the law refuses',
    '4xx（除 408、425、429）交给人看，不自动重试。',
    'Show a 4xx (but 408, 425, 429) to a person; do not repeat it.',
  ),
  'stops-when-withdrawn': words(
    'both',
    '撤回的件不再推',
    'pushes nothing on a case that was withdrawn',
    '收到 part.withdrawn 后重读办件，停止办理。',
    'Read the case after part.withdrawn, and stop.',
  ),
} as const satisfies Readonly<Record<string, CheckWords>>;

export type CheckId = keyof typeof checkWords;
