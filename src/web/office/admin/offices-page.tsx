/** The halls and offices of the division: who is there, and the acts on each. */
import { useState } from 'react';
import type { Text } from '#domain/kernel/text.ts';
import type { DirectoryOffice } from '#contract/view/directory.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useAdmin } from './admin-context.ts';
import { ChangeOfficeForm, CloseOfficeForm, OpenOfficeForm } from './office-forms.tsx';
import { PageHead } from './page-head.tsx';
import { adminTexts, dutyTexts, officeTexts } from './texts.ts';
import { useChange } from './use-change.ts';

type Asked = { readonly what: 'open-office' | 'open-hall' } | { readonly what: 'change' | 'close'; readonly office: DirectoryOffice };

/** `2 收件 · 1 管理`: who works there today. */
function People(props: { readonly office: DirectoryOffice }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const here = view.posts.filter((post) => post.office === props.office.id && post.when === 'now');
  if (here.length === 0) return <span className="o-near">{say(officeTexts.nobody)}</span>;
  const duties = Object.entries(dutyTexts).flatMap(([duty, { name }]) => {
    const count = here.filter((post) => post.duty === duty).length;
    return count === 0 ? [] : [`${say(name)} ${count}`];
  });
  return <span>{duties.join(' · ')}</span>;
}

function OpenAgain(props: { readonly office: DirectoryOffice }) {
  const { say } = useLanguage();
  const { id, kind, department, name } = props.office;
  const changing = useChange();
  return (
    <>
      <Button
        size="s"
        busy={changing.busy}
        onPress={() => void changing.perform(kind === 'hall' ? 'open-hall' : 'open-office', { id, department, name })}
      >
        {say(officeTexts.again)}
      </Button>
      {changing.refused === undefined ? null : <RefusedNote refused={changing.refused} />}
    </>
  );
}

function OfficeRow(props: { readonly office: DirectoryOffice; readonly onAsk: (asked: Asked) => void }) {
  const { say } = useLanguage();
  const { office, onAsk } = props;
  return (
    <li className={`o-line ${office.closed ? 'is-off' : ''}`}>
      <span className="o-line__t">
        <b>{say(office.name)}</b>
        <small className="t-xs t-3">
          <span className="code">{office.id}</span>
          {office.phone === null ? '' : ` · ${office.phone}`}
        </small>
      </span>
      <span className="o-line__m t-sm t-2">{office.closed ? say(officeTexts.closed) : <People office={office} />}</span>
      <span className="o-line__b">
        {office.closed ? (
          <OpenAgain office={office} />
        ) : (
          <>
            <Button size="s" label={`${say(adminTexts.change)} ${say(office.name)}`} onPress={() => onAsk({ what: 'change', office })}>
              {say(adminTexts.change)}
            </Button>
            <Button
              size="s"
              kind="q"
              label={`${say(adminTexts.close)} ${say(office.name)}`}
              onPress={() => onAsk({ what: 'close', office })}
            >
              {say(adminTexts.close)}
            </Button>
          </>
        )}
      </span>
    </li>
  );
}

function Group(props: { readonly kind: 'hall' | 'office'; readonly onAsk: (asked: Asked) => void }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const rows = view.offices.filter(({ kind }) => kind === props.kind).toSorted((one, other) => Number(one.closed) - Number(other.closed));
  const [title, none, hint] =
    props.kind === 'hall'
      ? [officeTexts.halls, officeTexts.noHalls, officeTexts.noHallsHint]
      : [officeTexts.offices, officeTexts.noOffices, officeTexts.noOfficesHint];
  return (
    <section className="o-admin__list">
      <h2>
        {say(title)} <span className="t-3">{rows.length}</span>
      </h2>
      {rows.length === 0 ? (
        <Empty title={say(none)}>
          <p className="t-sm t-3">{say(hint)}</p>
        </Empty>
      ) : (
        <ul className="o-lines">
          {rows.map((office) => (
            <OfficeRow key={office.id} office={office} onAsk={props.onAsk} />
          ))}
        </ul>
      )}
    </section>
  );
}

const titleOf = (asked: Asked, say: (text: Text) => string): string => {
  switch (asked.what) {
    case 'open-hall':
      return say(officeTexts.openHall);
    case 'open-office':
      return say(officeTexts.openOffice);
    case 'change':
      return `${say(adminTexts.change)} · ${say(asked.office.name)}`;
    case 'close':
      return `${say(adminTexts.close)} · ${say(asked.office.name)}`;
  }
};

export function OfficesPage() {
  const { say } = useLanguage();
  const [asked, setAsked] = useState<Asked>();
  const close = (): void => setAsked(undefined);
  const title = asked === undefined ? '' : titleOf(asked, say);
  return (
    <>
      <PageHead title={officeTexts.title} about={officeTexts.about}>
        <Button onPress={() => setAsked({ what: 'open-hall' })}>{say(officeTexts.openHall)}</Button>
        <Button kind="p" onPress={() => setAsked({ what: 'open-office' })}>
          {say(officeTexts.openOffice)}
        </Button>
      </PageHead>
      <Group kind="hall" onAsk={setAsked} />
      <Group kind="office" onAsk={setAsked} />
      <Sheet open={asked !== undefined} title={title} onClose={close}>
        {asked?.what === 'open-hall' || asked?.what === 'open-office' ? (
          <OpenOfficeForm hall={asked.what === 'open-hall'} onDone={close} />
        ) : null}
        {asked?.what === 'change' ? <ChangeOfficeForm office={asked.office} onDone={close} /> : null}
        {asked?.what === 'close' ? <CloseOfficeForm office={asked.office} onDone={close} /> : null}
      </Sheet>
    </>
  );
}
