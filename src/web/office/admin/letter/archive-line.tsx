/** One case on its way into the store: its term, why it waits, its package, and a proposal of disposal. */
import { useState } from 'react';
import type { ArchiveRow } from '#contract/view/letter.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, linkOf, type Refused } from '#web/ui/call.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { archiveTexts, pendingText, registerTexts } from './texts.ts';

type Props = { readonly row: ArchiveRow; readonly busy: boolean; readonly onMake: () => void; readonly onChanged: () => void };

const tones = { ready: 'ok', waiting: 'near', packing: 'line', kept: 'ok' } as const;

export function ArchiveLine(props: Props) {
  const { say, language } = useLanguage();
  const { row } = props;
  const day = (text: string): string => fullDayText(text, language);
  return (
    <li className="o-line">
      <span className="o-line__t">
        <span>
          <b className="code">{row.number}</b> {say(row.matter)}
        </span>
        <span className="t-sm t-3">
          {row.endedAt === null ? '' : `${say(archiveTexts.ended(day(row.endedAt)))} · `}
          {say(archiveTexts.keep(say(row.keep.name), row.keep.until === null ? null : day(row.keep.until)))}
          {row.sha256 === null ? '' : ` · ${say(archiveTexts.hash(row.sha256.slice(0, 12)))}`}
        </span>
        {row.pending.map(({ code, count, until }) => (
          <span key={code} className="t-sm">
            {say(pendingText(code, count, until === null ? '' : day(until)))}
          </span>
        ))}
      </span>
      <span className="o-line__m">
        <Tag tone={tones[row.state]}>{say(archiveTexts[row.state])}</Tag>
      </span>
      <span className="o-line__b">
        {row.state === 'ready' ? (
          <Button size="s" busy={props.busy} label={`${say(archiveTexts.make)} ${row.number}`} onPress={props.onMake}>
            {say(archiveTexts.make)}
          </Button>
        ) : null}
        {row.state === 'kept' ? (
          <a className={buttonClass({ size: 's' })} href={linkOf('archive.package', { number: row.number })} download>
            {say(archiveTexts.get)} <span className="sr">{row.number}</span>
          </a>
        ) : null}
      </span>
      <Disposal row={row} onChanged={props.onChanged} />
    </li>
  );
}

function Disposal(props: { readonly row: ArchiveRow; readonly onChanged: () => void }) {
  const { say } = useLanguage();
  const { row } = props;
  const [refused, setRefused] = useState<Refused>();
  const [key, setKey] = useState(freshKey);
  const { disposal, keep, number, state } = row;
  if (state !== 'kept') return null;
  const answer = async (agree: boolean): Promise<void> => {
    const done = await call('archive.answer-disposal', { params: { number }, body: { agree }, key });
    setKey(freshKey());
    setRefused(done.ok ? undefined : done.refused);
    if (done.ok) props.onChanged();
  };
  if (disposal === null || disposal.answer === 'refused')
    return (
      <>
        {disposal === null ? null : <p className="t-sm t-3">{say(archiveTexts.refused)}</p>}
        {keep.over ? <Propose number={number} onDone={props.onChanged} /> : null}
      </>
    );
  return (
    <div className="o-wide">
      <p className="t-sm">
        {say(archiveTexts.proposed(disposal.reason))}{' '}
        <span className="t-3">
          {disposal.answer === 'agreed' ? say(archiveTexts.agreed) : disposal.own ? say(archiveTexts.waitsSecond) : ''}
        </span>
      </p>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {disposal.answer !== null || disposal.own ? null : (
        <span className="o-wide__b">
          <Button size="s" onPress={() => void answer(false)}>
            {say(archiveTexts.refuse)}
          </Button>
          <Button size="s" kind="danger" onPress={() => void answer(true)}>
            {say(archiveTexts.agree)}
          </Button>
        </span>
      )}
    </div>
  );
}

function Propose(props: { readonly number: string; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [short, setShort] = useState(false);
  const [key] = useState(freshKey);
  const [refused, setRefused] = useState<Refused>();
  const send = async (): Promise<void> => {
    setShort(reason.trim().length < 5);
    if (reason.trim().length < 5) return;
    const done = await call('archive.propose-disposal', { params: { number: props.number }, body: { reason: reason.trim() }, key });
    setRefused(done.ok ? undefined : done.refused);
    if (done.ok) props.onDone();
  };
  if (!open)
    return (
      <span className="o-wide">
        <Button size="s" kind="q" onPress={() => setOpen(true)}>
          {say(archiveTexts.propose)}
        </Button>
      </span>
    );
  return (
    <div className="o-change o-wide">
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Field id={`dispose-${props.number}`} label={say(archiveTexts.reason)} error={short ? say(registerTexts.tooShort) : undefined}>
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <span className="o-wide__b">
        <Button size="s" onPress={() => setOpen(false)}>
          {say(archiveTexts.leave)}
        </Button>
        <Button size="s" kind="danger" onPress={() => void send()}>
          {say(archiveTexts.send)}
        </Button>
      </span>
    </div>
  );
}
