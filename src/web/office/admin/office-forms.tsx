/** The forms on offices and halls: opening one, changing its name and telephone, closing it. */
import { useState } from 'react';
import type { DirectoryOffice } from '#contract/view/directory.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useAdmin } from './admin-context.ts';
import { BothNames, ChangeForm, Choice, Line, type Names } from './controls.tsx';
import { adminTexts, officeTexts } from './texts.ts';
import { useChange } from './use-change.ts';

const fields = ['/name/zh', '/name/en', '/phone', '/department', '/reason'];
/** The department that runs halls; another one can be chosen. */
const HALLS = 'government-services';

const phoneOf = (phone: string): { readonly phone?: string } => (phone.trim() === '' ? {} : { phone: phone.trim() });

/** What an office is called in both languages, and where it is telephoned. */
function NamesAndPhone(props: {
  readonly names: Names;
  readonly phone: string;
  readonly changing: ReturnType<typeof useChange>;
  readonly onNames: (names: Names) => void;
  readonly onPhone: (phone: string) => void;
}) {
  const { say } = useLanguage();
  const { changing } = props;
  return (
    <>
      <BothNames
        id="office-name"
        labels={[say(adminTexts.nameZh), say(adminTexts.nameEn)]}
        names={props.names}
        pointer="/name"
        changing={changing}
        onChange={props.onNames}
      />
      <Line
        id="office-phone"
        type="tel"
        label={say(adminTexts.phone)}
        value={props.phone}
        error={changing.errorAt('/phone')}
        optional
        onChange={props.onPhone}
      />
    </>
  );
}

export function OpenOfficeForm(props: { readonly hall: boolean; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const changing = useChange(fields);
  const [department, setDepartment] = useState(props.hall ? HALLS : '');
  const [names, setNames] = useState<Names>({ zh: '', en: '' });
  const [phone, setPhone] = useState('');
  const taken = new Set(view.offices.filter(({ kind, closed }) => kind === 'office' && !closed).map((office) => office.department));
  const options = view.departments
    .filter(({ id }) => props.hall || !taken.has(id))
    .map(({ id, name }) => ({ value: id, label: say(name) }));
  const submit = async (): Promise<void> => {
    const body = { department, name: names, ...phoneOf(phone) };
    if (await changing.perform(props.hall ? 'open-hall' : 'open-office', body)) props.onDone();
  };
  return (
    <ChangeForm changing={changing} onSubmit={() => void submit()}>
      <Choice
        id="office-department"
        label={say(officeTexts.department)}
        value={department}
        options={options}
        error={changing.errorAt('/department')}
        onChange={setDepartment}
      />
      <NamesAndPhone names={names} phone={phone} changing={changing} onNames={setNames} onPhone={setPhone} />
    </ChangeForm>
  );
}

export function ChangeOfficeForm(props: { readonly office: DirectoryOffice; readonly onDone: () => void }) {
  const { office } = props;
  const changing = useChange(fields);
  const [names, setNames] = useState<Names>(office.name);
  const [phone, setPhone] = useState(office.phone ?? '');
  const submit = async (): Promise<void> => {
    if (await changing.perform('change-office', { office: office.id, name: names, ...phoneOf(phone) })) props.onDone();
  };
  return (
    <ChangeForm changing={changing} onSubmit={() => void submit()}>
      <NamesAndPhone names={names} phone={phone} changing={changing} onNames={setNames} onPhone={setPhone} />
    </ChangeForm>
  );
}

export function CloseOfficeForm(props: { readonly office: DirectoryOffice; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const changing = useChange(fields);
  const [reason, setReason] = useState('');
  const submit = async (): Promise<void> => {
    if (await changing.perform('close-office', { office: props.office.id, reason })) props.onDone();
  };
  return (
    <ChangeForm changing={changing} kind="danger" label={say(adminTexts.close)} onSubmit={() => void submit()}>
      <p className="t-sm">{say(officeTexts.closeEffect)}</p>
      <Line
        id="office-reason"
        label={say(adminTexts.reason)}
        hint={say(adminTexts.reasonHint)}
        value={reason}
        error={changing.errorAt('/reason')}
        onChange={setReason}
      />
    </ChangeForm>
  );
}
