/** The tab 第三方评估: what a commissioned body found of a drawn sample, beside the platform's own figure. */
import { useState } from 'react';
import type { EvaluationList, EvaluationView } from '#contract/view/record.ts';
import { Button } from '#web/ui/button.tsx';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Line } from '../../act/inquiry/inputs.tsx';
import { Pick } from '../../act/controls.tsx';
import { DayFrame, States } from '../../day/page.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { shownValue } from './figure-list.tsx';
import { PlainAct } from './text-act.tsx';
import { evaluationTexts as texts } from './evaluation-texts.ts';
import './record.css';

export function EvaluationsPage() {
  const { say } = useLanguage();
  const [drawing, setDrawing] = useState(false);
  const [token, setToken] = useState<string>();
  const list = useReply('evaluation.list', {});
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={list.value?.mayDraw === true ? <Button onPress={() => setDrawing(true)}>{say(texts.draw)}</Button> : undefined}
    >
      {token === undefined ? null : (
        <Note role="status">
          {say(texts.link)} <span className="code o-rec__w">{`${location.origin}/evaluation/${token}`}</span>
        </Note>
      )}
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows }) => (
          <div className="o-recs">
            {rows.map((row) => (
              <One key={row.id} row={row} onDone={list.reload} />
            ))}
          </div>
        )}
      </States>
      <Sheet open={drawing} title={say(texts.draw)} onClose={() => setDrawing(false)}>
        {drawing && list.value !== undefined ? (
          <DrawForm
            measures={list.value.measures}
            onDone={(drawn) => {
              setDrawing(false);
              setToken(drawn);
              list.reload();
            }}
          />
        ) : null}
      </Sheet>
    </DayFrame>
  );
}

function One(props: { readonly row: EvaluationView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  return (
    <article className="o-rec">
      <header>
        <h2>
          {row.body} · {row.question}
        </h2>
        <Tag tone={row.state === 'closed' ? 'ok' : 'near'}>
          {row.state === 'closed' ? say(texts.closed) : `${say(texts.until)} ${dayText(row.until, language, today)}`}
        </Tag>
      </header>
      <dl className="o-figs">
        <div>
          <dt>{say(texts.theirs)}</dt>
          <dd>
            <b className="num">{row.share === null ? '—' : `${shownValue(row.share)}%`}</b>{' '}
            <small className="t-3 num">{`${row.yes}/${row.answered}`}</small>
          </dd>
        </div>
        <div>
          <dt>
            {say(texts.ours)} · {say(row.own.name)}
          </dt>
          <dd>
            <b className="num">{row.own.value === null ? '—' : `${shownValue(row.own.value)}%`}</b>{' '}
            <small className="t-3 num">{`${row.own.numerator}/${row.own.denominator}`}</small>
          </dd>
        </div>
        {row.difference === null ? null : (
          <div>
            <dt>{say(texts.difference(row.difference))}</dt>
          </div>
        )}
      </dl>
      <p className="t-sm t-2">
        {dayText(row.from, language, today)}–{dayText(row.to, language, today)} · {say(texts.drawn(row.size, row.population, row.seed))} ·{' '}
        {say(texts.entered(row.entered, row.unreachable))}
      </p>
      {row.mayClose ? (
        <div className="o-rec__b">
          <PlainAct name="evaluation.close" params={{ id: row.id }} label={texts.close} onDone={props.onDone} />
        </div>
      ) : null}
    </article>
  );
}

const START = 50;
type Typed = Readonly<Record<'body' | 'question' | 'from' | 'to' | 'until' | 'measure' | 'size' | 'seed', string>>;
const nothing: Typed = { body: '', question: '', from: '', to: '', until: '', measure: '', size: String(START), seed: '' };

function DrawForm(props: { readonly measures: EvaluationList['measures']; readonly onDone: (token: string) => void }) {
  const { say } = useLanguage();
  const [typed, setTyped] = useState(nothing);
  const { busy, refused, send } = useCommand();
  const set = (name: keyof Typed) => (value: string) => setTyped({ ...typed, [name]: value });
  const ready = Object.values(typed).every((value) => value.trim() !== '') && /^[1-9]\d{0,3}$/u.test(typed.size);
  const submit = async (): Promise<void> => {
    const done = await send('evaluation.draw', { body: { ...typed, size: Number(typed.size) } });
    if (done !== undefined) props.onDone(done.token);
  };
  return (
    <div className="o-form">
      <Line id="evaluation-body" label={say(texts.body)} value={typed.body} onChange={set('body')} />
      <Line id="evaluation-question" label={say(texts.question)} value={typed.question} onChange={set('question')} />
      {(['from', 'to', 'until'] as const).map((name) => (
        <Line key={name} id={`evaluation-${name}`} type="date" label={say(texts[name])} value={typed[name]} onChange={set(name)} />
      ))}
      <Pick id="evaluation-measure" label={say(texts.measure)} value={typed.measure} onChange={set('measure')}>
        {props.measures.map(({ id, name }) => (
          <option key={id} value={id}>
            {say(name)}
          </option>
        ))}
      </Pick>
      <Line id="evaluation-size" label={say(texts.size)} value={typed.size} onChange={set('size')} />
      <Line id="evaluation-seed" label={say(texts.seed)} value={typed.seed} onChange={set('seed')} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} onPress={() => void submit()} {...(ready ? {} : { why: say(texts.fill) })}>
        {say(texts.draw)}
      </Button>
    </div>
  );
}
