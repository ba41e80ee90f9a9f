/** Asks the registers of the own part now: what they say today stands beside the answer; the applicant reads in the ledger that it was asked. */
import { useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import type { LookUpAnswer } from '#contract/view/look.ts';
import { askingCodes, isLivePart } from '#domain/exchange/ask-again.ts';
import { Button } from '#web/ui/button.tsx';
import { call, type Refused } from '#web/ui/call.ts';
import { momentText } from '#web/ui/date-text.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { Pick } from '../act/controls.tsx';
import { useOffice } from '../shell/session-context.tsx';
import { useInThePast } from './in-the-past.ts';
import { askTexts } from './ask-texts.ts';

type Props = { readonly view: CaseView; readonly part: PartView };

/** Only for those who decide on the part: siblings and supervision read what came with the case. */
export function AskAgain(props: Props) {
  const isPast = useInThePast();
  const { session } = useOffice();
  const { post } = session;
  const decides = post?.duty === 'handling' || post?.duty === 'approval';
  return decides && !isPast && post.office.id === props.part.office.id ? <Asking {...props} /> : null;
}

function Asking({ view, part }: Props) {
  const { say } = useLanguage();
  const isLive = isLivePart(part.state);
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);
  const [answer, setAnswer] = useState<LookUpAnswer>();
  const [refused, setRefused] = useState<Refused>();
  const ask = async (): Promise<void> => {
    setBusy(true);
    const body = { part: part.id, ...(isLive ? {} : { code }) };
    const reply = await call('look-up.ask', { params: { number: view.number }, body });
    setBusy(false);
    setRefused(reply.ok ? undefined : reply.refused);
    if (reply.ok) setAnswer(reply.value);
  };
  return (
    <div className="o-again">
      {isLive ? null : (
        <Pick id={`again-${part.id}`} label={say(askTexts.code)} hint={say(askTexts.codeWhy)} value={code} onChange={setCode}>
          {askingCodes.map(({ id, name, basis }) => (
            <option key={id} value={id}>
              {say(name)} {say(askTexts.article(basis.law, basis.article))}
            </option>
          ))}
        </Pick>
      )}
      <div className="o-again__b">
        <Button size="s" busy={busy} onPress={() => void ask()} {...(isLive || code !== '' ? {} : { why: say(askTexts.codeNeeded) })}>
          <Icon name="refresh" />
          {say(askTexts.again)}
        </Button>
        <span className="t-xs t-3">{say(askTexts.told)}</span>
      </div>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <div aria-live="polite">{answer === undefined ? null : <Answered answer={answer} />}</div>
    </div>
  );
}

function Answered({ answer }: { readonly answer: LookUpAnswer }) {
  const { say, language } = useLanguage();
  const silent = answer.sources.filter(({ state }) => state !== 'answered');
  return (
    <>
      {answer.rows.length === 0 && silent.length === 0 ? <p className="t-sm t-3">{say(askTexts.nothing)}</p> : null}
      {answer.rows.length === 0 ? null : <p className="t-sm t-3">{say(askTexts.found)}</p>}
      <dl className="o-kv o-kv--shared">
        {answer.rows.map((row) => (
          <div key={row.field}>
            <dt>{say(row.label)}</dt>
            <dd>
              <span>
                {row.value} {row.same ? null : <b className="o-near t-xs">{say(askTexts.differs)}</b>}
              </span>
              <span className={`y-prov ${row.same ? '' : 'y-prov--disp'}`}>
                <Icon name={row.same ? 'shield' : 'alert'} />
                {say(row.source)} · {momentText(row.at, language)}
              </span>
            </dd>
          </div>
        ))}
      </dl>
      {silent.map((source) => (
        <p key={source.resource} className="t-sm t-2">
          {say(source.name)}：{say(askTexts.states[source.state] ?? common.loading)}
        </p>
      ))}
    </>
  );
}
