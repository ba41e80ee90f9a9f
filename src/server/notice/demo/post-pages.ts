/** The demo's mailbox and phone as pages: plain HTML without script, every text of a message escaped and shown as text. */
import type { Language, Text } from '#domain/kernel/text.ts';
import type { KeptMail } from './mail-house.ts';
import type { Asked, ShortMessage } from './sms-gateway.ts';

export type Post = { readonly mails: readonly KeptMail[]; readonly messages: readonly ShortMessage[]; readonly asked: readonly Asked[] };
export type Look = { readonly language: Language; readonly theme: 'light' | 'dark' | undefined };

const say = (zh: string, en: string): Text => ({ zh, en });
const texts = {
  mailbox: say('演示邮箱', 'Demo mailbox'),
  mailLead: say(
    '演示环境寄出的每封邮件都到这里：真的走 SMTP，不出这台机器。',
    'Every mail of the demo arrives here: by real SMTP, never leaving this machine.',
  ),
  phone: say('演示手机', 'Demo phones'),
  phoneLead: say(
    '演示环境的短信经一个模拟网关到这里。网关有时忙、有时出错、有时收了却说没收：重发带同一个键，手机上只有一条。',
    'SMS of the demo come here through a simulated gateway. It is sometimes busy, sometimes broken, and sometimes takes a message and denies it: repeats carry the same key, and the phone shows one.',
  ),
  none: say('还没有', 'Nothing yet'),
  noMail: say(
    '在“我的 · 通知设置”里填一个邮箱，例如 zhou@yici.example，验证码就寄到这里。',
    'Enter an address under Me · Notice settings, such as zhou@yici.example, and the code arrives here.',
  ),
  noSms: say('办一件事，需要您做什么时，短信就到这里。', 'When a case needs something of you, the SMS arrives here.'),
  departments: say('演示部门', 'Demo departments'),
  away: say('演示邮局还没起来，过几秒再看。', 'The demo’s post is not up yet; look again in a few seconds.'),
  asked: say('网关收到的请求', 'What the gateway was asked'),
  refresh: say('刷新', 'Refresh'),
  other: say('English', '中文'),
  home: say('一次，首页', 'Yici, home'),
  demo: say('演示环境 · 数据为虚构', 'Demo · all data is invented'),
  pick: say('点一封邮件来读', 'Pick a mail to read'),
  to: say('收件人', 'To'),
  time: say('时间', 'Time'),
  status: say('答复', 'Answer'),
  key: say('键', 'Key'),
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);
const timeOf = (at: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(at);

function frame({ language, theme }: Look, title: Text, lead: Text, path: string, content: string): string {
  const t = (text: Text): string => escape(text[language]);
  const [other, tag] = language === 'zh' ? ['en', 'en'] : ['zh', 'zh-CN'];
  const mailbox = path === '/demo-mailbox';
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${t(title)} · ${language === 'zh' ? '一次' : 'Yici'}</title><link rel="stylesheet" href="/demo-mailbox/style.css"></head>
<body><div class="who">
<header class="who__bar"><a class="y-logo" href="/" aria-label="${t(texts.home)}"><i class="y-mark"></i><i class="y-logo__ci"></i></a><span class="y-demo">${t(texts.demo)}</span><a href="${path}?language=${other}" lang="${tag}">${t(texts.other)}</a></header>
<main><nav class="post__tabs"><a href="/demo-mailbox"${mailbox ? ' aria-current="page"' : ''}>${t(texts.mailbox)}</a><a href="/demo-sms"${mailbox ? '' : ' aria-current="page"'}>${t(texts.phone)}</a><a href="/demo-departments">${t(texts.departments)}</a></nav>
<h1>${t(title)}</h1><p class="who__lead">${t(lead)} <a href="${path}">${t(texts.refresh)}</a></p>${content}</main></div></body></html>`;
}

const empty = (look: Look, why: Text): string =>
  `<div class="post__empty"><b>${escape(texts.none[look.language])}</b><p>${escape(why[look.language])}</p></div>`;

export const awayPage = (look: Look, path: string): string =>
  frame(look, path === '/demo-sms' ? texts.phone : texts.mailbox, texts.away, path, '');

/** The list and the mail that was picked. */
export function mailboxPage(look: Look, { mails }: Post, picked: string | undefined): string {
  const { language } = look;
  if (mails.length === 0) return frame(look, texts.mailbox, texts.mailLead, '/demo-mailbox', empty(look, texts.noMail));
  const open = mails.find(({ id }) => id === picked) ?? mails[0];
  const rows = mails.map(
    ({ id, to, subject, at }) =>
      `<li><a href="/demo-mailbox?mail=${encodeURIComponent(id)}"${id === open?.id ? ' aria-current="true"' : ''}><b>${escape(subject)}</b><span>${escape(to)}</span><time>${timeOf(at)}</time></a></li>`,
  );
  const shown =
    open === undefined
      ? `<p>${escape(texts.pick[language])}</p>`
      : `<article><h2>${escape(open.subject)}</h2><p class="post__meta">${escape(open.from)} → ${escape(open.to)} · ${timeOf(open.at)}</p><pre>${escape(open.text)}</pre></article>`;
  return frame(look, texts.mailbox, texts.mailLead, '/demo-mailbox', `<div class="post"><ul>${rows.join('')}</ul>${shown}</div>`);
}

/** One phone for each number, and what the gateway was asked. */
export function phonePage(look: Look, { messages, asked }: Post): string {
  const t = (text: Text): string => escape(text[look.language]);
  const numbers = [...new Set(messages.map(({ to }) => to))];
  const phones = numbers.map((number) => {
    const own = messages.filter(({ to }) => to === number);
    const bubbles = own.map(({ sender, text, at }) => `<li><small>${escape(sender)} · ${timeOf(at)}</small><p>${escape(text)}</p></li>`);
    return `<section class="post__phone"><h2>${escape(number)}</h2><ol>${bubbles.join('')}</ol></section>`;
  });
  const log = asked.map(
    ({ at, key, status, mood }) =>
      `<tr><td><time>${timeOf(at)}</time></td><td class="post__s${Math.floor(status / 100)}">${status} ${escape(mood)}</td><td><code>${escape(key)}</code></td></tr>`,
  );
  const table =
    log.length === 0
      ? ''
      : `<h2>${t(texts.asked)}</h2><div class="post__log"><table><thead><tr><th>${t(texts.time)}</th><th>${t(texts.status)}</th><th>${t(texts.key)}</th></tr></thead><tbody>${log.join('')}</tbody></table></div>`;
  const body = phones.length === 0 ? empty(look, texts.noSms) : `<div class="post__phones">${phones.join('')}</div>`;
  return frame(look, texts.phone, texts.phoneLead, '/demo-sms', body + table);
}
