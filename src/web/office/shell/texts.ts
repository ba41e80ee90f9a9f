/** Sentences of the office's frame: bar, rail, posts, keys. */
import type { Texts } from '#web/ui/texts.ts';

export const shellTexts = {
  office: { zh: '办公', en: 'Office' },
  counter: { zh: '窗口', en: 'Counter' },
  counterName: { zh: '综合窗口', en: 'Counter' },
  desk: { zh: '办理', en: 'Desk' },
  projects: { zh: '项目', en: 'Projects' },
  projectsName: { zh: '投资项目', en: 'Investment projects' },
  areas: { zh: '功能区', en: 'Areas' },
  home: { zh: '一次，首页', en: 'Yici, home' },
  search: { zh: '搜办件号、事项、申请人', en: 'Case number, item, applicant' },
  keys: { zh: '按键', en: 'Keys' },
  theme: { zh: '换成深色或浅色', en: 'Dark or light' },
  switchPost: { zh: '换岗位', en: 'Change post' },
  signOut: { zh: '退出', en: 'Sign out' },
  menu: { zh: '我和岗位', en: 'Me and my post' },
  whichPost: { zh: '现在以哪个岗位办事', en: 'Under which post do you work now' },
  whichPostHint: { zh: '您做的每一步都记在这个岗位名下。', en: 'Every step you take is recorded under this post.' },
  noPost: { zh: '您名下没有岗位', en: 'You hold no post' },
  noPostHint: {
    zh: '这里只给有岗位的工作人员用。办自己的事，请到首页。',
    en: 'This area is for officers. For your own matters go to the home page.',
  },
  standsInFor: (name: string) => ({ zh: `代${name}办理`, en: `Standing in for ${name}` }),
  settings: { zh: '设置', en: 'Settings' },
  toHome: { zh: '去首页', en: 'Home page' },
  work: { zh: '去办理', en: 'Work' },
} satisfies Texts;

export const keyTexts = {
  title: { zh: '按键', en: 'Keys' },
  move: { zh: '上下移动', en: 'Move' },
  open: { zh: '打开', en: 'Open' },
  back: { zh: '返回、关闭', en: 'Back, close' },
  find: { zh: '搜', en: 'Search' },
  help: { zh: '看这张表', en: 'This list' },
  outcome: { zh: '选处理结果', en: 'Choose the outcome' },
  next: { zh: '叫下一件', en: 'Next case' },
  walkIn: { zh: '有人来了：核对、收件', en: 'Somebody is here: identify, take in' },
  sign: { zh: '签字、盖章、打印', en: 'Sign and print' },
  acts: { zh: '到“办理”栏', en: 'Go to the acts' },
} satisfies Texts;
