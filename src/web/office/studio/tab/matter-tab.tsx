/** 基本 of a matter: what it is called, how people find it, who takes part, where it is handled. */
import { isMembers } from '#domain/edition/doc-pointer.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { BasesField, BasisField } from '../field/basis-field.tsx';
import { ChoiceField, LineField, NumberField, WordsField } from '../field/line-field.tsx';
import { OptionalPart } from '../field/optional-part.tsx';
import { usePlace } from '../field/place.ts';
import { RowsField } from '../field/rows-field.tsx';
import { Section } from '../field/section.tsx';
import { TermField } from '../field/term-field.tsx';
import { TextPair } from '../field/text-pair.tsx';
import { useStudioDraft } from '../draft-context.ts';
import { listIn } from '../field/place.ts';
import { initiatorWords, markWords, matterKindWords, partyWords, roleKindWords } from '../words/options.ts';
import { tabTexts as t } from '../words/tab-texts.ts';
import { useQuestions, WhenField } from './conditions-part.tsx';
import { freshId, textOf } from './text-of.ts';

function Roles() {
  const { doc } = useStudioDraft();
  return (
    <RowsField
      pointer="/roles"
      bare
      label={t.roles}
      add={t.addRole}
      blank={() => ({
        id: freshId(listIn(doc['roles']), 'role'),
        kind: 'applicant',
        party: 'person',
        name: { zh: '', en: '' },
        min: 1,
        max: 1,
      })}
      nameOf={(entry) => textOf(isMembers(entry) ? entry['name'] : undefined)}
      folded
    >
      {(pointer) => (
        <div className="o-stg">
          <TextPair pointer={`${pointer}/name`} label={t.nameOf} required />
          <ChoiceField pointer={`${pointer}/kind`} label={t.roleKind} options={roleKindWords} />
          <ChoiceField pointer={`${pointer}/party`} label={t.party} options={partyWords} />
          <NumberField pointer={`${pointer}/min`} label={t.least} />
          <NumberField pointer={`${pointer}/max`} label={t.most} />
          <LineField pointer={`${pointer}/id`} label={t.roleId} code keep />
          <WhenField pointer={`${pointer}/wanted`} label={t.wanted} />
        </div>
      )}
    </RowsField>
  );
}

/** The home division of a case is fixed when it is sent: by an answer, or by where the applicant lives. */
function Routing() {
  const { say } = useLanguage();
  const place = usePlace('/routing');
  const questions = useQuestions().map(({ id, label }) => ({ id, label }));
  const by = isMembers(place.value) ? String(place.value['by']) : 'residence';
  return (
    <>
      <div className="o-stf">
        <label htmlFor={`${place.id}-by`}>{say(t.routing)}</label>
        <select
          id={`${place.id}-by`}
          className="o-sti"
          disabled={place.locked}
          value={by}
          onChange={(event) =>
            place.set(event.target.value === 'answer' ? { by: 'answer', field: questions[0]?.id ?? '' } : { by: 'residence' })
          }
        >
          <option value="residence">{say(t.byResidence)}</option>
          <option value="answer">{say(t.byAnswer)}</option>
        </select>
      </div>
      {by === 'answer' ? <ChoiceField pointer="/routing/field" label={t.routingField} options={questions} /> : null}
    </>
  );
}

export function MatterTab() {
  return (
    <>
      <Section title={t.whatItIs}>
        <TextPair pointer="/name" label={t.nameOf} required />
        <TextPair pointer="/summary" label={t.summary} rows={2} required />
        <WordsField pointer="/keywords" label={t.keywords} hint={t.aliasesHint} />
        <ChoiceField pointer="/kind" label={t.matterKind} options={matterKindWords} />
        <ChoiceField pointer="/initiator" label={t.initiator} options={initiatorWords} />
        <LineField pointer="/seal" label={t.seal} longest={2} keep />
        <Routing />
      </Section>
      <Section title={t.roles}>
        <Roles />
      </Section>
      <Section title={t.law}>
        <BasesField pointer="/basis" label={t.law} />
        <BasisField pointer="/sealed" label={t.sealed} optional />
      </Section>
    </>
  );
}

/** 时限 of a matter: the days of the whole, counted between two marks. */
export function BudgetTab() {
  const { doc } = useStudioDraft();
  const steps = listIn(doc['steps']).flatMap((step) =>
    isMembers(step) && typeof step['id'] === 'string' ? [{ id: step['id'], label: { zh: step['id'], en: step['id'] } }] : [],
  );
  const [first, last] = [steps[0]?.id ?? '', steps.at(-1)?.id ?? ''];
  return (
    <Section title={t.budget}>
      <OptionalPart
        pointer="/budget"
        label={t.hasBudget}
        blank={() => ({
          term: { amount: 100, unit: 'calendar-day' },
          from: { step: first, mark: 'opened' },
          to: { step: last, mark: 'decided' },
          basis: { zh: '', en: '' },
        })}
      >
        <TermField pointer="/budget/term" label={t.budget} />
        <ChoiceField pointer="/budget/from/step" label={t.from} options={steps} />
        <ChoiceField pointer="/budget/from/mark" label={t.mark} options={markWords} />
        <ChoiceField pointer="/budget/to/step" label={t.to} options={steps} />
        {isMembers(doc['budget']) && isMembers(doc['budget']['basis']) && 'law' in doc['budget']['basis'] ? (
          <BasisField pointer="/budget/basis" label={t.oneBasis} />
        ) : (
          <TextPair pointer="/budget/basis" label={t.law} required />
        )}
      </OptionalPart>
    </Section>
  );
}
