/** Answers the lists of officers: the own desk, the own hall. */
import type pg from 'pg';
import { ok, refuse } from '#domain/kernel/result.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Calendar } from '#domain/clock/calendar.ts';
import type { Inbox } from '#contract/view/case.ts';
import type { Caller } from '#server/identity/caller.ts';
import { limitOf } from '#server/kernel/http/page.ts';
import type { Handler } from '#server/kernel/request.ts';
import { findCases } from './find-cases.ts';
import { readCounter, readDesk } from './inbox.ts';
import { readingOf } from './reading.ts';

type Parts = {
  readonly pool: pg.Pool;
  /** Asked for each list: a new version is in force at once. */
  readonly calendar: () => Calendar;
  readonly isInstant: (item: string) => boolean;
  readonly officeView: (id: OfficeId, division: number) => Inbox['office'];
};
type Names = 'inbox.list' | 'counter.list' | 'counter.search';

export const worklistHandlers = ({ pool, calendar, isInstant, officeView }: Parts): Readonly<Record<Names, Handler<Caller>>> => {
  const list =
    (read: typeof readDesk): Handler<Caller> =>
    async (facts) => {
      const { caller, query } = facts;
      if (caller?.post === undefined) return refuse('post-needed');
      // Who administers posts handles no case and sees no desk.
      const reading = readingOf(facts);
      if (reading === undefined) return refuse('not-yours');
      const { after, limit: _limit, ...filter } = query;
      const desk = { ...reading, filter, isInstant, after, limit: limitOf(query) };
      return ok(await read(pool, officeView(reading.post.office, reading.post.division), calendar(), desk));
    };
  return {
    'counter.search': async ({ caller, query }) =>
      caller?.post?.duty === 'reception' ? ok(await findCases(pool, caller.post.division, query['q'] ?? '')) : refuse('not-yours'),
    'inbox.list': list(readDesk),
    'counter.list': async (facts) => (facts.caller?.post?.duty === 'reception' ? list(readCounter)(facts) : refuse('not-yours')),
  };
};
