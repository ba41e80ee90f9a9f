/** The form of a proposal: what is tried, what it should move, whom it is compared with; each wrong field is told at its place. */
import { useState } from 'react';
import type { PilotChoices, PilotView } from '#contract/view/pilot.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote } from '#web/ui/note.tsx';
import { Link, navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { ComparePlaces } from './compare-places.tsx';
import { MeasureRows } from './measure-rows.tsx';
import { pilotPath, PILOTS } from './paths.ts';
import { bodyOf, draftOf, type ProposalDraft } from './proposal-draft.ts';
import { proposalTexts as texts } from './proposal-texts.ts';
import { pilotTexts } from './texts.ts';
import './proposal.css';

export function ProposalPage(props: { readonly id: string | undefined }) {
  const { say } = useLanguage();
  const choices = useReply('pilot.choices', {});
  const pilot = useReply('pilot.get', props.id === undefined ? undefined : { params: { id: props.id } });
  return (
    <DayFrame
      title={props.id === undefined ? pilotTexts.propose : pilotTexts.revise}
      about={texts.about}
      acts={
        <Link to={props.id === undefined ? PILOTS : pilotPath(props.id)} className="y-lnk">
          {say(pilotTexts.back)}
        </Link>
      }
    >
      <States loaded={choices} isEmpty={() => false} empty={texts.noChange}>
        {(known) =>
          props.id !== undefined && pilot.value === undefined ? (
            <States loaded={pilot} isEmpty={() => false} empty={texts.noChange}>
              {() => null}
            </States>
          ) : (
            <Form choices={known} pilot={pilot.value} />
          )
        }
      </States>
    </DayFrame>
  );
}

function Form(props: { readonly choices: PilotChoices; readonly pilot: PilotView | undefined }) {
  const { say } = useLanguage();
  const { choices, pilot } = props;
  const { busy, refused, send, errorAt } = useCommand();
  const [draft, setDraft] = useState<ProposalDraft>(() => draftOf(pilot));
  const set = (change: Partial<ProposalDraft>): void => setDraft({ ...draft, ...change });
  const chosen = choices.changes.find(({ kind, id }) => `${kind} ${id}` === draft.source);
  if (choices.changes.length === 0)
    return (
      <Empty title={say(texts.noChange)}>
        <Link to="/office/catalogue" className="y-lnk">
          {say(texts.noChangeGo)}
        </Link>
      </Empty>
    );
  const press = async (): Promise<void> => {
    const body = bodyOf(draft);
    const done =
      pilot === undefined ? await send('pilot.propose', { body }) : await send('pilot.revise', { params: { id: pilot.id }, body });
    if (done !== undefined) navigate(pilotPath(done.id));
  };
  return (
    <form
      className="o-form o-prop"
      onSubmit={(event) => {
        event.preventDefault();
        void press();
      }}
    >
      <Field id="prop-source" label={say(texts.source)} hint={say(texts.sourceHint)} error={errorAt('/source')}>
        {(control) => (
          <InputBox>
            <select {...control} value={draft.source} onChange={(event) => set({ source: event.target.value })}>
              <option value="">{say(texts.choose)}</option>
              {choices.changes.map(({ kind, id, item, version }) => (
                <option key={`${kind} ${id}`} value={`${kind} ${id}`}>
                  {say(item.name)} · {say(texts.kinds[kind])} {say(texts.version(version))}
                </option>
              ))}
            </select>
          </InputBox>
        )}
      </Field>
      {chosen === undefined ? null : (
        <ul className="o-pilot__w">
          {chosen.words.map((each) => (
            <li key={each.zh}>{say(each)}</li>
          ))}
        </ul>
      )}
      <Both name="title" label={texts.title} draft={draft} set={set} errorAt={errorAt} rows={1} />
      <Both name="hypothesis" label={pilotTexts.hypothesis} draft={draft} set={set} errorAt={errorAt} rows={3} />
      <MeasureRows choices={choices.measures} rows={draft.measures} onRows={(measures) => set({ measures })} errorAt={errorAt} />
      <ComparePlaces draft={draft} item={chosen?.item.id} set={set} errorAt={errorAt} />
      <Plain name="days" label={texts.days} draft={draft} set={set} errorAt={errorAt} numeric />
      <Plain name="owner" label={pilotTexts.owner} draft={draft} set={set} errorAt={errorAt} />
      <Area
        id="prop-risks"
        label={say(pilotTexts.risks)}
        value={draft.risks}
        error={errorAt('/risks')}
        rows={2}
        onChange={(risks) => set({ risks })}
      />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button type="submit" kind="p" busy={busy} {...(draft.source === '' ? { why: say(texts.chooseFirst) } : {})}>
        {say(pilot === undefined ? texts.send : texts.sendAgain)}
      </Button>
    </form>
  );
}

type Part = {
  readonly draft: ProposalDraft;
  readonly set: (change: Partial<ProposalDraft>) => void;
  readonly errorAt: (pointer: string) => string | undefined;
  readonly label: { readonly zh: string; readonly en: string };
};

function Area(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly rows: number;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label} error={props.error}>
      {(control) => (
        <InputBox>
          {props.rows === 1 ? (
            <input {...control} maxLength={100} value={props.value} onChange={(event) => props.onChange(event.target.value)} />
          ) : (
            <textarea
              {...control}
              rows={props.rows}
              maxLength={2000}
              value={props.value}
              onChange={(event) => props.onChange(event.target.value)}
            />
          )}
        </InputBox>
      )}
    </Field>
  );
}

function Both({ name, label, draft, set, errorAt, rows }: Part & { readonly name: 'title' | 'hypothesis'; readonly rows: number }) {
  const { say } = useLanguage();
  const value = draft[name];
  return (
    <div className="o-prop__two">
      <Area
        id={`prop-${name}-zh`}
        label={say(label)}
        value={value.zh}
        error={errorAt(`/${name}/zh`)}
        rows={rows}
        onChange={(zh) => set({ [name]: { ...value, zh } })}
      />
      <Area
        id={`prop-${name}-en`}
        label={`${say(label)} · ${say(pilotTexts.english)}`}
        value={value.en}
        error={errorAt(`/${name}/en`)}
        rows={rows}
        onChange={(en) => set({ [name]: { ...value, en } })}
      />
    </div>
  );
}

function Plain({ name, label, draft, set, errorAt, numeric }: Part & { readonly name: 'days' | 'owner'; readonly numeric?: boolean }) {
  const { say } = useLanguage();
  return (
    <Field id={`prop-${name}`} label={say(label)} error={errorAt(`/${name}`)}>
      {(control) => (
        <InputBox>
          <input
            {...control}
            {...(numeric === true ? { inputMode: 'numeric' as const, maxLength: 4 } : { maxLength: 100 })}
            value={draft[name]}
            onChange={(event) => set({ [name]: event.target.value })}
          />
        </InputBox>
      )}
    </Field>
  );
}
