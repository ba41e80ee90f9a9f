/** The tab 容错: errors that are held against nobody, with the five conditions of article 46. */
import { useState } from 'react';
import type { ToleranceList, ToleranceView } from '#contract/view/record.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag, type Tone } from '#web/ui/light.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Check, Line } from '../../act/inquiry/inputs.tsx';
import { Lines } from '../../act/controls.tsx';
import { DayFrame, States } from '../../day/page.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { useOffice } from '../../shell/session-context.tsx';
import { TextAct } from './text-act.tsx';
import { toleranceTexts as texts } from './texts.ts';
import './record.css';

const tones: Readonly<Record<ToleranceView['state'], Tone>> = { filed: 'near', confirmed: 'near', granted: 'ok', refused: 'late' };

export function TolerancesPage() {
  const { say } = useLanguage();
  const [filing, setFiling] = useState(false);
  const list = useReply('tolerance.list', {});
  return (
    <DayFrame
      title={texts.title}
      about={texts.about}
      acts={list.value?.mayFile === true ? <Button onPress={() => setFiling(true)}>{say(texts.file)}</Button> : undefined}
    >
      <States loaded={list} isEmpty={({ rows }) => rows.length === 0} empty={texts.none} emptyWhy={texts.noneWhy}>
        {({ rows }) => (
          <div className="o-recs">
            {rows.map((row) => (
              <One key={row.id} row={row} onDone={list.reload} />
            ))}
          </div>
        )}
      </States>
      <Sheet open={filing} title={say(texts.file)} onClose={() => setFiling(false)}>
        {filing && list.value !== undefined ? (
          <FileForm
            conditions={list.value.conditions}
            onDone={() => {
              setFiling(false);
              list.reload();
            }}
          />
        ) : null}
      </Sheet>
    </DayFrame>
  );
}

function One(props: { readonly row: ToleranceView; readonly onDone: () => void }) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const { row } = props;
  const presses = row.acts.map((act) => ({ name: `tolerance.${act}` as const, label: texts[act], main: act !== 'refuse' }));
  return (
    <article className="o-rec">
      <header>
        <h2>{row.title}</h2>
        <span>
          {row.conditions.every(({ met }) => met) ? <Tag>{say(texts.all)}</Tag> : null}{' '}
          <Tag tone={tones[row.state]}>{say(texts[row.state])}</Tag>{' '}
          {row.published === null ? null : <Tag tone="line">{say(texts.published)}</Tag>}
        </span>
      </header>
      <p>{row.what}</p>
      <ul className="o-rec__l">
        {row.conditions.map(({ id, words, met, evidence }) => (
          <li key={id}>
            <Tag tone={met ? 'ok' : 'late'}>{say(met ? texts.met : texts.notMet)}</Tag> {say(words)}
            {evidence === '' ? null : <small className="t-2"> {evidence}</small>}
          </li>
        ))}
      </ul>
      {[row.confirmed, row.decided].map((said) =>
        said === null ? null : (
          <p key={said.at} className="t-sm t-2">
            {said.text} — {said.person}，{momentText(said.at, language, today)}
          </p>
        ),
      )}
      {row.published === null ? null : <p className="t-sm">{row.published}</p>}
      <p className="t-sm t-3">
        {say(row.office)} · {row.filedBy} · {momentText(row.filedAt, language, today)} ·{' '}
        {say(common.article(say(row.basis.title), row.basis.article))}
      </p>
      <TextAct id={`tolerance-${row.id}`} params={{ id: row.id }} label={texts.opinion} presses={presses} onDone={props.onDone} />
    </article>
  );
}

type Typed = Readonly<Record<string, { readonly met: boolean; readonly evidence: string }>>;

function FileForm(props: { readonly conditions: ToleranceList['conditions']; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [title, setTitle] = useState('');
  const [what, setWhat] = useState('');
  const [typed, setTyped] = useState<Typed>({});
  const { busy, refused, send } = useCommand();
  const ofOne = (id: string) => typed[id] ?? { met: false, evidence: '' };
  const ready = title.trim() !== '' && what.trim() !== '';
  const submit = async (): Promise<void> => {
    const conditions = props.conditions.map(({ id }) => ({ id, ...ofOne(id) }));
    if ((await send('tolerance.file', { body: { title: title.trim(), what: what.trim(), conditions } })) !== undefined) props.onDone();
  };
  return (
    <div className="o-form">
      <Line id="tolerance-title" label={say(texts.name)} value={title} onChange={setTitle} />
      <Lines id="tolerance-what" label={say(texts.what)} value={what} onChange={setWhat} />
      {props.conditions.map(({ id, words }) => (
        <div key={id} className="o-rec__c">
          <Check label={say(words)} checked={ofOne(id).met} onChange={(met) => setTyped({ ...typed, [id]: { ...ofOne(id), met } })} />
          <Line
            id={`tolerance-${id}`}
            label={say(texts.evidence)}
            optional
            value={ofOne(id).evidence}
            onChange={(evidence) => setTyped({ ...typed, [id]: { ...ofOne(id), evidence } })}
          />
        </div>
      ))}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} onPress={() => void submit()} {...(ready ? {} : { why: say(texts.fill) })}>
        {say(texts.file)}
      </Button>
    </div>
  );
}
