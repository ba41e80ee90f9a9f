/** Whether a notice of what is missing asks only for what may be asked: papers of the guide that nobody holds and nobody gave yet. */
import { refuse, type Refusal } from '#domain/kernel/result.ts';
import type { CaseDefinition } from './definition.ts';
import { onPaperIn, paperBeside, paperIn } from './paper-words.ts';
import type { ItemPlan } from './plan.ts';
import type { CaseRefusal, PaperRefusal } from './refusals.ts';
import type { CaseState, Missing, Part } from './state.ts';

type Bar = Refusal<PaperRefusal> | undefined;

const ONCE = 'zhejiang-at-most-once-2018/7';
const GUIDE = 'zhejiang-at-most-once-2018/43';
const ONLINE = 'zhejiang-at-most-once-2018/6';

const bar = (code: PaperRefusal, article: string, values: Readonly<Record<string, string>>): Bar =>
  refuse(code, { article, values }).refusal;

/** Where the law wants the original and nothing else, the guide says so: the one way in which it is taken. */
const isOriginalOnly = ({ items }: CaseDefinition, plan: ItemPlan, id: string): boolean => {
  const material = items.get(plan.item)?.materials.find((each) => each.id === id);
  const brought = (material?.satisfiedBy ?? []).filter((way) => way.by === 'bring');
  return brought.length > 0 && brought.every((way) => way.form === 'original');
};

/** Who applied online gives files, which count like paper; for checking them no original is wanted either (2018 regulation, articles 6 and 8). */
const barOnline = (state: CaseState, definition: CaseDefinition, plan: ItemPlan, entry: Missing): Bar => {
  if (state.channel !== 'online' || onPaperIn(entry.what) === undefined) return undefined;
  const asked = plan.materials.find(({ id }) => id === entry.material);
  if (asked !== undefined && isOriginalOnly(definition, plan, asked.id)) return undefined;
  const [paper, paperEn] = asked === undefined ? [entry.what, entry.what] : [asked.name.zh, asked.name.en];
  return bar('paper-given-online', ONLINE, { paper, paperEn });
};

/** Papers of an online case that a window took as originals though their files lie there already. */
export const takenAgain = (state: CaseState, given: CaseState['given']): string | undefined =>
  state.channel === 'online' ? Object.keys(given).find((id) => given[id]?.by === 'original' && state.given[id]?.by === 'file') : undefined;

/** A paper is named as the guide names it; asked again only with what is wrong about the one given (licensing law, article 32(4)). */
const barOfPaper = (state: CaseState, plan: ItemPlan, entry: Missing): Bar => {
  const asked = plan.materials.find(({ id }) => id === entry.material);
  if (asked === undefined) {
    const held = plan.held?.find(({ id }) => id === entry.material);
    const [paper, paperEn] = held === undefined ? [String(entry.material), String(entry.material)] : [held.name.zh, held.name.en];
    return held === undefined
      ? bar('paper-outside-guide', GUIDE, { paper, paperEn })
      : bar('paper-held', ONCE, { paper, paperEn, holder: held.heldBy });
  }
  const what = entry.what.trim();
  const namesOnly = what === '' || what === asked.name.zh || what === asked.name.en;
  if (state.given[asked.id] !== undefined && namesOnly) {
    return bar('paper-given', ONCE, { paper: asked.name.zh, paperEn: asked.name.en });
  }
  const other = paperBeside(what, [asked.name.zh, asked.name.en]);
  return other === undefined ? undefined : bar('paper-in-words', GUIDE, { paper: other, paperEn: other });
};

/** A question is one that the matter's one form asks, for whichever of its items. */
const barOfField = (state: CaseState, { matter, items }: CaseDefinition, entry: Missing): Bar => {
  const own = [...state.parts.values()].flatMap(({ plan }) => (plan.kind === 'item' ? (items.get(plan.item)?.fields ?? []) : []));
  const fields = [...matter.situation, ...matter.fields, ...own];
  const field = fields.find(({ id }) => id === entry.field);
  if (field === undefined) return bar('question-outside-guide', GUIDE, { field: String(entry.field) });
  const other = paperBeside(entry.what, [field.label.zh, field.label.en]);
  return other === undefined ? undefined : bar('paper-in-words', GUIDE, { paper: other, paperEn: other });
};

const barOfWords = (what: string): Bar => {
  const paper = paperIn(what);
  return paper === undefined ? undefined : bar('paper-in-words', GUIDE, { paper, paperEn: paper });
};

/**
 * Why a list of what is missing may not be told: `paper-held` where a department holds it, `paper-given` where it lies in the case,
 * `paper-given-online` where an online application is asked for on paper (articles 6 and 8), `paper-outside-guide`, `question-outside-guide`, `paper-in-words` where the sentence asks for one (2018 regulation, articles 7, 43).
 */
export const barOfPapers = (
  state: CaseState,
  definition: CaseDefinition,
  part: Part,
  missing: readonly Missing[],
): Refusal<CaseRefusal> | undefined => {
  const { plan } = part;
  if (plan.kind !== 'item') return undefined;
  for (const entry of missing) {
    const found =
      entry.material !== undefined
        ? (barOfPaper(state, plan, entry) ?? barOnline(state, definition, plan, entry))
        : entry.field !== undefined
          ? barOfField(state, definition, entry)
          : (barOfWords(entry.what) ?? barOnline(state, definition, plan, entry));
    if (found !== undefined) return { ...found, values: { ...found.values, part: part.id, item: plan.item } };
  }
  return undefined;
};
