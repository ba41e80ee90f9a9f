/** The page on which people of the demo say who they are: plain HTML, no script, the design's own tokens. */
import type { Language, Text } from '#domain/kernel/text.ts';

/** One person who can be picked. `office` is the office of the post they hold. */
export type DemoFigure = {
  readonly id: string;
  readonly name: string;
  readonly about: Text;
  readonly group: 'citizen' | 'counter' | 'office';
  readonly office?: string;
};

const say = (zh: string, en: string): Text => ({ zh, en });
const texts = {
  title: say('登录 · 一次', 'Sign in · Yici'),
  heading: say('您是谁？', 'Who are you?'),
  lead: say(
    '演示环境里的人和数据都是虚构的，选一位就能登录，不用密码。',
    'Everybody here is fictional. Pick one to sign in; there is no password.',
  ),
  demo: say('演示环境 · 数据为虚构', 'Demo · all data is invented'),
  citizen: say('办事的人和企业', 'People and firms'),
  counter: say('政务服务大厅', 'At the counter'),
  office: say('各部门', 'In the departments'),
  other: say('English', '中文'),
  home: say('一次，首页', 'Yici, home'),
  gone: say('这次登录已经过期，请回到一次重新登录。', 'This sign-in has expired. Please go back to Yici and sign in again.'),
  back: say('回首页', 'Back to the start'),
};

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.codePointAt(0)};`);

type Look = { readonly language: Language; readonly theme: 'light' | 'dark' | undefined };

function frame({ language, theme }: Look, mount: string, content: string): string {
  const t = (text: Text) => escape(text[language]);
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"${theme === undefined ? '' : ` data-theme="${theme}"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${t(texts.title)}</title><link rel="stylesheet" href="${mount}/style.css"></head>
<body><div class="who">
<header class="who__bar"><a class="y-logo" href="/" aria-label="${t(texts.home)}"><i class="y-mark"></i><i class="y-logo__ci"></i></a><span class="y-demo">${t(texts.demo)}</span><a href="?language=${language === 'zh' ? 'en' : 'zh'}" lang="${language === 'zh' ? 'en' : 'zh-CN'}">${t(texts.other)}</a></header>
<main>${content}</main></div></body></html>`;
}

/** The page with everybody as a button; `officeName` gives an office's published name. */
export function signInPage(
  look: Look,
  mount: string,
  figures: readonly DemoFigure[],
  officeName: (office: string) => Text | undefined,
): string {
  const t = (text: Text) => escape(text[look.language]);
  const about = ({ office, about }: DemoFigure) =>
    office === undefined ? t(about) : `${escape(officeName(office)?.[look.language] ?? office)} · ${t(about)}`;
  const group = (name: DemoFigure['group']) => {
    const buttons = figures
      .filter((figure) => figure.group === name)
      .map(
        (figure) =>
          `<li><button class="who__one" name="person" value="${escape(figure.id)}"><b lang="zh-CN">${escape(figure.name)}</b><span>${about(figure)}</span></button></li>`,
      );
    return `<section aria-labelledby="${name}"><h2 id="${name}">${t(texts[name])}</h2><ul>${buttons.join('')}</ul></section>`;
  };
  return frame(
    look,
    mount,
    `<h1>${t(texts.heading)}</h1><p class="who__lead">${t(texts.lead)}</p>
<form method="post">${group('citizen')}${group('counter')}${group('office')}</form>`,
  );
}

/** What is shown when the sign-in this page belongs to is over. */
export const expiredPage = (look: Look, mount: string): string =>
  frame(look, mount, `<h1>${escape(texts.gone[look.language])}</h1><p><a href="/">${escape(texts.back[look.language])}</a></p>`);
