/** Answers the lists of officers: the own desk, the own hall. */
import type pg from 'pg';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Inbox } from '#contract/view/case.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf } from '#server/kernel/http/page.ts';
import type { Handler } from '#server/kernel/request.ts';
import { readCounter, readDesk } from './inbox.ts';

type Parts = {
  readonly pool: pg.Pool;
  /** Asked for each list: a new version is in force at once. */
  readonly calendar: () => Calendar;
  readonly officeView: (id: OfficeId, division: number) => Inbox['office'];
};
type Names = 'inbox.list' | 'counter.list';

export const worklistHandlers = ({ pool, calendar, officeView }: Parts): Readonly<Record<Names, Handler<Caller>>> => {
  const list =
    (read: typeof readDesk): Handler<Caller> =>
    async ({ caller, query, now }) => {
      const post = caller?.post;
      if (post === undefined) return refuse('post-needed');
      // Who administers posts handles no case and sees no desk.
      if (post.duty === 'administration') return refuse('not-yours');
      const desk = { post, today: now, light: query['light'], search: query['q'], after: query['after'], limit: limitOf(query) };
      return ok(await read(pool, officeView(post.office, post.division), calendar(), desk));
    };
  return {
    'inbox.list': list(readDesk),
    'counter.list': async (facts) => (facts.caller?.post?.duty === 'reception' ? list(readCounter)(facts) : refuse('not-yours')),
  };
};
