/** Refusal codes of the hotline and its knowledge base with their sentences. */
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

export const hotlineRefusals = {
  'hotline-not-found': entry(
    404,
    '没有这件诉求，或者号码、查询密码不对。',
    'There is no such petition, or number and password do not fit.',
  ),
  'hotline-division': entry(422, '请选一个县（市、区）。', 'Choose a county.'),
  'hotline-closed': entry(409, '这件诉求已经办结。', 'This petition is closed.'),
  'hotline-not-now': entry(409, '这件诉求现在不在这一步。', 'The petition is not at this step now.'),
  'hotline-own-kind': entry(
    409,
    '“被要求多跑一次”由监督单位查办，不转承办单位（省规定第42条）。',
    '“Asked for a second trip” is looked into by supervision, not by the office it is about (2018 provisions art. 42).',
  ),
  'hotline-reported-office': entry(
    409,
    '举报不能转给被举报的单位（信访工作条例第30条）。',
    'A report is never sent to the office it is about (petition regulation art. 30).',
  ),
  'hotline-same-office': entry(422, '同一个单位写了两次。', 'The same office is named twice.'),
  'hotline-objected-before': entry(
    409,
    '已经提出过一次异议，分派后不能再退（信访工作条例第23条）。',
    'This office objected once; after the decision it may not send it back again (petition regulation art. 23).',
  ),
  'hotline-objection-late': entry(
    409,
    '异议要在收到后5个工作日内提出（信访工作条例第23条）。',
    'An objection is made within 5 working days (petition regulation art. 23).',
  ),
  'hotline-basis-missing': entry(
    422,
    '不予支持要写明依据的法律条款（信访工作条例第32条）。',
    'Where it is not supported, name the article it rests on (petition regulation art. 32).',
  ),
  'hotline-finding-missing': entry(422, '写明查到什么：属实，还是依法不能办。', 'Say what was found: true, or lawfully refused.'),
  'hotline-extended': entry(409, '只能延期一次（信访工作条例第34条）。', 'There is one extension (petition regulation art. 34).'),
  'hotline-extension-long': entry(
    422,
    '延期最多{most}天（信访工作条例第34条）。',
    'An extension is {most} days at most (petition regulation art. 34).',
  ),
  'hotline-extension-late': entry(
    409,
    '已经过了答复期限，不能再延期（信访工作条例第34条）。请尽快答复。',
    'Its day is over: it is too late for an extension (petition regulation art. 34). Answer it now.',
  ),
  'hotline-asked-late': entry(
    409,
    '要在30天内提出，已经过了。可以另提一件。',
    'This is asked for within 30 days, which are over. You may raise another petition.',
  ),
  'hotline-lead-bad': entry(
    422,
    '只能并到本地另一件正在办的诉求。',
    'It can be joined to another petition of the same place that is being handled.',
  ),
  'hotline-who-protected': entry(
    403,
    '诉求人要求保密，只有派单负责人能看（信访工作条例第30条）。',
    'Who raised it is protected; the dispatcher alone may see it (petition regulation art. 30).',
  ),
  'entry-not-found': entry(404, '没有这条知识。', 'There is no such entry.'),
  'entry-not-now': entry(409, '没有待审的版本，或者已经下架。', 'No version waits for approval, or the entry is retired.'),
  'open311-key-wrong': entry(403, '密钥不对或者已经停用。', 'The key is wrong or was revoked.'),
} as const satisfies Readonly<Record<string, RefusalEntry>>;
