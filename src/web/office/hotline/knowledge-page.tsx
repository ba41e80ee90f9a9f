/** The knowledge base as its keepers see it: what waits for a second person first, what should be read again next; an answer becomes an entry here. */
import { useState } from 'react';
import type { EntryKept } from '#contract/view/hotline.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useAddress } from '#web/ui/router.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common } from '#web/ui/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, Pick } from '../act/controls.tsx';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { entryTexts } from './texts.ts';

type Begun = {
  readonly id?: string;
  readonly from?: string;
  readonly zh: string;
  readonly answer: string;
  readonly en: string;
  readonly answerEn: string;
  readonly matter: string;
};
const empty: Begun = { zh: '', en: '', answer: '', answerEn: '', matter: '' };

const flagText = (flag: string) => (flag === 'expired' ? entryTexts.expired : entryTexts['edition-changed']);

export function KnowledgePage() {
  const { say } = useLanguage();
  const from = useAddress().query.get('from') ?? undefined;
  const list = useReply('entry.list', {});
  const [begun, setBegun] = useState<Begun>();
  const [sent, setSent] = useState(false);
  return (
    <DayFrame
      title={entryTexts.title}
      about={entryTexts.about}
      acts={<Button onPress={() => setBegun(empty)}>{say(entryTexts.add)}</Button>}
    >
      {from === undefined || begun !== undefined || sent ? null : <FromPetition id={from} onBegin={setBegun} />}
      {sent ? <Note icon="check">{say(entryTexts.sent)}</Note> : null}
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={entryTexts.none}>
        {({ rows }) => (
          <ul className="o-ents">
            {rows.map((row) => (
              <Entry
                key={row.id}
                row={row}
                onDone={list.reload}
                onEdit={() =>
                  setBegun({
                    id: row.id,
                    zh: row.question.zh,
                    en: row.question.en,
                    answer: row.answer.zh,
                    answerEn: row.answer.en,
                    matter: row.matter?.id ?? '',
                  })
                }
              />
            ))}
          </ul>
        )}
      </States>
      <Sheet open={begun !== undefined} title={say(entryTexts.add)} onClose={() => setBegun(undefined)}>
        {begun === undefined ? null : (
          <ProposeForm
            begun={begun}
            onDone={() => {
              setBegun(undefined);
              setSent(true);
              list.reload();
            }}
          />
        )}
      </Sheet>
    </DayFrame>
  );
}

/** The petition's words and its last answer, to be written anew without what is of one person. */
function FromPetition(props: { readonly id: string; readonly onBegin: (begun: Begun) => void }) {
  const { say } = useLanguage();
  const { value, refused } = useReply('hotline.get', { params: { id: props.id } });
  if (refused !== undefined) return <RefusedNote refused={refused} />;
  if (value === undefined) return <Waiting rows={2} />;
  const answer = value.answers.at(-1)?.text ?? '';
  return (
    <Note icon="edit">
      <p>{value.text}</p>
      <Button size="s" onPress={() => props.onBegin({ ...empty, from: value.id, zh: value.text, answer, matter: value.matter?.id ?? '' })}>
        {say(entryTexts.add)}
      </Button>
    </Note>
  );
}

function Entry(props: { readonly row: EntryKept; readonly onDone: () => void; readonly onEdit: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const { proposal } = row;
  const shown = proposal ?? row;
  return (
    <li className="o-ent">
      <p className="o-today__tags">
        <b>{say(shown.question)}</b>
        {proposal === null ? null : <Tag tone="near">{say(entryTexts.waits)}</Tag>}
        {row.flags.map((flag) => (
          <Tag key={flag} tone="late">
            {say(flagText(flag))}
          </Tag>
        ))}
      </p>
      <p className="o-ent__a">{say(shown.answer)}</p>
      <p className="t-xs t-3">
        {[
          say(row.office),
          row.version === 0 ? undefined : say(entryTexts.version(row.version)),
          row.matter === null ? undefined : say(row.matter.name),
          ...row.laws.map(({ title, article }) => say(common.article(say(title), article))),
          row.validUntil === null ? undefined : say(entryTexts.valid(dayText(row.validUntil, language, today))),
          proposal === null ? undefined : say(entryTexts.by(proposal.by)),
          say(entryTexts.helped(row.helped, row.notHelped)),
        ]
          .filter((part) => part !== undefined)
          .join(' · ')}
      </p>
      {row.returned === null ? null : <p className="t-sm">{say(entryTexts.returned(row.returned))}</p>}
      <Acts row={row} onDone={props.onDone} onEdit={props.onEdit} />
    </li>
  );
}

const reasoned = { return: 'entry.return', retire: 'entry.retire' } as const;

function Acts({ row, onDone, onEdit }: { readonly row: EntryKept; readonly onDone: () => void; readonly onEdit: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [asking, setAsking] = useState<keyof typeof reasoned>();
  const [reasons, setReasons] = useState('');
  const publish = async (): Promise<void> => {
    if ((await send('entry.publish', { params: { id: row.id }, body: {} })) !== undefined) onDone();
  };
  const press = async (name: keyof typeof reasoned): Promise<void> => {
    if ((await send(reasoned[name], { params: { id: row.id }, body: { reasons: reasons.trim() } })) === undefined) return;
    setAsking(undefined);
    onDone();
  };
  return (
    <div className="o-acts__b">
      {row.acts.includes('publish') ? (
        <Button size="s" kind="p" busy={busy} onPress={() => void publish()}>
          {say(entryTexts.publish)}
        </Button>
      ) : null}
      {(['return', 'retire'] as const)
        .filter((name) => row.acts.includes(name))
        .map((name) => (
          <Button key={name} size="s" expanded={asking === name} onPress={() => setAsking(asking === name ? undefined : name)}>
            {say(entryTexts[name])}
          </Button>
        ))}
      {row.acts.includes('propose') ? (
        <Button size="s" onPress={onEdit}>
          {say(entryTexts.edit)}
        </Button>
      ) : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {asking === undefined ? null : (
        <div className="o-form o-ent__r">
          <Lines id={`entry-${row.id}`} label={say(entryTexts.reasons)} value={reasons} onChange={setReasons} rows={2} />
          <Button
            kind="p"
            busy={busy}
            onPress={() => void press(asking)}
            {...(reasons.trim() === '' ? { why: say(entryTexts.reasons) } : {})}
          >
            {say(entryTexts[asking])}
          </Button>
        </div>
      )}
    </div>
  );
}

function ProposeForm({ begun, onDone }: { readonly begun: Begun; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [typed, setTyped] = useState({ ...begun, validUntil: '' });
  const matters = useReply('matter.list', {}).value?.rows ?? [];
  const ready = typed.zh.trim() !== '' && typed.answer.trim() !== '';
  const submit = async (): Promise<void> => {
    const { id, from, zh, en, answer, answerEn, matter, validUntil } = typed;
    const body = {
      question: { zh, en },
      answer: { zh: answer, en: answerEn },
      ...(id === undefined ? {} : { id }),
      ...(from === undefined ? {} : { from }),
      ...(matter === '' ? {} : { matter }),
      ...(validUntil === '' ? {} : { validUntil }),
    };
    if ((await send('entry.propose', { body })) !== undefined) onDone();
  };
  const line = (name: 'zh' | 'en' | 'answer' | 'answerEn', label: string, rows: number) => (
    <Lines
      id={`entry-${name}`}
      label={label}
      value={typed[name]}
      onChange={(text) => setTyped({ ...typed, [name]: text })}
      rows={rows}
      optional={name === 'en' || name === 'answerEn'}
    />
  );
  return (
    <form
      className="o-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      {line('zh', say(entryTexts.question), 2)}
      {line('answer', say(entryTexts.answer), 5)}
      {line('en', `${say(entryTexts.question)} · ${say(entryTexts.english)}`, 2)}
      {line('answerEn', `${say(entryTexts.answer)} · ${say(entryTexts.english)}`, 4)}
      <Pick
        id="entry-matter"
        label={say(entryTexts.matter)}
        value={typed.matter}
        onChange={(matter) => setTyped({ ...typed, matter })}
        optional
      >
        {matters.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Pick>
      <Field id="entry-until" label={say(entryTexts.validUntil)} optional>
        {(control) => (
          <InputBox>
            <input
              {...control}
              type="date"
              value={typed.validUntil}
              onChange={(event) => setTyped({ ...typed, validUntil: event.target.value })}
            />
          </InputBox>
        )}
      </Field>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(entryTexts.question) })}>
        {say(entryTexts.send)}
      </Button>
    </form>
  );
}
