/** What a person at the window signs, in words: what they apply for, what they gave, which originals came back; the same from the same filing. */
import type { MaterialGiven } from '#domain/case/state.ts';
import type { Text } from '#domain/kernel/text.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import type { CaseWish } from '../wanted-case.ts';

export type Signed = {
  readonly cases: readonly CaseWish[];
  readonly given: Readonly<Record<string, MaterialGiven>>;
};
type Names = {
  readonly person: string;
  readonly hall: Text;
  readonly matter: (id: string) => Text;
  readonly material: (id: string) => Text;
};

/** The files themselves: another one under the same name with as many pages is not what was signed. */
const filesIn = (given: Signed['given']): readonly (readonly [string, string])[] =>
  Object.entries(given)
    .flatMap(([id, way]) => (way.by === 'file' ? [[id, way.sha256] as const] : []))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));

/** Answers and files are many: their hash stands for them, so that a later change of any of them asks for a new signature. */
const answersHash = ({ cases, given }: Signed): string =>
  sha256(
    canonicalJson([
      cases.map(({ matter, parties, situation, answers, contested }) => ({
        matter,
        parties,
        situation,
        answers,
        contested: contested.toSorted(),
      })),
      filesIn(given),
    ]),
  ).slice(0, 16);

const wayText = (way: MaterialGiven): Text => {
  switch (way.by) {
    case 'commitment':
      return { zh: '书面承诺', en: 'by written commitment' };
    case 'original':
      return { zh: `原件${way.pages}页，已当场退还`, en: `original, ${way.pages} pages, given back at once` };
    case 'file': {
      const pages = way.pages === undefined ? { zh: '电子件', en: 'file' } : { zh: `扫描${way.pages}页`, en: `scan of ${way.pages} pages` };
      if (way.original === 'returned') return { zh: `${pages.zh}，原件已当场退还`, en: `${pages.en}, original given back at once` };
      return way.original === 'kept' ? { zh: `${pages.zh}，原件留存`, en: `${pages.en}, original kept` } : pages;
    }
    case 'fact':
    case 'certificate':
      return { zh: '政府已掌握', en: 'held by the government' };
  }
};

/** The text in both languages; the Chinese one is what counts and what is hashed. */
export function signingText(signed: Signed, names: Names): { readonly text: Text; readonly sha256: string } {
  const matters = signed.cases.map(({ matter }) => names.matter(matter));
  const papers = Object.entries(signed.given)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, way]): Text => {
      const [name, how] = [names.material(id), wayText(way)];
      return { zh: `${name.zh}（${how.zh}）`, en: `${name.en} (${how.en})` };
    });
  const hash = answersHash(signed);
  const list = (texts: readonly Text[], none: Text): Text =>
    texts.length === 0 ? none : { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };
  const asked = list(matters, { zh: '无', en: 'nothing' });
  const given = list(papers, { zh: '无', en: 'none' });
  const text = {
    zh: `本人${names.person}，在${names.hall.zh}申请办理：${asked.zh}。交来的材料：${given.zh}。填报内容已逐项看过（校验码${hash}），真实准确；写明退还的原件已当场收回。`,
    en: `I, ${names.person}, apply at ${names.hall.en} for: ${asked.en}. Papers given: ${given.en}. I have read every answer (check ${hash}) and they are true; the originals named as given back I have in my hands.`,
  };
  return { text, sha256: sha256(text.zh) };
}
