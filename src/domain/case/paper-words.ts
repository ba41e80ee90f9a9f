/** Words by which a sentence reads like a demand for a paper: what is told without naming a paper of the guide is held against them. */

/** Words of any paper: free text that has one asks for a paper, whatever its name. */
export const PAPER_WORDS: readonly string[] = [
  '复印件',
  '原件',
  '扫描件',
  '证明',
  '证书',
  '证件',
  '公证',
  '介绍信',
  '批文',
  '协议书',
  '保证书',
  '声明书',
  '承诺书',
  '申请书',
  '报告书',
  '户口簿',
  '户口本',
  '身份证',
  '结婚证',
  '离婚证',
  '居住证',
  '驾驶证',
  '社保卡',
  '存折',
  '银行卡',
  '房产证',
  '不动产权证',
  '土地证',
  '营业执照',
  '许可证',
  '资格证',
  '健康证',
  '毕业证',
  '发票',
  '完税凭证',
  '流水',
  'photocopy',
  'certificate',
  'original of',
  'proof of',
  'identity card',
  'household book',
  'licence copy',
  'passport',
];

/** Papers that have a name of their own: another one may not be asked for under the name of a paper that is in the guide. */
export const NAMED_PAPERS: readonly string[] = [
  '户口簿',
  '户口本',
  '身份证',
  '结婚证',
  '离婚证',
  '居住证',
  '驾驶证',
  '社保卡',
  '房产证',
  '不动产权证',
  '土地证',
  '营业执照',
  '健康证',
  '毕业证',
  '完税凭证',
  '居住证明',
  '收入证明',
  '婚姻证明',
  '亲属关系证明',
  '无犯罪记录证明',
  'identity card',
  'household book',
  'marriage certificate',
  'residence permit',
  'business licence',
];

/** Verbs that ask somebody to hand something over. */
const DEMANDS: readonly string[] = [
  '提供',
  '提交',
  '补交',
  '补充',
  '出具',
  '出示',
  '上传',
  '附上',
  '另带',
  '带上',
  '带来',
  '携带',
  '交来',
  '拿来',
  '开具',
  'bring',
  'hand in',
  'provide',
  'submit',
  'attach',
  'upload',
];

/** Words for a paper as a thing to hold: what was applied for online may not be asked for in that form. */
const ON_PAPER: readonly string[] = [
  '纸质',
  '纸件',
  '纸本',
  '原件',
  '原本',
  '复印件',
  '打印',
  '盖章件',
  '到窗口交',
  '送到窗口',
  '来窗口交',
  'on paper',
  'paper copy',
  'hard copy',
  'photocopy',
  'printed',
  'the original',
  'in person',
];
/** A picture of the original is a file. */
const PICTURE_OF = /原件的?(清晰|彩色)*的?(照片|拍照|扫描件|扫描|影像|电子件)|(photo|photograph|picture|scan)s? of the original/g;

const among = (text: string, words: readonly string[]): string | undefined => words.find((word) => text.includes(word));

/** The word by which a sentence asks for something on paper; undefined where a file is meant. */
export const onPaperIn = (text: string): string | undefined => among(text.toLowerCase().replace(PICTURE_OF, ''), ON_PAPER);

/** Whether somebody is told to come with it: the word for paper beside a verb that demands; undefined where neither or only one is there. */
export const bringsPaper = (text: string): string | undefined =>
  among(text.toLowerCase(), DEMANDS) === undefined ? undefined : onPaperIn(text);

/** The paper a free sentence asks for; undefined where it reads like none. */
export const paperIn = (text: string): string | undefined => among(text.toLowerCase(), PAPER_WORDS);

/** The paper that a sentence about something else (a question, a paper of the guide called `own`) asks for besides. */
export const paperBeside = (text: string, own: readonly string[]): string | undefined => {
  const lower = text.toLowerCase();
  if (among(lower, DEMANDS) === undefined) return undefined;
  const theirs = own.join(' ').toLowerCase();
  return NAMED_PAPERS.find((paper) => lower.includes(paper) && !theirs.includes(paper));
};
