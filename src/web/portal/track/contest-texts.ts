/** Sentences on a case about where its answers come from, and about what the applicant said is wrong. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const contestTexts = {
  title: { zh: '您说不对的', en: 'What you said is wrong' },
  holds: { zh: '这件事以您填的为准，不受影响。', en: 'For this case what you wrote holds, whatever comes of it.' },
  waiting: (office: string, day: string) => ({
    zh: `已请${office}核对，${day}前回您`,
    en: `${office} was asked to check and answers by ${day}`,
  }),
  checking: (office: string, day: string) => ({ zh: `${office}正在核对，${day}前回您`, en: `${office} is checking and answers by ${day}` }),
  late: (office: string, day: string) => ({
    zh: `${office}超期了（应在${day}前），已记在它名下，大数据局在催`,
    en: `${office} is overdue (since ${day}); it is counted against it and the data office presses`,
  }),
  corrected: (office: string) => ({ zh: `${office}已更正`, en: `${office} corrected it` }),
  kept: (office: string) => ({ zh: `${office}核对后没有改`, en: `${office} checked and kept it` }),
  passing: { zh: '正在请部门核对', en: 'being passed on to who checks it' },
  fetched: (source: string, when: string) => ({ zh: `${source} · ${when}取`, en: `${source} · ${when}` }),
  contested: (source: string) => ({ zh: `您填的，${source}在核对`, en: `yours; ${source} is checking` }),
  settledCorrected: (source: string) => ({ zh: `您填的，${source}已更正`, en: `yours; ${source} corrected its record` }),
  settledKept: (source: string) => ({ zh: `您填的，${source}的登记没有改`, en: `yours; ${source} kept its record` }),
  later: (source: string) => ({ zh: `您填的，等${source}补核`, en: `yours; ${source} is still to confirm it` }),
  own: { zh: '您填的', en: 'yours' },
} satisfies Readonly<Record<string, Texts[string] | ((...words: never[]) => Text)>>;
