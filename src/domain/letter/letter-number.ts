/** The number of a paper: the authority's short name, the word of its kind, year and count, as offices write it: 德清市监许字〔2026〕第12号. */
import type { Department, Division, Office } from '#domain/catalogue/directory.ts';

export type LetterNumber = {
  /** The authority, in short. */
  readonly mark: string;
  /** 许, 补, 听通: the series of the kind of paper. */
  readonly word: string;
  readonly year: number;
  readonly no: number;
};

/** The same in both languages: a number is quoted, not translated. */
export const letterText = ({ mark, word, year, no }: LetterNumber): string => `${mark}${word}字〔${year}〕第${no}号`;

/** 德清县 → 德清, 湖州市 → 湖州, 长兴县和平镇 keeps its own name; one that is only a suffix stays whole. */
const shortOf = ({ name }: Pick<Division, 'name'>): string => {
  const short = name.zh.replace(/(?:省|市|县|区)$/, '');
  return [...short].length < 2 ? name.zh : short;
};

/**
 * How numbers name an authority: division and department in short. Two offices of one department in one division are one
 * authority and count together, so that no number is ever two papers.
 */
export function markOf(office: Pick<Office, 'kind'>, division: Pick<Division, 'name'>, department: Pick<Department, 'short'>): string {
  return `${shortOf(division)}${office.kind === 'hall' ? '政务中心' : department.short.zh}`;
}
