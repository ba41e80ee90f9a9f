/** The forms on people: entering an officer, appointing one, ending a post. */
import { useState } from 'react';
import type { DirectoryPost } from '#contract/view/directory.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { useAdmin } from './admin-context.ts';
import { BothNames, ChangeForm, Choice, Line, type Names, Several } from './controls.tsx';
import { adminTexts, dutyTexts, peopleTexts } from './texts.ts';
import { useChange } from './use-change.ts';

export function EnterForm(props: { readonly onDone: () => void }) {
  const { say } = useLanguage();
  const changing = useChange(['/name', '/subject']);
  const [name, setName] = useState('');
  const [subject, setSubject] = useState('');
  const submit = async (): Promise<void> => {
    if (await changing.perform('enter-officer', { name, subject: subject.trim() })) props.onDone();
  };
  return (
    <ChangeForm changing={changing} label={say(peopleTexts.enter)} onSubmit={() => void submit()}>
      <Line
        id="officer-name"
        label={say(peopleTexts.name)}
        value={name}
        longest={100}
        error={changing.errorAt('/name')}
        onChange={setName}
      />
      <Line
        id="officer-subject"
        label={say(peopleTexts.subject)}
        hint={say(peopleTexts.subjectHint)}
        value={subject}
        error={changing.errorAt('/subject')}
        onChange={setSubject}
      />
    </ChangeForm>
  );
}

const dutiesIn = (kind: 'office' | 'hall' | undefined): readonly string[] =>
  kind === undefined
    ? []
    : kind === 'hall'
      ? ['reception', 'administration', 'supervision']
      : ['handling', 'approval', 'administration', 'supervision'];

function usePost(today: string) {
  const [office, setOffice] = useState('');
  const [duty, setDuty] = useState('');
  const [names, setNames] = useState<Names>({ zh: '', en: '' });
  const [from, setFrom] = useState(today);
  const [until, setUntil] = useState('');
  const [items, setItems] = useState<readonly string[]>([]);
  const body = { office, duty, title: names, from, ...(until === '' ? {} : { until }), ...(items.length === 0 ? {} : { items }) };
  return { office, setOffice, duty, setDuty, names, setNames, from, setFrom, until, setUntil, items, setItems, body };
}

function PostFields(props: { readonly post: ReturnType<typeof usePost>; readonly errorAt: (pointer: string) => string | undefined }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const { post, errorAt } = props;
  const offices = view.offices.filter(({ closed }) => !closed);
  const kind = offices.find(({ id }) => id === post.office)?.kind;
  return (
    <>
      <Choice
        id="post-office"
        label={say(peopleTexts.office)}
        value={post.office}
        options={offices.map(({ id, name }) => ({ value: id, label: say(name) }))}
        error={errorAt('/office')}
        onChange={(office) => {
          post.setOffice(office);
          post.setDuty('');
        }}
      />
      <Choice
        id="post-duty"
        label={say(peopleTexts.duty)}
        value={post.duty}
        options={dutiesIn(kind).map((duty) => {
          const words = dutyTexts[duty];
          return { value: duty, label: words === undefined ? duty : `${say(words.name)} · ${say(words.about)}` };
        })}
        error={errorAt('/duty')}
        onChange={post.setDuty}
      />
    </>
  );
}

const appointFields = ['/office', '/duty', '/title/zh', '/title/en', '/from', '/until'];

/** Items of the office's own department: others never come to it. */
function PostItems(props: { readonly post: ReturnType<typeof usePost> }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const { post } = props;
  const department = view.offices.find(({ id }) => id === post.office)?.department;
  const items = view.items.filter((item) => item.department === department);
  if (items.length < 2 || (post.duty !== 'handling' && post.duty !== 'approval')) return null;
  return (
    <details className="o-fold">
      <summary>{say(peopleTexts.limit)}</summary>
      <Several
        id="post-items"
        label={say(peopleTexts.limit)}
        options={items.map(({ id, name }) => ({ value: id, label: say(name) }))}
        chosen={post.items}
        onChange={post.setItems}
      />
    </details>
  );
}

export function AppointForm(props: { readonly person: string; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const { session } = useOffice();
  const changing = useChange(appointFields);
  const post = usePost(view.today);
  const self = session.person?.id === props.person ? say(peopleTexts.self) : undefined;
  const submit = async (): Promise<void> => {
    if (await changing.perform('appoint', { person: props.person, ...post.body })) props.onDone();
  };
  return (
    <ChangeForm changing={changing} label={say(peopleTexts.appoint)} why={self} onSubmit={() => void submit()}>
      <PostFields post={post} errorAt={changing.errorAt} />
      <BothNames
        id="post-title"
        labels={[say(peopleTexts.titleZh), say(peopleTexts.titleEn)]}
        names={post.names}
        pointer="/title"
        changing={changing}
        onChange={post.setNames}
      />
      <div className="y-two">
        <Line
          id="post-from"
          type="date"
          label={say(adminTexts.from)}
          value={post.from}
          error={changing.errorAt('/from')}
          onChange={post.setFrom}
        />
        <Line
          id="post-until"
          type="date"
          label={say(adminTexts.until)}
          value={post.until}
          min={view.today}
          optional
          error={changing.errorAt('/until')}
          onChange={post.setUntil}
        />
      </div>
      <PostItems post={post} />
    </ChangeForm>
  );
}

export function EndPostForm(props: { readonly post: DirectoryPost; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const changing = useChange(['/reason', '/last']);
  const [reason, setReason] = useState('');
  const [last, setLast] = useState('');
  const { person, office, duty } = props.post;
  const submit = async (): Promise<void> => {
    if (await changing.perform('end-post', { person, office, duty, reason, ...(last === '' ? {} : { last }) })) props.onDone();
  };
  return (
    <ChangeForm changing={changing} kind="danger" label={say(peopleTexts.end)} onSubmit={() => void submit()}>
      <Line
        id="post-last"
        type="date"
        label={say(peopleTexts.lastDay)}
        hint={say(peopleTexts.lastDayHint)}
        value={last}
        min={view.today}
        optional
        error={changing.errorAt('/last')}
        onChange={setLast}
      />
      <Line
        id="post-reason"
        label={say(adminTexts.reason)}
        hint={say(adminTexts.reasonHint)}
        value={reason}
        error={changing.errorAt('/reason')}
        onChange={setReason}
      />
    </ChangeForm>
  );
}
