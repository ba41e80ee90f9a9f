/** Who stands at the counter: name and identity number of every role the matter needs, and why they came. */
import type { Guide } from '#contract/view/guide.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { rolesAsked, type Person, type Typed } from './intake-body.ts';
import { intakeTexts } from './texts.ts';

type Errors = Readonly<Record<string, string>>;

function RoleFields(props: {
  readonly role: Guide['roles'][number];
  readonly person: Person;
  readonly errors: Errors;
  readonly onChange: (person: Person) => void;
}) {
  const { say } = useLanguage();
  const { role, person, errors } = props;
  return (
    <fieldset className="o-details">
      <legend className="t-xs t-3">{say(role.name)}</legend>
      <Field id={`${role.id}-name`} label={say(intakeTexts.name)} error={errors[`${role.id}.name`]}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              autoComplete="off"
              maxLength={100}
              value={person.name}
              onChange={(event) => props.onChange({ ...person, name: event.target.value })}
            />
          </InputBox>
        )}
      </Field>
      <Field
        id={`${role.id}-identifier`}
        label={say(intakeTexts.identifier)}
        hint={say(intakeTexts.noIdentifier)}
        error={errors[`${role.id}.identifier`]}
        optional={role.party === 'newborn'}
      >
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              className="code"
              autoComplete="off"
              maxLength={40}
              value={person.identifier}
              onChange={(event) => props.onChange({ ...person, identifier: event.target.value.normalize('NFKC').replace(/\s/g, '') })}
            />
          </InputBox>
        )}
      </Field>
    </fieldset>
  );
}

export function PersonFields(props: {
  readonly guide: Guide;
  readonly typed: Typed;
  readonly errors: Errors;
  readonly onChange: (typed: Typed) => void;
}) {
  const { say } = useLanguage();
  const { typed } = props;
  return (
    <section aria-label={say(intakeTexts.person)}>
      {rolesAsked(props.guide).map((role) => (
        <RoleFields
          key={role.id}
          role={role}
          person={typed.people[role.id] ?? { name: '', identifier: '' }}
          errors={props.errors}
          onChange={(person) => props.onChange({ ...typed, people: { ...typed.people, [role.id]: person } })}
        />
      ))}
      <Field id="intake-visit" label={say(intakeTexts.visit)} hint={say(intakeTexts.visitHint)} error={props.errors['visit']}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              maxLength={200}
              value={typed.visit}
              onChange={(event) => props.onChange({ ...typed, visit: event.target.value })}
            />
          </InputBox>
        )}
      </Field>
    </section>
  );
}
