/** Every value of a case with its history, for a reader: who set it, when, on what ground. */
import { valuesSet, type CaseAspect, type ValueOf, type ValueSet } from '#domain/case/history.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { findStopGround } from '#domain/clock/grounds.ts';
import { brandAs, type DivisionCode, type OfficeId } from '#domain/kernel/brand.ts';
import { dayText, instantText, type Day } from '#domain/kernel/instant.ts';
import type { Text } from '#domain/kernel/text.ts';
import { maskIdentifier } from '#domain/party/mask.ts';
import type { ValueHistory } from '#contract/view/history.ts';
import { caseStateWord, givenWord, partStateWord, wayWord } from '#server/document/dossier-words.ts';
import { divisionName, groundOf } from '../draft-view.ts';
import { readsInFull, seesField, seesMaterial } from '../reader.ts';
import { answerText, basisOrNull, officeName, sourceName } from '../words.ts';
import type { CaseScene } from './case-view.ts';
import { opinionText, termText } from './sentences.ts';
import { timelineView } from './timeline-view.ts';

/** `officers`: names by id, where the reader is one. */
type Scene = CaseScene & { readonly officers: ReadonlyMap<string, string> };
type Fields = ReadonlyMap<string, Field>;

const both = (words: string): Text => ({ zh: words, en: words });
const worded = (word: (code: string, language: 'zh' | 'en') => string, code: unknown): Text => ({
  zh: word(String(code), 'zh'),
  en: word(String(code), 'en'),
});

/** Of a sibling part an office reads where it stands, with whom, and what came of it (model.md 7). */
const forAll: ReadonlySet<string> = new Set(['state', 'office', 'decision']);

function isSeen(scene: Scene, of: ValueOf): boolean {
  const { state, definition, actor, reader } = scene;
  switch (of.kind) {
    case 'answer':
      return seesField(state, definition, of.id, actor, reader);
    case 'paper':
      return seesMaterial(state, of.id, actor, reader);
    case 'part': {
      const part = state.parts.get(of.id);
      // A part that was dropped is told by the timeline.
      return part !== undefined && (forAll.has(of.aspect) || readsInFull(scene, part));
    }
    case 'case':
      return of.aspect !== 'delivery' || reader !== 'office';
  }
}

const labels: Readonly<Record<string, Text>> = {
  state: { zh: '状态', en: 'State' },
  office: { zh: '承办单位', en: 'Office' },
  handler: { zh: '经办人', en: 'In whose hands' },
  until: { zh: '欠缺材料的期限', en: 'Last day of what is owed' },
  stopped: { zh: '停表', en: 'Clock stopped' },
  extension: { zh: '延期', en: 'Extension' },
  decision: { zh: '决定', en: 'Decision' },
  opinion: { zh: '意见', en: 'Opinion' },
  certificate: { zh: '证照', en: 'Certificate' },
  agent: { zh: '代办人', en: 'Agent' },
  delivery: { zh: '领取方式', en: 'Delivery' },
};

function labelOf(scene: Scene, fields: Fields, of: ValueOf): Text {
  const { definition, names } = scene;
  switch (of.kind) {
    case 'answer':
      return fields.get(of.id)?.label ?? both(of.id);
    case 'paper': {
      const materials = [...definition.items.values()].flatMap((item) => item.materials);
      return materials.find(({ id }) => id === of.id)?.name ?? both(of.id);
    }
    case 'part': {
      const [part, aspect] = [names.part(of.id), labels[of.aspect] ?? both(of.aspect)];
      return { zh: `${part.zh} · ${aspect.zh}`, en: `${part.en} · ${aspect.en}` };
    }
    case 'case':
      return of.aspect === 'state' ? { zh: '整件', en: 'The whole case' } : (labels[of.aspect] ?? both(of.aspect));
  }
}

const answerWords = (field: Field | undefined, value: unknown, language: 'zh' | 'en'): string => {
  const words = answerText(field, value, language);
  return field?.type === 'identifier' ? maskIdentifier(words) : words;
};

/** `after` is undefined where a value was taken away. */
function wordsOf(scene: Scene, fields: Fields, { of, after }: ValueSet): Text | null {
  if (after === undefined) return null;
  // Of an office, a person and a certificate the value is an id.
  const code = after as string;
  if (of.kind === 'answer') {
    const field = fields.get(of.id);
    if (field?.type === 'division') return divisionName(scene.catalogue, brandAs<DivisionCode>(Number(after)));
    return { zh: answerWords(field, after, 'zh'), en: answerWords(field, after, 'en') };
  }
  if (of.kind === 'paper') return worded(givenWord, (after as { readonly by: string }).by);
  if (of.kind === 'case') return caseWords(of.aspect, after);
  switch (of.aspect) {
    case 'office':
      return officeName(scene.catalogue, brandAs<OfficeId>(code));
    case 'handler':
      return scene.officers.size === 0 ? { zh: '已有经办人', en: 'taken in hand' } : both(scene.officers.get(code) ?? code);
    case 'until':
      return both(dayText(after as Day));
    case 'extension':
      return termText(after as Parameters<typeof termText>[0]);
    case 'stopped': {
      const grounds = (after as readonly string[]).map((id) => findStopGround(id)?.name ?? both(id));
      return { zh: grounds.map(({ zh }) => zh).join('、'), en: grounds.map(({ en }) => en).join(', ') };
    }
    case 'certificate':
      return scene.certificates.get(code)?.name ?? both(code);
    case 'opinion':
      return opinionText(after as Parameters<typeof opinionText>[0]);
    case 'state':
    case 'decision':
      return worded(partStateWord, after);
  }
}

function caseWords(aspect: CaseAspect, after: unknown): Text {
  switch (aspect) {
    case 'state':
      return worded(caseStateWord, after);
    case 'delivery':
      return worded(wayWord, after);
    case 'agent':
      return both(String(after));
  }
}

/** Values this reader may see, each with all it ever was; in the order in which they were first set. */
export function valuesView(scene: Scene): readonly ValueHistory[] {
  const { definition, events, catalogue, officers } = scene;
  const items = [...definition.items.values()].flatMap((item) => item.fields);
  const fields = new Map([...definition.matter.situation, ...definition.matter.fields, ...items].map((field) => [field.id, field]));
  const timeline = timelineView(scene);
  const rows = new Map<string, ValueHistory>();
  for (const set of valuesSet(events)) {
    const { of, seq, provenance, basis } = set;
    const [line, event] = [timeline[seq - 1], events[seq - 1]];
    if (line === undefined || event === undefined || !isSeen(scene, of)) continue;
    const aspect = 'aspect' in of ? of.aspect : null;
    const key = `${of.kind} ${of.id} ${aspect ?? ''}`;
    const row: ValueHistory = rows.get(key) ?? { kind: of.kind, id: of.id, aspect, label: labelOf(scene, fields, of), sets: [] };
    rows.set(key, row);
    row.sets.push({
      seq,
      at: line.at,
      value: wordsOf(scene, fields, set),
      who: line.who,
      name: event.by.kind === 'officer' ? (officers.get(event.by.person) ?? null) : null,
      ground: provenance === undefined ? line.text : fromSource(scene, provenance),
      basis: provenance === undefined ? (line.basis ?? basisOrNull(catalogue, basis)) : groundOf(catalogue, provenance.basis),
      paper: line.paper,
    });
  }
  return [...rows.values()];
}

function fromSource({ catalogue }: Scene, provenance: NonNullable<ValueSet['provenance']>): Text {
  const source = sourceName(catalogue, provenance);
  const on = instantText(provenance.at).slice(0, 10);
  switch (provenance.standing.kind) {
    case 'confirmed':
      return { zh: `${source.zh} ${on}`, en: `${source.en} ${on}` };
    case 'contested':
      return { zh: `申请人认为${source.zh}登记的有误`, en: `The applicant says ${source.en} has it wrong` };
    case 'later':
      return { zh: `申请人填写，${source.zh}之后核对`, en: `Typed by the applicant, to be checked with ${source.en}` };
  }
}
