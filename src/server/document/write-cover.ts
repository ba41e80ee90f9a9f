/** Fills the cover of a case that is put away: what it was about, its parts, and the list of the papers inside. */
import { dayText } from '#domain/kernel/instant.ts';
import { dateAt, officeName, partOf, say, tableOf, wordOf, type PaperScene } from './paper-scene.ts';
import { writer } from './paper-writer.ts';

const stateWords: Readonly<Record<string, readonly [string, string]>> = {
  granted: ['准予', 'granted'],
  issued: ['已出证', 'issued'],
  delivered: ['已送达', 'delivered'],
  refused: ['不予许可', 'refused'],
  withdrawn: ['已撤回', 'withdrawn'],
  lapsed: ['已终止', 'lapsed'],
  waived: ['免办', 'waived'],
  ended: ['已完成', 'done'],
  'not-accepted': ['不予受理', 'not accepted'],
  'not-needed': ['不需办理', 'not needed'],
  'wrong-office': ['转有权机关', 'another office'],
  'acceptance-withdrawn': ['撤回受理', 'acceptance withdrawn'],
};

const stateWord = (scene: PaperScene, state: string): string => {
  const [zh, en] = stateWords[state] ?? ['办理中', 'under way'];
  return say(scene, zh, en);
};

const partRows = (scene: PaperScene) =>
  scene.state.order.map((id) => {
    const part = partOf(scene, id);
    return [wordOf(scene, part.plan.name), wordOf(scene, officeName(scene, part.office)), stateWord(scene, part.state)];
  });

const paperRows = (scene: PaperScene) =>
  scene.papers.map((paper, index) => [
    String(index + 1),
    wordOf(scene, paper.title),
    scene.letterNumber(paper.id) ?? '',
    dateAt(scene, paper.at),
  ]);

export const caseCover = writer(
  {
    blanks: ['keeper', 'submitted', 'ended', 'papers', 'materials', 'kept'],
    slots: ['partTable', 'paperTable'],
  },
  (scene) => {
    const { state } = scene;
    const keeper = scene.keeper === undefined ? '' : wordOf(scene, officeName(scene, scene.keeper));
    return {
      parts: [],
      blanks: {
        keeper,
        submitted: dateAt(scene, state.submittedAt),
        ended: state.endedAt === undefined ? '' : dateAt(scene, state.endedAt),
        papers: String(scene.papers.length),
        materials: String(Object.keys(state.given).length),
        kept: scene.keepUntil === undefined ? '' : scene.keepUntil === 'ever' ? say(scene, '永久', 'for ever') : dayText(scene.keepUntil),
      },
      slots: {
        partTable: [
          tableOf(
            [0.44, 0.36, 0.2],
            [say(scene, '事项', 'Item'), say(scene, '办理机关', 'Office'), say(scene, '结果', 'Result')],
            partRows(scene),
          ),
        ],
        paperTable: [
          tableOf(
            [0.08, 0.4, 0.34, 0.18],
            [say(scene, '序号', 'No.'), say(scene, '题名', 'Title'), say(scene, '文号', 'Number'), say(scene, '日期', 'Date')],
            paperRows(scene),
          ),
        ],
      },
    };
  },
);
