/** What the window says of codes, drafts handed over, and cases sent home. */
import type { Texts } from '#web/ui/texts.ts';

export const handoverTexts = {
  camera: { zh: '用摄像头扫', en: 'Scan with the camera' },
  noCamera: { zh: '这台电脑扫不了二维码，请输入8位码。', en: 'This computer cannot scan; type the eight characters.' },
  came: (name: string, saved: string) => ({
    zh: `本人在家填的“${name}”已带过来（${saved}存的）：不用再填，看一遍即可。`,
    en: `“${name}”, begun at home and saved ${saved}, came along: nothing is typed again.`,
  }),
  renew: { zh: '取最新的', en: 'Take the newest' },
  changed: {
    zh: '本人在手机上又改过。取最新的再办，什么都不会丢。',
    en: 'The person changed it on the phone. Take the newest; nothing is lost.',
  },
  home: { zh: '让本人回家接着办', en: 'Let them finish at home' },
  homeTitle: { zh: '回家接着办', en: 'Finish at home' },
  homeHint: {
    zh: '填好的、扫描的都存进本人的草稿，手机上接着办，不用再来。这次来的原因会记录在案。',
    en: 'What was typed and scanned becomes their draft; they go on by phone and need not come again. The reason of this visit is kept.',
  },
  homeWhy: { zh: '为什么今天办不完', en: 'Why it is not finished today' },
  homeWhyHint: { zh: '如：房产证在家里；要等家人签名', en: 'e.g. a paper is at home; a relative must sign' },
  homeMissing: { zh: '写明原因', en: 'Give the reason' },
  homeSend: { zh: '存进本人的草稿', en: 'Keep as their draft' },
  homeDone: (names: string) => ({
    zh: `已存进本人的草稿：${names}。请本人在手机上打开“一次”，接着办。`,
    en: `Kept as their draft: ${names}. They go on in Yici on their phone.`,
  }),
  homeNoAccount: {
    zh: '本人没有账号：第一次登录时凭身份证号和姓名找到这份草稿。',
    en: 'No account yet: their first sign-in finds it by number and name.',
  },
} satisfies Texts;
