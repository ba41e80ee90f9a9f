/** Nothing people were asked about is decided while one of them waits for an answer (2018 provisions, article 4). */
import type pg from 'pg';
import { openComments } from '#domain/edition/decide-edition.ts';
import { refuse } from '#domain/kernel/result.ts';
import type { ConsultationSubject } from '#domain/society/consultation.ts';
import { CONSULTATION_ARTICLE } from '#domain/society/decide-consultation.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { consultationOn } from './consultation-store.ts';

type Handlers = Readonly<Record<string, Handler<Caller>>>;

/** The handlers, of which `act` is refused with `comments-unanswered` where the last consultation on its subject has comments without an answer. */
export function heardOut(pool: pg.Pool, kind: ConsultationSubject['kind'], act: string, handlers: Handlers): Handlers {
  const decide = handlers[act];
  if (decide === undefined) throw new Error(`${act} has no handler`);
  const heard: Handler<Caller> = async (facts) => {
    const found = await consultationOn(sqlOf(pool), { kind, ref: facts.params['id'] ?? '' });
    const waiting = found === undefined || found.state === 'closed' ? 0 : openComments(found);
    return waiting === 0 ? decide(facts) : refuse('comments-unanswered', { article: CONSULTATION_ARTICLE, values: { open: waiting } });
  };
  return { ...handlers, [act]: heard };
}
