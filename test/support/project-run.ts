/** A project filed over HTTP and run by everybody to the last promised day: owner, hall and five departments, on the test's own clock. */
import type { CaseView, PartView, Receipt } from '#contract/view/case.ts';
import type { Draft } from '#contract/view/draft.ts';
import type { Visitor } from './app.ts';
import { act, bodyOf, viewCase } from './noodle-shop.ts';

const situation = { 'project.division': '330521', 'project.flood': false, 'project.title': false, 'project.tender': false };
const answers = {
  'contact.name': '云小满',
  'contact.phone': '13800000062',
  'project.name': '智能阀门生产线项目',
  'project.scale': '年产智能阀门12万套',
  'project.investment': 8600,
  'project.policy': true,
};
/** What the scheme review asks when its turn comes. */
const lateAnswers = { 'scheme.floorArea': 18_600, 'scheme.plotRatio': 1.8 };

/** The firm files its project. */
export const fileProject = async (owner: Visitor, matter = 'project-filing'): Promise<Receipt> => {
  const draft = bodyOf(await owner.send<Draft>('POST', '/api/v1/drafts', { body: { matter, division: 330521, situation } }));
  const body = { revision: draft.revision, situation, answers, given: {}, contested: [] };
  const saved = bodyOf(await owner.send<Draft>('PUT', `/api/v1/drafts/${draft.id}`, { body }));
  const parties = [{ role: 'project', name: answers['project.name'] }];
  return bodyOf(await owner.send<Receipt>('POST', '/api/v1/cases', { body: { draft: draft.id, revision: saved.revision, parties } }));
};

/** Who acts for whom: the owner, the hall's clerk, and one officer for each office by its id. */
export type Cast = { readonly owner: Visitor; readonly clerk: Visitor; readonly officer: (office: string) => Promise<Visitor> };

const paper = { by: 'original', pages: 1 };
const openPapers = (part: PartView): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    part.materials.filter((each) => each.required && each.given === null && each.heldBy === null).map(({ id }) => [id, paper]),
  );

/** What falls to be done on a part today, done; false where nothing does. */
async function turn(cast: Cast, { number }: Pick<CaseView, 'number'>, part: PartView, today: string): Promise<boolean> {
  const isDue = part.clock?.due === today;
  switch (part.state) {
    case 'ready': {
      const given = openPapers(part);
      const own = part.id === 'E02' ? lateAnswers : {};
      bodyOf(await act(cast.clerk, number, 'file', { parts: [part.id], answers: own, given }));
      return true;
    }
    case 'submitted':
      bodyOf(await act(cast.clerk, number, 'receive', { receptions: [{ part: part.id, outcome: 'accept' }], given: openPapers(part) }));
      return true;
    case 'accepted':
      if (part.kind === 'item') bodyOf(await act(await cast.officer(part.office.id), number, 'begin-review', { part: part.id }));
      else if (!isDue) return false;
      else bodyOf(await act(cast.owner, number, 'complete', { part: part.id, note: '' }));
      return true;
    case 'reviewing':
      if (!isDue) return false;
      bodyOf(
        await act(await cast.officer(part.office.id), number, 'grant', {
          parts: [part.id],
          conditions: [],
          reasons: '',
          articles: [],
          reliedOn: [],
        }),
      );
      return true;
    default:
      return false;
  }
}

/** Everything that falls on this day, consequences included. */
export async function workThrough(cast: Cast, number: string, today: string): Promise<CaseView> {
  for (;;) {
    const view = await viewCase(cast.owner, number);
    let acted = false;
    for (const part of view.parts) {
      // One act may move others: the next round reads them anew.
      if (await turn(cast, view, part, today)) {
        acted = true;
        break;
      }
    }
    if (!acted) return view;
  }
}

/** The next day on which a running clock is due; undefined when none runs. */
export const nextDue = (view: CaseView, today: string): string | undefined =>
  view.parts
    .filter((part) => part.state === 'accepted' || part.state === 'reviewing')
    .flatMap((part) => part.clock?.due ?? [])
    .filter((due) => due > today)
    .toSorted()[0];
