/** Begins an item there is none of yet: its name, whose it is, its code in the list of powers, the law it rests on. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Choice } from '../../exchange/choice.tsx';
import { LawField, TextField, type LawTyped } from '../../exchange/law-field.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { studioPath } from '../slots.ts';
import { useTree } from '../tree/use-tree.ts';
import { LawPicker } from '../law/law-picker.tsx';
import { tabTexts } from '../words/tab-texts.ts';
import { versionTexts as t } from './texts.ts';
import { studioTexts } from '../texts.ts';
import { FormRefused } from './form-refused.tsx';
import { freshIdFor } from './fresh-id-for.ts';

function Form() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const { tree, reload } = useTree();
  const form = useReply('catalogue-draft.form', {}).value;
  const command = useCommand();
  const [zh, setZh] = useState('');
  const [en, setEn] = useState('');
  const [code, setCode] = useState('');
  const [department, setDepartment] = useState('');
  const [listing, setListing] = useState('');
  const [law, setLaw] = useState<LawTyped>({ law: '', article: '' });
  const taken = new Set(tree?.departments.flatMap(({ entries }) => entries.flatMap(({ items }) => items.map((item) => item.id))));
  const begin = async (): Promise<void> => {
    const body = {
      division: session.post?.office.division,
      subject: { kind: 'item', id: freshIdFor(en, taken) },
      fresh: {
        name: { zh, en },
        department,
        code: code.trim(),
        // What was not filled in is not sent: the answer says so beside its field.
        basis: { law: law.law, ...(law.article === '' ? {} : { article: Number(law.article) }) },
        ...(listing === '' ? {} : { listing: { division: session.post?.office.division, code: listing } }),
      },
    };
    const made = await command.send('catalogue-draft.create', { body });
    if (made === undefined) return;
    reload();
    navigate(studioPath(`drafts/${made.row.id}`));
  };
  const { errorAt, refused } = command;
  const departments = (form?.departments ?? []).map(({ id: kind, name }) => ({ id: kind, label: say(name) }));
  return (
    <form
      noValidate
      className="o-form o-exf"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <FormRefused refused={refused} />
      <TextField
        id="new-zh"
        label={`${say(tabTexts.nameOf)} · ${say(studioTexts.chinese)}`}
        value={zh}
        error={errorAt('/fresh/name/zh')}
        onChange={setZh}
      />
      <TextField
        id="new-en"
        label={`${say(tabTexts.nameOf)} · ${say(studioTexts.english)}`}
        value={en}
        error={errorAt('/fresh/name/en')}
        onChange={setEn}
      />
      <TextField
        id="new-code"
        label={say(tabTexts.code)}
        hint={say(t.codeHint)}
        value={code}
        error={errorAt('/fresh/code')}
        onChange={setCode}
      />
      <Choice
        id="new-department"
        label={say(tabTexts.department)}
        value={department}
        error={errorAt('/fresh/department')}
        options={departments}
        onChange={setDepartment}
      />
      <LawField
        id="new-basis"
        label={say(tabTexts.law)}
        laws={form?.laws ?? []}
        value={law}
        errorAt={errorAt}
        pointer="/fresh/basis"
        onChange={setLaw}
      />
      <LawPicker
        value={law.law === '' ? undefined : { law: law.law, article: Number(law.article) || 1 }}
        onPick={(picked) => setLaw({ law: picked.law, article: String(picked.article) })}
      />
      <TextField
        id="new-listing"
        optional
        label={say(t.fromListing)}
        hint={say(t.fromListingHint)}
        value={listing}
        error={errorAt('/fresh/listing/code')}
        onChange={setListing}
      />
      <Button type="submit" kind="p" busy={command.busy}>
        {say(t.begin)}
      </Button>
    </form>
  );
}

export function NewItem() {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <div className="o-vnew">
      <Button size="s" expanded={open} onPress={() => setOpen(!open)}>
        {say(t.newItem)}
      </Button>
      {open ? <Form /> : null}
    </div>
  );
}
