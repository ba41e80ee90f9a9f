/** Sentences of the search: suggestions, results, why, and what to do when nothing was found. */
import type { SearchHow } from '#contract/view/search.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

const countOf = (count: number): Text => ({ zh: `找到${count}项`, en: count === 1 ? '1 found' : `${count} found` });

export const search = {
  title: { zh: '搜索', en: 'Search' },
  go: { zh: '搜索', en: 'Search' },
  suggestions: { zh: '搜索建议', en: 'Suggestions' },
  all: (words: string) => ({ zh: `看“${words}”的全部结果`, en: `All results for “${words}”` }),
  found: countOf,
  matter: { zh: '一件事', en: 'Life events' },
  item: { zh: '事项', en: 'Single services' },
  listing: { zh: '办事清单', en: 'Other services of the list' },
  yours: { zh: '您正在办', en: 'In progress' },
  matters: { zh: '一件事', en: 'Life events' },
  items: { zh: '事项', en: 'Single' },
  listings: { zh: '办事清单', en: 'Listed' },
  everybody: { zh: '全部', en: 'All' },
  person: { zh: '个人', en: 'For people' },
  firm: { zh: '企业', en: 'For firms' },
  whom: { zh: '给谁办', en: 'For whom' },
  what: { zh: '看哪一类', en: 'Which kind' },
  notHere: { zh: '所在地没有开通', en: 'not offered in your place' },
  here: { zh: '所在地可办', en: 'offered in your place' },
  places: (place: string, count: number) => ({
    zh: count > 1 ? `${place}等${count}地` : place,
    en: count > 1 ? `${place} and ${count - 1} more` : place,
  }),
  partOf: (name: string) => ({ zh: `在“${name}”里一起办`, en: `applied for in “${name}”` }),
  alias: (word: string) => ({ zh: `也叫“${word}”`, en: `also called “${word}”` }),
  contains: (word: string) => ({ zh: `含“${word}”`, en: `includes “${word}”` }),
  byDepartment: { zh: '按部门找到', en: 'by its department' },
  bySummary: { zh: '按说明找到', en: 'by its description' },
  understood: (said: string, as: string, how: SearchHow): Text => {
    const texts: Readonly<Record<SearchHow, Text>> = {
      words: { zh: `“${said}” → ${as}`, en: `“${said}” → ${as}` },
      pinyin: { zh: `按拼音找到：${said} → ${as}`, en: `by pinyin: ${said} → ${as}` },
      initials: { zh: `按拼音首字母找到：${said} → ${as}`, en: `by pinyin initials: ${said} → ${as}` },
      sound: { zh: `“${said}”读音相近：${as}`, en: `“${said}” sounds like ${as}` },
      typing: { zh: `“${said}”可能打错了，按“${as}”找`, en: `“${said}” may be mistyped; searched for “${as}”` },
      synonym: { zh: `您说“${said}”，我们理解为“${as}”`, en: `you said “${said}”, we understood “${as}”` },
      traditional: { zh: `繁体“${said}”按简体“${as}”找`, en: `“${said}” searched in simplified characters: “${as}”` },
    };
    return texts[how];
  },
  meant: { zh: '您是不是要找', en: 'Did you mean' },
  nothing: (words: string) => ({ zh: `没有找到“${words}”`, en: `Nothing found for “${words}”` }),
  nothingWhy: {
    zh: '我们记下了这个说法，会请管理员补上；记的只有词，不记是谁。',
    en: 'We noted these words, not who asked, so that they will lead somewhere next time.',
  },
  tryShorter: { zh: '换个说法：说要办的事或要拿的证，少打几个字', en: 'Try fewer words: the thing or the paper you want' },
  browse: { zh: '按人生大事和项目找', en: 'Browse life events and projects' },
  call: { zh: '打12345问一问', en: 'Call 12345' },
  callMore: { zh: '每天24小时，说您要办什么就行', en: 'Day and night; just say what you want to do' },
  otherWhom: { zh: '不分个人和企业再找一次', en: 'Search for people and firms alike' },
  type: { zh: '说一句要办的事，比如“孩子上户口”“开饭店”', en: 'Say what you want to do, e.g. “register a newborn”' },
  more: { zh: '再看一些', en: 'Show more' },
} satisfies Texts;
