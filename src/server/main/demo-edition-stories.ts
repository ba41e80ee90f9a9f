/** What the demo's reform offices did to the catalogue: a version in each state there is. */
import type { CatalogueDoc, EditionCommand, Subject } from '#domain/edition/edition.ts';
import type { Text } from '#domain/kernel/text.ts';

/** `ago`: calendar days before today; a person's comment has no office. */
export type EditionStep = { readonly ago: number; readonly who: string; readonly command: EditionCommand | 'publish' };
export type EditionStory = {
  readonly id: string;
  readonly division: number;
  readonly subject: Subject;
  readonly writer: string;
  /** What is changed in the document that held. */
  readonly change: (doc: CatalogueDoc) => CatalogueDoc;
  readonly ago: number;
  readonly summary: Text;
  /** Days of comments from then on. */
  readonly open: number;
  readonly steps: readonly EditionStep[];
};

const PROVINCE = 330_000;
const DEQING = 330_521;
const HUZHOU = 330_500;

type Step = { readonly id: string; readonly days?: number };

/** The days of the steps fit the promise: what is saved is saved at the longest step. */
function shorterFlow(flow: readonly Step[], amount: number): readonly Step[] {
  const over = flow.reduce((sum, { days = 0 }) => sum + days, 0) - amount;
  const longest = flow.toSorted((one, other) => (other.days ?? 0) - (one.days ?? 0))[0]?.id;
  return over <= 0 ? flow : flow.map((step) => (step.id === longest ? { ...step, days: Math.max(0, (step.days ?? 0) - over) } : step));
}
const promise =
  (amount: number) =>
  (doc: CatalogueDoc): CatalogueDoc => ({
    ...doc,
    limit: { ...(doc['limit'] as object), promised: { amount, unit: 'working-day' } },
    flow: shorterFlow(doc['flow'] as readonly Step[], amount),
  });
const localPromise =
  (amount: number) =>
  (doc: CatalogueDoc): CatalogueDoc => ({
    ...doc,
    changes: { ...(doc['changes'] as object), limit: { promised: { amount, unit: 'working-day' } } },
  });
const comment = (id: string, shown: string, text: string): EditionCommand => ({ kind: 'comment', comment: id, shown, text });
const answer = (id: string, text: string, taken = false): EditionCommand => ({ kind: 'answer', comment: id, text, taken });

export const editionStories: readonly EditionStory[] = [
  {
    id: 'drainage',
    division: PROVINCE,
    subject: { kind: 'item', id: 'drainage-permit' },
    writer: 'luo-jia',
    change: promise(7),
    ago: 5,
    open: 14,
    summary: {
      zh: '排水许可：承诺时限由10个工作日缩短到7个工作日。',
      en: 'Drainage permit: promised in 7 working days instead of 10.',
    },
    steps: [
      { ago: 4, who: 'zhou-yining', command: comment('c1', '周*宁', '小店排水量小，能不能再快一点，或者直接承诺办理？') },
      { ago: 3, who: 'tang-wan', command: comment('c2', '汤*', '支持。现场核查最好能和消防一起来，少关一天门。') },
      { ago: 2, who: 'luo-jia', command: answer('c1', '日排水量不足5立方米的，正在研究改为告知承诺，方案成熟后另行公示。') },
    ],
  },
  {
    id: 'food-deqing',
    division: DEQING,
    subject: { kind: 'overlay', id: 'food-permit' },
    writer: 'ge-lan',
    change: localPromise(6),
    ago: 16,
    open: 10,
    summary: {
      zh: '德清县食品经营许可：承诺时限由8个工作日缩短到6个工作日。',
      en: 'Food permit in Deqing: promised in 6 working days instead of 8.',
    },
    steps: [
      { ago: 14, who: 'zhou-yining', command: comment('c1', '周*宁', '六天够核查吗？别为了快走过场。') },
      { ago: 9, who: 'ge-lan', command: answer('c1', '今年以来实际平均用了五个工作日，现场核查都在三天内完成。') },
      {
        ago: 4,
        who: 'ge-lan',
        command: {
          kind: 'close-comments',
          report: {
            zh: '共收到意见1条，已答复，未采纳修改：实际办理天数支持这一承诺。',
            en: 'One comment came and was answered; nothing was changed, for the days really taken bear the promise out.',
          },
        },
      },
    ],
  },
  {
    id: 'pension-huzhou',
    division: HUZHOU,
    subject: { kind: 'overlay', id: 'pension-approval' },
    writer: 'tao-xi',
    change: localPromise(3),
    ago: 40,
    open: 10,
    summary: {
      zh: '湖州市养老金核定：承诺时限由5个工作日缩短到3个工作日。',
      en: 'Pension approval in Huzhou: promised in 3 working days instead of 5.',
    },
    steps: [
      {
        ago: 28,
        who: 'tao-xi',
        command: { kind: 'close-comments', report: { zh: '公示期内没有收到意见。', en: 'No comment came.' } },
      },
      { ago: 27, who: 'bai-yu', command: 'publish' },
    ],
  },
  {
    id: 'signboard',
    division: PROVINCE,
    subject: { kind: 'item', id: 'signboard' },
    writer: 'luo-jia',
    change: promise(2),
    ago: 20,
    open: 10,
    summary: {
      zh: '户外招牌设置：承诺时限由3个工作日缩短到2个工作日。',
      en: 'Outdoor signs: promised in 2 working days instead of 3.',
    },
    steps: [
      { ago: 18, who: 'zhou-yining', command: comment('c1', '周*宁', '效果图要求的尺寸写清楚一点，我改了两次。') },
      { ago: 15, who: 'luo-jia', command: answer('c1', '采纳：填写说明里写明尺寸和示例，改好再公示。', true) },
      { ago: 15, who: 'luo-jia', command: { kind: 'return', reasons: '采纳意见，补写效果图的尺寸说明后重新公示。' } },
    ],
  },
];
