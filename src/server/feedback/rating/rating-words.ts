/** What ratings are called in both languages: states, contacts, channels, grounds, and what their notices say. */
import type { InvalidGround, RatingChannel, RatingEvent, RatingState } from '#domain/feedback/rating.ts';
import type { Text } from '#domain/kernel/text.ts';

const text = (zh: string, en: string): Text => ({ zh, en });

export const stateNames: Readonly<Record<RatingState, Text>> = {
  given: text('已收到', 'Received'),
  verifying: text('核实中', 'Being verified'),
  invalid: text('核实为不成立', 'Found invalid'),
  objected: text('评价人有异议，换人复核', 'Objected to; a second person looks'),
  ordered: text('属实，整改中', 'Valid; being put right'),
  appealed: text('单位申诉，换人复核', 'Appealed; a second person looks'),
  corrected: text('已整改，等回访', 'Put right; call-back to come'),
  closed: text('已办结', 'Closed'),
};
export const groundNames: Readonly<Record<InvalidGround, Text>> = {
  malicious: text('恶意评价，内容查不到依据', 'Malicious: nothing bears it out'),
  'not-about-us': text('说的不是本事项', 'It is about something else'),
  'policy-itself': text('说的是政策本身，转有权机关', 'It is about the rule itself; passed on'),
  'mistaken-press': text('本人说按错了', 'The rater says it was a slip'),
};
export const channelNames: Readonly<Record<RatingChannel, Text>> = {
  site: text('网站', 'Site'),
  phone: text('手机', 'Phone'),
  device: text('窗口评价器', 'Window device'),
  kiosk: text('自助机', 'Kiosk'),
  slip: text('二维码、号票', 'Code, slip'),
  sms: text('短信', 'SMS'),
  hotline: text('12345', '12345'),
};
const contacts: Readonly<Record<string, Text>> = {
  accept: text('收件受理', 'Acceptance'),
  issue: text('发证送达', 'Handing over'),
  whole: text('整件事', 'All of it'),
  window: text('窗口服务', 'At the window'),
  answer: text('热线答复', 'The hotline’s answer'),
};
/** Of a department's decision: its own step's name where there is one. */
export const contactName = (contact: string, part?: Text): Text => contacts[contact] ?? part ?? text('部门办理', 'A department’s decision');

/** What the rater reads in their account. */
export const toldOf = (event: RatingEvent): Text => {
  switch (event.kind) {
    case 'Verified':
      return event.outcome === 'valid'
        ? text(
            `核实属实：${event.text}。承办单位15个工作日内整改。`,
            `Found valid: ${event.text}. The office puts it right within 15 working days.`,
          )
        : text(
            `核实为不成立：${event.text}。您不同意，5个工作日内可以提一次异议，换人复核。`,
            `Found invalid: ${event.text}. You may object once within 5 working days; a second person decides.`,
          );
    case 'SecondDecided':
      return event.outcome === 'valid'
        ? text(`复核认定属实：${event.text}`, `The second person finds it valid: ${event.text}`)
        : text(`复核认定不成立：${event.text}`, `The second person finds it invalid: ${event.text}`);
    case 'Corrected':
      return text(
        `单位说已经改了：${event.text}。请到“我的评价”告诉我们有没有用。`,
        `The office says: ${event.text}. Tell us in “My ratings” whether it helped.`,
      );
    case 'Sampled':
      return text('随机回访抽到了您：请再说一次办得怎么样。', 'You were drawn at random: please say once more how it was.');
    case 'Published':
      return text(
        `您写的话已隐去个人信息公开。答复：${event.reply}`,
        `Your words were published without your name. The answer: ${event.reply}`,
      );
    case 'Given':
    case 'Added':
    case 'Objected':
    case 'Appealed':
    case 'CalledBack':
      return text('', '');
  }
};
export const toldTitle = text('您的评价有回音', 'Your rating has an answer');
