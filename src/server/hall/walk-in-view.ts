/** The person at the window as the clerk sees them: masked numbers, earlier cases of this county, whom they may act for. */
import { allowed } from '#domain/case/allowed.ts';
import { isInForce } from '#domain/party/mandate.ts';
import type { WalkIn as WalkInState } from '#domain/hall/walk-in.ts';
import { brandAs, type DivisionCode, type PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, instantText, type Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { maskIdentifier, maskName, maskPhone } from '#domain/party/mask.ts';
import type { WalkIn } from '#contract/view/walk-in.ts';
import { definitionOf, type KnownFact } from '#server/case/case-room.ts';
import { readerOf } from '#server/case/reader.ts';
import { findCases, type FoundCase } from '#server/case/store.ts';
import { caseLight, namesOf } from '#server/case/view/case-view.ts';
import { answerText } from '#server/case/words.ts';
import { statement } from '#server/kernel/statement.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import type { Clerk, HallRoom } from './hall-room.ts';
import { findTicket } from './ticket-at-window.ts';
import { findTyped } from './typed-store.ts';
import { personById, type PersonRow } from './walk-in-store.ts';

/** Twenty are more than a clerk reads; the rest is found by number. */
const earlier = statement<{ readonly division: DivisionCode; readonly number: string }>(
  'walk-in-cases',
  `select c.division, c.number from yici.case_now c
   where exists (select from yici.case_party p where p.division = c.division and p.number = c.number and p.person = $1)
   order by c.submitted_at desc, c.number desc limit 20`,
);

const numberFacts: ReadonlySet<string> = new Set(['person.identifier', 'firm.code']);
const textOf = (known: readonly KnownFact[], facts: ReadonlySet<string>): string | undefined => {
  const value = known.find(({ fact }) => facts.has(fact))?.value;
  return typeof value === 'string' ? value : undefined;
};

/** A number and a telephone are covered wherever they stand; the rest is read to the person to be confirmed. */
const shownOf = ({ fact, value }: KnownFact): string => {
  const text = answerText(undefined, value, 'zh');
  if (fact === 'firm.code') return text;
  if (numberFacts.has(fact)) return maskIdentifier(text);
  return fact === 'person.phone' ? maskPhone(text) : text;
};

function identified({ kind, name, account }: PersonRow, known: readonly KnownFact[]): WalkIn['person'] {
  const [number, phone] = [textOf(known, numberFacts), textOf(known, new Set(['person.phone']))];
  return {
    kind,
    name,
    account,
    // A firm's code is public.
    identifier: number === undefined ? null : kind === 'firm' ? number : maskIdentifier(number),
    phone: phone === undefined ? null : maskPhone(phone),
  };
}

/** Reads personal data: the ledger rows must be written before. */
export async function walkInView(room: HallRoom, clerk: Clerk, walkIn: WalkInState, now: Instant): Promise<Result<WalkIn>> {
  const sql = sqlOf(room.pool);
  const here = walkIn.agent?.person ?? walkIn.person;
  const [person, known, agent, agentKnown, cases, mandates, ticket, typed] = await Promise.all([
    personById(sql, walkIn.person),
    room.profileOf(walkIn.person),
    walkIn.agent === undefined ? undefined : personById(sql, walkIn.agent.person),
    walkIn.agent === undefined ? [] : room.profileOf(walkIn.agent.person),
    casesOf(room, clerk, walkIn.person, now),
    mandatesOf(room, here, now),
    walkIn.ticket === undefined ? undefined : findTicket(sql, clerk.post.division, walkIn.ticket),
    findTyped(sql, clerk.post.division, walkIn.id),
  ]);
  if (person === undefined) return refuse('walk-in-not-found');
  return ok({
    id: walkIn.id,
    at: instantText(walkIn.at),
    way: walkIn.way,
    person: identified(person, known),
    agent: agent === undefined ? null : identified(agent, agentKnown),
    mandates,
    known: known.map((fact) => ({ fact: fact.fact, shown: shownOf(fact), source: fact.source })),
    cases,
    ticket: ticket === undefined ? null : { id: ticket.id, number: ticket.number, matters: [...ticket.matters] },
    document: walkIn.document ?? null,
    kept:
      typed === undefined
        ? null
        : { typed: typed.typed, at: instantText(typed.at), by: typed.officer === clerk.person ? null : typed.name },
  });
}

async function mandatesOf(room: HallRoom, taker: PersonId, now: Instant): Promise<WalkIn['mandates']> {
  // Whichever matters it covers: that is judged when one is filed.
  const live = (await room.parties.mandatesOf(taker)).filter((mandate) => isInForce(mandate, now));
  const givers = await Promise.all(live.map(({ giver }) => personById(sqlOf(room.pool), giver)));
  return live.flatMap((mandate, index) => {
    const giver = givers[index];
    if (giver === undefined) return [];
    return [
      {
        id: mandate.id,
        giver: giver.kind === 'firm' ? giver.name : maskName(giver.name),
        kind: giver.kind,
        until: mandate.until === undefined ? null : dayText(dayOfInstant(mandate.until)),
      },
    ];
  });
}

/** Only what this hall may read: another county's cases are not listed (bar A2). */
async function casesOf(room: HallRoom, clerk: Clerk, person: PersonId, now: Instant): Promise<WalkIn['cases']> {
  const sql = sqlOf(room.pool);
  const rows = await sql.run(earlier, [person]);
  const found = new Map<string, FoundCase>();
  for (const division of new Set(rows.map((row) => row.division))) {
    const numbers = rows.filter((row) => row.division === division).map((row) => row.number);
    for (const [number, each] of await findCases(sql, brandAs<DivisionCode>(division), numbers)) found.set(number, each);
  }
  const actor = { kind: 'officer', person: clerk.person, post: clerk.post } as const;
  return rows.flatMap(({ number }) => {
    const each = found.get(number);
    return each === undefined || readerOf(each.state, actor, now) === undefined ? [] : [earlierCase(room, each, actor, now)];
  });
}

/** What a window does: receive, take papers, hand over. */
const atWindow: ReadonlySet<string> = new Set(['receive', 'file', 'supplement', 'cure-gaps', 'deliver']);

function earlierCase(
  { catalogue }: HallRoom,
  { state }: FoundCase,
  actor: Parameters<typeof allowed>[1],
  now: Instant,
): WalkIn['cases'][number] {
  const definition = definitionOf(catalogue, state);
  const scene = { catalogue, definition, state, now, names: namesOf({ catalogue, state }), certificates: new Map() };
  const acts = allowed(state, actor, now).filter(({ command, because }) => atWindow.has(command) && because === undefined);
  return {
    number: state.number,
    title: state.title,
    name: definition.matter.name,
    state: state.state,
    light: caseLight(scene),
    submittedAt: instantText(state.submittedAt),
    visits: state.visits.length,
    open: new Set(acts.map(({ part }) => part)).size,
  };
}
