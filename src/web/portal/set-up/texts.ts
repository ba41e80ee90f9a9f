/** Sentences of the set-up page. */
import type { Texts } from '#web/ui/texts.ts';

export const setUp = {
  title: { zh: '开通本平台', en: 'Set up this platform' },
  lead: {
    zh: '这个平台还没有管理员。凭服务器终端上打印的一次性口令，登记第一位管理员。',
    en: 'Nobody administers this platform yet. The one-time token printed on the server makes the first administrator.',
  },
  steps: { zh: '三步', en: 'Three steps' },
  token: { zh: '一次性口令', en: 'One-time token' },
  tokenHint: {
    zh: '终端里“token:”后面的那一串，30分钟内有效，只能用一次。',
    en: 'The line after "token:" in the terminal; good for 30 minutes and once.',
  },
  tokenMissing: { zh: '要填口令。', en: 'The token is needed.' },
  signIn: { zh: '登录，确认您是谁', en: 'Sign in, so that it is known who you are' },
  signInWhy: {
    zh: '用单位的统一身份认证登录。口令只留在这个窗口里，登录后接着办。',
    en: 'Through the identity provider of your organisation. The token stays in this window; you go on here afterwards.',
  },
  signedInAs: (name: string) => ({ zh: `已登录：${name}`, en: `Signed in: ${name}` }),
  other: { zh: '换一个人登录', en: 'Sign in as somebody else' },
  division: { zh: '管理哪个区划', en: 'Which division' },
  divisionHint: {
    zh: '这里和它下面的区划都归您管理；以后可以再请别的管理员。',
    en: 'You administer it and everything within it; more administrators can be appointed later.',
  },
  divisionMissing: { zh: '要选一个区划。', en: 'Choose a division.' },
  province: { zh: '省', en: 'Province' },
  nameZh: { zh: '管理机构名称', en: 'Name of your office in Chinese' },
  nameEn: { zh: '管理机构英文名称', en: 'Name of your office in English' },
  nameMissing: { zh: '要填名称。', en: 'The name is needed.' },
  finish: { zh: '登记为第一位管理员', en: 'Become the first administrator' },
  again: { zh: '换一个口令', en: 'Use another token' },
  next: { zh: '下一步', en: 'Next' },
  closed: { zh: '这个平台已经有管理员', en: 'This platform has its administrator' },
  closedHint: {
    zh: '要管理机构、岗位和人员，请由管理员登录后进入“设置”。',
    en: 'Offices, posts and people are administered under "Settings" after signing in.',
  },
  toOffice: { zh: '进入办公区', en: 'To the office area' },
  done: { zh: '开通好了', en: 'Set up' },
  doneHint: {
    zh: '您是第一位管理员。接下来：建窗口大厅和部门、请工作人员，然后就能收件。',
    en: 'You are the first administrator. Next: the hall, the offices and their officers; then cases can be taken.',
  },
  toAdmin: { zh: '去设置', en: 'To settings' },
} satisfies Texts;
