/** What the platform answers when it refuses: a code that programs read, words that people read, and the article it rests on. */
import type { Problem } from './api.gen.ts';

/** The platform refused, and will refuse the same call again: read `code`, mend, and call with a fresh key. */
export class Refused extends Error {
  readonly status: number;
  readonly code: string;
  readonly problem: Problem;
  constructor(status: number, problem: Problem) {
    super(`${problem.code}: ${problem.title ?? ''} (request ${problem.requestId ?? 'without id'})`);
    this.status = status;
    this.code = problem.code;
    this.problem = problem;
  }
}

/** Nobody answered in all tries; the same call with the same key may be made later and is done once. */
export class Unreached extends Error {
  readonly tries: number;
  constructor(tries: number, cause: unknown) {
    super(`not reached in ${tries} tries`, { cause });
    this.tries = tries;
  }
}

/** The problem document of a reply; a reply of something between us and the platform may have none. */
export async function problemOf(reply: Response): Promise<Problem> {
  const text = await reply.text();
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && 'code' in read && typeof read.code === 'string') return read as Problem;
  } catch {
    // A page of a gateway, or nothing at all.
  }
  return { code: 'not-a-problem', title: text.slice(0, 200), status: reply.status } as Problem;
}
