/** A directory as the contract shows it to its administrators. */
import type { DayText } from '#domain/kernel/instant.ts';
import type { Division } from '#domain/catalogue/directory.ts';
import { readinessOf } from '#domain/directory/readiness.ts';
import type { DirectoryState } from '#domain/directory/state.ts';
import type { DirectoryView } from '#contract/view/directory.ts';
import type { Catalogue } from '#server/catalogue/catalogue.ts';

const whenOf = (from: DayText, until: DayText | undefined, today: DayText): 'later' | 'now' | 'over' =>
  from > today ? 'later' : until !== undefined && until < today ? 'over' : 'now';

const choicesOf = ({ departments, items, matters }: Catalogue): Pick<DirectoryView, 'departments' | 'items' | 'matters'> => ({
  departments: [...departments.values()].map(({ kind, name }) => ({ id: kind, name })),
  items: [...items.values()].map(({ id, name, department }) => ({ id, name, department })),
  matters: [...matters.values()].map(({ id, name }) => ({ id, name })),
});

type Scene = {
  readonly division: Division;
  readonly catalogue: Catalogue;
  readonly today: DayText;
  readonly nameOf: (person: string) => string;
};

const postsOf = (state: DirectoryState | undefined, today: DayText): DirectoryView['posts'] =>
  [...(state?.posts.values() ?? [])].map(({ person, office, duty, items, from, until, title }) => ({
    person,
    office,
    duty,
    items: items === undefined ? null : [...items],
    from,
    until: until ?? null,
    title,
    when: whenOf(from, until, today),
  }));

const windowsOf = (state: DirectoryState | undefined): DirectoryView['windows'] =>
  [...(state?.windows.values() ?? [])].map(({ hall, number, name, items, matters, staff }) => ({
    hall,
    number,
    name,
    items: items === undefined ? null : [...items],
    matters: matters === undefined ? null : [...matters],
    staff: [...staff],
  }));

/** `state` undefined: the division is not in use yet. */
export function directoryView(state: DirectoryState | undefined, { division, catalogue, today, nameOf }: Scene): DirectoryView {
  const { code, name, level } = division;
  return {
    division: { code, name, level },
    open: state !== undefined,
    today,
    offices: [...(state?.offices.values() ?? [])].map(({ id, kind, department, name: called, phone, closed }) => ({
      id,
      kind,
      department,
      name: called,
      phone: phone ?? null,
      closed: closed ?? false,
    })),
    windows: windowsOf(state),
    people: [...(state?.officers ?? [])].map((person) => ({ person, name: nameOf(person) })),
    posts: postsOf(state, today),
    substitutes: [...(state?.substitutes.values() ?? [])].map((each) => ({ ...each, when: whenOf(each.from, each.until, today) })),
    steps: readinessOf(state, today).map((step) => ({ ...step, lacking: step.lacking.map((office) => office.name) })),
    ...choicesOf(catalogue),
  };
}
