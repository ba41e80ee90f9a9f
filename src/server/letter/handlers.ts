/** Answers the operations on papers' numbers and their check. */
import { ok } from '#domain/kernel/result.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler } from '#server/kernel/request.ts';
import { listLetters, listSeries, voidLetter } from './letter-register.ts';
import type { LetterRoom } from './letter-room.ts';
import { listLettersOfCase } from './letters-of-case.ts';
import { verifyLetter } from './verify-letter.ts';

type Names = 'letter.of-case' | 'letter.verify' | 'letter.series' | 'letter.list' | 'letter.void';

export const letterHandlers = (room: LetterRoom): Readonly<Record<Names, Handler<Caller>>> => ({
  'letter.of-case': (facts) => listLettersOfCase(room, facts),
  'letter.verify': async ({ params, now }) => ok(await verifyLetter(room, params['code'] ?? '', now)),
  'letter.series': (facts) => listSeries(room, facts),
  'letter.list': (facts) => listLetters(room, facts),
  'letter.void': (facts) => voidLetter(room, facts),
});
