/** Sentences of the pages on mandates. */
import type { MandateKindView } from '#contract/view/mandate.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

export const kindNames: Readonly<Record<MandateKindView, Text>> = {
  child: { zh: '未成年子女', en: 'Minor child' },
  spouse: { zh: '配偶', en: 'Spouse' },
  parent: { zh: '父母', en: 'Parent' },
  firm: { zh: '企业', en: 'Firm' },
  'single-matter': { zh: '单项代办', en: 'One matter' },
};

/** Whom one would act for. */
export const askKinds: Readonly<Record<MandateKindView, readonly [Text, Text]>> = {
  child: [
    { zh: '我的未成年子女', en: 'My minor child' },
    { zh: '户口登记里查得到就即时生效，到满十八周岁为止', en: 'In force at once if your household record names the child; until eighteen' },
  ],
  spouse: [
    { zh: '我的配偶', en: 'My spouse' },
    { zh: '对方同意后生效', en: 'In force once they agree' },
  ],
  parent: [
    { zh: '我的父亲或母亲', en: 'My father or mother' },
    { zh: '对方同意后生效', en: 'In force once they agree' },
  ],
  firm: [
    { zh: '一家企业', en: 'A firm' },
    { zh: '法定代表人即时生效；其他人由企业管理员同意', en: 'At once for its legal representative; for others an admin agrees' },
  ],
  'single-matter': [
    { zh: '别人，只办一件事', en: 'Somebody, for one matter' },
    { zh: '对方同意后生效，只限这一件', en: 'In force once they agree, for this matter only' },
  ],
};

/** By whom one lets oneself be helped. */
export const giveKinds: Readonly<Record<Exclude<MandateKindView, 'child'>, readonly [Text, Text]>> = {
  parent: [
    { zh: '我的子女', en: 'My grown child' },
    { zh: '替我办各种事', en: 'Acts for me in my affairs' },
  ],
  spouse: askKinds.spouse,
  firm: [
    { zh: '我们企业的办事员', en: 'A member of our firm' },
    { zh: '您是企业管理员，可以加人', en: 'You are an admin of the firm and may add people' },
  ],
  'single-matter': [
    { zh: '别人，只办一件事', en: 'Somebody, for one matter' },
    { zh: '例如请代办人开店', en: 'An agent who opens the shop, for example' },
  ],
};

export const mandates = {
  lead: {
    zh: '谁可以替您办事、您可以替谁办事，都在这里。随时可以终止，从下一步起就不能再办。',
    en: 'Who may act for you, and for whom you may act. End it at any time: it bites on the very next act.',
  },
  waits: { zh: '等您答复', en: 'Waiting for you' },
  taken: { zh: '我替谁办', en: 'For whom I act' },
  given: { zh: '谁替我办', en: 'Who acts for me' },
  over: (count: number) => ({ zh: `已经结束的（${count}）`, en: `Over (${count})` }),
  none: { zh: '还没有授权', en: 'Nothing here yet' },
  noneWhy: {
    zh: '替孩子、老人、企业办事，或请别人替您办，从这里开始。',
    en: 'Begin here to act for a child, a parent or a firm, or to let somebody act for you.',
  },
  ask: { zh: '我要替别人办', en: 'Act for somebody' },
  give: { zh: '请别人替我办', en: 'Let somebody act for me' },
  wantsToAct: (name: string) => ({ zh: `${name}想替您办事`, en: `${name} wants to act for you` }),
  wantsYou: (name: string) => ({ zh: `${name}请您代办`, en: `${name} asks you to act` }),
  wantsFirm: (name: string, firm: string) => ({ zh: `${name}想替${firm}办事`, en: `${name} wants to act for ${firm}` }),
  accept: { zh: '同意', en: 'Agree' },
  decline: { zh: '不同意', en: 'Decline' },
  whatItMeans: {
    zh: '同意后，代办人可以替您填表、交材料、看进度，每一步都同时记下两个人的名字。他们做的，算您做的。',
    en: 'The agent may then fill in, file and follow for you; every act is recorded with both names. What they do counts as done by you.',
  },
  whatItMeansTaker: {
    zh: '同意后，您可以替对方填表、交材料、看进度，每一步都同时记下两个人的名字。',
    en: 'You may then fill in, file and follow for them; every act is recorded with both names.',
  },
  all: { zh: '全部事项', en: 'All matters' },
  matters: { zh: '事项', en: 'Matters' },
  some: (names: string) => ({ zh: names, en: names }),
  until: (day: string) => ({ zh: `到${day}`, en: `until ${day}` }),
  noEnd: { zh: '到终止为止', en: 'until ended' },
  period: { zh: '期限', en: 'Period' },
  agent: { zh: '代办人', en: 'Agent' },
  principal: { zh: '被代办人', en: 'Acted for' },
  state: { zh: '状态', en: 'State' },
  role: { zh: '身份', en: 'Role' },
  admin: { zh: '管理员：可以加人、减人', en: 'Admin: adds and removes people' },
  filer: { zh: '办事员：只办事', en: 'Files matters only' },
  basis: { zh: '依据', en: 'Law' },
  byLaw: { zh: '登记确定', en: 'by the register' },
  history: { zh: '经过', en: 'History' },
  end: { zh: '终止', en: 'End it' },
  takeBack: { zh: '收回请求', en: 'Take it back' },
  endAsk: {
    zh: '终止后，代办人从下一步起就不能再看、再办。已经办的仍然有效。',
    en: 'From the next act on the agent neither sees nor does anything. What was done stays done.',
  },
  endYes: { zh: '终止授权', en: 'End the mandate' },
  limit: { zh: '缩小范围', en: 'Narrow it' },
  limitWhy: { zh: '只能改小：事项更少、日期更早。', en: 'Only narrower: fewer matters, an earlier day.' },
  limitYes: { zh: '确定缩小', en: 'Narrow' },
  forWhomAsk: { zh: '您要替谁办？', en: 'For whom will you act?' },
  byWhomGive: { zh: '请谁替您办？', en: 'Who shall act for you?' },
  how: { zh: '怎么找到对方？', en: 'How do we find them?' },
  byNumber: { zh: '填姓名和证件号', en: 'Name and number' },
  byCode: { zh: '当面扫码', en: 'They scan a code' },
  byNumberWhy: {
    zh: '对方登录后会看到请求。出于保密，这里不会告诉您对方有没有账号。',
    en: 'They see the request once they sign in. For their privacy we do not say whether they have an account.',
  },
  name: { zh: '姓名', en: 'Name' },
  firmName: { zh: '企业名称', en: 'Name of the firm' },
  identifier: { zh: '身份证号', en: 'Identity number' },
  code: { zh: '统一社会信用代码', en: 'Unified social credit code' },
  whichMatter: { zh: '哪一件事？', en: 'Which matter?' },
  whichMatters: { zh: '哪些事？', en: 'Which matters?' },
  untilDay: { zh: '到哪一天为止？', en: 'Until which day?' },
  untilHint: { zh: '最长三年', en: 'Three years at most' },
  memberRole: { zh: '给什么身份？', en: 'Which role?' },
  send: { zh: '发出请求', en: 'Send the request' },
  showCode: { zh: '出示二维码', en: 'Show the code' },
  scan: { zh: '请对方用手机扫一扫', en: 'Let them scan this' },
  scanWhy: (time: string) => ({
    zh: `十分钟内有效，到${time}为止。对方登录后看清内容再同意。`,
    en: `Good for ten minutes, until ${time}. They sign in, read it and agree.`,
  }),
  scanned: { zh: '对方答复后，这里会自动更新。', en: 'This page follows by itself once they answer.' },
  codeTitle: { zh: '代办请求', en: 'A request to act' },
  done: { zh: '好了', en: 'Done' },
  nowFor: (name: string) => ({ zh: `现在替${name}办`, en: `Act for ${name} now` }),
  unscanned: { zh: '等对方扫码', en: 'Waiting to be scanned' },
  own: { zh: '这是您自己发出的请求，要对方来扫。', en: 'This is your own request; the other has to scan it.' },
} satisfies Texts;

export const stateNames: Readonly<Record<string, Text>> = {
  waiting: { zh: '等对方答复', en: 'Waiting for an answer' },
  live: { zh: '生效中', en: 'In force' },
  declined: { zh: '没有同意', en: 'Declined' },
  ended: { zh: '已终止', en: 'Ended' },
  lapsed: { zh: '逾期没有答复', en: 'Not answered in time' },
  expired: { zh: '已到期', en: 'Expired' },
};

export const roleNames: Readonly<Record<'admin' | 'filer', Text>> = {
  admin: { zh: '管理员', en: 'Admin' },
  filer: { zh: '办事员', en: 'Filer' },
};
