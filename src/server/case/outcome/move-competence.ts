/** A power moves to another office: its open parts go with it at once, their clocks untouched (2018 regulation article 33). */
import type { Actor } from '#domain/case/actor.ts';
import { isWithin } from '#domain/division/division.ts';
import { openStates } from '#domain/case/moves.ts';
import { brandAs, type CaseNumber, type DivisionCode, type ItemId, type OfficeId, type PartId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { CompetenceMoved, CompetencePreview } from '#contract/view/outcome.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { CaseRoom } from '../case-room.ts';
import { articleProblems } from '../check-articles.ts';
import { changeCase } from '../perform-act.ts';
import { officeView } from '../words.ts';

type Facts = RequestFacts<Caller>;
type Place = { readonly number: CaseNumber; readonly part: PartId };

/** Every open part of an office lies on its desk; a case whose home is another county's too. */
const open = statement<Place>(
  'competence-open',
  `select number, part from yici.inbox
   where division = $1 and office = $2 and state = any ($3) and ($4::text[] is null or item = any ($4))
   order by number, part limit $5`,
);
const counted = statement<{ readonly item: string; readonly parts: number; readonly cases: number }>(
  'competence-count',
  `select item, count(*)::int as parts, count(distinct number)::int as cases from yici.inbox
   where division = $1 and office = $2 and state = any ($3) group by item order by parts desc, item`,
);
const CASES_A_CALL = 200;

/** Who administers a division moves powers within it: between its own offices and those of the divisions below; they read no case for it. */
const administers = (caller: Caller | undefined, ...divisions: readonly DivisionCode[]): boolean => {
  const post = caller?.post;
  return post?.duty === 'administration' && divisions.every((division) => isWithin(division, post.division));
};

export async function previewCompetence(room: CaseRoom, { caller, query }: Facts): Promise<Result<unknown>> {
  const office = room.catalogue.offices.get(brandAs<OfficeId>(query['office'] ?? ''));
  if (office === undefined) return refuse('unknown-office');
  if (!administers(caller, office.division)) return refuse('not-yours');
  const rows = await sqlOf(room.pool).run(counted, [office.division, office.id, openStates]);
  const preview: CompetencePreview = {
    from: officeView(room.catalogue, office.id, office.division),
    total: rows.reduce((sum, { parts }) => sum + parts, 0),
    // A case with two parts of one office is counted under each of their items.
    cases: rows.reduce((sum, { cases }) => sum + cases, 0),
    items: rows.map(({ item, parts }) => ({ item, name: nameOf(room, item), parts })),
  };
  return ok(preview);
}

const otherKinds: Readonly<Record<string, Text>> = {
  '': { zh: '较早的办件', en: 'Older parts' },
  opinion: { zh: '征求意见', en: 'Opinions asked' },
  waypoint: { zh: '过程节点', en: 'Steps in between' },
};
/** What is no item is a question of another office, or a row written before rows named theirs. */
const nameOf = ({ catalogue }: CaseRoom, item: string): Text =>
  otherKinds[item] ?? catalogue.items.get(brandAs<ItemId>(item))?.name ?? { zh: item, en: item };

type Body = {
  readonly from: OfficeId;
  readonly to: OfficeId;
  readonly items?: readonly string[];
  readonly reason: string;
  readonly basis: Basis;
};

export async function moveCompetence(room: CaseRoom, facts: Facts): Promise<Result<unknown>> {
  const { caller, idempotencyKey, now, requestId } = facts;
  const body = facts.body as Body;
  const [from, to] = [room.catalogue.offices.get(body.from), room.catalogue.offices.get(body.to)];
  if (from === undefined || to === undefined || to.closed === true) return refuse('unknown-office');
  if (caller?.post === undefined || idempotencyKey === undefined || !administers(caller, from.division, to.division))
    return refuse('not-yours');
  if (from.id === to.id) return refuse('same-office');
  const problems = articleProblems(room.catalogue, { basis: body.basis });
  if (problems.length > 0) return refuse('bad-input', { problems });
  const places = await sqlOf(room.pool).run(open, [from.division, from.id, openStates, body.items ?? null, CASES_A_CALL]);
  const actor: Actor = { kind: 'officer', person: caller.person, post: caller.post };
  const refused: { number: string; part: string; code: string }[] = [];
  let moved = 0;
  for (const { number, part } of places) {
    const done = await changeCase(room, {
      number,
      actor,
      // The move is written in their name, though they read no case: what is asked is whether the case is there at all.
      asks: { kind: 'system', job: 'sweep' },
      person: caller.person,
      idempotencyKey: `${idempotencyKey} ${number} ${part}`,
      requestId,
      now,
      payload: { move: body, number, part },
      command: () => ok({ kind: 'transfer', part, office: to.id, division: to.division, reason: body.reason, basis: body.basis }),
    });
    if (done.ok) moved += 1;
    else refused.push({ number, part, code: done.refusal.code });
  }
  const reply: CompetenceMoved = { moved, left: await leftOf(room, from.division, from.id, body.items), refused };
  return ok(reply);
}

/** What still lies there of it: what could not be moved, and what the next call takes. */
async function leftOf(room: CaseRoom, division: number, office: string, items: readonly string[] | undefined): Promise<number> {
  const rows = await sqlOf(room.pool).run(counted, [division, office, openStates]);
  return rows.filter(({ item }) => items === undefined || items.includes(item)).reduce((sum, { parts }) => sum + parts, 0);
}
