/** Reads values of a locality's change that nobody has checked yet: what cannot be read is undefined and changes nothing. */
import type { Satisfaction } from '#domain/catalogue/item.ts';
import type { Place, Question } from '#domain/catalogue/item-elements.ts';
import type { Term, Unit } from '#domain/catalogue/limit.ts';
import type { Text } from '#domain/kernel/text.ts';

type Bag = Readonly<Record<string, unknown>>;

/** A plain object with members of its own; a list is none. */
export const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only what is written in the value itself: a name such as `constructor` is nobody's member. */
export const own = (bag: Bag, name: string): unknown => (Object.hasOwn(bag, name) ? bag[name] : undefined);

const LONGEST_TERM = 3650;
const UNITS: readonly string[] = ['working-day', 'calendar-day', 'month', 'year', 'hour'] satisfies readonly Unit[];

export const readWord = (value: unknown): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value : undefined);

export const readCount = (value: unknown): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 && value <= 100_000 ? value : undefined;

export const readTerm = (value: unknown): Term | undefined => {
  if (!isBag(value)) return undefined;
  const [amount, unit] = [own(value, 'amount'), own(value, 'unit')];
  if (typeof amount !== 'number' || !Number.isInteger(amount) || amount < 0 || amount > LONGEST_TERM) return undefined;
  return typeof unit === 'string' && UNITS.includes(unit) ? { amount, unit: unit as Unit } : undefined;
};

export const readText = (value: unknown): Text | undefined => {
  if (!isBag(value)) return undefined;
  const [zh, en] = [readWord(own(value, 'zh')), readWord(own(value, 'en'))];
  return zh === undefined || en === undefined ? undefined : { zh, en };
};

/** A list in which every entry can be read and none stands twice; else undefined, for half a list would be another one. */
export const readList = <Entry>(value: unknown, read: (entry: unknown) => Entry | undefined): readonly Entry[] | undefined => {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const entries = value.map(read);
  const readable = entries.filter((entry): entry is NonNullable<typeof entry> => entry !== undefined);
  return readable.length === entries.length ? readable : undefined;
};

export const readPhones = (value: unknown): { readonly consult: string; readonly complain: string } | undefined => {
  if (!isBag(value)) return undefined;
  const [consult, complain] = [readWord(own(value, 'consult')), readWord(own(value, 'complain'))];
  return consult === undefined || complain === undefined ? undefined : { consult, complain };
};

export const readPlace = (value: unknown): Place | undefined => {
  if (!isBag(value)) return undefined;
  const [name, address, hours] = [readText(own(value, 'name')), readText(own(value, 'address')), readText(own(value, 'hours'))];
  const phone = readWord(own(value, 'phone'));
  if (name === undefined || address === undefined || hours === undefined) return undefined;
  return { name, address, hours, ...(phone === undefined ? {} : { phone }) };
};

export const readQuestion = (value: unknown): Question | undefined => {
  if (!isBag(value)) return undefined;
  const [question, answer] = [readText(own(value, 'question')), readText(own(value, 'answer'))];
  return question === undefined || answer === undefined ? undefined : { question, answer };
};

const isStrings = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((entry) => readWord(entry) !== undefined);

/** Ways by which a paper is satisfied; who holds a fact and which facts there are is judged with the whole item. */
export const readWay = (value: unknown): Satisfaction | undefined => {
  if (!isBag(value)) return undefined;
  const [by, heldBy] = [own(value, 'by'), readWord(own(value, 'heldBy'))];
  const way = value as Satisfaction;
  if (by === 'fact') return heldBy !== undefined && isStrings(own(value, 'facts')) ? way : undefined;
  if (by === 'certificate') return heldBy !== undefined && readWord(own(value, 'kind')) !== undefined ? way : undefined;
  if (by === 'bring') return ['original', 'copy', 'photo'].includes(String(own(value, 'form'))) ? way : undefined;
  if (by !== 'commitment' || !isBag(own(value, 'basis'))) return undefined;
  return readText(own(value, 'text')) === undefined || readText(own(value, 'consequence')) === undefined ? undefined : way;
};
