/** The form that lets a colleague stand in for a post for some days. */
import { useState } from 'react';
import type { DirectoryPost } from '#contract/view/directory.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { useAdmin } from './admin-context.ts';
import { ChangeForm, Choice, Line } from './controls.tsx';
import { adminTexts, dutyTexts, substituteTexts } from './texts.ts';
import { useChange } from './use-change.ts';

const keyOf = ({ person, office, duty }: DirectoryPost): string => `${person} ${office} ${duty}`;
const fields = ['/from', '/until', '/substitute'];

/** `post` given: whose post it is, is settled. */
export function SubstituteForm(props: { readonly post?: DirectoryPost; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { view } = useAdmin();
  const { session } = useOffice();
  const changing = useChange(fields);
  const [chosen, setChosen] = useState(props.post === undefined ? '' : keyOf(props.post));
  const [substitute, setSubstitute] = useState('');
  const [from, setFrom] = useState(view.today);
  const [until, setUntil] = useState('');
  const posts = view.posts.filter(({ when }) => when !== 'over');
  const post = posts.find((each) => keyOf(each) === chosen);
  const nameOf = (person: string): string => view.people.find((each) => each.person === person)?.name ?? person;
  const wordsOf = (each: DirectoryPost): string => {
    const office = view.offices.find(({ id }) => id === each.office);
    const duty = dutyTexts[each.duty]?.name;
    return [nameOf(each.person), office === undefined ? each.office : say(office.name), duty === undefined ? each.duty : say(duty)].join(
      ' · ',
    );
  };
  // Nobody gives themself a power, a borrowed one neither; the holder cannot stand in for themself.
  const others = view.people.filter(({ person }) => person !== post?.person && person !== session.person?.id);
  const submit = async (): Promise<void> => {
    const whose = { person: post?.person ?? '', office: post?.office ?? '', duty: post?.duty ?? '' };
    if (await changing.perform('set-substitute', { ...whose, substitute, from, until })) props.onDone();
  };
  return (
    <ChangeForm changing={changing} label={say(substituteTexts.set)} onSubmit={() => void submit()}>
      <p className="t-sm t-2">{say(substituteTexts.hint)}</p>
      {props.post === undefined ? (
        <Choice
          id="substitute-post"
          label={say(substituteTexts.post)}
          value={chosen}
          options={posts.map((each) => ({ value: keyOf(each), label: wordsOf(each) }))}
          onChange={setChosen}
        />
      ) : (
        <p className="t-sm">{wordsOf(props.post)}</p>
      )}
      <Choice
        id="substitute-by"
        label={say(substituteTexts.by)}
        value={substitute}
        options={others.map(({ person, name }) => ({ value: person, label: name }))}
        error={changing.errorAt('/substitute')}
        onChange={setSubstitute}
      />
      <div className="y-two">
        <Line
          id="substitute-from"
          type="date"
          label={say(adminTexts.from)}
          value={from}
          min={view.today}
          error={changing.errorAt('/from')}
          onChange={setFrom}
        />
        <Line
          id="substitute-until"
          type="date"
          label={say(adminTexts.until)}
          value={until}
          min={from}
          error={changing.errorAt('/until')}
          onChange={setUntil}
        />
      </div>
    </ChangeForm>
  );
}
