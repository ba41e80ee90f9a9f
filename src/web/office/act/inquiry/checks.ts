/** What of finding out the system checked before a decision (mock-up 08): visits confirmed, hearings over, everybody heard, notices ended. */
import type { PartView } from '#contract/view/case.ts';
import type { Check } from '../decision-checks.ts';

const check = (ok: boolean, good: Check['words'], bad: Check['words']): Check => ({ ok, words: ok ? good : bad });

const inspections = ({ inspections: all }: PartView): readonly Check[] => {
  const last = all.at(-1);
  if (last === undefined) return [];
  if (all.some(({ confirmed }) => !confirmed))
    return [{ ok: false, words: { zh: '现场核查记录等第二人确认', en: 'A site visit waits for its second officer' } }];
  return [
    check(
      last.result === 'passed',
      { zh: '现场核查通过，两人签认', en: 'Site visit passed, confirmed by two' },
      { zh: '现场核查没有通过', en: 'The site visit was not passed' },
    ),
  ];
};

const hearings = ({ hearings: all }: PartView): readonly Check[] => {
  if (all.length === 0) return [];
  if (all.some(({ state }) => state === 'offered' || state === 'asked' || state === 'convened'))
    return [{ ok: false, words: { zh: '听证还没有结束', en: 'A hearing is pending' } }];
  return [
    check(
      all.every(({ state, weighed }) => state !== 'recorded' || weighed !== null),
      { zh: '已告知听证权利', en: 'Told of the right to a hearing' },
      { zh: '听证笔录还没写明怎样采纳', en: 'The hearing’s record is not weighed yet' },
    ),
  ];
};

const heard = ({ interested, views }: PartView, today: string): readonly Check[] => {
  if (interested.length === 0 && views.length === 0) return [];
  if (interested.some((one) => !one.heard && one.until >= today))
    return [{ ok: false, words: { zh: '利害关系人还可以陈述意见', en: 'An interested party may still state a view' } }];
  return [
    check(
      views.every(({ weighed }) => weighed !== null),
      { zh: '利害关系人的意见已听取', en: 'Interested parties were heard' },
      { zh: '陈述意见还没写明怎样采纳', en: 'A view is not weighed yet' },
    ),
  ];
};

const notices = ({ publicNotices: all }: PartView): readonly Check[] => {
  if (all.length === 0) return [];
  if (all.some(({ result }) => result === null)) return [{ ok: false, words: { zh: '公示还没有结束', en: 'A public notice is running' } }];
  const objections = all.flatMap(({ comments }) => comments.filter(({ objects }) => objects));
  return [
    check(
      objections.every(({ weighed }) => weighed !== null),
      objections.length === 0
        ? { zh: '公示期满，无异议', en: 'Public notice over, nobody objected' }
        : { zh: '公示期满，异议已答复', en: 'Public notice over, objections answered' },
      { zh: '公示异议还没答复', en: 'An objection to the notice is not answered' },
    ),
  ];
};

export const inquiryChecks = (part: PartView, today: string): readonly Check[] => [
  ...inspections(part),
  ...hearings(part),
  ...heard(part, today),
  ...notices(part),
];
