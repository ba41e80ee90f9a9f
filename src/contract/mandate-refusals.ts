/** Refusals about who acts for whom, with their HTTP status and sentence in both languages. */
import type { MandateRefusal } from '#domain/party/mandate-decide.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const mandateRefusals = {
  'mandate-not-found': entry(404, '没有这份授权。', 'There is no such mandate.'),
  'mandate-code-unknown': entry(
    404,
    '这个码没有了：码只用十分钟，请对方再出示一次。',
    'This code is gone: a code lives ten minutes; ask for a new one.',
  ),
  'mandate-self': entry(422, '不用授权给自己。', 'Nobody needs a mandate from themself.'),
  'mandate-minor': entry(
    422,
    '未满十八周岁的人不能授权，也不能受托（民法典第18、19条）。',
    'Somebody under eighteen neither gives nor takes a mandate (Civil Code art. 18, 19).',
  ),
  'not-in-register': entry(
    422,
    '您的户口登记里没有这个孩子。登记不对的，请找公安派出所更正。',
    'Your household record names no such child. If the record is wrong, the police station corrects it.',
  ),
  'grown-up': entry(
    422,
    '已满十八周岁：要由本人授权（民法典第17条）。',
    'This person is of age and gives a mandate themself (Civil Code art. 17).',
  ),
  'kind-not-given': entry(
    422,
    '这一种授权不能由您给出：孩子的由监护人来要，企业的只由企业给出。',
    "This kind is not yours to give: a guardian asks for a child's, only a firm gives a firm's.",
  ),
  'period-missing': entry(422, '要写明到哪一天（民法典第165条）。', 'Say until which day (Civil Code art. 165).'),
  'period-passed': entry(422, '这一天已经过去了。', 'That day has passed.'),
  'period-too-long': entry(422, '一次最长授权三年。', 'Three years at most at a time.'),
  'one-matter-only': entry(422, '单项授权只选一件事。', 'A mandate for one matter names exactly one.'),
  'matter-in-person': entry(422, '这件事要本人办，不能代办。', 'This matter must be handled in person; nobody may act for another.'),
  'mandate-answered': entry(409, '这份授权已经有答复了。', 'This was answered already.'),
  'mandate-lapsed': entry(409, '过了一个月没有答复，已经失效，请重新发起。', 'Nobody answered for a month, so it has lapsed; begin again.'),
  'mandate-not-live': entry(409, '这份授权现在不在生效中。', 'This mandate is not in force.'),
  'not-narrower': entry(
    422,
    '只能改小：事项更少、日期更早。要放宽，请重新授权。',
    'It can only be narrowed: fewer matters, an earlier day. To widen it, give a new one.',
  ),
  'mandate-by-law': entry(409, '这是登记确定的，不能由对方改。', 'The register makes this so; the other side cannot change it.'),
} as const satisfies Record<Exclude<MandateRefusal, 'not-yours'> | 'mandate-code-unknown' | 'matter-in-person', RefusalEntry>;
