/** Every refusal code with its HTTP status and its sentence in both languages: one table for API and screens. */
// {name} in a sentence is filled from the refusal's values. Codes of the case engine: src/domain/case/refusals.ts.

import type { CaseRefusal } from '#domain/case/refusals.ts';
import { catalogueDraftRefusals } from './catalogue-draft-refusals.ts';
import { overlayRefusals } from './overlay-refusals.ts';
import { correctionRefusals } from './correction-refusals.ts';
import { directoryRefusals } from './directory-refusals.ts';
import { editionRefusals } from './edition-refusals.ts';
import { guideRefusals } from './guide-refusals.ts';
import { exchangeRefusals } from './exchange-refusals.ts';
import { deskRefusals } from './desk-refusals.ts';
import { reformRefusals } from './reform-refusals.ts';
import { hallRefusals } from './hall-refusals.ts';
import { importRefusals } from './import-refusals.ts';
import { handlingRefusals } from './handling-refusals.ts';
import { inquiryRefusals } from './inquiry-refusals.ts';
import { lookRefusals } from './look-refusals.ts';
import { mandateRefusals } from './mandate-refusals.ts';
import { outcomeRefusals } from './outcome-refusals.ts';
import { paperRefusals } from './paper-refusals.ts';
import { searchRefusals } from './search-refusals.ts';

export type RefusalEntry = { readonly status: number; readonly zh: string; readonly en: string };

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

/** Codes that any operation may answer with. */
const general = {
  'bad-input': entry(400, '有几处需要改：见下面逐项说明。', 'Some things need changing: see each of them below.'),
  'bad-json': entry(400, '发来的内容读不懂，什么都没有改动。', 'What was sent cannot be read; nothing was changed.'),
  'idempotency-key-missing': entry(
    400,
    '缺少 Idempotency-Key：没有它，重发一次可能办成两次。',
    'Idempotency-Key is missing: without it a repeat could act twice.',
  ),
  'idempotency-key-bad': entry(
    400,
    'Idempotency-Key 应为 8 至 200 个可见 ASCII 字符。',
    'Idempotency-Key takes 8 to 200 visible ASCII characters.',
  ),
  'idempotency-key-reused': entry(
    409,
    '这个 Idempotency-Key 已经用于另一份内容。',
    'This Idempotency-Key was already used for something else.',
  ),
  'sign-in-needed': entry(401, '请先登录。', 'Please sign in first.'),
  'post-needed': entry(403, '请先选定岗位再办。', 'Choose the post you act under first.'),
  'cross-site': entry(403, '这个请求来自别的网站，没有受理。', 'This request came from another site and was not taken.'),
  'not-found': entry(404, '没有找到。', 'Nothing was found here.'),
  'method-not-allowed': entry(405, '这个地址不接受这种请求。', 'This address does not take that method.'),
  'too-large': entry(413, '内容太大：最多 {limit}。', 'Too large: {limit} at most.'),
  'unsupported-type': entry(415, '这种格式不收。', 'This content type is not taken.'),
  'too-many-requests': entry(429, '太频繁了，请过 {seconds} 秒再试。', 'Too many requests; try again in {seconds} s.'),
  'bad-request': entry(400, '这个请求不合 HTTP 的规矩。', 'This is not a well-formed HTTP request.'),
  'our-fault': entry(
    500,
    '没办成，是我们的问题。请凭下面的编号告诉我们。',
    'It did not go through; that is our fault. Tell us the number below.',
  ),
  busy: entry(503, '现在人太多，什么都没有改动，请稍后再试。', 'Too busy just now; nothing was changed. Please try again shortly.'),
  'database-away': entry(
    503,
    '暂时办不了，是我们的问题，请稍后再试。',
    'Out of service for a moment; that is our fault. Please try again shortly.',
  ),
  'outcome-unknown': entry(
    503,
    '连接断了，不知道办成没有。请用同一个 Idempotency-Key 再发一次，不会重复办理。',
    'The connection broke and the outcome is unknown. Send it again with the same Idempotency-Key; it cannot act twice.',
  ),
} as const;

/** Codes of the rooms beside the engine. */
const rooms = {
  'draft-changed': entry(
    409,
    '另一台设备上改过这份草稿，请先看最新的。',
    'The draft was changed on another device; look at the newest first.',
  ),
  'draft-sent': entry(409, '这份草稿已经交上去了：{number}。', 'This draft was already sent: {number}.'),
  'law-not-found': entry(404, '没有这部法律。', 'There is no such law.'),
  'matter-not-found': entry(404, '没有这件事。', 'There is no such matter.'),
  'matter-not-here': entry(422, '这里不办这件事。', 'This matter is not handled in this division.'),
  'division-missing': entry(422, '先说清在哪里办。', 'Say first where this is to be handled.'),
  'file-not-found': entry(404, '没有这份文件。', 'There is no such file.'),
  'file-type': entry(415, '只收 PDF、PNG、JPEG。', 'Only PDF, PNG and JPEG are taken.'),
  'file-damaged': entry(
    422,
    '文件不完整，可能没有传完。请重新选一次。',
    'The file is incomplete; the upload may have broken off. Choose it again.',
  ),
  'picture-too-large': entry(
    422,
    '图片超过4000万像素，请缩小后再传。',
    'The picture has more than 40 megapixels; make it smaller and send it again.',
  ),
  'quota-exceeded': entry(
    413,
    '您在这里存的文件已到{limit}MB的上限。办结的事用过的不必再传。',
    'Your files here have reached the limit of {limit} MB. What was used in finished cases need not be sent again.',
  ),
  'file-empty': entry(400, '文件是空的。', 'The file is empty.'),
  'post-not-held': entry(403, '您没有这个岗位。', 'You do not hold this post.'),
  'not-active': entry(409, '这本证照现在不是有效状态，不能暂停。', 'The certificate does not count now; it cannot be suspended.'),
  'not-suspended': entry(409, '这本证照没有被暂停。', 'The certificate is not suspended.'),
  'already-ended': entry(409, '这本证照已经失效。', 'The certificate has ended already.'),
  'successor-wrong': entry(
    422,
    '新证要是本单位发给同一个人的同一种有效证照。',
    'The newer one must be a valid certificate of the same kind, issued by this office to the same holder.',
  ),
  'issued-here': entry(
    409,
    '这个号码的证照是本平台签发的，在证照页面办理。',
    'A certificate of this number was issued here; act on it on its own page.',
  ),
  'certificate-not-found': entry(404, '没有这张证照。', 'There is no such certificate.'),
  'not-revocable': entry(409, '这种证照没有依职权撤销的事项。', 'There is no matter by which certificates of this kind are taken back.'),
  'petition-not-found': entry(404, '没有这个问题。', 'There is no such question.'),
  'text-missing': entry(422, '先写内容。', 'Write something first.'),
  'already-answered': entry(409, '已经有人答复了。', 'It was answered already.'),
  'not-answered': entry(409, '还没有答复。', 'It is not answered yet.'),
  'already-solved': entry(409, '您已经说过解决了。', 'You said already that it is solved.'),
  'too-many-open': entry(
    429,
    '这件事已经有{most}个问题在等答复，请先等一等。',
    '{most} questions on this case wait for an answer; please wait for them first.',
  ),
  'notice-not-found': entry(404, '没有这份通知。', 'There is no such notice.'),
  'code-wrong': entry(422, '验证码不对，还能试 {left} 次。', 'That is not the code; {left} tries are left.'),
  'code-expired': entry(422, '验证码过期了，请重新发送。', 'The code has expired; please ask for a new one.'),
  'provider-missing': entry(404, '还没有设置这个渠道。', 'This channel has no carrier yet.'),
  'sending-held': entry(409, '现在暂停对外发送。', 'All sending is held at the moment.'),
  'paper-not-found': entry(404, '没有这份文书。', 'There is no such paper.'),
  'walk-in-not-found': entry(404, '这次接待已经结束，请重新核对证件。', 'This visit is over; identify the person again.'),
  'person-not-found': entry(
    404,
    '没有找到。核对一下号码和姓名，或者现场登记。',
    'Nobody was found. Check number and name, or register them here.',
  ),
  'name-differs': entry(
    409,
    '这个号码登记的是另一个名字，请再核对证件。',
    'This number is registered under another name; check the document again.',
  ),
  'set-up-token-refused': entry(
    403,
    '这个口令不能用：可能打错、过期、用过，或者已经有管理员。请在服务器上运行 npm run -s yici -- set-up token 换一个。',
    'This token does not work: mistyped, expired, used, or no longer needed. On the server run: npm run -s yici -- set-up token',
  ),
  'calendar-version-unknown': entry(404, '没有这个日历版本。', 'There is no such version of the calendar.'),
  'calendar-version-settled': entry(409, '这个版本已经发布或撤回。', 'This version was already published or withdrawn.'),
  'second-person-needed': entry(
    403,
    '提出的人不能自己发布，请另一位管理员来发布。',
    'Who proposed it does not publish it: a second administrator does.',
  ),
  'cannot-check': entry(503, '现在查不了，请稍后再试。', 'It cannot be checked just now; please try again shortly.'),
} as const;

/** Codes of the case engine. */
const engine = {
  'case-not-found': entry(404, '没有找到。', 'Nothing was found here.'),
  'already-submitted': entry(409, '这个编号的办件已经存在。', 'A case with this number exists already.'),
  'unknown-part': entry(404, '没有这个分办件。', 'There is no such part.'),
  'unknown-party': entry(404, '没有这位当事人。', 'There is no such party.'),
  'not-yours': entry(403, '这一步不由您来办。', 'This act is not yours to make.'),
  'own-file': entry(403, '自己的事不能自己批。', 'Nobody decides on their own file.'),
  'wrong-kind': entry(409, '这类步骤没有这个动作。', 'This kind of step has no such act.'),
  'wrong-state': entry(409, '现在不能这样办：目前是“{state}”。', 'Not possible now: it stands at "{state}".'),
  'already-decided': entry(409, '已经作出决定了。', 'It was already decided.'),
  'already-signed': entry(409, '已经签过了。', 'It was already signed.'),
  'clock-stopped': entry(409, '停表中，恢复后才能决定。', 'The clock is stopped; decide after it resumes.'),
  'unknown-stop': entry(404, '没有这次停表。', 'There is no such stop.'),
  'already-stopped': entry(409, '这次停表已经记录。', 'This stop is already on record.'),
  'ground-not-allowed': entry(422, '这个事项不能以此为由停表。', 'This item may not be stopped on that ground.'),
  'planned-days-missing': entry(
    422,
    '停表要写明需要几天（行政许可法第45条）。',
    'A stop must say how many days it takes (licensing law art. 45).',
  ),
  'signature-missing': entry(409, '还有申请人没有签名。', 'An applicant has not signed yet.'),
  'party-missing': entry(422, '当事人不齐。', 'A party is missing.'),
  'material-missing': entry(422, '材料不齐。', 'A material is missing.'),
  'gap-not-allowed': entry(422, '这份材料不能容缺。', 'This material may not be missing at acceptance.'),
  'notice-incomplete': entry(422, '一次性告知没有写全。', 'The one-time notice is not complete.'),
  'notice-empty': entry(422, '告知里没有写缺什么。', 'The notice names nothing that is missing.'),
  'supplement-once': entry(
    409,
    '只能一次性告知一次（2018条例第11条）。',
    'A supplement may be asked for once only (2018 regulation art. 11).',
  ),
  ...inquiryRefusals,
  ...handlingRefusals,
  ...outcomeRefusals,
  ...paperRefusals,
  'reason-missing': entry(422, '要写明理由。', 'The reasons must be given.'),
  'article-missing': entry(422, '要写明依据的条款。', 'The article relied on must be named.'),
  'date-passed': entry(422, '这个日期已经过去。', 'That day has passed.'),
  'extension-not-allowed': entry(422, '这个事项不能延长。', 'This item has no extension.'),
  'already-extended': entry(409, '已经延长过一次。', 'It was already extended once.'),
  'approver-is-handler': entry(422, '批准延长的人不能是承办人。', 'The handler may not approve the extension.'),
  'opinion-open': entry(409, '征求的意见还没有回复。', 'An opinion asked for is still open.'),
  'gaps-open': entry(409, '容缺的材料还没有补齐。', 'What was missing at acceptance is still owed.'),
  'certificate-fell': entry(
    409,
    '依据的证照已被暂停或撤销，不能准予；可以不予许可，或等它恢复（行政许可法第69条）。',
    'A certificate it rests on was suspended or revoked: it cannot be granted; refuse it, or wait until the certificate counts again (licensing law art. 69).',
  ),
  'not-relied-on': entry(409, '这个办件没有依据这本证照。', 'Nothing in this case rests on that certificate.'),
  'predecessor-open': entry(409, '前一步还没有办完。', 'The step before is not finished.'),
  'edge-hard': entry(409, '前后次序是法律规定的，不能提前。', 'This order is set by law; it cannot open early.'),
  'edges-satisfied': entry(409, '前面的步骤都已满足。', 'Nothing holds this part back.'),
  circle: entry(409, '这样会成为循环：{parts}。', 'That would make a circle: {parts}.'),
  'duplicate-part': entry(409, '已经有这个分办件。', 'There is already such a part.'),
  'successor-open': entry(409, '后面的步骤还靠着它。', 'A later step still rests on it.'),
  'deadline-not-passed': entry(409, '期限还没有到。', 'The day has not passed.'),
  'already-served': entry(409, '这份通知已经送达过。', 'This notice was already served.'),
  'service-day-wrong': entry(
    422,
    '送达日期要在通知作出之日和今天之间。',
    'The day of service lies between the day of the notice and today.',
  ),
  'mandate-missing': entry(403, '没有有效的授权。', 'There is no live mandate.'),
  'office-missing': entry(422, '这里没有承办“{item}”的单位。', 'No office here handles {item}.'),
  'no-parts': entry(422, '没有要办的步骤。', 'There is nothing to handle.'),
  'nothing-given': entry(422, '没有交来任何东西。', 'Nothing was given.'),
  'no-certificate': entry(409, '这一步没有证照。', 'This part has no certificate.'),
  'case-not-ended': entry(409, '还没有办完。', 'The case has not ended.'),
  'condition-empty': entry(422, '附带条件不能是空的。', 'A condition may not be empty.'),
  'same-office': entry(422, '已经在这个单位了。', 'It is with this office already.'),
  'unknown-office': entry(422, '没有这个单位。', 'There is no such office.'),
  'not-contested': entry(409, '这一项没有人说不对，或者已经核对过了。', 'Nobody said that this is wrong, or it was checked already.'),
  'facts-open': entry(
    409,
    '还有数据在等来源部门答复，答复前不能准予：{fields}。',
    'A register has yet to answer for {fields}; before that nothing can be granted.',
  ),
  'dates-unmoved': entry(409, '按新日历，这件事的日期没有变化。', 'No date of this case moves with the new calendar.'),
  'visit-already-set': entry(
    409,
    '这一项已经约好了一次上门或者到场，先取消再约。',
    'A visit is agreed for this part already; call it off first.',
  ),
  'visit-not-found': entry(404, '没有这次约定，或者时间已经过了。', 'There is no such visit, or its time has passed.'),
  'visit-outside-hours': entry(
    422,
    '要在工作日9:00—17:00之内（2018年省规定第12条：在公布的办公时间内）。',
    'It must lie on a working day between 9:00 and 17:00, the published hours (2018 provisions art. 12).',
  ),
  'visit-too-near': entry(
    409,
    '最晚提前一天改期。今天要改，请打办理单位的电话。',
    'A visit is moved the day before at the latest; today, please call the office.',
  ),
  'visit-too-far': entry(422, '最多往后改到原定日期后{days}天。', 'It can be moved to {days} days after the day first agreed at most.'),
  'visit-moved-twice': entry(409, '已经改过两次，不能再改。请打办理单位的电话。', 'It was moved twice already; please call the office.'),
  'nothing-to-deliver': entry(
    409,
    '没有还没发出的证照，送达方式不能再改。',
    'No result is still to be issued; its delivery can no longer change.',
  ),
  'delivery-not-offered': entry(422, '这些证照没有这种送达方式。', 'These results are not delivered in this way.'),
  'delivery-otherwise': entry(
    409,
    '申请人没有选快递：请按申请人选的方式送达。',
    'The applicant did not ask for a courier: deliver it as chosen.',
  ),
  'address-missing': entry(422, '快递要写清收件人、电话和地址。', 'A courier needs recipient, phone and address.'),
} as const satisfies Record<CaseRefusal, RefusalEntry>;

export const refusals: Readonly<Record<string, RefusalEntry>> = {
  ...general,
  ...rooms,
  ...directoryRefusals,
  ...mandateRefusals,
  ...importRefusals,
  ...lookRefusals,
  ...editionRefusals,
  ...guideRefusals,
  ...searchRefusals,
  ...catalogueDraftRefusals,
  ...overlayRefusals,
  ...exchangeRefusals,
  ...correctionRefusals,
  ...hallRefusals,
  ...deskRefusals,
  ...reformRefusals,
  ...engine,
};
