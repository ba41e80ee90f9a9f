/** Sentences about registers on the application: fetched, still asked, silent, with consent; contests and their evidence. */
import type { Text } from '#domain/kernel/text.ts';
import type { Texts } from '#web/ui/texts.ts';

const list = (words: readonly Text[], language: keyof Text): string =>
  words.map((word) => word[language]).join(language === 'zh' ? '、' : ', ');

/** A register that is silent about seven things names three of them: the sentence is read, not the list. */
const short = (words: readonly Text[], language: keyof Text): string => {
  if (words.length <= 4) return list(words, language);
  const some = list(words.slice(0, 3), language);
  return language === 'zh' ? `${some}等${words.length}项` : `${some} and ${words.length - 3} more`;
};

export const sourceTexts = {
  about: (label: string, source: string) => ({ zh: `${label}从哪来：${source}`, en: `Where ${label} comes from: ${source}` }),
  place: (division: string) => ({ zh: `在${division}办。`, en: `To be done in ${division}.` }),
  otherPlace: { zh: '换个地方', en: 'Another place' },
  sheet: { zh: '这些从哪来', en: 'Where this comes from' },
  system: { zh: '系统', en: 'System' },
  account: { zh: '您的账号', en: 'Your account' },
  takenAt: { zh: '取来的时间', en: 'Fetched' },
  ground: { zh: '依据', en: 'Under' },
  accountGround: { zh: '您登录时就有的', en: 'Known since you signed in' },
  ledger: { zh: '谁查过我', en: 'Who looked at my data' },
  holds: (source: string) => ({
    zh: `以您填的为准，照常办。一提交，我们就请${source}核对旧的，`,
    en: `What you write holds and the case goes on. Once sent, we ask ${source} to check the old value and answer you `,
  }),
  fiveDays: { zh: '5个工作日内', en: 'within 5 working days' },
  answers: { zh: '回您。', en: '.' },
  evidence: { zh: '拍一张能证明的', en: 'A photo that shows it' },
  evidenceWhy: (label: string) => ({
    // A question is no name of a thing: `能看出父亲一起办吗？` says nothing.
    zh: `租房合同、新证件……能看出${label.endsWith('？') ? '实际情况' : label}就行（浙江省保障“最多跑一次”改革规定第7条）。`,
    en: 'A tenancy, a new card: whatever shows it (Zhejiang At-Most-Once Provisions, article 7).',
  }),
  evidenceMissing: { zh: '还差一张能证明的照片或文件', en: 'A photo or file that shows it is missing' },
  allGroups: (count: number) => ({ zh: `都看过了，${count}组都对`, en: `I looked at all: these ${count} groups are right` }),
  pending: (source: string) => ({ zh: `还在查${source}`, en: `Still asking ${source}` }),
  pendingWhy: (facts: readonly Text[]) => ({
    zh: `${short(facts, 'zh')}：查到了自己会出来，您先填别的。`,
    en: `${short(facts, 'en')}: it appears here when it comes; go on with the rest.`,
  }),
  askedInstead: (departments: readonly Text[]) => ({
    zh: `${list(departments, 'zh')}还没答复，所以多问您几句。您答了就照办。`,
    en: `No answer from ${list(departments, 'en')} yet, so we ask you a little more. Nothing waits for it once you have answered.`,
  }),
  pendingCount: (count: number) => ({ zh: `还在查${count}项。`, en: `${count} still being fetched.` }),
  laterCount: (count: number) => ({
    zh: `还有${count}项过后补核，不用您管。`,
    en: `${count} more are checked later; nothing for you to do.`,
  }),
  arrived: (sources: readonly Text[]) => ({ zh: `${list(sources, 'zh')}答复了`, en: `${list(sources, 'en')} answered` }),
  down: { zh: '暂连不上', en: 'no answer now' },
  downWhy: (facts: readonly Text[], source: string) => ({
    zh: `不用您拿${short(facts, 'zh')}的材料来。先照办，${source}恢复后我们补核；核不上再联系您，只联系一次。`,
    en: `You need not bring papers for ${short(facts, 'en')}. The case goes on; we check when ${source} is back, and contact you once at most if we cannot.`,
  }),
  tillThen: (when: string) => ({ zh: `一直试到${when}`, en: `We keep trying until ${when}` }),
  fillNow: { zh: '现在自己填', en: 'Fill it in myself' },
  askAgain: { zh: '再查一次', en: 'Ask again' },
  asking: { zh: '正在查', en: 'Asking' },
  consentTitle: (source: string) => ({ zh: `要不要替您查${source}？`, en: `Shall we ask ${source} for you?` }),
  consentWhy: (facts: readonly Text[], matter: Text) => ({
    zh: `只查${list(facts, 'zh')}，只为办“${matter.zh}”，办的单位才看得到。您同意才查，随时能撤回（个人信息保护法第14、15条）。`,
    en: `Only ${list(facts, 'en')}, only for "${matter.en}", seen only by the offices that act. It needs your consent, which you can withdraw at any time (PIPL articles 14, 15).`,
  }),
  agree: { zh: '同意', en: 'I consent' },
  disagree: { zh: '不同意', en: 'No' },
  disagreed: { zh: '好，不查。这几项您自己填，一样办。', en: 'Then we do not ask. You fill these in yourself; nothing else changes.' },
  changeMind: { zh: '改主意了', en: 'I changed my mind' },
  contestedOnReview: (source: string) => ({ zh: `您填的，${source}会核对`, en: `yours; ${source} will check` }),
  laterOnReview: { zh: '等来源答复，过后补核', en: 'checked later, when the source answers' },
} satisfies Readonly<Record<string, Texts[string] | ((...words: never[]) => Text)>>;
