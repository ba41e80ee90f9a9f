/** The form of one act on a petition: only the fields it needs, one press for each way it may end. */
import { useState } from 'react';
import type { HotlineView } from '#contract/view/hotline.ts';
import { FINDINGS } from '#domain/petition/sent-away.ts';
import type { Text } from '#domain/kernel/text.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { outcomeTexts } from '#web/ui/hotline-texts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, OfficePick, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { actTexts, fieldTexts, hotlineTexts } from './texts.ts';

export type ActName = keyof typeof actTexts;
export const isActName = (act: string): act is ActName => Object.hasOwn(actTexts, act);

type Typed = {
  readonly text: string;
  readonly office: string;
  readonly joint: readonly string[];
  readonly outcome: string;
  readonly law: string;
  readonly article: string;
  readonly finding: string;
  readonly days: string;
  readonly lead: string;
  readonly cause: string;
  readonly solved: boolean;
};
type Press = { readonly label: Text; readonly main?: true; readonly more?: object };
type Shape = { readonly text?: Text; readonly needsText?: false; readonly presses: readonly Press[] };
const once = (text: Text, needsText?: false): Shape => ({
  text,
  presses: [{ label: fieldTexts.send, main: true }],
  ...(needsText === undefined ? {} : { needsText }),
});

const shapes: Readonly<Record<ActName, Shape>> = {
  'answer-at-once': once(fieldTexts.answer),
  send: once(fieldTexts.note, false),
  'send-to-supervision': once(fieldTexts.note, false),
  object: once(fieldTexts.reasons),
  'decide-objection': once(fieldTexts.reasons),
  'say-joint': once(fieldTexts.reply),
  'tell-meanwhile': once(fieldTexts.answer),
  'ask-extension': once(fieldTexts.reasons),
  'decide-extension': {
    text: fieldTexts.reasons,
    presses: [
      { label: fieldTexts.grant, main: true, more: { granted: true } },
      { label: fieldTexts.refuse, more: { granted: false } },
    ],
  },
  answer: once(fieldTexts.answer),
  'call-back': {
    text: fieldTexts.said,
    needsText: false,
    presses: [
      { label: fieldTexts.satisfied, main: true, more: { satisfied: true } },
      { label: fieldTexts.unsatisfied, more: { satisfied: false } },
    ],
  },
  'not-reached': once(fieldTexts.note, false),
  review: once(fieldTexts.answer),
  add: once(fieldTexts.said),
  withdraw: once(fieldTexts.reasons, false),
  join: { presses: [{ label: fieldTexts.send, main: true }] },
  'mark-malicious': once(fieldTexts.reasons),
  'decide-appeal': {
    text: fieldTexts.reasons,
    presses: [
      { label: fieldTexts.appealWon, main: true, more: { granted: true } },
      { label: fieldTexts.appealLost, more: { granted: false } },
    ],
  },
};

const ifSaid = (name: string, value: string): object => (value === '' ? {} : { [name]: value });

/** Only what this act carries. */
function bodyOf(act: ActName, typed: Typed): object {
  const { text, office, joint, outcome, law, article, finding, days, lead, cause, solved } = typed;
  const said = { ...ifSaid('text', text.trim()) };
  const beside = joint.filter((each) => each !== '');
  switch (act) {
    case 'send':
      return { ...said, office, ...(beside.length === 0 ? {} : { joint: beside }) };
    case 'decide-objection':
      return { ...said, ...ifSaid('office', office) };
    case 'answer':
    case 'review': {
      const basis = law === '' ? {} : { basis: { law, article: Number(article) } };
      return { ...said, outcome, ...basis, ...ifSaid('finding', finding) };
    }
    case 'ask-extension':
      return { ...said, days: Number(days) };
    case 'call-back':
      return { ...said, solved };
    case 'join':
      return { lead, cause };
    default:
      return said;
  }
}

const isReady = (act: ActName, typed: Typed): boolean => {
  if (act === 'send') return typed.office !== '';
  if (act === 'join') return typed.lead.trim() !== '';
  if (act === 'ask-extension' && !/^[1-9]\d?$/.test(typed.days)) return false;
  if (typed.law !== '' && !/^[1-9]\d{0,3}$/.test(typed.article)) return false;
  return shapes[act].needsText === false || typed.text.trim() !== '';
};

type Props = {
  readonly act: ActName;
  readonly petition: HotlineView;
  readonly answer: string;
  readonly lead: string;
  readonly onDone: () => void;
};

export function ActForm({ act, petition, answer, lead, onDone }: Props) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const answering = act === 'answer' || act === 'answer-at-once';
  const [typed, setTyped] = useState<Typed>({
    text: answering ? answer : '',
    office: '',
    joint: [],
    outcome: 'supported',
    law: '',
    article: '',
    finding: '',
    days: '15',
    lead,
    cause: '',
    solved: true,
  });
  const set = (more: Partial<Typed>): void => setTyped({ ...typed, ...more });
  const shape = shapes[act];
  const press = async ({ more = {} }: Press): Promise<void> => {
    const body = { ...bodyOf(act, typed), ...more };
    if ((await send('hotline.act', { params: { id: petition.id, act }, body })) !== undefined) onDone();
  };
  const why = isReady(act, typed) ? {} : { why: say(fieldTexts.say) };
  return (
    <form className="o-form" onSubmit={(event) => event.preventDefault()}>
      <Before act={act} petition={petition} typed={typed} set={set} />
      {shape.text === undefined ? null : (
        <Lines
          id={`hot-${act}`}
          label={say(shape.text)}
          value={typed.text}
          onChange={(text) => set({ text })}
          rows={answering ? 5 : 2}
          optional={shape.needsText === false}
        />
      )}
      {act === 'call-back' ? (
        <label className="o-hot__c">
          <input type="checkbox" checked={typed.solved} onChange={(event) => set({ solved: event.target.checked })} />{' '}
          {say(fieldTexts.solved)}
        </label>
      ) : null}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div className="o-watch__b o-acts__b">
        {shape.presses.map((each) => (
          <Button key={say(each.label)} kind={each.main === true ? 'p' : 'q'} busy={busy} onPress={() => void press(each)} {...why}>
            {say(each.label)}
          </Button>
        ))}
      </div>
    </form>
  );
}

type Fields = {
  readonly act: ActName;
  readonly petition: HotlineView;
  readonly typed: Typed;
  readonly set: (more: Partial<Typed>) => void;
};

function Before({ act, petition, typed, set }: Fields) {
  const { say } = useLanguage();
  switch (act) {
    case 'send':
      return <Offices typed={typed} set={set} />;
    case 'decide-objection':
      return (
        <>
          {petition.objections.slice(-1).map(({ at, office, text }) => (
            <p key={at} className="t-sm">
              <b>{office === null ? '' : say(office)}</b>：{text}
            </p>
          ))}
          <OfficePick id="hot-move" not={petition.office?.id ?? ''} value={typed.office} onChange={(office) => set({ office })} />
        </>
      );
    case 'answer':
    case 'review':
      return <Outcome petition={petition} typed={typed} set={set} />;
    case 'ask-extension':
      return <Small id="hot-days" label={fieldTexts.days} value={typed.days} onChange={(days) => set({ days })} />;
    case 'decide-extension':
      return petition.extension === null ? null : (
        <p className="t-sm">
          {say(hotlineTexts.extension(petition.extension.days))}：{petition.extension.reasons}
        </p>
      );
    case 'join':
      return (
        <>
          <Small id="hot-lead" label={fieldTexts.lead} value={typed.lead} onChange={(lead) => set({ lead })} />
          <Small id="hot-cause" label={fieldTexts.cause} value={typed.cause} onChange={(cause) => set({ cause })} />
        </>
      );
    default:
      return null;
  }
}

function Offices({ typed, set }: Pick<Fields, 'typed' | 'set'>) {
  const { say } = useLanguage();
  return (
    <>
      <OfficePick id="hot-office" not="" value={typed.office} onChange={(office) => set({ office })} />
      {typed.joint.map((office, nth) => (
        <OfficePick
          key={nth}
          id={`hot-joint-${nth}`}
          not={typed.office}
          value={office}
          onChange={(id) => set({ joint: typed.joint.map((each, at) => (at === nth ? id : each)) })}
        />
      ))}
      {typed.joint.length < 3 ? (
        <Button size="s" kind="plain" onPress={() => set({ joint: [...typed.joint, ''] })}>
          {say(fieldTexts.addJoint)}
        </Button>
      ) : null}
    </>
  );
}

function Outcome({ petition, typed, set }: Omit<Fields, 'act'>) {
  const { say } = useLanguage();
  const laws = useReply('law.list', typed.outcome === 'refused' ? {} : undefined).value?.rows ?? [];
  return (
    <>
      <Pick id="hot-outcome" label={say(fieldTexts.outcome)} value={typed.outcome} onChange={(outcome) => set({ outcome })}>
        {Object.entries(outcomeTexts).map(([id, text]) => (
          <option key={id} value={id}>
            {say(text)}
          </option>
        ))}
      </Pick>
      {petition.kind === 'second-trip' ? (
        <Pick id="hot-finding" label={say(fieldTexts.finding)} value={typed.finding} onChange={(finding) => set({ finding })}>
          {Object.entries(FINDINGS).map(([id, text]) => (
            <option key={id} value={id}>
              {say(text)}
            </option>
          ))}
        </Pick>
      ) : null}
      {typed.outcome === 'refused' ? (
        <>
          <Pick id="hot-law" label={say(fieldTexts.law)} value={typed.law} onChange={(law) => set({ law })}>
            {laws.map((law) => (
              <option key={law.id} value={law.id}>
                {say(law.title)}
              </option>
            ))}
          </Pick>
          <Small id="hot-article" label={fieldTexts.article} value={typed.article} onChange={(article) => set({ article })} />
        </>
      ) : null}
    </>
  );
}

function Small(props: { readonly id: string; readonly label: Text; readonly value: string; readonly onChange: (text: string) => void }) {
  const { say } = useLanguage();
  return (
    <Field id={props.id} label={say(props.label)}>
      {(control) => (
        <InputBox>
          <input {...control} maxLength={200} value={props.value} onChange={(event) => props.onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}
