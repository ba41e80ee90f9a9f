/** What writing a paper needs to know: the case as it stood then, the catalogue's words, the names of those who acted. */
import type { CaseDefinition } from '#domain/case/definition.ts';
import type { CaseEvent } from '#domain/case/events.ts';
import { remedyDaysOf, type ServiceWay } from '#domain/case/served.ts';
import type { CaseState, Part } from '#domain/case/state.ts';
import type { Term } from '#domain/catalogue/limit.ts';
import type { OfficeId, PartId, PersonId } from '#domain/kernel/brand.ts';
import { dayOfInstant, dayText, type Day, type Instant } from '#domain/kernel/instant.ts';
import type { Basis, Language, Text } from '#domain/kernel/text.ts';
import type { Block, Paper } from './paper.ts';
import type { Run } from './pen.ts';
import type { PaperEntry } from './papers-of.ts';
import type { PaperSignature } from './signature-block.ts';

export type PaperScene = {
  readonly entry: PaperEntry;
  /** The events the paper tells. */
  readonly events: readonly CaseEvent[];
  /** The case right after them: a paper printed again later says what it said on its day. */
  readonly state: CaseState;
  readonly definition: CaseDefinition;
  readonly language: Language;
  readonly lawTitle: (law: string) => Text;
  readonly nameOf: (person: PersonId) => string | undefined;
  readonly queryPassword: string;
  readonly publicUrl: string;
  readonly demo: boolean;
  /** The whole history, later events too; a paper tells of them only what its own day knew. */
  readonly log: readonly CaseEvent[];
  /** All papers of the case, for those that name another. */
  readonly papers: readonly PaperEntry[];
  /** The authority's number of a paper of this case; undefined: it has none. */
  readonly letterNumber: (paper: string) => string | undefined;
  /** How the paper is checked by whoever holds it; absent in a preview. */
  readonly check?: LetterCheck;
  /** On the cover: who keeps the case, and until when. */
  readonly keeper?: OfficeId;
  readonly keepUntil?: Day | 'ever';
  /** Once it was served: a paper printed later says when and how, and until when a decision can be contested. */
  readonly service?: Service;
  /** Signed at the window before it was filed; absent: a line is left for it. */
  readonly signature?: PaperSignature;
};
/** The mark printed on a paper, and where it leads. */
export type LetterCheck = { readonly code: string; readonly url: string };
export type Service = { readonly on: Day; readonly how: ServiceWay; readonly contestable: boolean };

export const say = (scene: Pick<PaperScene, 'language'>, zh: string, en: string): string => (scene.language === 'zh' ? zh : en);
export const wordOf = (scene: Pick<PaperScene, 'language'>, text: Text): string => text[scene.language];

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** 2026年6月18日, 18 June 2026. */
export function dateOf(scene: Pick<PaperScene, 'language'>, day: Day): string {
  const [year = '', month = '', date = ''] = dayText(day).split('-');
  return say(scene, `${year}年${Number(month)}月${Number(date)}日`, `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`);
}
export const dateAt = (scene: Pick<PaperScene, 'language'>, at: Instant): string => dateOf(scene, dayOfInstant(at));

const units: Readonly<Record<Term['unit'], Text>> = {
  'working-day': { zh: '个工作日', en: 'working days' },
  'calendar-day': { zh: '天', en: 'calendar days' },
  month: { zh: '个月', en: 'months' },
  year: { zh: '年', en: 'years' },
  hour: { zh: '小时', en: 'hours' },
};
export const termOf = (scene: PaperScene, { amount, unit }: Term): string =>
  amount === 0
    ? say(scene, '当日', 'same day')
    : say(scene, `${amount}${units[unit].zh}`, `${amount} ${amount === 1 ? units[unit].en.replace(/s$/, '') : units[unit].en}`);

export function partOf({ state }: PaperScene, id: PartId): Part {
  const part = state.parts.get(id);
  if (part === undefined) throw new Error(`No part ${id} in ${state.number}`);
  return part;
}
export const partName = (scene: PaperScene, id: PartId): string => wordOf(scene, partOf(scene, id).plan.name);
export const partNames = (scene: PaperScene, ids: readonly PartId[]): string =>
  ids.map((id) => partName(scene, id)).join(say(scene, '、', ', '));

export const officeName = (scene: PaperScene, id: OfficeId): Text => scene.definition.office(id)?.name ?? { zh: id, en: id };

/** 《浙江省保障“最多跑一次”改革规定》第5、7条; articles of one law together. */
export function articlesOf(scene: PaperScene, articles: readonly Basis[]): string {
  const byLaw = new Map<string, Set<number>>();
  for (const { law, article } of articles) byLaw.set(law, (byLaw.get(law) ?? new Set<number>()).add(article));
  return [...byLaw]
    .map(([law, numbers]) => {
      const list = [...numbers].sort((a, b) => a - b).join(say(scene, '、', ', '));
      return say(scene, `《${scene.lawTitle(law).zh}》第${list}条`, `${scene.lawTitle(law).en}, art. ${list}`);
    })
    .join(say(scene, '，', '; '));
}

/** Papers are served on the applicant who leads. */
export const addressee = ({ state }: PaperScene): string =>
  state.parties.find((party) => party.kind === 'applicant' && party.lead)?.name ?? state.title;

/** Who acts for the applicant by then stands beside the name: both answer for what was filed (Civil Code art. 162). */
function agentBeside({ state, language }: PaperScene): string {
  const agent = state.parties.find((party) => party.kind === 'agent' && party.until === undefined);
  if (agent === undefined) return '';
  return language === 'zh' ? `（代办人：${agent.name}）` : ` (agent: ${agent.name})`;
}

export const matterOf = (scene: PaperScene): string =>
  say(scene, `“${scene.definition.matter.name.zh}”（${scene.state.title}）`, `"${scene.definition.matter.name.en}" (${scene.state.title})`);

export const paragraph = (...runs: Extract<Block, { kind: 'paragraph' }>['runs']): Block => ({ kind: 'paragraph', runs, indent: true });
export const flush = (...runs: Extract<Block, { kind: 'paragraph' }>['runs']): Block => ({ kind: 'paragraph', runs, indent: false });

/** A table; `widths` are shares of the line. */
export const tableOf = (widths: readonly number[], head: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  widths,
  head,
  rows,
});

/** The seals of offices; each is that office's own, and in the demo says that it is a drawing. */
export const sealsOf = (
  scene: PaperScene,
  offices: readonly { readonly id: OfficeId; readonly about: string }[],
  purpose: Text,
  shape: 'office' | 'hall' = 'office',
): Block => ({
  kind: 'seals',
  shape,
  purpose: purpose.zh,
  offices: offices.map(({ id, about }) => ({
    office: wordOf(scene, officeName(scene, id)),
    day: dateAt(scene, scene.entry.at),
    about,
    seal: `${officeName(scene, id).zh}${scene.demo ? '（演示）' : ''}`,
  })),
});

/** Who acted, for the paper's foot: name and office; a machine is called the system. */
export function handledBy(scene: PaperScene): string {
  const by = scene.events[0]?.by;
  if (by?.kind !== 'officer') return say(scene, '系统依法自动生成', 'made by the system as the law provides');
  const office = scene.definition.office(by.office);
  const name = scene.nameOf(by.person);
  return [
    name === undefined ? undefined : say(scene, `经办 ${name}`, `handled by ${name}`),
    office === undefined ? undefined : wordOf(scene, office.name),
    office?.phone,
  ]
    .filter((each) => each !== undefined)
    .join(' · ');
}

/** Until when a decision served on `on` can be contested; empty where it cannot. */
export function serviceRemedies(scene: PaperScene, on: Day, contestable: boolean) {
  if (!contestable) return { reconsideration: '', litigation: '' };
  const { reconsideration, litigation } = remedyDaysOf(on, scene.definition.calendar);
  return { reconsideration: dateOf(scene, reconsideration), litigation: dateOf(scene, litigation) };
}

/** The day of service and what runs from it (reconsideration law 20, litigation law 46). */
function serviceNote(scene: PaperScene): readonly Block[] {
  const { service, definition } = scene;
  if (service === undefined) return [];
  const on = dateOf(scene, service.on);
  const way = service.how === 'account' ? say(scene, '进入当事人账户', 'in the account') : say(scene, '当面交付', 'by hand');
  const rows: (readonly [string, string])[] = [[say(scene, '送达', 'Served'), say(scene, `${on}，${way}`, `${on}, ${way}`)]];
  if (service.contestable) {
    const { reconsideration, litigation } = remedyDaysOf(service.on, definition.calendar);
    rows.push([say(scene, '申请复议最晚', 'Reconsideration by'), dateOf(scene, reconsideration)]);
    rows.push([say(scene, '提起诉讼最晚', 'Lawsuit by'), dateOf(scene, litigation)]);
  }
  return [{ kind: 'facts', rows }];
}

const checkLines = (scene: PaperScene, { code }: LetterCheck): readonly Run[] => [
  say(scene, '扫码验真、查进度，验证码', 'Scan to check it and see how far it is; code'),
  { bold: code },
];

/** To whom, and who acts for them. */
const to = (scene: PaperScene): Block =>
  flush({ bold: say(scene, `${addressee(scene)}${agentBeside(scene)}：`, `To ${addressee(scene)}${agentBeside(scene)}:`) });

type Body = {
  readonly blocks: readonly Block[];
  readonly articles: readonly Basis[];
  readonly signature?: boolean;
  readonly addressed?: boolean;
};

/** Everything papers share: head, addressee, code to follow the case, foot. */
export function paperWith(scene: PaperScene, { blocks, articles, signature = false, addressed = true }: Body): Paper {
  const { entry, state, language, queryPassword, publicUrl } = scene;
  const other = language === 'zh' ? entry.title.en : `${entry.title.zh} · Translation; the Chinese text prevails.`;
  return {
    language,
    title: entry.title[language],
    subtitle: other,
    number: [say(scene, '办件号', 'Case'), state.number],
    note: say(scene, '与电子凭证有同等效力', 'as valid as the electronic one'),
    at: entry.at,
    letter: scene.letterNumber(entry.id) ?? '',
    blocks: [...(addressed ? [to(scene)] : []), ...blocks, ...serviceNote(scene)],
    code: {
      url: scene.check?.url ?? `${publicUrl}/progress/${state.number}`,
      lines: [
        ...(scene.check === undefined ? [say(scene, '扫码查进度', 'Scan to see how far it is')] : checkLines(scene, scene.check)),
        // What others than the applicant read does not open the case to them.
        ...(addressed ? [say(scene, '查询密码 ', 'Password '), { bold: queryPassword }] : []),
        ...(signature ? [say(scene, '申请人签名 _______', 'Applicant _______')] : []),
      ],
    },
    footer: [
      articles.length === 0 ? '' : say(scene, `依据：${articlesOf(scene, articles)}`, `Law: ${articlesOf(scene, articles)}`),
      handledBy(scene),
    ],
  };
}
