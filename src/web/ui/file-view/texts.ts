/** Words of the view of a file. */
import type { Texts } from '../texts.ts';

export const fileTexts = {
  file: { zh: '文件', en: 'File' },
  page: { zh: '第', en: 'Page' },
  loading: { zh: '正在打开', en: 'Opening' },
  download: { zh: '下载原件', en: 'Download the original' },
  larger: { zh: '放大', en: 'Larger' },
  smaller: { zh: '缩小', en: 'Smaller' },
  missing: { zh: '取不到这个文件：它不在了，或者不归您看。', en: 'The file cannot be fetched: it is gone, or not yours to see.' },
  unreadable: {
    zh: '这里画不出这个文件，请下载后再看。文件本身没有动过。',
    en: 'The file cannot be drawn here; please download it. The file itself is untouched.',
  },
  cut: (shown: number, pages: number) => ({
    zh: `共${pages}页，这里只画前${shown}页；其余请下载。`,
    en: `${pages} pages, the first ${shown} are drawn here; download it for the rest.`,
  }),
} satisfies Texts;
