/** Asks for the others in the case: one small form for each, optional ones behind a press. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { Questions } from '#web/ui/form/question.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { fieldsOf, isUsed, type PartiesTyped, type Slot, type Typed } from './parties.ts';
import { apply } from './texts.ts';

type CardProps = {
  readonly slots: readonly Slot[];
  readonly typed: PartiesTyped;
  /** Sentences by `slot/field`. */
  readonly errors: Readonly<Record<string, string>>;
  readonly onType: (slot: string, typed: Typed) => void;
};

export function PartiesCard(props: CardProps) {
  return props.slots.filter((slot) => !slot.inForm).map((slot) => <SlotForm key={slot.id} slot={slot} {...props} />);
}

function SlotForm(props: CardProps & { readonly slot: Slot }) {
  const { say } = useLanguage();
  const { slot } = props;
  const typed = props.typed[slot.id] ?? {};
  const [open, setOpen] = useState(isUsed(slot, typed));
  if (!open) {
    return (
      <div className="p-gap">
        <Button kind="q" onPress={() => setOpen(true)}>
          <Icon name="plus" />
          {say(apply.addParty(say(slot.role.name)))}
        </Button>
      </div>
    );
  }
  const errors = Object.fromEntries(
    Object.entries(props.errors).flatMap(([id, text]) => (id.startsWith(`${slot.id}/`) ? [[id.slice(slot.id.length + 1), text]] : [])),
  );
  return (
    <section className="y-card p-ask p-gap">
      <h2 className="t-h3">{say(slot.role.name)}</h2>
      {slot.role.kind === 'applicant' ? <p className="t-sm t-2">{say(apply.partySigns)}</p> : null}
      <Questions
        fields={fieldsOf(slot)}
        answers={typed}
        errors={errors}
        idPrefix={slot.id.replaceAll('.', '-')}
        onAnswer={(field, answer) => props.onType(slot.id, { ...typed, [field]: typeof answer === 'string' ? answer : '' })}
      />
    </section>
  );
}
