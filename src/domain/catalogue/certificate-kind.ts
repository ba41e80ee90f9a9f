/** The kinds of certificate: those this catalogue's items issue and those known from elsewhere, with what each proves. */
import type { FactId } from '#domain/kernel/brand.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { CertificateKind, DepartmentKind, Field, FieldType, Item } from './item.ts';

export type CertificateKindSpec = {
  readonly kind: CertificateKind;
  readonly name: Text;
  readonly department: DepartmentKind;
  /** The lines that say a fact word for word, by the line's label. */
  readonly proves: readonly { readonly fact: FactId; readonly label: string }[];
  /** The item by which it is issued, or renewed; absent for what is issued elsewhere. */
  readonly item?: Item['id'];
};

/** Answers printed as they were given; a choice is printed by its label and a number with its unit, so neither is read back. */
const verbatim: ReadonlySet<FieldType> = new Set<FieldType>(['text', 'address', 'identifier', 'date']);

const provesOf = (item: Item, fields: ReadonlyMap<string, Field>): CertificateKindSpec['proves'] =>
  (item.result?.fields ?? []).flatMap(({ label, field }) => {
    const known = fields.get(field);
    return known?.fact === undefined || !verbatim.has(known.type) ? [] : [{ fact: known.fact, label: label.zh }];
  });

/** Every kind once; what an item issues stands before the same kind named from elsewhere. */
export function certificateKindsOf(
  items: Iterable<Item>,
  elsewhere: readonly CertificateKindSpec[],
): ReadonlyMap<CertificateKind, CertificateKindSpec> {
  const kinds = new Map(elsewhere.map((spec) => [spec.kind, spec]));
  for (const item of items) {
    if (item.result === undefined) continue;
    const { certificate: kind, name } = item.result;
    const fields = new Map(item.fields.map((field) => [field.id, field]));
    kinds.set(kind, { kind, name, department: item.department, proves: provesOf(item, fields), item: item.id });
  }
  return kinds;
}
