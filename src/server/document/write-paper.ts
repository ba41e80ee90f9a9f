/** Writes a paper from its template: sentences with their blanks filled, lists, facts, and what only code can draw. */
import type { BlockFile } from '#contract/catalogue/paper-file.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Block, Paper } from './paper.ts';
import { paperWith, partOf, sealsOf, wordOf, type PaperScene } from './paper-scene.ts';
import { readArticle, templateOf } from './paper-templates.ts';
import { commonBlanks, type Filled } from './paper-writer.ts';
import { writers } from './paper-writers.ts';
import type { Run } from './pen.ts';

type Blanks = Readonly<Record<string, string>>;

/** Names in braces. Throws for one that nobody fills: the lint knows each, so this is a bug. */
export const fillIn = (text: string, blanks: Blanks): string =>
  text.replace(/\{([a-zA-Z]+)\}/g, (_, name: string) => {
    const value = blanks[name];
    if (value === undefined) throw new Error(`Nobody fills {${name}}`);
    return value;
  });

/** Bold marks are read before the blanks are filled: what a person wrote is never read as a mark. */
const runsOf = (text: string, blanks: Blanks): readonly Run[] =>
  text
    .split('**')
    .map((each, index): Run => (index % 2 === 1 ? { bold: fillIn(each, blanks) } : fillIn(each, blanks)))
    .filter((run) => (typeof run === 'string' ? run : run.bold) !== '');

function blocksOf(scene: PaperScene, block: BlockFile, filled: Filled, blanks: Blanks): readonly Block[] {
  const word = (text: Text): string => wordOf(scene, text);
  if ('when' in block && block.when !== undefined && (blanks[block.when] ?? '') === '') return [];
  if ('say' in block) return [{ kind: 'paragraph', runs: runsOf(word(block.say), blanks), indent: block.flush !== true }];
  if ('heading' in block) return [{ kind: 'heading', text: fillIn(word(block.heading), blanks) }];
  if ('facts' in block) {
    const rows = block.facts
      .filter(({ value }) => saysSomething(value, blanks))
      .map(({ label, value }) => [fillIn(word(label), blanks), fillIn(word(value), blanks)] as const);
    return rows.length === 0 ? [] : [{ kind: 'facts', rows }];
  }
  if ('list' in block) {
    const lines = filled.lists[block.list] ?? [];
    return lines.map((line, index) => ({
      kind: 'paragraph',
      runs: [block.numbered === true ? `${index + 1}. ${line}` : line],
      indent: false,
    }));
  }
  return filled.slots[block.slot] ?? [];
}

/** A row whose only content is blanks that came out empty says nothing. */
const saysSomething = ({ zh }: Text, blanks: Blanks): boolean => {
  const names = [...zh.matchAll(/\{([a-zA-Z]+)\}/g)].map(([, name = '']) => name);
  return names.length === 0 || names.some((name) => (blanks[name] ?? '') !== '');
};

/** The seals of the offices answerable for it, each once, in the order of its parts. */
function sealed(scene: PaperScene, filled: Filled, shape: 'office' | 'hall', purpose: string): Block {
  const offices = filled.offices ?? [...new Set<OfficeId>(filled.parts.map((id) => partOf(scene, id).office))];
  const about = filled.about ?? (() => '');
  return sealsOf(
    scene,
    offices.map((id) => ({ id, about: about(id) })),
    { zh: purpose, en: '' },
    shape,
  );
}

/** The paper of a scene. Throws for an entry whose events do not make it. */
export function writeScene(scene: PaperScene): Paper {
  const template = templateOf(scene.entry.kind);
  const filled = writers[scene.entry.kind].fill(scene);
  const blanks: Blanks = { ...commonBlanks(scene, filled), ...filled.blanks };
  const blocks = template.blocks.flatMap((block) => blocksOf(scene, block, filled, blanks));
  return paperWith(scene, {
    articles: [...(filled.articles ?? []), ...template.articles.map(readArticle)],
    signature: filled.signature === true,
    addressed: template.addressed !== false,
    blocks: template.seal === 'none' ? blocks : [...blocks, sealed(scene, filled, template.seal, template.purpose ?? '')],
  });
}
