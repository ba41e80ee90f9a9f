/** What the dossier is written from: the case as its reader may see it, and small sentences that every section uses. */
import type { Language, Text } from '#domain/kernel/text.ts';
import type { BasisView } from '#contract/view/plain.ts';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { ServedRow } from '#contract/view/notice.ts';
import type { PetitionView } from '#contract/view/petition.ts';
import type { Block } from './paper.ts';

/** A stretch of days that counted, or did not, for one and the same reason. */
export type Stretch = {
  readonly from: string;
  readonly to: string;
  readonly days: number;
  readonly counted: boolean;
  readonly why: Text;
  readonly basis: BasisView | null;
  /** Still to come as things stand today. */
  readonly planned: boolean;
};

export type DossierScene = {
  readonly language: Language;
  readonly view: CaseView;
  /** By part; only of those the reader sees in full. */
  readonly traces: ReadonlyMap<string, readonly Stretch[]>;
  /** SHA-256 of papers given as files, by material. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly questions: readonly PetitionView[];
  /** What was told in writing, and when it counts as served. */
  readonly notices: readonly ServedRow[];
  /** SHA-256 over the whole log, so that a later copy can be compared. */
  readonly logHash: string;
  readonly at: number;
  /** For whom it was made: the person's or the office's name. */
  readonly reader: string;
  readonly demo: boolean;
  readonly publicUrl: string;
};

type Said = Pick<DossierScene, 'language'>;
export const say = ({ language }: Said, zh: string, en: string): string => (language === 'zh' ? zh : en);
export const wordOf = ({ language }: Said, text: Text): string => text[language];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 2026年6月18日 of any ISO text of ours, which stands in Asia/Shanghai. */
export function dayIn(scene: Said, iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-');
  return say(scene, `${year}年${Number(month)}月${Number(day)}日`, `${Number(day)} ${MONTHS[Number(month) - 1] ?? ''} ${year}`);
}
/** 2026-06-18 09:12, for columns. */
export const momentIn = (iso: string): string => `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;

export const articleIn = (scene: Said, basis: BasisView | null): string =>
  basis === null ? '' : say(scene, `《${basis.title.zh}》第${basis.article}条`, `${basis.title.en}, art. ${basis.article}`);

const units: Readonly<Record<string, Text>> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  'calendar-day': { zh: '天', en: 'calendar days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  hour: { zh: '小时', en: 'hours' },
};
export const countIn = (scene: Said, amount: number, unit: string): string =>
  say(scene, `${amount}${units[unit]?.zh ?? unit}`, `${amount} ${units[unit]?.en ?? unit}`);

/** A paragraph cannot be cut by a page's end, so a long text becomes several. */
const LONGEST = 500;
export function longText(label: string, value: string): readonly Block[] {
  if (value === '') return [];
  const characters = [...value];
  const blocks: Block[] = [];
  for (let from = 0; from < characters.length; from += LONGEST) {
    const piece = characters.slice(from, from + LONGEST).join('');
    blocks.push({ kind: 'paragraph', indent: false, runs: from === 0 ? [{ bold: label }, piece] : [piece] });
  }
  return blocks;
}
export const heading = (text: string): Block => ({ kind: 'heading', text });
export const line = (text: string): Block => ({ kind: 'paragraph', indent: false, runs: [text] });

/** Parts as they are called in sentences. */
export const partIn = ({ view, language }: DossierScene, id: string): string =>
  view.parts.find((part: PartView) => part.id === id)?.name[language] ?? id;
