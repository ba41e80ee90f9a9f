/** A case as an interested third party may see it: what is applied for and when, what they said of it; nothing of the applicant (licensing law 36). */
import { permit } from '#domain/case/permit.ts';
import { readNumber } from '#domain/case/case-number.ts';
import { interestedOf } from '#domain/case/inquiry-bars.ts';
import { APPLICANT_SIDE, type Interested } from '#domain/case/inquiry.ts';
import type { Part } from '#domain/case/state.ts';
import type { Actor } from '#domain/case/actor.ts';
import { dayOfInstant, dayText, instantText } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { HearingView } from '#contract/view/part-inquiry.ts';
import type { HeardCase, HeardPart, HeardRow } from '#contract/view/inquiry.ts';
import { findMatter } from '#server/catalogue/catalogue.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { RequestFacts } from '#server/kernel/request.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { caseNotFound, definitionOf, type CaseRoom } from '../case-room.ts';
import { namesOfOfficers } from '../names-of-people.ts';
import { findCase, findCases, keyOf, type FoundCase } from '../store.ts';
import { namesOf } from '../view/case-view.ts';
import { officersNamed } from '../view/inquiry-view.ts';
import { partView, type PartScene } from '../view/part-view.ts';
import { officeView } from '../words.ts';
import { listHeard } from './store.ts';

type Facts = RequestFacts<Caller>;
type Own = { readonly part: Part; readonly own: Interested };

const ownParts = ({ state }: FoundCase, person: string): readonly Own[] =>
  [...state.parts.values()].flatMap((part): readonly Own[] => {
    const id = interestedOf(part, person);
    const own = part.interested?.find((each) => each.id === id);
    return own === undefined ? [] : [{ part, own }];
  });

export async function listOfHeard(room: CaseRoom, { caller }: Facts): Promise<Result<unknown>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const sql = sqlOf(room.pool);
  const places = await sql.run(listHeard, [caller.person]);
  const rows: HeardRow[] = [];
  for (const [division, own] of Map.groupBy(places, (place) => place.division)) {
    const found = await findCases(
      sql,
      division,
      own.map(({ number }) => number),
    );
    for (const each of found.values()) rows.push(...rowsOf(room, each, caller.person));
  }
  return ok({ rows: rows.toSorted((a, b) => b.at.localeCompare(a.at)), next: null });
}

const rowsOf = ({ catalogue }: CaseRoom, found: FoundCase, person: string): readonly HeardRow[] =>
  ownParts(found, person).map(({ part, own }) => ({
    number: found.state.number,
    part: part.id,
    name: part.plan.name,
    office: officeView(catalogue, part.office, part.division),
    interest: own.interest,
    until: dayText(own.until),
    state: part.state,
    at: instantText(own.at),
  }));

export async function heardCase(room: CaseRoom, { caller, params, now }: Facts): Promise<Result<HeardCase>> {
  if (caller === undefined) return refuse('sign-in-needed');
  const number = readNumber(params['number'] ?? '');
  const found = number === undefined ? undefined : await findCase(sqlOf(room.pool), keyOf(number.division, number.number));
  const parts = found === undefined ? [] : ownParts(found, caller.person);
  if (found === undefined || parts.length === 0) return caseNotFound;
  const { post: _post, ...person } = caller;
  const actor = await room.actorOf(person);
  const { state } = found;
  const scene: PartScene = {
    catalogue: room.catalogue,
    definition: definitionOf(room.catalogue, state),
    state,
    now,
    names: namesOf({ catalogue: room.catalogue, state }),
    certificates: new Map(),
    officers: await namesOfOfficers(room.parties, officersNamed(parts.map(({ part }) => part))),
  };
  return ok({
    number: state.number,
    matter: findMatter(room.catalogue, state.matter)?.name ?? { zh: '', en: '' },
    version: state.seq,
    parts: parts.map((each) => heardPart(scene, each, actor)),
  });
}

/** Who else is interested, and what they said against the chair, is not told to neighbours. */
const namesFor = ({ name }: Interested, { asked, declined, challenges }: Pick<HearingView, 'asked' | 'declined' | 'challenges'>) => {
  const known = new Set<string>([APPLICANT_SIDE, name]);
  return {
    asked: asked.filter((each) => known.has(each)),
    declined: declined.filter((each) => known.has(each)),
    challenges: challenges.filter(({ by }) => known.has(by)),
  };
};

/** Of hearings those that concern this side; of what was said, one's own words and the answer. */
function heardPart(scene: PartScene, { part, own }: Own, actor: Actor): HeardPart {
  const { state, now } = scene;
  const view = partView(scene, part, true);
  const decision = part.decisions.at(-1);
  const concerned = new Set((part.hearings ?? []).flatMap(({ id, sides }) => (sides.includes(own.id) ? [id] : [])));
  const asked = new Set((part.hearings ?? []).flatMap(({ id, asked: by }) => (by.some(({ side }) => side === own.id) ? [id] : [])));
  const declined = new Set((part.hearings ?? []).flatMap(({ id, declined: by }) => (by.includes(own.id) ? [id] : [])));
  return {
    id: part.id,
    name: part.plan.name,
    office: view.office,
    state: part.state,
    appliedOn: dayText(dayOfInstant(part.filedAt ?? state.submittedAt)),
    due: view.clock?.due ?? null,
    decidedOn: decision === undefined ? null : dayText(dayOfInstant(decision.at)),
    outcome: decision?.outcome ?? null,
    interest: own.interest,
    until: dayText(own.until),
    mayState: permit(state, part.id, 'state-view', actor, now).ok,
    views: (part.views ?? []).flatMap(({ id, side, at, text, weighed }) =>
      side === own.id ? [{ id, at: instantText(at), text, weighed: weighed ?? null }] : [],
    ),
    hearings: view.hearings
      .filter(({ id }) => concerned.has(id))
      .map((hearing) => ({
        ...hearing,
        ...namesFor(own, hearing),
        mine: asked.has(hearing.id) ? 'asked' : declined.has(hearing.id) ? 'declined' : 'open',
      })),
  };
}
