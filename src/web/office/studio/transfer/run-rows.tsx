/** The rows of an import: those with something to say, the ones left out, all, or those of which one thing is said. */
import { useEffect, useRef, useState } from 'react';
import type { ListingRunRowView, ListingRunView } from '#contract/view/listing-run.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { transferTexts as texts } from './texts.ts';

export type Which = { readonly which: 'told' | 'refused' | 'all'; readonly problem?: string };
const CHOICES = [
  ['told', texts.told],
  ['refused', texts.onlyRefused],
  ['all', texts.every],
] as const;
const outcomeTones = { added: 'ok', changed: 'ok', same: 'line', refused: 'late' } as const;
const problemTones = { error: 'late', warning: 'near', note: 'line' } as const;

function Row(props: { readonly row: ListingRunRowView }) {
  const { say } = useLanguage();
  const { line, code, name, place, outcome, problems } = props.row;
  return (
    <li className="o-tr__row">
      <span className="num t-3">{say(texts.line(line))}</span>
      <div>
        <b>{name === '' ? '—' : name}</b>
        <span className="t-sm t-3 o-tr__code">
          {code === '' ? '—' : code}
          {place === null ? '' : ` · ${say(place.name)}`}
        </span>
        <ul>
          {problems.map(({ column, code: problem, severity, text }) => (
            <li key={`${column.zh} ${problem}`}>
              <Tag tone={problemTones[severity]}>{say(column)}</Tag> {say(text)}
            </li>
          ))}
        </ul>
      </div>
      <Tag tone={outcomeTones[outcome]}>{say(texts[outcome])}</Tag>
    </li>
  );
}

function useRows(run: ListingRunView, { which, problem }: Which) {
  const query = { which, ...(problem === undefined ? {} : { problem }) };
  const { value, refused, reload } = useReply('listing-run.get', { params: { id: run.id }, query });
  const [more, setMore] = useState<readonly ListingRunRowView[]>([]);
  const [next, setNext] = useState<string | null>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<Refused>();
  const after = next === undefined ? (value?.next ?? null) : next;
  const load = async (): Promise<void> => {
    if (after === null) return;
    setBusy(true);
    const answer = await call('listing-run.get', { params: { id: run.id }, query: { ...query, after } });
    setBusy(false);
    if (!answer.ok) return setFailed(answer.refused);
    setMore([...more, ...answer.value.rows]);
    setNext(answer.value.next);
  };
  return { rows: value === undefined ? undefined : [...value.rows, ...more], refused: refused ?? failed, reload, after, busy, load };
}

type Props = { readonly run: ListingRunView; readonly which: Which; readonly onChoose: (which: Which) => void };

export function RunRows({ run, which, onChoose }: Props) {
  const { say } = useLanguage();
  const { rows, refused, reload, after, busy, load } = useRows(run, which);
  const section = useRef<HTMLElement>(null);
  const there = rows !== undefined;
  // Whoever pressed what is said of them wants to see them: they stand below it.
  useEffect(() => {
    if (which.problem !== undefined && there) section.current?.scrollIntoView({ block: 'start' });
  }, [which.problem, there]);
  return (
    <section aria-labelledby="transfer-rows" ref={section}>
      <div className="o-tr__bar">
        <h2 id="transfer-rows">{say(texts.list)}</h2>
        {which.problem === undefined ? (
          <div className="y-seg" role="group" aria-label={say(texts.which)}>
            {CHOICES.map(([each, text]) => (
              <button key={each} type="button" aria-pressed={each === which.which} onClick={() => onChoose({ which: each })}>
                {say(text)}
              </button>
            ))}
          </div>
        ) : (
          <Button size="s" kind="q" onPress={() => onChoose({ which: 'told' })}>
            {say(texts.clear)}
          </Button>
        )}
      </div>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {rows === undefined ? refused === undefined ? <Waiting rows={5} /> : null : null}
      {rows?.length === 0 ? <Empty title={say(texts.noRows)} /> : null}
      <ul className="o-tr__rows">
        {(rows ?? []).map((row) => (
          <Row key={row.line} row={row} />
        ))}
      </ul>
      {after === null ? null : (
        <Button busy={busy} onPress={() => void load()}>
          {say(texts.more)}
        </Button>
      )}
    </section>
  );
}
