/** The demo's knowledge base: what people of Deqing ask most, answered in plain words; every figure as the shipped catalogue has it. */
import type { Basis } from '#domain/kernel/text.ts';

export type DemoEntry = {
  readonly id: string;
  readonly question: readonly [zh: string, en: string];
  readonly answer: readonly [zh: string, en: string];
  readonly matter?: string;
  readonly item?: string;
  readonly laws?: readonly Basis[];
  /** Days from today until which it holds; negative: expired already. */
  readonly days?: number;
  /** Left waiting for a second person. */
  readonly proposed?: true;
};
const once = (article: number): Basis => ({ law: 'zhejiang-at-most-once-2018', article });
const licensing = (article: number): Basis => ({ law: 'administrative-licensing-law-2019', article });
const petitions = (article: number): Basis => ({ law: 'petitions-2022', article });

export const demoEntries: readonly DemoEntry[] = [
  {
    id: 'newborn',
    matter: 'birth-of-a-child',
    question: ['孩子出生后，上户口、办医保、办社保卡要分别跑吗', 'Do I go to several offices after a birth'],
    answer: [
      '不用。在“出生一件事”里一次填完：户口、医保、社保卡一起办，部门之间自己流转。',
      'No. Fill in “birth of a child” once: household register, insurance and card are handled together.',
    ],
  },
  {
    id: 'restaurant-papers',
    matter: 'open-restaurant',
    question: ['开小餐馆、面馆要带哪些材料', 'Which papers do I bring to open a small restaurant'],
    answer: [
      '先在网上回答几个问题，清单会按您的店自动列出。身份证、营业执照这些政府已有的，不用带。',
      'Answer a few questions online; the list follows from your shop. What the government already holds you need not bring.',
    ],
    laws: [once(7)],
  },
  {
    id: 'restaurant-rent',
    matter: 'open-restaurant',
    question: ['租来的店面能不能开餐饮店', 'May I open a restaurant in rented rooms'],
    answer: [
      '能。房子是租的，可以用承诺代替房屋证明；承诺不实会撤销许可并记入信用。',
      'Yes. A promise may take the place of the proof; a false one costs the permit and stands in the credit record.',
    ],
    laws: [once(14)],
  },
  {
    id: 'marriage-book',
    matter: 'marriage-registration',
    question: ['结婚登记要不要带户口簿原件', 'Must I bring the household register to marry'],
    answer: [
      '大厅能查到电子户口簿的，不用带。两个人要本人到场，这一趟是法律规定的。',
      'Not where the hall can read it electronically. Both of you come in person; the law asks for this one visit.',
    ],
  },
  {
    id: 'house-archive',
    matter: 'house-sale',
    question: ['二手房过户要自己去调档案、复印吗', 'Must I fetch copies from the archive for a transfer'],
    answer: [
      '不用。档案由登记机构内部调取，窗口不得要您自己去。',
      'No. The registry fetches its own archive; no window may send you for it.',
    ],
    laws: [once(7)],
  },
  {
    id: 'fund-withdrawal',
    item: 'housing-fund-withdrawal',
    question: ['公积金提取能不能网上办，要不要购房合同原件', 'Can I withdraw the housing fund online, without the contract'],
    answer: ['全程网上办。合同备案信息由住建部门提供，不用带原件。', 'All online; the contract record comes from the housing bureau.'],
  },
  {
    id: 'card-lost',
    item: 'social-security-card',
    question: ['社保卡丢了怎么补办', 'My social security card is lost'],
    answer: [
      '先打12333临时挂失，再在网上申请补卡，寄到家或到就近网点取。',
      'Report it at 12333, then ask for a new one online: by post or at a branch nearby.',
    ],
  },
  {
    id: 'retire',
    matter: 'retirement',
    question: ['办退休要去几次，档案要不要现场核对', 'How often do I come to retire'],
    answer: [
      '一次也不用。退休审批、养老金、医保、公积金一次申请，档案由人社部门调取核对。',
      'Not at all: pension, insurance and fund in one application; the archive is checked without you.',
    ],
  },
  {
    id: 'firm',
    matter: 'firm-set-up',
    question: ['办公司多久能拿到执照，刻章、发票、社保怎么办', 'How long does setting up a firm take'],
    answer: [
      '“企业开办一件事”一次填写，执照、公章、发票、社保、公积金一起办，进度里看得到每一步。',
      'Set up a firm once: licence, seal, invoices, insurance and fund together; each step shows in the progress.',
    ],
  },
  {
    id: 'supplement',
    question: ['材料不齐会不会叫我一趟一趟补', 'Will I be sent back again and again for papers'],
    answer: [
      '不会。缺什么必须一次告诉您，五个工作日内不告诉的，从收到那天起就算受理。',
      'No. All that is missing is said once, within five working days; else it counts as accepted from the day it was received.',
    ],
    laws: [licensing(32)],
  },
  {
    id: 'second-trip',
    question: ['窗口叫我明天再来、叫我自己去别的单位开证明怎么办', 'A window told me to come back, or to fetch a proof elsewhere'],
    answer: [
      '打12345说“被要求多跑一趟”，直接到监督单位，5个工作日内答复您。',
      'Tell 12345 you were “asked for a second trip”: it goes to supervision, which answers within 5 working days.',
    ],
    laws: [once(42), once(43)],
  },
  {
    id: 'progress',
    question: ['我的件办到哪一步了，怎么查', 'How far is my application'],
    answer: [
      '登录后在“我的办件”里看；没有账号的，用受理单上的编号和查询密码在“查进度”里看。',
      'Under “My cases” when signed in; without an account by the number and the password on the receipt.',
    ],
  },
  {
    id: 'late',
    question: ['超过承诺的日子还没办好怎么办', 'It is past the promised day'],
    answer: [
      '办件里点“为什么是这一天”，能看到每天算没算、为什么。超期的会亮红灯，监督单位看得到；也可以打12345投诉。',
      '“Why this date” shows which day counted and why. A late part turns red and supervision sees it; you may complain to 12345.',
    ],
  },
  {
    id: 'promise-instead',
    question: ['什么是告知承诺，签了有什么后果', 'What is a promise in place of a paper'],
    answer: [
      '您承诺符合条件，就不用交那份证明，当场往下办；事后会检查，不实的撤销许可，并有一段时间不能再用承诺。',
      'You promise to fit the conditions and need not bring that proof; it is inspected later, and a false promise costs the permit.',
    ],
    laws: [once(14)],
  },
  {
    id: 'agent',
    question: ['能不能让家里人替我办', 'May a relative do it for me'],
    answer: [
      '能。在“授权”里写清办什么事、到哪天，随时可以收回。',
      'Yes. Say in “Mandates” for what and until when; you may end it at any time.',
    ],
  },
  {
    id: 'looked',
    question: ['谁看过我的资料，能不能查', 'Who looked at my data'],
    answer: [
      '能。“谁看过我的数据”里写着谁、为什么、看了什么、什么时候；有疑问可以问那个单位。',
      'It stands in “Who looked at my data”: who, why, what and when; you may ask that office.',
    ],
    laws: [{ law: 'personal-information-protection-law-2021', article: 45 }],
  },
  {
    id: 'not-helped',
    question: ['12345的答复没解决问题怎么办', 'The answer of 12345 did not help'],
    answer: [
      '回访时说“没解决”，承办单位再办一次；还不行，由上一级在30天内复查。',
      'Say so when you are called back: it is handled once more; if that fails the level above reviews it within 30 days.',
    ],
    laws: [petitions(35)],
  },
  {
    id: 'report-safe',
    question: ['举报会不会被人知道是谁', 'Will anybody learn who reported'],
    answer: [
      '不会。举报不转给被举报的单位，承办单位只看到内容；也可以不留姓名。',
      'No. A report never goes to whom it is about, and the office reads what, not who; you may stay anonymous.',
    ],
    laws: [petitions(30)],
  },
  {
    id: 'weekend',
    question: ['政务服务中心周六开不开', 'Is the hall open on Saturday'],
    answer: [
      '开放时间在“大厅”页看，每个大厅不一样；大多数事网上随时能办。',
      'Each hall shows its hours; most things can be done online at any time.',
    ],
    days: 200,
  },
  {
    id: 'flood-2025',
    question: ['台风天能不能延期交材料', 'May I hand in papers later because of the typhoon'],
    answer: [
      '台风应急响应期间，补正期限顺延到响应结束后第三个工作日。',
      'While the typhoon response lasts, the term moves to the third working day after it.',
    ],
    days: -20,
  },
  {
    id: 'lift',
    question: ['老小区加装电梯找哪个部门', 'Which office handles a lift in an old building'],
    answer: [
      '住建局牵头，社区帮助协商；先由本单元业主商量出方案。',
      'The housing bureau leads, the community helps; the owners of the stairs agree on a plan first.',
    ],
    proposed: true,
  },
];
