/** The walk-in: a clerk files for a person present, and goes on to receive what was filed. */
import { useEffect, useRef, useState } from 'react';
import type { Receipt } from '#contract/view/case.ts';
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { Mark } from '#web/ui/stroke.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useOffice } from '../shell/session-context.tsx';
import { IntakeForm } from './intake-form.tsx';
import { MatterPick } from './matter-pick.tsx';
import { intakeTexts } from './texts.ts';

function Filed(props: { readonly receipt: Receipt }) {
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="o-done">
      <Mark fresh />
      <h2 className="t-song" tabIndex={-1} ref={heading}>
        {say(intakeTexts.done)}
      </h2>
      <dl className="y-dl">
        <dt>{say(intakeTexts.number)}</dt>
        <dd className="code">{props.receipt.number}</dd>
        <dt>{say(intakeTexts.password)}</dt>
        <dd className="code">{props.receipt.queryPassword}</dd>
      </dl>
      <LinkButton kind="p" size="l" to={`/office/counter/${props.receipt.number}`}>
        {say(intakeTexts.receive)}
      </LinkButton>
    </div>
  );
}

function Form(props: { readonly matter: string; readonly division: number; readonly onFiled: (receipt: Receipt) => void }) {
  const { value: guide, refused, reload } = useReply('matter.guide', { params: { id: props.matter }, query: { division: props.division } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  return guide === undefined ? <Waiting rows={8} /> : <IntakeForm guide={guide} onFiled={props.onFiled} />;
}

export function Intake() {
  const { say } = useLanguage();
  const { session } = useOffice();
  const [matter, setMatter] = useState<string>();
  const [receipt, setReceipt] = useState<Receipt>();
  const division = session.post?.office.division ?? 0;
  return (
    <div className="o-intake">
      <div className="o-hd">
        <div>
          <h1>{say(intakeTexts.title)}</h1>
        </div>
        <LinkButton size="s" to="/office/counter">
          {say(intakeTexts.back)}
        </LinkButton>
      </div>
      {receipt === undefined ? (
        <>
          <MatterPick division={division} matter={matter} onPick={setMatter} />
          {matter === undefined ? (
            <Empty title={say(intakeTexts.chooseFirst)} />
          ) : (
            <Form key={matter} matter={matter} division={division} onFiled={setReceipt} />
          )}
        </>
      ) : (
        <Filed receipt={receipt} />
      )}
    </div>
  );
}
