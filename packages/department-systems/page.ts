/** The simulated system's own small page: its files under its own numbers and codes, and what it told and was told. */
import type { Book, OwnFile } from './book.ts';
import { nameOf, type OwnState, type Words } from './profile.ts';

export type Language = 'zh' | 'en';
export type PageOf = {
  readonly name: Words;
  readonly states: readonly OwnState[];
  readonly mood: string;
  readonly language: Language;
  readonly now: number;
};

const texts = {
  zh: {
    number: '本系统编号',
    case: '平台办件号',
    applicant: '申请人',
    state: '状态（本系统代码）',
    last: '最近',
    none: '还没有来件。在平台上递交一件，这里会自己出现，不用再录一遍。',
    count: (count: number): string => `共 ${count} 件`,
    certificates: (count: number): string => `，证照 ${count} 份`,
    renew: '刷新',
    own: '中文',
    about: '这是虚构的部门系统，单独运行，只用公开的接口和平台往来。',
    moods: { own: '照常（时好时坏）', up: '一直正常', slow: '很慢', down: '停机' },
  },
  en: {
    number: 'Own number',
    case: 'Number on the platform',
    applicant: 'Applicant',
    state: 'State (own code)',
    last: 'Last',
    none: 'Nothing has come yet. File something on the platform and it appears here by itself; nobody types it again.',
    count: (count: number): string => (count === 1 ? '1 file' : `${count} files`),
    certificates: (count: number): string => (count === 1 ? ', 1 certificate' : `, ${count} certificates`),
    renew: 'Renew',
    own: 'English',
    about: 'A fictional department system: a process of its own that speaks with the platform by the published interface alone.',
    moods: { own: 'as usual (good days and bad)', up: 'always up', slow: 'slow', down: 'down' },
  },
} as const;

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
/** In Shanghai, whatever the host's zone is. */
const timeOf = (at: number): string => new Date(at + 8 * 3_600_000).toISOString().slice(5, 19).replace('T', ' ');

const STYLE = `
:root { color-scheme: light dark; --line: #c9d2cf; --soft: #5b6a66; --ground: #f6f8f7; --card: #fff; }
@media (prefers-color-scheme: dark) { :root { --line: #3a4744; --soft: #a4b3af; --ground: #141918; --card: #1c2322; } }
body { margin: 0; padding: 1.5rem 1rem; background: var(--ground); font: 1rem/1.6 'Noto Sans SC', system-ui, sans-serif; }
main { max-width: 68rem; margin: 0 auto; } h1 { font-size: 1.3rem; margin: 0; overflow-wrap: anywhere; }
p { margin: .25rem 0 1rem; color: var(--soft); } a { color: inherit; display: inline-block; padding: .4rem 0; } .files { list-style: none; margin: 0; padding: 0; display: grid; gap: .6rem; }
.files > li { background: var(--card); border: 1px solid var(--line); border-radius: .5rem; padding: .7rem .9rem; }
dl { display: grid; gap: .1rem 1rem; margin: 0; }
dl > div { display: flex; flex-wrap: wrap; gap: 0 .75rem; } dt { font-size: .875rem; color: var(--soft); }
dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
@media (min-width: 60rem) { dl { grid-template-columns: repeat(5, auto); } dl > div { display: block; } }
ol { margin: .5rem 0 0; padding-left: 1.2rem; font-size: .875rem; color: var(--soft); } code { font-size: .9em; }`;

function fileOf({ states, language }: PageOf, file: OwnFile): string {
  const words = texts[language];
  const named = nameOf({ states }, file.state)[language];
  const state = named === file.state ? escape(named) : `<code>${escape(file.state)}</code> ${escape(named)}`;
  const pairs: readonly (readonly [string, string])[] = [
    // Who is reported to has no numbers of their own.
    ...(states.length === 0 ? [] : [[words.number, `<b>${escape(file.number)}</b>`] as const]),
    [words.case, escape(states.length === 0 ? `${file.case} · ${file.part}` : file.case)],
    ...(file.applicant === '' ? [] : [[words.applicant, escape(file.applicant)] as const]),
    [words.state, state],
    [words.last, timeOf(file.changedAt)],
  ];
  const list = pairs.map(([term, text]) => `<div><dt>${term}</dt><dd>${text}</dd></div>`).join('');
  const log = file.log.map(({ at, words: said }) => `<li>${timeOf(at)} ${escape(said[language])}</li>`).join('');
  return `<li><dl>${list}</dl>${log === '' ? '' : `<ol>${log}</ol>`}</li>`;
}

/** How many files a page shows; a system's own list would have pages. */
const MOST = 60;

/** The whole page. It asks nothing of any other address; a page that renewed itself would take the reader's place away (WCAG 2.2.1). */
export function pageOf(page: PageOf, book: Book): string {
  const words = texts[page.language];
  const files = book.files().toSorted((one, other) => other.changedAt - one.changedAt);
  const certificates = book.certificates().length;
  const other: Language = page.language === 'zh' ? 'en' : 'zh';
  const mood = words.moods[page.mood as keyof typeof words.moods] ?? page.mood;
  const counts = `${words.count(files.length)}${certificates > 0 ? words.certificates(certificates) : ''}`;
  const list = files
    .slice(0, MOST)
    .map((file) => fileOf(page, file))
    .join('');
  return `<!doctype html><html lang="${page.language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(page.name[page.language])}</title><style>${STYLE}</style></head><body><main><h1>${escape(page.name[page.language])}</h1><p>${words.about}<br>${counts} · ${mood}</p><p><a href="?language=${page.language}">${words.renew}</a> · <a href="?language=${other}" hreflang="${other}">${texts[other].own}</a></p>${files.length === 0 ? `<p>${words.none}</p>` : `<ul class="files">${list}</ul>`}</main></body></html>`;
}
