/** Writes and draws the one receipt of several cases filed together at a window: one block for each department, one seal each. */
import type { CaseEvent } from '#domain/case/events.ts';
import type { Part } from '#domain/case/state.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import { drawPaper } from './draw-paper.ts';
import { sceneOf, type PaperWorld } from './paper-of.ts';
import type { Block, Paper } from './paper.ts';
import { dateAt, flush, officeName, paperWith, paragraph, partName, partOf, say, sealsOf, wordOf, type PaperScene } from './paper-scene.ts';
import type { PaperEntry } from './papers-of.ts';
import { acceptedNow, lastWord, missing, received, receiptArticles, signedAtWindow, startingLater } from './write-receipt.ts';

/** `entry`: the receipt of this case; `log`: its whole history. */
export type JointCase = { readonly entry: PaperEntry; readonly log: readonly CaseEvent[]; readonly world: PaperWorld };
type AtLeastOne<Value> = readonly [Value, ...(readonly Value[])];

const acceptedParts = (scene: PaperScene): readonly Part[] =>
  scene.events
    .flatMap((event) => (event.kind === 'Accepted' ? event.parts : event.kind === 'AcceptedWithGaps' ? [event.part] : []))
    .map((id) => partOf(scene, id));

/** A title that only repeats the matter and whose it is tells nothing new on the person's own paper. */
const headOf = (scene: PaperScene): string => {
  const name = wordOf(scene, scene.definition.matter.name);
  const { title } = scene.state;
  return title.includes(scene.definition.matter.name.zh) ? name : say(scene, `${name}（${title}）`, `${name} (${title})`);
};

/** The receipt of each case keeps its own number: together they are one paper. */
const letterLine = (scene: PaperScene): readonly Block[] => {
  const letter = scene.letterNumber(scene.entry.id);
  return letter === undefined ? [] : [flush(say(scene, `文号 ${letter}`, `Number ${letter}`))];
};

/** Each case under its own number and password: they go on apart from here. */
function blocksOf(scene: PaperScene): readonly Block[] {
  return [
    { kind: 'heading', text: headOf(scene) },
    flush(say(scene, `办件号 ${scene.state.number}，查询密码 `, `Case ${scene.state.number}, password `), { bold: scene.queryPassword }),
    ...letterLine(scene),
    acceptedNow(scene, acceptedParts(scene)),
    ...startingLater(scene),
    ...missing(scene),
  ];
}

/** Parts of one department over all cases stand in one block under its seal (2018 regulation art. 11). */
function seals(scenes: AtLeastOne<PaperScene>): Block {
  const names = new Map<OfficeId, string[]>();
  for (const scene of scenes)
    for (const part of acceptedParts(scene)) names.set(part.office, [...(names.get(part.office) ?? []), partName(scene, part.id)]);
  const [first] = scenes;
  const offices = [...names].map(([id, own]) => ({ id, about: own.join(say(first, '、', ', ')) }));
  return sealsOf(first, offices, { zh: '受理专用章', en: '' }, 'hall');
}

/** One set of papers for all: what was taken in is told once. */
const takenIn = (scenes: AtLeastOne<PaperScene>): readonly Block[] => {
  const [first, ...rest] = scenes;
  const given = Object.assign({}, ...scenes.map(({ state }) => state.given)) as PaperScene['state']['given'];
  const items = new Map([first, ...rest].flatMap(({ definition }) => [...definition.items]));
  return received({ ...first, state: { ...first.state, given }, definition: { ...first.definition, items } });
};

/** The paper as a value; the first case's number stands at its head. */
export function writeJointReceipt(cases: AtLeastOne<JointCase>): Paper {
  const [head, ...others] = cases;
  const scenes: AtLeastOne<PaperScene> = [
    sceneOf(head.entry, head.log, head.world),
    ...others.map((each) => sceneOf(each.entry, each.log, each.world)),
  ];
  const [first] = scenes;
  const by = first.events[0]?.by;
  const hall = by?.kind === 'officer' ? wordOf(first, officeName(first, by.office)) : '';
  const day = dateAt(first, first.entry.at);
  return paperWith(first, {
    articles: receiptArticles,
    signature: first.signature === undefined,
    blocks: [
      paragraph(
        say(
          first,
          `您一次申请的${scenes.length}件事，${hall}于${day}受理。自即日起，下列部门视为同时受理，分别计时；受理当日不计入期限。`,
          `The ${scenes.length} matters you applied for at once are accepted by ${hall} on ${day}. From today the departments below count as having accepted together, each with its own clock; the day of acceptance does not count.`,
        ),
      ),
      ...scenes.flatMap(blocksOf),
      ...takenIn(scenes),
      lastWord(first),
      ...signedAtWindow(first),
      seals(scenes),
    ],
  });
}

/** Its PDF. */
export const jointPaperOf = (cases: AtLeastOne<JointCase>): Promise<Uint8Array> => drawPaper(writeJointReceipt(cases));
