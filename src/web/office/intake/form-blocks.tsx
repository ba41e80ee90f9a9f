/** The form of a window: what must be asked, what is known already and may be contested, and who else is in the case. */
import { isProved } from '#domain/ask/proved-facts.ts';
import { useState } from 'react';
import type { FieldView } from '#contract/view/plain.ts';
import type { WalkIn } from '#contract/view/walk-in.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { common } from '#web/ui/texts.ts';
import { useOffice } from '../shell/session-context.tsx';
import { listOf } from '../shell/words.ts';
import type { JointForm, Place } from './joint.ts';
import { Line } from './person-form.tsx';
import { intakeTexts } from './texts.ts';
import type { Typed, TypedAct } from './typed.ts';

export type Errors = Readonly<Record<string, string>>;
type Tell = (act: TypedAct) => void;

export function Asked(props: {
  readonly title: string;
  readonly aside?: string;
  readonly fields: readonly FieldView[];
  readonly typed: Typed;
  readonly errors: Errors;
  readonly idPrefix: string;
  readonly tell: Tell;
}) {
  if (props.fields.length === 0) return null;
  return (
    <section className="o-ask" aria-label={props.title}>
      <h2 className="o-h3">
        {props.title}
        {props.aside === undefined ? null : <span>{props.aside}</span>}
      </h2>
      <div className="o-fields">
        <Questions
          fields={props.fields}
          answers={props.typed.answers}
          errors={props.errors}
          idPrefix={props.idPrefix}
          onAnswer={(field, value) => props.tell({ kind: 'answer', field, value })}
        />
      </div>
    </section>
  );
}

/** How many are known, from whom; more than three names would push away what must be asked. */
export const knownWords = (confirm: JointForm['confirm'], say: (text: Text) => string): string => {
  const sources = [...new Map(confirm.map(({ source }) => [source.zh, source])).values()];
  return say(
    sources.length > 3
      ? intakeTexts.knownFrom(confirm.length, sources.length)
      : intakeTexts.knownCount(confirm.length, say(listOf(sources))),
  );
};

/** What the account itself knows stands on the walk-in. */
export const shownOf = (walkIn: WalkIn, fact: string): string => walkIn.known.find((one) => one.fact === fact)?.shown ?? '—';

/** Known values are read to the person; what is contested is asked instead (2018 regulation art. 7). */
export function Known(props: { readonly form: JointForm; readonly walkIn: WalkIn; readonly tell: Tell }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { confirm } = props.form;
  if (confirm.length === 0) return null;
  return (
    <details className="o-known">
      <summary>{knownWords(confirm, say)}</summary>
      <ul>
        {confirm.map(({ field, fact, shown, source, basis, at }) => (
          <li key={field.id}>
            <span className="t-3">{say(field.label)}</span>
            <b>{shown ?? shownOf(props.walkIn, fact)}</b>
            <span className="y-prov" title={basis === null ? undefined : say(common.article(say(basis.title), basis.article))}>
              <Icon name="shield" />
              {say(source)} · {dayText(at, language, today)}
            </span>
            {isProved(fact) ? null : (
              <button type="button" className="y-lnk" onClick={() => props.tell({ kind: 'contest', field: field.id, on: true })}>
                {say(intakeTexts.wrong)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}

function PlaceFields(props: { readonly place: Place; readonly typed: Typed; readonly errors: Errors; readonly tell: Tell }) {
  const { say } = useLanguage();
  const { place, typed, errors } = props;
  const { at, role } = place;
  const person = typed.people[at] ?? { name: '', identifier: '' };
  const [open, setOpen] = useState(!place.optional || person.name !== '');
  const id = at.replace('/', '-');
  if (!open)
    return (
      <Button size="s" onPress={() => setOpen(true)}>
        <Icon name="plus" />
        {say(intakeTexts.addPerson(say(role.name)))}
      </Button>
    );
  const mayLack = role.party === 'newborn' || role.party === 'thing';
  return (
    <fieldset className="o-person">
      <legend className="t-xs t-3">{say(role.name)}</legend>
      <Line
        id={`${id}-name`}
        label={say(intakeTexts.name)}
        value={person.name}
        error={errors[`${at}/name`]}
        onChange={(name) => props.tell({ kind: 'person', at, person: { ...person, name } })}
      />
      <Line
        id={`${id}-identifier`}
        code
        label={say(intakeTexts.identifier)}
        optional={mayLack}
        hint={mayLack ? say(intakeTexts.noIdentifier) : undefined}
        longest={40}
        value={person.identifier}
        error={errors[`${at}/identifier`]}
        onChange={(typedNumber) =>
          props.tell({ kind: 'person', at, person: { ...person, identifier: typedNumber.normalize('NFKC').replace(/\s/g, '') } })
        }
      />
    </fieldset>
  );
}

export function Others(props: { readonly places: readonly Place[]; readonly typed: Typed; readonly errors: Errors; readonly tell: Tell }) {
  const { say } = useLanguage();
  if (props.places.length === 0) return null;
  return (
    <section className="o-ask" aria-label={say(intakeTexts.people)}>
      <h2 className="o-h3">{say(intakeTexts.people)}</h2>
      <div className="o-people">
        {props.places.map((place) => (
          <PlaceFields key={place.at} {...props} place={place} />
        ))}
      </div>
    </section>
  );
}
