/** The register of numbers: its series with what is missing, the numbers of one, and marking one void. */
import { useState } from 'react';
import type { LetterRow, LetterSeries } from '#contract/view/letter.ts';
import { Button } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { PageHead } from '../page-head.tsx';
import { registerTexts } from './texts.ts';

export function LettersPage() {
  const { say } = useLanguage();
  const [open, setOpen] = useState<LetterSeries>();
  const { value, refused, reload } = useReply('letter.series', {});
  return (
    <>
      <PageHead title={registerTexts.title} about={registerTexts.about}>
        {open === undefined ? undefined : <Button onPress={() => setOpen(undefined)}>{say(registerTexts.back)}</Button>}
      </PageHead>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
      {open !== undefined ? <Numbers series={open} /> : value === undefined ? null : <SeriesList rows={value.rows} onOpen={setOpen} />}
    </>
  );
}

const nameOf = ({ mark, word, year }: LetterSeries): string => `${mark}${word}字〔${year}〕`;

function SeriesList(props: { readonly rows: readonly LetterSeries[]; readonly onOpen: (series: LetterSeries) => void }) {
  const { say } = useLanguage();
  if (props.rows.length === 0)
    return (
      <Empty title={say(registerTexts.none)}>
        <p className="t-sm t-3">{say(registerTexts.noneHint)}</p>
      </Empty>
    );
  return (
    <ul className="o-lines">
      {props.rows.map((row) => (
        <li key={nameOf(row)} className="o-line">
          <span className="o-line__t">
            <b>{nameOf(row)}</b>
            <span className="t-sm t-3">
              {say(registerTexts.last(row.last))}
              {row.voids === 0 ? '' : ` · ${say(registerTexts.voids(row.voids))}`}
            </span>
          </span>
          <span className="o-line__m">
            <Tag tone={row.missing === 0 ? 'ok' : 'late'}>
              {say(row.missing === 0 ? registerTexts.whole : registerTexts.missing(row.missing))}
            </Tag>
          </span>
          <span className="o-line__b">
            <Button size="s" label={`${say(registerTexts.open)} ${nameOf(row)}`} onPress={() => props.onOpen(row)}>
              {say(registerTexts.open)}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Numbers(props: { readonly series: LetterSeries }) {
  const { say } = useLanguage();
  const { mark, word, year } = props.series;
  const [after, setAfter] = useState<string>();
  const [before, setBefore] = useState<readonly LetterRow[]>([]);
  const [changed, setChanged] = useState<ReadonlyMap<number, LetterRow>>(new Map());
  const { value, refused, loading, reload } = useReply('letter.list', { query: { mark, word, year, after } });
  const rows = [...before, ...(value?.rows ?? [])].map((row) => changed.get(row.no) ?? row);
  const more = (): void => {
    if (value === undefined || value.next === null) return;
    setBefore([...before, ...value.rows]);
    setAfter(value.next);
  };
  return (
    <>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      <ul className="o-lines">
        {rows.map((row) => (
          <NumberLine key={row.no} row={row} onVoid={(done) => setChanged(new Map([...changed, [done.no, done]]))} />
        ))}
      </ul>
      {loading ? (
        <Waiting rows={4} />
      ) : value === undefined || value.next === null ? null : (
        <Button onPress={more}>{say(registerTexts.older)}</Button>
      )}
    </>
  );
}

function NumberLine(props: { readonly row: LetterRow; readonly onVoid: (row: LetterRow) => void }) {
  const { say, language } = useLanguage();
  const { row } = props;
  const [asking, setAsking] = useState(false);
  return (
    <li className={`o-line ${row.void === null ? '' : 'is-off'}`}>
      <span className="o-line__t">
        <b>{row.letter}</b>
        <span className="t-sm t-3">
          {say(row.title)} · <span className="code">{row.number}</span> · {fullDayText(row.at, language)}
          {row.void === null ? '' : ` · ${say(registerTexts.isVoid(row.void.reason))}`}
        </span>
      </span>
      <span className="o-line__m t-sm">{say(row.office.name)}</span>
      <span className="o-line__b">
        {row.void !== null || asking ? null : (
          <Button size="s" kind="q" label={`${say(registerTexts.setVoid)} ${row.letter}`} onPress={() => setAsking(true)}>
            {say(registerTexts.setVoid)}
          </Button>
        )}
      </span>
      {asking ? (
        <VoidForm
          row={row}
          onLeave={() => setAsking(false)}
          onDone={(done) => {
            setAsking(false);
            props.onVoid(done);
          }}
        />
      ) : null}
    </li>
  );
}

type VoidProps = { readonly row: LetterRow; readonly onLeave: () => void; readonly onDone: (row: LetterRow) => void };

function VoidForm(props: VoidProps) {
  const { say } = useLanguage();
  const [reason, setReason] = useState('');
  const [key] = useState(freshKey);
  const [short, setShort] = useState(false);
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const send = async (): Promise<void> => {
    setShort(reason.trim().length < 5);
    if (busy || reason.trim().length < 5) return;
    setBusy(true);
    const { mark, word, year, no } = props.row;
    const answer = await call('letter.void', { body: { mark, word, year, no, reason: reason.trim() }, key });
    setBusy(false);
    if (answer.ok) props.onDone(answer.value);
    else setRefused(answer.refused);
  };
  return (
    <form
      className="o-change o-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Field
        id={`void-${props.row.no}`}
        label={say(registerTexts.reason)}
        hint={say(registerTexts.voidHint)}
        error={short ? say(registerTexts.tooShort) : undefined}
      >
        {(control) => (
          <InputBox invalid={control['aria-invalid']}>
            <input {...control} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <div className="o-wide__b">
        <Button size="s" onPress={props.onLeave}>
          {say(registerTexts.leave)}
        </Button>
        <Button size="s" kind="danger" type="submit" busy={busy}>
          {say(registerTexts.setVoid)}
        </Button>
      </div>
    </form>
  );
}
