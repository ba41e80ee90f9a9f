/** How a material was satisfied, in words: by what the government knows, by promise, by file, by the original. */
import { same, type Words } from '../shell/words.ts';

const words: Readonly<Record<string, Words>> = {
  fact: { zh: '已由数据核实', en: 'confirmed by data' },
  certificate: { zh: '已有电子证照', en: 'electronic certificate' },
  commitment: { zh: '以承诺代替', en: 'by commitment' },
  file: { zh: '已交电子件', en: 'file given' },
  original: { zh: '原件已收', en: 'original taken' },
};

export const givenWords = (given: string): Words => words[given] ?? same(given);
