/** The questions a matter asks first, and live what each answer cuts: which steps and papers disappear. */
import './builder.css';
import type { Field } from '#domain/catalogue/item.ts';
import { fatesOf, type Fated } from '#domain/composer/situation-cuts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { listOf } from '../../shell/words.ts';
import { fieldsIn, itemsIn, rolesIn, stepsIn, withList } from './doc-parts.ts';
import { FieldList } from './field-list.tsx';
import { noProblem, type DocEditorProps } from './form-designer.tsx';
import { SituationCuts } from './situation-cuts.tsx';
import { situationTexts } from './situation-texts.ts';
import { useDictionary, useItemForms } from './use-dictionary.ts';

const MOST_NAMED = 4;

/** What hangs on a question, its first few by name. */
function governedBy(field: Field, fates: readonly Fated[]) {
  const named = fates.filter(({ hangsOn, id, kind }) => hangsOn.includes(field.id) && !(kind === 'field' && id === field.id));
  if (named.length === 0) return situationTexts.governsNothing;
  const list = listOf(named.slice(0, MOST_NAMED).map(({ name }) => name));
  const whole = named.length > MOST_NAMED ? situationTexts.more(list.zh, list.en, named.length) : list;
  return situationTexts.governs(whole.zh, whole.en);
}

export function SituationEditor({ doc, onChange, problemAt = noProblem }: DocEditorProps) {
  const { say } = useLanguage();
  const dictionary = useDictionary();
  const forms = useItemForms(itemsIn(doc));
  const situation = fieldsIn(doc, 'situation');
  const input = { situation, fields: fieldsIn(doc, 'fields'), steps: stepsIn(doc), forms };
  const fates = fatesOf(input, {});
  return (
    <section className="o-bd" aria-label={say(situationTexts.title)}>
      <p className="o-bd__h">
        <b>{say(situationTexts.title)}</b> <span className="t-xs t-3">{say(situationTexts.about)}</span>
      </p>
      {dictionary.refused === undefined ? null : <RefusedNote refused={dictionary.refused} onRetry={dictionary.reload} />}
      {dictionary.value === undefined ? (
        dictionary.refused === undefined ? (
          <Waiting rows={5} />
        ) : null
      ) : (
        <FieldList
          name="situation"
          fields={situation}
          facts={dictionary.value.facts}
          roles={rolesIn(doc)}
          scope={situation}
          problemAt={problemAt}
          noteOf={(field) => (field.type === 'division' ? undefined : say(governedBy(field, fates)))}
          onChange={(next) => onChange(withList(doc, 'situation', next))}
        />
      )}
      {situation.length === 0 ? null : <SituationCuts {...input} />}
    </section>
  );
}
