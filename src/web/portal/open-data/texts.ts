/** Sentences of the page of open data. */
import type { Texts } from '#web/ui/texts.ts';

export const openData = {
  title: { zh: '开放数据', en: 'Open data' },
  about: {
    zh: '这里公布的目录，谁都可以拿去用，不用申请，也不用登录。里面没有任何人的信息。',
    en: 'What is published in the catalogue is anybody’s to use, without asking and without signing in. Nothing in it is about a person.',
  },
  licence: { zh: '许可', en: 'Licence' },
  place: { zh: '范围', en: 'Place' },
  updated: { zh: '更新于', en: 'As of' },
  entries: (count: number) => ({ zh: `${count} 条`, en: `${count} entries` }),
  hash: { zh: 'SHA-256', en: 'SHA-256' },
  standard: { zh: '按哪个标准', en: 'By which standard' },
  standards: {
    zh: '公共服务按欧盟 CPSV-AP 3.2；实施清单的列按国家标准 GB/T 39554.2。',
    en: 'Public services follow CPSV-AP 3.2 of the European Union; the list has the columns of the national standard GB/T 39554.2.',
  },
  read: {
    zh: '程序读取：地址不变，文件没变时用 ETag 不重复传。各地加 ?division=区划代码。',
    en: 'For programs: addresses stay, and an ETag saves what has not changed. A place is asked for by ?division= and its code.',
  },
} as const satisfies Texts;
