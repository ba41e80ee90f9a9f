/** Every kind of paper, in both languages: nobody's blank stays open, no character lacks a font, nothing leaves the sheet. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';
import { everyPaper } from '#test/support/every-paper.ts';
import { everyPaperWorld } from '#test/support/every-paper-world.ts';
import { drawPaper } from './draw-paper.ts';
import { PAGE } from './page.ts';
import { textOf } from './paper.ts';
import { writePaper } from './paper-of.ts';
import { PAPER_KINDS, type PaperKind } from './paper-kind.ts';
import { PAPERS_FOLDER, templateOf } from './paper-templates.ts';
import { COMMON_BLANKS } from './paper-writer.ts';
import { writers } from './paper-writers.ts';
import { papersOf, type PaperEntry } from './papers-of.ts';

const told = everyPaper();
const papers = papersOf(told.state, told.events);

/** The cover is made by no event: it stands at the end of the history. */
const entryOf = (kind: PaperKind): PaperEntry => {
  const found = papers.find((paper) => paper.kind === kind);
  if (found !== undefined) return found;
  const last = told.events.length;
  return {
    id: `${kind}-${last}`,
    kind,
    title: templateOf(kind).title,
    at: told.events[last - 1]?.at ?? told.state.submittedAt,
    seq: last,
    last,
  };
};
const written = (kind: PaperKind, language: 'zh' | 'en') => writePaper(entryOf(kind), told.events, everyPaperWorld(language));

describe('templates', () => {
  test.each(PAPER_KINDS)('%s uses no name that nobody fills, and every name alike in both languages', (kind) => {
    const { blanks, lists, slots } = writers[kind];
    const known = new Set<string>([...COMMON_BLANKS, ...blanks]);
    const names = (text: string): readonly string[] => [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = '']) => name);
    for (const block of templateOf(kind).blocks) {
      const texts =
        'say' in block
          ? [block.say]
          : 'heading' in block
            ? [block.heading]
            : 'facts' in block
              ? block.facts.flatMap((row) => [row.label, row.value])
              : [];
      for (const { zh, en } of texts) {
        expect(names(zh).filter((name) => !known.has(name))).toEqual([]);
        expect(new Set(names(en))).toEqual(new Set(names(zh)));
      }
      if ('when' in block && block.when !== undefined) expect(known).toContain(block.when);
      if ('list' in block) expect(lists).toContain(block.list);
      if ('slot' in block) expect(slots).toContain(block.slot);
    }
  });
  test('nothing a writer fills is left out of its template by mistake', () => {
    const unused = PAPER_KINDS.flatMap((kind) => {
      const text = readFileSync(join(PAPERS_FOLDER, `${kind}.yaml`), 'utf8');
      const { blanks, lists, slots } = writers[kind];
      return [...blanks, ...lists, ...slots].filter((name) => !new RegExp(`\\b${name}\\b`).test(text)).map((name) => `${kind}: ${name}`);
    });
    expect(unused).toEqual([]);
  });
});

describe('papers as they are written', () => {
  test('a history can make every kind', () => {
    const made = new Set<string>(papers.map(({ kind }) => kind));
    expect(PAPER_KINDS.filter((kind) => !made.has(kind))).toEqual(['case-cover']);
  });
  test.each(PAPER_KINDS.flatMap((kind) => [[kind, 'zh'] as const, [kind, 'en'] as const]))(
    '%s in %s says whose it is, and leaves no blank open',
    (kind, language) => {
      const text = textOf(written(kind, language));
      expect(text).not.toMatch(/[{}]|undefined|NaN|\*\*|\[U\+/);
      expect(text).toContain('330521-2026-0000001-x');
      expect(text).toContain(templateOf(kind).title[language]);
    },
  );
});

/** Words of a page and where they end, from the left edge. */
async function edges(pdf: Uint8Array): Promise<{ readonly pages: number; readonly beyond: readonly string[] }> {
  const opening = getDocument({ data: Uint8Array.from(pdf), verbosity: 0, useSystemFonts: false });
  const document = await opening.promise;
  const beyond: string[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    for (const item of items) {
      if (!('str' in item) || item.str.trim() === '') continue;
      const [, , , , x = 0, y = 0] = item.transform as readonly number[];
      if (x < 40 || x + item.width > PAGE.width - 40 || y < 20 || y > PAGE.height - 20) beyond.push(`${page}: ${item.str}`);
    }
  }
  const pages = document.numPages;
  await opening.destroy();
  return { pages, beyond };
}

describe('papers as they are drawn', () => {
  test.each(['zh', 'en'] as const)('in %s none runs off its sheet', async (language) => {
    for (const kind of PAPER_KINDS) {
      const { pages, beyond } = await edges(await drawPaper(written(kind, language)));
      expect(beyond, kind).toEqual([]);
      expect(pages, kind).toBeLessThanOrEqual(kind === 'case-cover' ? 3 : 2);
    }
  });
});
