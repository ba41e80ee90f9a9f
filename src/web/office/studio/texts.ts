/** Sentences of the catalogue's studio that all its pages share. */
import type { Texts } from '#web/ui/texts.ts';

export const studioTexts = {
  name: { zh: '事项目录', en: 'Catalogue' },
  pages: { zh: '目录的各页', en: 'Pages of the catalogue' },
  tree: { zh: '事项', en: 'Items' },
  matters: { zh: '一件事', en: 'Matters' },
  chinese: { zh: '中文', en: 'Chinese' },
  english: { zh: '英文', en: 'English' },
  unit: { zh: '单位', en: 'unit' },
  nothingYet: { zh: '还没有', en: 'Nothing yet' },
  up: (name: string) => ({ zh: `上移：${name}`, en: `Move up: ${name}` }),
  down: (name: string) => ({ zh: `下移：${name}`, en: `Move down: ${name}` }),
  remove: (name: string) => ({ zh: `去掉：${name}`, en: `Take out: ${name}` }),
  version: (version: number) => ({ zh: `第${version}版`, en: `Version ${version}` }),
  loading: { zh: '正在取', en: 'Loading' },
} satisfies Texts;
