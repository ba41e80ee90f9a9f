/** What the system checked before a decision: papers, gaps, opinions, the step before, the clock. */
import type { CaseView, PartView } from '#contract/view/case.ts';
import { fill, listOf, type Words } from '../shell/words.ts';
import { inquiryChecks } from './inquiry/checks.ts';

export type Check = { readonly ok: boolean; readonly words: Words };

const grantedStates = ['granted', 'issued', 'delivered'];
const closedStates = [...grantedStates, 'refused', 'ended', 'waived', 'not-needed'];

const paperCheck = (part: PartView): Check => {
  const missing = part.materials.filter((material) => material.required && material.given === null && material.heldBy === null);
  return missing.length === 0
    ? { ok: true, words: { zh: '材料齐全，没有要过清单外的', en: 'Papers complete, none asked for outside the list' } }
    : {
        ok: false,
        words: fill({ zh: '还差{what}', en: 'Still missing: {what}' }, { what: listOf(missing.map((one) => one.name)) }),
      };
};

const opinionChecks = (view: Pick<CaseView, 'parts'>, part: PartView): readonly Check[] =>
  view.parts
    .filter((one) => one.kind === 'opinion' && one.of === part.id)
    .map((one) =>
      one.opinion === null
        ? {
            ok: false,
            words: fill({ zh: '{who}意见还没到', en: '{who} has not answered yet' }, { who: one.office.name }),
          }
        : {
            ok: one.opinion.answer !== 'objected',
            words: fill({ zh: '{who}已回意见', en: '{who} has answered' }, { who: one.office.name }),
          },
    );

const predecessorChecks = (view: Pick<CaseView, 'parts'>, part: PartView): readonly Check[] =>
  part.needs.flatMap((need) => {
    const before = view.parts.find((one) => one.id === need.part);
    if (before === undefined) return [];
    const done = closedStates.includes(before.state);
    return [
      {
        ok: done,
        words: fill(done ? { zh: '{what}已办完', en: '{what} is done' } : { zh: '{what}还没办完', en: '{what} is not done' }, {
          what: before.name,
        }),
      },
    ];
  });

const certificateChecks = ({ fallen = [] }: PartView): readonly Check[] =>
  fallen.map(({ name, status }) => ({
    ok: false,
    words: fill(
      status === 'revoked'
        ? { zh: '依据的{what}已撤销', en: 'The {what} it rests on was revoked' }
        : { zh: '依据的{what}已暂停', en: 'The {what} it rests on is suspended' },
      { what: name },
    ),
  }));

const clockChecks = (part: PartView): readonly Check[] =>
  part.stops.length === 0 ? [] : [{ ok: false, words: { zh: '停表中，恢复后可签发', en: 'The clock is stopped; possible once resumed' } }];

export const decisionChecks = (view: Pick<CaseView, 'parts'>, part: PartView, today: string): readonly Check[] => [
  paperCheck(part),
  ...predecessorChecks(view, part),
  ...certificateChecks(part),
  ...opinionChecks(view, part),
  ...clockChecks(part),
  ...inquiryChecks(part, today),
];
