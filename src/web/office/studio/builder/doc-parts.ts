/** Reads the parts of a document as the domain's types, and puts a changed part back. The shape is judged when it is saved. */
import type { Field, Item, Material } from '#domain/catalogue/item.ts';
import type { RoleSpec, Step } from '#domain/catalogue/matter.ts';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import type { Text } from '#domain/kernel/text.ts';

const listAt = (doc: CatalogueDoc, name: string): readonly unknown[] => {
  const value = doc[name];
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
};

export const fieldsIn = (doc: CatalogueDoc, name: 'fields' | 'situation'): readonly Field[] => listAt(doc, name) as readonly Field[];
export const materialsIn = (doc: CatalogueDoc): readonly Material[] => listAt(doc, 'materials') as readonly Material[];
export const rolesIn = (doc: CatalogueDoc): readonly RoleSpec[] => listAt(doc, 'roles') as readonly RoleSpec[];
/** `needs` may be left out in the file. */
export const stepsIn = (doc: CatalogueDoc): readonly Step[] =>
  (listAt(doc, 'steps') as readonly (Omit<Step, 'needs'> & Partial<Pick<Step, 'needs'>>)[]).map(
    (step) => ({ ...step, needs: step.needs ?? [] }) as Step,
  );

/** The items of a matter's steps, each once. */
export const itemsIn = (doc: CatalogueDoc): readonly Item['id'][] => [
  ...new Set(stepsIn(doc).flatMap((step) => (step.kind === 'item' ? [step.item] : []))),
];

export const isMatterDoc = (doc: CatalogueDoc): boolean => Array.isArray(doc['steps']);

/** Puts a list back; an empty one is left out where the file may do without. */
export const withList = (doc: CatalogueDoc, name: string, list: readonly unknown[], keepEmpty = false): CatalogueDoc => {
  const { [name]: _gone, ...rest } = doc;
  return list.length === 0 && !keepEmpty ? rest : { ...doc, [name]: list };
};

/** Sets or leaves out: `undefined` is no value in a document. */
export const withMember = <Entry extends object>(entry: Entry, name: keyof Entry & string, value: unknown): Entry => {
  const { [name]: _gone, ...rest } = entry;
  return (value === undefined ? rest : { ...entry, [name]: value }) as Entry;
};

export const noText: Text = { zh: '', en: '' };
/** Both empty: no text at all. */
export const textOrNone = (text: Text): Text | undefined => (text.zh === '' && text.en === '' ? undefined : text);
