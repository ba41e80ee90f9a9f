/** Licences that were granted, for anybody to look up: by place, by a firm's name, by day (licensing law 40). */
import './decisions.css';
import { useDeferredValue, useState } from 'react';
import type { DecisionRow } from '#contract/view/outcome.ts';
import { Button } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { decisionTexts as texts, stateWords, withheldWords } from './texts.ts';

type Sought = { readonly division: string; readonly holder: string; readonly from: string; readonly until: string };
const all: Sought = { division: '', holder: '', from: '', until: '' };

/** A name is looked for from its second character on; one letter would find half the county. */
const queryOf = ({ division, holder, from, until }: Sought) => ({
  division: division === '' ? undefined : division,
  holder: [...holder.trim()].length < 2 ? undefined : holder.trim(),
  from: from === '' ? undefined : from,
  until: until === '' ? undefined : until,
});

export function DecisionsPage() {
  const { say } = useLanguage();
  const [typed, setTyped] = useState(all);
  const sought = useDeferredValue(typed);
  const change = (some: Partial<Sought>): void => setTyped({ ...typed, ...some });
  return (
    <Page title={say(texts.title)} back="/" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-dec">
        <h1 className="t-h1">{say(texts.title)}</h1>
        <p className="t-2">{say(texts.why)}</p>
        <Search typed={typed} onChange={change} />
        <Rows key={JSON.stringify(sought)} sought={sought} />
        <p className="t-sm">
          <Link className="y-lnk" to={`/open-data${typed.division === '' ? '' : `?division=${typed.division}`}`}>
            {say(texts.openData)}
          </Link>
        </p>
      </div>
    </Page>
  );
}

function Search({ typed, onChange }: { readonly typed: Sought; readonly onChange: (some: Partial<Sought>) => void }) {
  const { say } = useLanguage();
  const divisions = useReply('division.list', {}).value?.rows ?? [];
  return (
    <div className="p-dec__q" role="search">
      <Field id="decision-division" label={say(texts.where)}>
        {(control) => (
          <InputBox>
            <select {...control} value={typed.division} onChange={(event) => onChange({ division: event.target.value })}>
              <option value="">{say(texts.everywhere)}</option>
              {divisions.map(({ code, name }) => (
                <option key={code} value={code}>
                  {say(name)}
                </option>
              ))}
            </select>
          </InputBox>
        )}
      </Field>
      <Field id="decision-holder" label={say(texts.holder)}>
        {(control) => (
          <InputBox>
            <input
              {...control}
              type="search"
              maxLength={100}
              value={typed.holder}
              onChange={(event) => onChange({ holder: event.target.value })}
            />
          </InputBox>
        )}
      </Field>
      {(['from', 'until'] as const).map((side) => (
        <Field key={side} id={`decision-${side}`} label={say(texts[side])}>
          {(control) => (
            <InputBox>
              <input {...control} type="date" value={typed[side]} onChange={(event) => onChange({ [side]: event.target.value })} />
            </InputBox>
          )}
        </Field>
      ))}
    </div>
  );
}

/** One page of the list; the next one is fetched beneath it. */
function Rows(props: { readonly sought: Sought; readonly after?: string }) {
  const { say } = useLanguage();
  const [more, setMore] = useState(false);
  const { value, refused, reload } = useReply('decision.list', { query: { ...queryOf(props.sought), after: props.after, limit: 20 } });
  return (
    <>
      {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
      {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
      {value?.rows.length === 0 && props.after === undefined ? (
        <Empty title={say(texts.none)}>
          <p className="t-sm t-3">{say(texts.noneHint)}</p>
        </Empty>
      ) : null}
      <ul className="p-dec__l">
        {(value?.rows ?? []).map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </ul>
      {value === undefined || value.next === null ? null : more ? (
        <Rows {...props} after={value.next} />
      ) : (
        <Button onPress={() => setMore(true)}>{say(texts.more)}</Button>
      )}
    </>
  );
}

function Row({ row }: { readonly row: DecisionRow }) {
  const { say, language } = useLanguage();
  const dayWords = (day: string): string => fullDayText(day, language);
  return (
    <li className="p-dec__r">
      <div className="p-dec__h">
        <b>{row.holder ?? say(withheldWords(row.withheld ?? 'privacy'))}</b>
        <Tag tone={row.state === 'in-force' ? 'ok' : row.state === 'expired' ? 'line' : 'late'}>{say(stateWords(row.state))}</Tag>
      </div>
      <span>{say(row.item.name)}</span>
      <small className="t-3">
        {say(texts.by(say(row.office.name), dayWords(row.decidedOn)))}
        {row.withheld !== null ? null : ` · ${say(row.validUntil === null ? texts.longTerm : texts.valid(dayWords(row.validUntil)))}`}
        {row.certificate === null ? null : (
          <>
            {' · '}
            <span className="code">{row.certificate}</span>
          </>
        )}
      </small>
      {row.basis === 'deemed' ? <small className="t-3">{say(texts.deemed)}</small> : null}
      {row.conditions.length === 0 ? null : (
        <div className="t-sm t-2">
          {say(texts.conditions)}
          <ol>
            {row.conditions.map((condition) => (
              <li key={condition}>{condition}</li>
            ))}
          </ol>
        </div>
      )}
      {row.correctedOn === null ? null : <small className="t-3">{say(texts.corrected(dayWords(row.correctedOn)))}</small>}
    </li>
  );
}
