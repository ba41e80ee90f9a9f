/** What writing the papers of `every-paper.ts` needs beside its case. */
import type { PaperWorld } from '#server/document/paper-of.ts';
import { everyPaperDefinition } from './every-paper.ts';
import { officeOf } from './sample-case.ts';

const names: Readonly<Record<string, string>> = { 'officer-licence': '王敏', 'officer-second': '陈航', head: '沈局' };
const titles: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  'administrative-licensing-law-2019': { zh: '中华人民共和国行政许可法', en: 'Administrative Licensing Law' },
  'zhejiang-at-most-once-2018': { zh: '浙江省保障“最多跑一次”改革规定', en: 'Zhejiang At Most Once Provisions' },
};

export const everyPaperWorld = (language: 'zh' | 'en'): PaperWorld => ({
  definition: everyPaperDefinition,
  language,
  lawTitle: (id) => titles[id] ?? { zh: id, en: id },
  nameOf: (id) => names[id],
  queryPassword: '7Q4K20M9',
  publicUrl: 'http://localhost:8080',
  demo: true,
  letterNumber: (paper) => `德清市监许字〔2026〕第${paper.length}号`,
  check: { code: '7Q4K-20M9-3XZ1-88AB-DOC', url: 'http://localhost:8080/letters/7Q4K-20M9-3XZ1-88AB-DOC' },
  keeper: officeOf('hall'),
  keepUntil: 'ever',
});
