/** Sentences of the list of served notices. */
import type { Text } from '#domain/kernel/text.ts';

export const servedTexts = {
  title: { zh: '通知与送达', en: 'Notices and service' },
  none: { zh: '还没有通知', en: 'No notices yet' },
  open: { zh: '还没有送达', en: 'Not served yet' },
  account: (day: string): Text => ({ zh: `${day}送达账户`, en: `Served in the account, ${day}` }),
  onPaper: (day: string): Text => ({ zh: `${day}当面送达`, en: `Served on paper, ${day}` }),
  read: (name: string, at: string): Text => ({ zh: `${name} ${at}已读`, en: `read by ${name}, ${at}` }),
  unread: (name: string): Text => ({ zh: `${name} 未读`, en: `${name} has not opened it` }),
  lost: (name: string, channel: string, why: string): Text => ({
    zh: `${name}的${channel}没有送到${why === '' ? '' : `（${why}）`}，账户里有`,
    en: `${channel} to ${name} was not delivered${why === '' ? '' : ` (${why})`}; it lies in the account`,
  }),
  channel: { mail: { zh: '邮件', en: 'Mail' }, sms: { zh: '短信', en: 'SMS' } },
  paper: { zh: '文书', en: 'Paper' },
  handOver: { zh: '纸质文书已当面交给本人', en: 'The paper was handed over' },
} as const;
