/** The refusals of editions with status and sentence. */
import type { EditionRefusal } from '#domain/edition/edition.ts';
import type { RefusalEntry } from './refusals.ts';

const entry = (status: number, zh: string, en: string): RefusalEntry => ({ status, zh, en });

type OfRoom = 'draft-in-the-way' | 'draft-has-errors' | 'draft-not-public' | 'nothing-changed-here';

export const editionRefusals = {
  'edition-exists': entry(409, '这一版已经送出公示。', 'This version was publicised already.'),
  'edition-not-found': entry(404, '没有这一版。', 'There is no such version.'),
  'edition-not-editor': entry(
    403,
    '只有本地（或上级）跑改办和承办部门能改这里。',
    'Only the reform office here (or above) and the department itself may change this.',
  ),
  'edition-not-publisher': entry(
    403,
    '只有本级跑改办负责审批的人能发布。',
    'Only somebody who approves in the reform office of this division may publish.',
  ),
  'edition-own-work': entry(403, '自己写的不能自己发布，要由第二个人来看。', 'You wrote this yourself: a second person has to publish it.'),
  'edition-ended': entry(409, '这一版已经走完这一步，不能再这样办。', 'This version is past that step.'),
  'edition-not-answered': entry(
    409,
    '先公示、把意见答复完，才能发布（2018年规定第四条）。',
    'It has to be publicised and the comments answered first (2018 provisions, article 4).',
  ),
  'edition-outrun': entry(409, '已经发布了更新的第{newest}版。', 'A newer version, {newest}, is published already.'),
  'edition-in-use': entry(409, '还有一件事用着它：{matters}。', 'Matters still use it: {matters}.'),
  'comments-short': entry(422, '征求意见的日子要在{least}天到{most}天之间。', 'Comments are open for {least} to {most} days.'),
  'comments-closed': entry(409, '征求意见已经结束。', 'The time for comments is over.'),
  'comments-open': entry(409, '征求意见还没有结束。', 'The time for comments is not over yet.'),
  'comments-unanswered': entry(409, '还有{open}条意见没有答复。', '{open} comments have no answer yet.'),
  'comment-not-found': entry(404, '没有这条意见。', 'There is no such comment.'),
  'comment-too-many': entry(429, '每人对一份草案最多提{most}条意见。', 'One person may make {most} comments on one draft.'),
  'effective-day-past': entry(422, '施行日期不能在今天之前。', 'The effective date cannot lie in the past.'),
  'effective-day-far': entry(422, '施行日期最远一年以后。', 'The effective date lies within a year.'),
  'draft-in-the-way': entry(
    409,
    '同一事项另有一份草稿在改：先把它送出或作废，再退回这一版。',
    'Another draft of the same is being written: send or discard it first, then give this version back.',
  ),
  'draft-has-errors': entry(
    422,
    '还有{errors}处必须改，改好才能送公示。',
    '{errors} faults have to be mended before it can be publicised.',
  ),
  'draft-not-public': entry(
    422,
    '改动的不只是地址、电话这些本地自定的内容，要先公示（2018年规定第四条）。',
    'More changed than what is free to a locality: it has to be publicised first (2018 provisions, article 4).',
  ),
  'nothing-changed-here': entry(409, '和现行的一样，没有改动。', 'It is the same as what is in force.'),
} satisfies Record<Exclude<EditionRefusal, 'bad-input'> | OfRoom, RefusalEntry>;
