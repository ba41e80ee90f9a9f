/** The questions of an item's or a matter's form: bound to facts of the dictionary, ordered and edited by keyboard. */
import './builder.css';
import type { CatalogueDoc } from '#domain/edition/edition.ts';
import type { Field } from '#domain/catalogue/item.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { fieldsIn, isMatterDoc, itemsIn, rolesIn, withList } from './doc-parts.ts';
import { FieldList } from './field-list.tsx';
import { builderTexts } from './texts.ts';
import { useDictionary, useItemForms } from './use-dictionary.ts';

export type DocEditorProps = {
  /** An ItemFile or a MatterFile. */
  readonly doc: CatalogueDoc;
  readonly onChange: (doc: CatalogueDoc) => void;
  /** The sentence of the first finding at this pointer, e.g. `/fields/3/when`. */
  readonly problemAt?: (pointer: string) => string | undefined;
};

/** Each id once: what several items ask is one question. */
export const scopeOf = (...lists: readonly (readonly Field[])[]): readonly Field[] =>
  [
    ...new Map(
      lists
        .flat()
        .toReversed()
        .map((field) => [field.id, field]),
    ).values(),
  ].toReversed();

export const noProblem = (): undefined => undefined;

export function FormDesigner({ doc, onChange, problemAt = noProblem }: DocEditorProps) {
  const { say } = useLanguage();
  const dictionary = useDictionary();
  const forms = useItemForms(isMatterDoc(doc) ? itemsIn(doc) : []);
  const fields = fieldsIn(doc, 'fields');
  const scope = scopeOf(fieldsIn(doc, 'situation'), fields, ...[...forms.values()].map((item) => item.fields));
  return (
    <section className="o-bd" aria-label={say(builderTexts.fields)}>
      <p className="o-bd__h">
        <b>{say(builderTexts.fields)}</b> <span className="t-xs t-3">{say(builderTexts.fieldsAbout)}</span>
      </p>
      {dictionary.refused === undefined ? null : <RefusedNote refused={dictionary.refused} onRetry={dictionary.reload} />}
      {dictionary.value === undefined ? (
        dictionary.refused === undefined ? (
          <Waiting rows={6} />
        ) : null
      ) : (
        <FieldList
          name="fields"
          fields={fields}
          facts={dictionary.value.facts}
          roles={rolesIn(doc)}
          scope={scope}
          problemAt={problemAt}
          onChange={(next) => onChange(withList(doc, 'fields', next))}
        />
      )}
    </section>
  );
}
