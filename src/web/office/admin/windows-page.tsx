/** The windows of the halls: number, what each takes, who sits there. */
import { useState } from 'react';
import type { DirectoryWindow } from '#contract/view/directory.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useAdmin } from './admin-context.ts';
import { PageHead } from './page-head.tsx';
import { adminTexts, officeTexts, windowTexts } from './texts.ts';
import { useChange } from './use-change.ts';
import { WindowForm } from './window-form.tsx';

function Row(props: { readonly window: DirectoryWindow; readonly onChange: () => void }) {
  const { say, language } = useLanguage();
  const { view } = useAdmin();
  const changing = useChange();
  const { hall, number, name, matters, items, staff } = props.window;
  const people = staff.map((person) => view.people.find((each) => each.person === person)?.name ?? person);
  const takes = [
    ...view.matters.filter(({ id }) => matters?.includes(id) === true),
    ...view.items.filter(({ id }) => items?.includes(id) === true),
  ].map((each) => say(each.name));
  const join = language === 'zh' ? '、' : ', ';
  return (
    <li className="o-line">
      <span className="o-line__n num">{number}</span>
      <span className="o-line__t">
        <b>{say(name)}</b>
        <small className="t-xs t-3">{takes.length === 0 ? say(adminTexts.everything) : takes.join(join)}</small>
      </span>
      <span className="o-line__m t-sm t-2">
        {people.length === 0 ? <span className="o-near">{say(officeTexts.nobody)}</span> : people.join(join)}
      </span>
      <span className="o-line__b">
        <Button size="s" label={`${say(adminTexts.change)} ${number}`} onPress={props.onChange}>
          {say(adminTexts.change)}
        </Button>
        <Button
          size="s"
          kind="q"
          label={`${say(windowTexts.closing)} ${number}`}
          busy={changing.busy}
          onPress={() => void changing.perform('close-window', { hall, number })}
        >
          {say(windowTexts.closing)}
        </Button>
      </span>
      {changing.refused === undefined ? null : <RefusedNote refused={changing.refused} />}
    </li>
  );
}

export function WindowsPage() {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const [asked, setAsked] = useState<DirectoryWindow | 'new'>();
  const close = (): void => setAsked(undefined);
  const halls = view.offices.filter(({ kind, closed }) => kind === 'hall' && !closed);
  const shown = halls.filter((hall) => view.windows.some((window) => window.hall === hall.id));
  return (
    <>
      <PageHead title={windowTexts.title} about={windowTexts.about}>
        {halls.length === 0 ? null : (
          <Button kind="p" onPress={() => setAsked('new')}>
            {say(windowTexts.open)}
          </Button>
        )}
      </PageHead>
      {shown.length === 0 ? (
        <Empty title={say(windowTexts.none)}>
          <p className="t-sm t-3">{say(halls.length === 0 ? windowTexts.needsHall : windowTexts.noneHint)}</p>
          {halls.length === 0 ? <LinkButton to={`/office/admin/offices${location.search}`}>{say(windowTexts.toOffices)}</LinkButton> : null}
        </Empty>
      ) : null}
      {shown.map((hall) => (
        <section key={hall.id} className="o-admin__list">
          <h2>{say(hall.name)}</h2>
          <ul className="o-lines">
            {view.windows
              .filter((window) => window.hall === hall.id)
              .toSorted((one, other) => one.number.localeCompare(other.number, undefined, { numeric: true }))
              .map((window) => (
                <Row key={window.number} window={window} onChange={() => setAsked(window)} />
              ))}
          </ul>
        </section>
      ))}
      <Sheet
        open={asked !== undefined}
        title={asked === undefined || asked === 'new' ? say(windowTexts.open) : `${say(adminTexts.change)} · ${asked.number}`}
        onClose={close}
      >
        {asked === undefined ? null : <WindowForm window={asked === 'new' ? undefined : asked} onDone={close} />}
      </Sheet>
    </>
  );
}
