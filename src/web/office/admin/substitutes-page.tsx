/** Who stands in for whom, now and later; what is over stands in the history. */
import { useState } from 'react';
import type { DirectorySubstitute } from '#contract/view/directory.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useAdmin } from './admin-context.ts';
import { PageHead } from './page-head.tsx';
import { SubstituteForm } from './substitute-form.tsx';
import { dutyTexts, peopleTexts, substituteTexts } from './texts.ts';
import { useChange } from './use-change.ts';

function Row(props: { readonly substitute: DirectorySubstitute }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const changing = useChange();
  const { id, person, office, duty, substitute, from, until, when } = props.substitute;
  const nameOf = (each: string): string => view.people.find((one) => one.person === each)?.name ?? each;
  const where = view.offices.find((each) => each.id === office);
  return (
    <li className="o-line">
      <span className="o-line__t">
        <b>{say(substituteTexts.line(nameOf(substitute), nameOf(person)))}</b>
        <small className="t-xs t-3">
          {where === undefined ? office : say(where.name)} · {say(dutyTexts[duty]?.name ?? peopleTexts.duty)}
        </small>
      </span>
      <span className="o-line__m t-sm t-2">
        {say(peopleTexts.period(from, until))} · {say(when === 'now' ? substituteTexts.now : substituteTexts.later)}
      </span>
      <span className="o-line__b">
        <Button
          size="s"
          kind="q"
          busy={changing.busy}
          label={`${say(substituteTexts.end)} ${nameOf(substitute)}`}
          onPress={() => void changing.perform('end-substitute', { id })}
        >
          {say(substituteTexts.end)}
        </Button>
      </span>
      {changing.refused === undefined ? null : <RefusedNote refused={changing.refused} />}
    </li>
  );
}

export function SubstitutesPage() {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const [open, setOpen] = useState(false);
  const rows = view.substitutes.filter(({ when }) => when !== 'over').toSorted((one, other) => one.from.localeCompare(other.from));
  return (
    <>
      <PageHead title={substituteTexts.title} about={substituteTexts.about}>
        <Button kind="p" onPress={() => setOpen(true)}>
          {say(substituteTexts.set)}
        </Button>
      </PageHead>
      {rows.length === 0 ? (
        <Empty title={say(substituteTexts.none)}>
          <p className="t-sm t-3">{say(substituteTexts.noneHint)}</p>
        </Empty>
      ) : (
        <ul className="o-lines o-admin__list">
          {rows.map((row) => (
            <Row key={row.id} substitute={row} />
          ))}
        </ul>
      )}
      <Sheet open={open} title={say(substituteTexts.set)} onClose={() => setOpen(false)}>
        <SubstituteForm onDone={() => setOpen(false)} />
      </Sheet>
    </>
  );
}
