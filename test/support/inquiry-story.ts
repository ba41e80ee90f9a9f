/** A licence under review in a small case, with those who are heard and who inspect: for tests of finding out. */
import type { CommandOf } from '#domain/case/commands.ts';
import type { Item } from '#domain/catalogue/item.ts';
import type { PartId, PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { day } from './calendar.ts';
import {
  accept,
  at,
  clerk,
  itemStep,
  officer,
  part,
  person,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  story,
  submission,
} from './sample-case.ts';
import { mei, running } from './sample-restaurant.ts';

export const licence: PartId = part('licence');
export const wang = officer('licence');
export const second = officer('licence', 'second');
export const head = officer('licence', 'head', 'approval');
export { mei };

const accepted = (more: Partial<Item>) => {
  const it = story(sampleDefinition(sampleMatter([itemStep('licence')]), [sampleItem('licence', more)]));
  it.act(mei, submission(), at('2026-06-08'));
  it.act(clerk, accept('licence'), at('2026-06-08', '11:00'));
  return it;
};

/** Under review since Tuesday 9 June 2026; accepted on Monday the 8th, ten working days. */
export const reviewed = (more: Partial<Item> = {}) => {
  const it = Object.keys(more).length === 0 ? running() : accepted(more);
  it.act(wang, review('licence'), at('2026-06-09'));
  return it;
};

export const inspection = (more: Partial<CommandOf<'record-inspection'>> = {}): CommandOf<'record-inspection'> => ({
  kind: 'record-inspection',
  parts: [licence],
  inspection: 'i1',
  when: at('2026-06-10'),
  place: 'the kitchen',
  officers: [person('officer-licence'), person('second')],
  present: 'the owner',
  signed: true,
  findings: [{ point: 'floor', fits: true, note: '' }],
  result: 'passed',
  note: '',
  files: [],
  ...more,
});
export const confirm = { kind: 'confirm-inspection', part: licence, inspection: 'i1' } as const;
export const offer = { kind: 'offer-hearing', part: licence, hearing: 'h1', about: 'smoke' } as const;
export const call = { kind: 'call-hearing', part: licence, hearing: 'h1', about: 'smoke' } as const;
export const ask = { kind: 'request-hearing', part: licence, hearing: 'h1' } as const;
export const decline = { kind: 'decline-hearing', part: licence, hearing: 'h1' } as const;
export const convene = (when: Instant, chair: PersonId = person('chair')): CommandOf<'convene-hearing'> => ({
  kind: 'convene-hearing',
  part: licence,
  hearing: 'h1',
  when,
  place: 'room 3',
  chair,
});
export const record = (more: Partial<CommandOf<'record-hearing'>> = {}): CommandOf<'record-hearing'> => ({
  kind: 'record-hearing',
  part: licence,
  hearing: 'h1',
  text: 'both were heard',
  attended: ['mei', 'neighbour'],
  confirmed: ['mei'],
  files: [],
  ...more,
});
export const weigh = (what: CommandOf<'weigh'>['what'], id: string): CommandOf<'weigh'> => ({
  kind: 'weigh',
  part: licence,
  what,
  id,
  how: 'a filter is made a condition',
});
export const name = (more: Partial<CommandOf<'name-interested'>> = {}): CommandOf<'name-interested'> => ({
  kind: 'name-interested',
  part: licence,
  id: 'n1',
  name: 'neighbour',
  person: person('neighbour'),
  interest: 'smoke under the window',
  days: 5,
  ...more,
});
export const state = { kind: 'state-view', part: licence, view: 'v1', text: 'put a filter in', files: [] } as const;
export const post = (more: Partial<CommandOf<'post-notice'>> = {}): CommandOf<'post-notice'> => ({
  kind: 'post-notice',
  part: licence,
  notice: 'p1',
  title: 'a licence is to be granted',
  text: 'whoever minds may say so',
  days: 5,
  stops: true,
  ...more,
});
export const comment = (objects: boolean): CommandOf<'comment-notice'> => ({
  kind: 'comment-notice',
  part: licence,
  notice: 'p1',
  comment: 'c1',
  objects,
  text: 'I mind',
});
export const close = { kind: 'close-notice', part: licence, notice: 'p1', result: 'one objection, answered' } as const;
export const report = (more: Partial<CommandOf<'record-report'>> = {}): CommandOf<'record-report'> => ({
  kind: 'record-report',
  part: licence,
  id: 'r1',
  ground: 'testing',
  from: 'the laboratory',
  number: 'L-1',
  on: day('2026-06-12'),
  result: 'fits',
  text: 'clean',
  experts: [],
  files: [],
  ...more,
});
