/** Reads the words of officials and their plain ones from the catalogue's folder. */
import { OfficialeseFile } from '#contract/catalogue/officialese-file.ts';
import type { PlainWord } from '#domain/lint/lint-context.ts';
import type { FileProblem } from '#server/catalogue/file-problem.ts';
import { readYaml } from '#server/catalogue/read-yaml.ts';

/** Longer words first, so that one within another is not told twice; a catalogue without the file has none. */
export async function loadPlainWords(
  folder: string,
): Promise<{ readonly words: readonly PlainWord[]; readonly problems: readonly FileProblem[] }> {
  const read = await readYaml(folder, 'words/officialese.yaml', OfficialeseFile);
  if (read.ok) return { words: read.located.value.words.toSorted((one, other) => other.word.length - one.word.length), problems: [] };
  return { words: [], problems: read.problems.filter(({ code }) => code !== 'file-missing') };
}
