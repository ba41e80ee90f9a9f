/** Why a button cannot be pressed, in the words of its own label (DESIGN 2.5); one sentence for every refusal of the engine. */
import type { CaseRefusal } from '#domain/case/refusals.ts';
import { fill, same, type Words } from '../shell/words.ts';

const words: Record<CaseRefusal, Words> = {
  'case-not-found': { zh: '没有这个办件', en: 'No such case' },
  'already-submitted': { zh: '已经提交过', en: 'Already submitted' },
  'unknown-part': { zh: '没有这个事项', en: 'No such part' },
  'unknown-party': { zh: '没有这个当事人', en: 'No such party' },
  'not-yours': { zh: '不归您这个岗位办', en: 'Not for your post' },
  'own-file': { zh: '是您自己的事，由别人办', en: 'Your own file: a colleague decides' },
  'wrong-kind': { zh: '这类事项没有这一步', en: 'Not a step of this kind of part' },
  'wrong-state': { zh: '还没到这一步', en: 'Not at this step' },
  'already-decided': { zh: '已经作出决定', en: 'Already decided' },
  'already-signed': { zh: '已经签过字', en: 'Already signed' },
  'clock-stopped': { zh: '停表中，恢复后可签发', en: 'Clock stopped; possible once resumed' },
  'unknown-stop': { zh: '现在没有停表', en: 'The clock is running' },
  'already-stopped': { zh: '已按这个理由停表', en: 'Already stopped on this ground' },
  'ground-not-allowed': { zh: '这个事项没有法定停表理由', en: 'No ground of law to stop this clock' },
  'planned-days-missing': { zh: '先写计划停几天', en: 'Planned days are needed first' },
  'signature-missing': { zh: '还有申请人没签字', en: 'An applicant has not signed yet' },
  'party-missing': { zh: '还缺当事人', en: 'A party is missing' },
  'material-missing': { zh: '材料还没齐', en: 'Papers are missing' },
  'gap-not-allowed': { zh: '缺的材料不能容缺', en: 'What is missing may not be missing' },
  'notice-incomplete': { zh: '缺的要一次说全', en: 'The notice must name everything' },
  'notice-empty': { zh: '先写清缺什么', en: 'Say what is missing first' },
  'supplement-once': { zh: '已告知过一次，不能再告知', en: 'The one notice was already given' },
  'reason-missing': { zh: '先写理由', en: 'Reasons are needed first' },
  'article-missing': { zh: '先写依据哪一条', en: 'An article is needed first' },
  'date-passed': { zh: '日期要在今天以后', en: 'The date must be after today' },
  'extension-not-allowed': { zh: '法律没允许延期', en: 'The law allows no extension' },
  'already-extended': { zh: '已经延过一次', en: 'Already extended once' },
  'approver-is-handler': { zh: '批准延期的不能是经办人', en: 'The approver may not be the handler' },
  'opinion-open': { zh: '还在等别的部门意见', en: "Waits for another office's opinion" },
  'gaps-open': { zh: '容缺材料还没补齐', en: 'Gap papers are still missing' },
  'predecessor-open': { zh: '前一件还没办完', en: 'The step before is not done' },
  'edge-hard': { zh: '先后次序是法定的，不能提前', en: 'The order is set by law' },
  'edges-satisfied': { zh: '前面都办完了，不用提前', en: 'Nothing to wait for' },
  circle: { zh: '会成循环', en: 'Would make a circle' },
  'duplicate-part': { zh: '已经有这个事项', en: 'The part exists already' },
  'successor-open': { zh: '后面的还在办', en: 'A later step is open' },
  'deadline-not-passed': { zh: '期限还没到', en: 'The term has not passed' },
  'mandate-missing': { zh: '没有授权', en: 'No mandate' },
  'office-missing': { zh: '没有承办单位', en: 'No office for it' },
  'no-parts': { zh: '先选事项', en: 'Choose a part first' },
  'nothing-given': { zh: '还没交任何东西', en: 'Nothing was given yet' },
  'no-certificate': { zh: '这个事项不发证', en: 'No certificate for this part' },
  'case-not-ended': { zh: '还没全部办完', en: 'Not all parts have ended' },
  'already-rated': { zh: '已经评过', en: 'Already rated' },
  'condition-empty': { zh: '条件不能空着', en: 'A condition is empty' },
  'same-office': { zh: '已经在这个单位', en: 'Already with this office' },
  'unknown-office': { zh: '没有这个单位', en: 'No such office' },
};

const isKnown = (code: string): code is CaseRefusal => code in words;

export const becauseWords = (code: string): Words =>
  isKnown(code) ? words[code] : fill({ zh: '现在不能（{code}）', en: 'Not now ({code})' }, { code: same(code) });
