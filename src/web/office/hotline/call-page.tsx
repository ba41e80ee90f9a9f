/** A call begins: number, who, what; the knowledge base and earlier petitions beside it; answered on the spot, sent on, or kept. */
import { useEffect, useRef, useState } from 'react';
import type { HotlineCaller, HotlineRaised } from '#contract/view/hotline.ts';
import { Button } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { kindTexts } from '#web/ui/hotline-texts.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines, OfficePick, Pick } from '../act/controls.tsx';
import { DayFrame } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { AlikePanel } from './alike-panel.tsx';
import { Earlier, Services } from './call-help.tsx';
import { callTexts } from './texts.ts';

type Told = Readonly<Record<'phone' | 'name' | 'kind' | 'text' | 'place' | 'number' | 'answer' | 'office' | 'division', string>> & {
  readonly urgent: boolean;
  readonly confidential: boolean;
};
const fresh = (division: string): Told => ({
  phone: '',
  name: '',
  kind: 'question',
  text: '',
  place: '',
  number: '',
  answer: '',
  office: '',
  division,
  urgent: false,
  confidential: false,
});
const ifSaid = (name: string, value: string): object => (value.trim() === '' ? {} : { [name]: value.trim() });
const bodyOf = (told: Told): object => ({
  division: Number(told.division),
  kind: told.kind,
  channel: 'phone',
  text: told.text.trim(),
  ...ifSaid('phone', told.phone),
  ...ifSaid('name', told.name),
  ...ifSaid('number', told.number),
  ...ifSaid('answer', told.answer),
  ...(told.answer.trim() === '' ? ifSaid('office', told.office) : {}),
  ...(told.place.trim() === '' ? {} : { place: { address: told.place.trim() } }),
  ...(told.urgent ? { urgent: true } : {}),
  ...(told.confidential ? { confidential: true } : {}),
});

/** What the number raised before: asked when the number is whole, and written to the ledger. */
function useCaller() {
  const [caller, setCaller] = useState<HotlineCaller>();
  const asked = useRef('');
  const ask = async (phone: string): Promise<void> => {
    const digits = phone.replaceAll(/\D/g, '');
    if (digits.length < 7 || digits === asked.current) return;
    asked.current = digits;
    const answer = await call('hotline.caller', { body: { phone: digits } });
    if (asked.current === digits) setCaller(answer.ok ? answer.value : undefined);
  };
  const forget = (): void => {
    asked.current = '';
    setCaller(undefined);
  };
  return { caller, ask, forget };
}

export function CallPage(props: { readonly division: number; readonly onNews: () => void }) {
  const { say } = useLanguage();
  const counties = (useReply('division.list', {}).value?.rows ?? []).filter(
    ({ level, code }) => level === 'county' && within(code, props.division),
  );
  const home = String(counties.find(({ code }) => code === props.division)?.code ?? counties[0]?.code ?? props.division);
  const [told, setTold] = useState<Told>();
  const [done, setDone] = useState<HotlineRaised>();
  const first = useRef<HTMLInputElement>(null);
  const { busy, refused, send, errorAt } = useCommand();
  const { caller, ask, forget } = useCaller();
  const now = told ?? fresh(home);
  const set = (more: Partial<Told>): void => setTold({ ...now, ...more });
  const submit = async (): Promise<void> => {
    if (now.text.trim() === '') return;
    const raised = await send('hotline.take', { body: bodyOf(now) });
    if (raised === undefined) return;
    setDone(raised);
    setTold(fresh(now.division));
    forget();
    props.onNews();
    first.current?.focus();
  };
  useSendKey(() => void submit());
  useEffect(() => first.current?.focus(), []);
  return (
    <DayFrame title={callTexts.title} about={callTexts.about}>
      <div aria-live="polite">
        {done === undefined ? null : (
          <Note icon="check" role="status">
            <b>{say(callTexts.done(done.id))}</b>
            {done.password === null ? null : <p>{say(callTexts.password(done.password))}</p>}
          </Note>
        )}
      </div>
      <div className="o-call">
        <form
          className="o-form o-call__f"
          onSubmit={(event) => {
            event.preventDefault();
            void submit();
          }}
        >
          <Who told={now} set={set} first={first} onNumber={() => void ask(now.phone)} error={errorAt('/phone')} />
          <Kind told={now} set={set} counties={counties} />
          <Lines id="call-text" label={say(callTexts.text)} value={now.text} onChange={(text) => set({ text })} rows={4} />
          <Small id="call-place" label={say(callTexts.place)} value={now.place} onChange={(place) => set({ place })} />
          <Small
            id="call-number"
            label={say(callTexts.number)}
            value={now.number}
            onChange={(number) => set({ number })}
            error={errorAt('/number')}
          />
          <Lines
            id="call-answer"
            label={say(callTexts.answer)}
            hint={say(callTexts.answerHint)}
            value={now.answer}
            onChange={(answer) => set({ answer })}
            optional
          />
          {now.answer.trim() === '' && now.kind !== 'second-trip' ? (
            <OfficePick id="call-office" not="" value={now.office} onChange={(office) => set({ office })} />
          ) : null}
          {refused === undefined ? null : <RefusedNote refused={refused} />}
          <Button type="submit" kind="p" busy={busy} {...(now.text.trim() === '' ? { why: say(callTexts.missing) } : {})}>
            {say(callTexts.send)}
          </Button>
        </form>
        <aside className="o-call__a">
          <h2 className="sr">{say(callTexts.help)}</h2>
          {caller === undefined ? null : <Earlier caller={caller} />}
          <AlikePanel text={now.text} division={Number(now.division)} onUse={(entry) => set({ answer: say(entry.answer) })} />
          <Services text={now.text} division={now.division} />
        </aside>
      </div>
    </DayFrame>
  );
}

/** Ctrl or Command with Enter sends from every field: the hand stays on the keys. */
function useSendKey(onSend: () => void): void {
  const latest = useRef(onSend);
  useEffect(() => {
    latest.current = onSend;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) latest.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

/** Codes of GB/T 2260: a county's first digits are its city's, and the province's. */
const within = (code: number, centre: number): boolean =>
  centre % 10_000 === 0
    ? Math.floor(code / 10_000) === centre / 10_000
    : centre % 100 === 0
      ? Math.floor(code / 100) === centre / 100
      : code === centre;

type Set = (more: Partial<Told>) => void;
type WhoProps = {
  readonly told: Told;
  readonly set: Set;
  readonly first: { readonly current: HTMLInputElement | null };
  readonly onNumber: () => void;
  readonly error: string | undefined;
};

function Who({ told, set, first, onNumber, error }: WhoProps) {
  const { say } = useLanguage();
  return (
    <div className="o-call__two">
      <Field id="call-phone" label={say(callTexts.phone)} optional error={error}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input
              {...control}
              ref={first}
              inputMode="tel"
              maxLength={20}
              value={told.phone}
              onChange={(event) => set({ phone: event.target.value })}
              onBlur={onNumber}
            />
          </InputBox>
        )}
      </Field>
      <Small id="call-name" label={say(callTexts.name)} value={told.name} onChange={(name) => set({ name })} />
    </div>
  );
}

type County = { readonly code: number; readonly name: { readonly zh: string; readonly en: string } };
function Kind({ told, set, counties }: { readonly told: Told; readonly set: Set; readonly counties: readonly County[] }) {
  const { say } = useLanguage();
  return (
    <>
      <div className="o-call__two">
        <Pick id="call-kind" label={say(callTexts.kind)} value={told.kind} onChange={(kind) => set({ kind })}>
          {Object.entries(kindTexts).map(([id, text]) => (
            <option key={id} value={id}>
              {say(text)}
            </option>
          ))}
        </Pick>
        <Pick id="call-division" label={say(callTexts.division)} value={told.division} onChange={(division) => set({ division })}>
          {counties.map(({ code, name }) => (
            <option key={code} value={code}>
              {say(name)}
            </option>
          ))}
        </Pick>
      </div>
      <div className="o-call__c">
        <label className="o-hot__c">
          <input type="checkbox" checked={told.urgent} onChange={(event) => set({ urgent: event.target.checked })} />{' '}
          {say(callTexts.urgent)}
        </label>
        <label className="o-hot__c">
          <input type="checkbox" checked={told.confidential} onChange={(event) => set({ confidential: event.target.checked })} />{' '}
          {say(callTexts.confidential)}
        </label>
      </div>
    </>
  );
}

function Small(props: {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (text: string) => void;
}) {
  return (
    <Field id={props.id} label={props.label} optional error={props.error}>
      {(control) => (
        <InputBox invalid={control['aria-invalid']}>
          <input {...control} maxLength={100} value={props.value} onChange={(event) => props.onChange(event.target.value)} />
        </InputBox>
      )}
    </Field>
  );
}
