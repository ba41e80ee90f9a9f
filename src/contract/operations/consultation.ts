/** Operations on consultations: drafts of plans and pilots, commented on by people, answered, closed with what was adopted. */
import { Type } from 'typebox';
import type { Operation } from '../operation.ts';
import { ConsultationDone, ConsultationRow, ConsultationView, OwnRemark } from '../view/consultation.ts';
import { Closed, DayText, Id, Page, Rows, Sentence } from './shapes.ts';

const Both = Closed({ zh: Sentence, en: Sentence });
const Long = Type.String({ minLength: 1, maxLength: 8000 });
const One = Closed({ id: Id });
const officer = ['not-yours', 'post-needed', 'consultation-not-found', 'consultation-closed'];

export const consultationOperations: readonly Operation[] = [
  {
    name: 'consultation.list',
    summary: 'Drafts of plans and pilots that people were asked about, newest first',
    who: 'public',
    query: Closed(Page),
    reply: Rows(ConsultationRow),
    refusals: [],
    command: false,
  },
  {
    name: 'consultation.get',
    summary: 'One draft with what people said, what was answered and what of it was adopted',
    who: 'public',
    params: One,
    reply: ConsultationView,
    refusals: ['consultation-not-found'],
    command: false,
  },
  {
    name: 'consultation.own',
    summary: 'What the caller said of drafts of plans and pilots, the newest first, with what was answered',
    who: 'person',
    reply: Rows(OwnRemark),
    refusals: [],
    command: false,
  },
  {
    name: 'consultation.comment',
    summary: 'Says what one thinks of a draft',
    who: 'person',
    params: One,
    body: Closed({ text: Sentence }),
    reply: ConsultationDone,
    refusals: ['consultation-not-found', 'comments-closed', 'comment-too-many'],
    command: true,
  },
  {
    name: 'consultation.open',
    summary: 'Opens a consultation on a plan or a pilot, for 7 to 90 days (2018 provisions, article 4)',
    who: 'officer',
    body: Closed({
      kind: Type.Union([Type.Literal('plan'), Type.Literal('pilot')]),
      ref: Id,
      title: Both,
      text: Closed({ zh: Long, en: Long }),
      until: DayText,
    }),
    reply: ConsultationDone,
    refusals: ['not-yours', 'post-needed', 'consultation-exists', 'consultation-subject-unknown', 'comments-short'],
    command: true,
  },
  {
    name: 'consultation.answer',
    summary: 'Answers a comment: adopted or not, with reasons',
    who: 'officer',
    params: One,
    body: Closed({ comment: Id, text: Sentence, taken: Type.Boolean() }),
    reply: ConsultationDone,
    refusals: [...officer, 'comment-not-found'],
    command: true,
  },
  {
    name: 'consultation.hide',
    summary: 'Hides a comment from the public; the reason stands in its place',
    who: 'officer',
    params: One,
    body: Closed({ comment: Id, reason: Sentence }),
    reply: ConsultationDone,
    refusals: [...officer, 'comment-not-found'],
    command: true,
  },
  {
    name: 'consultation.close',
    summary: 'Closes it when its days are over and each comment has its answer, with a report',
    who: 'officer',
    params: One,
    body: Closed({ report: Both }),
    reply: ConsultationDone,
    refusals: [...officer, 'comments-open', 'comments-unanswered'],
    command: true,
  },
];
