/** Answers the operations on projects: one in time, and the list of those the caller may read. */
import type { PersonId } from '#domain/kernel/brand.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import { look, type LookEntry } from '#server/audit/look.ts';
import { caseNotFound, definitionOf, type CaseRoom } from '#server/case/case-room.ts';
import { openCase, type Opened } from '#server/case/open-case.ts';
import { seesInFull } from '#server/case/reader.ts';
import type { Caller } from '#server/identity/caller.ts';
import type { Handler, RequestFacts } from '#server/kernel/request.ts';
import { applicantOf } from './applicant-of.ts';
import { listProjects } from './list-projects.ts';
import { projectView } from './project-view.ts';

export const projectHandlers = (room: CaseRoom): Readonly<Record<'project.get' | 'project.list', Handler<Caller>>> => ({
  'project.get': (facts) => get(room, facts),
  'project.list': async (facts) =>
    facts.caller === undefined ? refuse('sign-in-needed') : ok(await listProjects(room, facts, facts.caller)),
});

/** A case without a budget of days is no project, and is not there. */
async function get(room: CaseRoom, facts: RequestFacts<Caller>): Promise<Result<unknown>> {
  const opened = await openCase(room, facts);
  if (!opened.ok) return opened;
  const { state, events, actor, reader } = opened.value;
  const sees = (part: Parameters<typeof seesInFull>[1]): boolean => seesInFull(state, part, actor, reader);
  const lead = state.parties.find((party) => party.lead) ?? state.parties[0];
  const named = [...state.parts.values()].some(sees);
  const view = projectView({
    catalogue: room.catalogue,
    definition: definitionOf(room.catalogue, state),
    state,
    events,
    now: facts.now,
    seesInFull: sees,
    applicant: applicantOf(state, named),
  });
  if (view === undefined) return caseNotFound;
  const looks = named && lead?.person !== undefined ? lookEntries(opened.value, facts, lead.person) : [];
  return ok(await look(room.pool, looks, facts.now, () => view));
}

/** An officer who reads the applicant's name leaves a row; parties read their own case. */
function lookEntries(
  { state, actor, reader }: Opened,
  { caller, requestId }: Pick<RequestFacts<Caller>, 'caller' | 'requestId'>,
  subject: PersonId,
): readonly LookEntry[] {
  if (actor.kind !== 'officer' || caller === undefined) return [];
  return [
    {
      division: state.division,
      number: state.number,
      subject,
      officer: caller.person,
      office: actor.post.office,
      who: actor.post.title.zh,
      purpose: actor.post.duty === 'supervision' ? 'supervision' : reader === 'hall' ? 'reception' : 'handling',
      facts: ['party.name'],
      basis: null,
      requestId,
    },
  ];
}
