/** What a phone says that sends photographs to a window. */
import type { Texts } from '#web/ui/texts.ts';

export const photo = {
  title: { zh: '拍给窗口', en: 'Photograph for the window' },
  asks: (hall: string) => ({ zh: `${hall}请您拍这份材料：`, en: `${hall} asks you to photograph:` }),
  how: { zh: '平放，光线足，一页一张，四角都拍进去。', en: 'Lay it flat in good light, one page a picture, all four corners.' },
  take: { zh: '拍一页', en: 'Take a page' },
  takeMore: { zh: '再拍一页', en: 'Take another page' },
  sending: { zh: '正在送到窗口', en: 'Sending to the window' },
  sent: (count: number) => ({ zh: `已送到窗口 ${count} 张`, en: `${count} sent to the window` }),
  poor: { zh: '这张可能看不清', en: 'This one may be hard to read' },
  sendAnyway: { zh: '就送这张', en: 'Send it anyway' },
  again: { zh: '重拍', en: 'Take again' },
  unreadable: { zh: '这不是照片，读不了。', en: 'This is no picture and cannot be read.' },
  private: {
    zh: '不用登录。照片只给这个窗口办这件事用，手机里不留。',
    en: 'No sign-in. The pictures go to this window for this matter only; nothing stays on the phone.',
  },
  noCode: { zh: '这个地址不完整。请重新扫窗口的二维码。', en: 'This address is incomplete. Scan the code at the window again.' },
} satisfies Texts;
