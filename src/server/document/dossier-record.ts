/** The record at the end of a dossier: papers, notices with their day of service, and what happened. */
import type { Block } from './paper.ts';
import { articleIn, heading, line, momentIn, say, wordOf, type DossierScene } from './dossier-scene.ts';

/** A log of thousands of rows is a fault, not a case; what is left out is said. */
const MOST_ROWS = 2000;

export const writeRecord = (scene: DossierScene): readonly Block[] => [...papers(scene), ...notices(scene), ...timeline(scene)];

const papers = (scene: DossierScene): readonly Block[] =>
  scene.view.papers.length === 0
    ? []
    : [
        heading(say(scene, '文书', 'Papers')),
        {
          kind: 'table',
          head: [say(scene, '文书', 'Paper'), say(scene, '日期', 'Date'), say(scene, '编号', 'Id')],
          widths: [0.44, 0.22, 0.34],
          rows: scene.view.papers.map(({ title, at, id }) => [wordOf(scene, title), momentIn(at), id]),
        },
      ];

const served: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  account: { zh: '账户', en: 'account' },
  paper: { zh: '书面', en: 'on paper' },
};

/** The day of service is what terms run from, so it stands beside what was told. */
const notices = (scene: DossierScene): readonly Block[] =>
  scene.notices.length === 0
    ? []
    : [
        heading(say(scene, '通知和送达', 'Notices and service')),
        {
          kind: 'table',
          head: [say(scene, '通知', 'Notice'), say(scene, '发出', 'Written'), say(scene, '送达', 'Served'), say(scene, '已读', 'Read')],
          widths: [0.38, 0.22, 0.2, 0.2],
          rows: scene.notices.map(({ title, at, served: on, people: readers }) => [
            wordOf(scene, title),
            momentIn(at),
            on === null ? '' : `${on.on} ${served[on.how]?.[scene.language] ?? on.how}`,
            readers.flatMap(({ seenAt }) => (seenAt === null ? [] : [momentIn(seenAt)]))[0] ?? '',
          ]),
        },
      ];

/** For an office: what happened to its own parts and to the case as a whole. */
function timeline(scene: DossierScene): readonly Block[] {
  const own = new Set(scene.view.parts.filter((part) => part.full).map((part) => part.id));
  const seen = scene.view.timeline.filter(({ parts }) => parts.length === 0 || parts.some((part) => own.has(part)));
  const left = seen.length - MOST_ROWS;
  return [
    heading(say(scene, '经过', 'What happened')),
    {
      kind: 'table',
      head: [say(scene, '时间', 'When'), say(scene, '经过', 'What'), say(scene, '谁', 'Who'), say(scene, '依据', 'Law')],
      widths: [0.22, 0.38, 0.19, 0.21],
      rows: seen
        .slice(0, MOST_ROWS)
        .map(({ at, text, who, basis }) => [momentIn(at), wordOf(scene, text), wordOf(scene, who), articleIn(scene, basis)]),
    },
    ...(left > 0 ? [line(say(scene, `还有${left}条没有印出。`, `${left} more rows are not printed.`))] : []),
  ];
}
