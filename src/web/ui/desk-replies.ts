/** What the operations of departments' desks answer; joined in replies.ts. */
import type { ArchiveCheck, ArchiveRow, LetterOfCase, LetterRow, LetterSeries, LetterVerdict } from '#contract/view/letter.ts';
import type { WhyView } from '#contract/view/why.ts';
import type { CardDone, CardRow, CardView, ReminderCount, ReminderRow, RulesView } from '#contract/view/card.ts';
import type { Batch, InboxViewRow } from '#contract/view/inbox.ts';
import type { BoardRow, HeardCase, HeardRow, OfficerRow } from '#contract/view/inquiry.ts';
import type { CompetenceMoved, CompetencePreview, DecisionRow } from '#contract/view/outcome.ts';
import type { CaseAsOf, ValueHistory } from '#contract/view/history.ts';

import type { EntitlementReplies } from './entitlement-replies.ts';
import type { SystemReplies } from './system-replies.ts';

export type DeskReplies = EntitlementReplies &
  SystemReplies & {
    'inbox-view.list': { readonly rows: readonly InboxViewRow[]; readonly next: null };
    'inbox-view.keep': { readonly id: string };
    'inbox-view.order': { readonly ordered: number };
    'inbox-view.delete': { readonly id: string };
    'inbox.batch': Batch;
    'letter.of-case': { readonly rows: readonly LetterOfCase[]; readonly next: null };
    'letter.verify': LetterVerdict;
    'letter.series': { readonly rows: readonly LetterSeries[]; readonly next: null };
    'letter.list': { readonly rows: readonly LetterRow[]; readonly next: string | null };
    'letter.void': LetterRow;
    'archive.list': { readonly rows: readonly ArchiveRow[]; readonly next: string | null };
    'archive.make': { readonly number: string };
    'archive.check': ArchiveCheck;
    'archive.propose-disposal': { readonly number: string };
    'archive.answer-disposal': { readonly number: string };
    'case.why': WhyView;
    'card.list': { readonly rows: readonly CardRow[]; readonly next: string | null };
    'card.get': CardView;
    'card.raise': CardDone;
    'card.answer': CardDone;
    'card.settle': CardDone;
    'card.appeal': CardDone;
    'card.decide-appeal': CardDone;
    'card-rule.get': RulesView;
    'card-rule.propose': RulesView;
    'card-rule.publish': RulesView;
    'card-rule.withdraw': RulesView;
    'reminder.list': { readonly rows: readonly ReminderRow[]; readonly next: string | null };
    'reminder.count': ReminderCount;
    'reminder.see': ReminderCount;
    'decision.list': { readonly rows: readonly DecisionRow[]; readonly next: string | null };
    'competence.preview': CompetencePreview;
    'competence.move': CompetenceMoved;
    'public-notice.list': { readonly rows: readonly BoardRow[]; readonly next: string | null };
    'public-notice.get': BoardRow;
    'heard.list': { readonly rows: readonly HeardRow[]; readonly next: null };
    'heard.get': HeardCase;
    'office.officers': { readonly rows: readonly OfficerRow[]; readonly next: null };
    'case.as-of': CaseAsOf;
    'case.values': { readonly rows: readonly ValueHistory[]; readonly next: null };
  };
