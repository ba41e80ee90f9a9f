/** Refusal codes of issuing with their sentences: part of the one table in refusals.ts. */
import type { ParcelRefusal } from '#domain/hall/parcel.ts';
import type { PickUpRefusal } from '#domain/hall/pick-up.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

type Deed = 'nothing-ready' | 'nothing-to-choose' | 'sent-twice' | 'not-taken-yet' | 'courier-signature-wrong' | 'courier-event-unknown';
type Shared = 'not-yours' | 'own-file';

export const issuingRefusals = {
  'pick-up-not-found': entry(
    404,
    '没有这份取件：核对取件码，或看看是不是在别的大厅。',
    'There is no such pick-up here: check the code, or whether it is at another hall.',
  ),
  'code-wrong': entry(
    422,
    '取件码不对。请申请人在办件页出示。',
    'The code is not that of this pick-up. The applicant finds it on the page of the case.',
  ),
  'not-entitled-to-take': entry(
    403,
    '这位不是申请人，也没有申请人的授权，不能领取。',
    'This is neither the applicant nor somebody with their mandate; it cannot be handed over.',
  ),
  'already-taken-away': entry(409, '已经领走了。', 'It was taken already.'),
  'sent-by-courier': entry(409, '已经改为快递寄出。', 'It goes by courier now.'),
  'shelf-missing': entry(422, '写明放在哪里。', 'Say where it lies.'),
  'signature-needed': entry(422, '要有领取人的签名。', 'The one who takes it must sign.'),
  'not-taken-yet': entry(409, '还没有领走，没有送达回证。', 'It was not taken yet, so there is no proof of service.'),
  'nothing-ready': entry(409, '现在没有可以先取的。', 'Nothing is ready to be handed out now.'),
  'nothing-to-choose': entry(
    409,
    '没有要重新选的：邮件没有退回，也没有久等的取件。',
    'There is nothing to choose anew: nothing came back and nothing waits too long.',
  ),
  'sent-twice': entry(409, '已经免费再寄过一次，请到窗口领取。', 'It was sent once more already; please come to the window.'),
  'parcel-not-found': entry(404, '没有这件邮件。', 'There is no such parcel.'),
  'parcel-not-ordered': entry(409, '快递还没有接单，没有面单。', 'The courier has not taken the order yet, so there is no label.'),
  'parcel-already-gone': entry(409, '这件邮件已经交给快递或已撤回。', 'This parcel was given to the courier, or called back, already.'),
  'already-ordered': entry(409, '这件邮件已经下过单。', 'This parcel was ordered already.'),
  'already-told': entry(409, '这条轨迹已经收到过。', 'This piece of news was told already.'),
  'parcel-on-its-way': entry(409, '邮件还在路上，不能重新选。', 'The parcel is still on its way; nothing can be chosen anew.'),
  'already-chosen-again': entry(409, '已经重新选过了。', 'It was chosen anew already.'),
  'courier-signature-wrong': entry(403, '签名不对，没有受理。', 'The signature is wrong; nothing was taken.'),
  'courier-event-unknown': entry(422, '读不懂这条轨迹，或没有这件邮件。', 'This event cannot be read, or names no parcel of ours.'),
} as const satisfies Record<Exclude<PickUpRefusal | ParcelRefusal, Shared> | Deed, RefusalEntry>;
