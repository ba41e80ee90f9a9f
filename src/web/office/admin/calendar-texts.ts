/** Sentences of the working-day calendar. */
import type { Texts } from '#web/ui/texts.ts';

export const calendarTexts = {
  title: { zh: '工作日历', en: 'Working-day calendar' },
  about: { zh: '法定时限按它计算（行政许可法第82条）', en: 'Legal time limits are counted by it (licensing law art. 82)' },
  year: { zh: '年份', en: 'Year' },
  previous: { zh: '上一年', en: 'Previous year' },
  next: { zh: '下一年', en: 'Next year' },
  inForce: (version: string, until: string) => ({
    zh: `现行版本 ${version}，已知到 ${until}`,
    en: `In force: ${version}, known until ${until}`,
  }),
  provisional: {
    zh: '国务院还没有公布这一年的安排：先按周末休息推算，涉及的日期都标“暂定”。',
    en: 'The arrangement of this year is not announced yet: weekends are taken as days off, and every date in it is provisional.',
  },
  off: { zh: '休', en: 'off' },
  work: { zh: '班', en: 'work' },
  offDay: { zh: '放假', en: 'day off' },
  workDay: { zh: '调休上班', en: 'worked instead' },
  sums: (work: number, off: number, swapped: number) => ({
    zh: `全年 ${work} 个工作日，${off} 个放假的平日，${swapped} 个上班的周末`,
    en: `${work} working days, ${off} weekdays off, ${swapped} weekend days worked`,
  }),
  propose: { zh: '起草新版本', en: 'Propose a version' },
  proposing: (year: number) => ({ zh: `起草 ${year} 年的新版本`, en: `A new version of ${year}` }),
  proposeHint: {
    zh: '先填放假通知的文号，再点日子：平日点成“休”，周末点成“班”。另一位管理员发布后才生效。',
    en: 'Give the number of the notice, then press days: weekdays become off, weekend days worked. It holds once a second administrator publishes it.',
  },
  notice: { zh: '通知文号', en: 'Number of the notice' },
  noticeExample: { zh: '例如 国办发明电〔2026〕7号', en: 'e.g. 国办发明电〔2026〕7号' },
  noticeTitle: { zh: '通知名称', en: 'Title of the notice' },
  name: { zh: '接下来点的日子叫', en: 'The days pressed next are for' },
  names: { zh: '元旦 春节 清明节 劳动节 端午节 中秋节 国庆节', en: '' },
  send: { zh: '提交，等另一位管理员发布', en: 'Submit for a second administrator' },
  cancel: { zh: '不改了', en: 'Leave it' },
  noChange: { zh: '还没有改动', en: 'Nothing is changed yet' },
  versions: { zh: '版本', en: 'Versions' },
  none: { zh: '还没有人起草过新版本', en: 'Nobody has proposed a version' },
  noneHint: { zh: '现在用的是随平台带来的历年安排。', en: 'The years that came with the platform are in force.' },
  version: (version: number, year: number) => ({ zh: `第${version}版 · ${year}年`, en: `Version ${version} · ${year}` }),
  proposed: { zh: '待发布', en: 'Waiting' },
  published: { zh: '已发布', en: 'Published' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  proposedBy: (who: string, when: string) => ({ zh: `${who} ${when}起草`, en: `Proposed by ${who}, ${when}` }),
  publishedBy: (who: string, when: string) => ({ zh: `${who} ${when}发布`, en: `published by ${who}, ${when}` }),
  withdrawnBy: (who: string, when: string) => ({ zh: `${who} ${when}撤回`, en: `withdrawn by ${who}, ${when}` }),
  diff: { zh: '和现行版本不同的日子', en: 'Days that differ from the version in force' },
  same: { zh: '和现行版本一样', en: 'The same as the version in force' },
  becomesOff: { zh: '改为放假', en: 'becomes a day off' },
  becomesWork: { zh: '改为上班', en: 'becomes a working day' },
  count: { zh: '看看会改动多少件', en: 'Count what would move' },
  counted: (cases: number, parts: number) => ({
    zh: cases === 0 ? '现在发布，没有在办件的日期会变。' : `现在发布，会改动 ${cases} 件在办件的 ${parts} 个日期，逐件留痕并告知。`,
    en:
      cases === 0
        ? 'Published now, no open case would move.'
        : `Published now, ${parts} dates of ${cases} open cases would move; each is recorded and told.`,
  }),
  countedPart: (looked: number) => ({
    zh: `只数了前 ${looked} 件，实际更多。`,
    en: `Only the first ${looked} cases were counted; there are more.`,
  }),
  publish: { zh: '发布', en: 'Publish' },
  publishOwn: { zh: '要由另一位管理员发布', en: 'A second administrator publishes it' },
  publishAbove: { zh: '由上级管理员发布', en: 'An administrator above publishes it' },
  withdraw: { zh: '撤回', en: 'Withdraw' },
  moving: (cases: number) => ({ zh: `正在逐件重算，已看 ${cases} 件`, en: `Re-dating: ${cases} cases so far` }),
  moved: (cases: number, moved: number) => ({
    zh: `已重算 ${cases} 件，其中 ${moved} 件改了日期`,
    en: `${cases} cases were looked at, ${moved} of them moved`,
  }),
} satisfies Texts;
