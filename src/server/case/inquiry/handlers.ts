/** Answers the operations of finding out: the public board, what an interested party reads, officers of the own office. */
import { dayOfInstant, dayText } from '#domain/kernel/instant.ts';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { CaseRoom } from '../case-room.ts';
import { boardOf, commentOnBoard, onBoard } from './board.ts';
import { heardCase, listOfHeard } from './heard.ts';
import { listOfficers } from './store.ts';

type Names = 'public-notice.list' | 'public-notice.get' | 'public-notice.comment' | 'heard.list' | 'heard.get' | 'office.officers';

export const inquiryHandlers = (room: CaseRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'public-notice.list': (facts) => boardOf(room, facts),
  'public-notice.get': (facts) => onBoard(room, facts),
  'public-notice.comment': (facts) => commentOnBoard(room, facts),
  'heard.list': (facts) => listOfHeard(room, facts),
  'heard.get': (facts) => heardCase(room, facts),
  'office.officers': async ({ caller, now }) => {
    if (caller?.post === undefined) return refuse('post-needed');
    const rows = await sqlOf(room.pool).run(listOfficers, [caller.post.office, dayText(dayOfInstant(now))]);
    return ok({
      rows: rows.map(({ person, name, title_zh: zh, title_en: en, duty }) => ({ person, name, title: { zh, en }, duty })),
      next: null,
    });
  },
});
