/** The form of a window: its number, what it takes, who sits there. */
import { useState } from 'react';
import type { DirectoryWindow } from '#contract/view/directory.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useAdmin } from './admin-context.ts';
import { BothNames, ChangeForm, Choice, Line, type Names, Several } from './controls.tsx';
import { adminTexts, windowTexts } from './texts.ts';
import { useChange } from './use-change.ts';

const fields = ['/hall', '/number', '/name/zh', '/name/en'];
const usual: Names = { zh: '综合窗口', en: 'One-stop counter' };

type Props = { readonly window: DirectoryWindow | undefined; readonly onDone: () => void };

function useForm(before: DirectoryWindow | undefined) {
  const { view } = useAdmin();
  const halls = view.offices.filter(({ kind, closed }) => kind === 'hall' && !closed);
  const [hall, setHall] = useState(before?.hall ?? (halls.length === 1 ? (halls[0]?.id ?? '') : ''));
  const [number, setNumber] = useState(before?.number ?? '');
  const [names, setNames] = useState<Names>(before?.name ?? usual);
  const [matters, setMatters] = useState<readonly string[]>(before?.matters ?? []);
  const [items, setItems] = useState<readonly string[]>(before?.items ?? []);
  const [staff, setStaff] = useState<readonly string[]>(before?.staff ?? []);
  const body = {
    hall,
    number,
    name: names,
    staff,
    ...(matters.length === 0 ? {} : { matters }),
    ...(items.length === 0 ? {} : { items }),
  };
  return { halls, hall, setHall, number, setNumber, names, setNames, matters, setMatters, items, setItems, staff, setStaff, body };
}

function Takes(props: { readonly form: ReturnType<typeof useForm> }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const { form } = props;
  return (
    <details className="o-fold" open={form.matters.length + form.items.length > 0}>
      <summary>{say(windowTexts.limit)}</summary>
      <Several
        id="window-matters"
        label={say(windowTexts.matters)}
        options={view.matters.map(({ id, name }) => ({ value: id, label: say(name) }))}
        chosen={form.matters}
        onChange={form.setMatters}
      />
      <Several
        id="window-items"
        label={say(windowTexts.items)}
        options={view.items.map(({ id, name }) => ({ value: id, label: say(name) }))}
        chosen={form.items}
        onChange={form.setItems}
      />
    </details>
  );
}

export function WindowForm(props: Props) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const changing = useChange(fields);
  const form = useForm(props.window);
  const known = props.window !== undefined;
  const clerks = view.posts.filter(({ office, duty, when }) => office === form.hall && duty === 'reception' && when !== 'over');
  const nameOf = (person: string): string => view.people.find((each) => each.person === person)?.name ?? person;
  const submit = async (): Promise<void> => {
    if (await changing.perform(known ? 'change-window' : 'open-window', form.body)) props.onDone();
  };
  return (
    <ChangeForm changing={changing} onSubmit={() => void submit()}>
      {known ? null : (
        <>
          <Choice
            id="window-hall"
            label={say(windowTexts.hall)}
            value={form.hall}
            options={form.halls.map(({ id, name }) => ({ value: id, label: say(name) }))}
            error={changing.errorAt('/hall')}
            onChange={form.setHall}
          />
          <Line
            id="window-number"
            label={say(windowTexts.number)}
            value={form.number}
            longest={10}
            error={changing.errorAt('/number')}
            onChange={form.setNumber}
          />
        </>
      )}
      <BothNames
        id="window-name"
        labels={[say(adminTexts.nameZh), say(adminTexts.nameEn)]}
        names={form.names}
        pointer="/name"
        changing={changing}
        onChange={form.setNames}
      />
      <Several
        id="window-staff"
        label={say(windowTexts.staff)}
        hint={say(clerks.length === 0 ? windowTexts.noStaff : windowTexts.staffHint)}
        options={clerks.map(({ person }) => ({ value: person, label: nameOf(person) }))}
        chosen={form.staff}
        onChange={form.setStaff}
      />
      <Takes form={form} />
    </ChangeForm>
  );
}
