/** Drafts a work report: kind, place, period, language. */
import { useState } from 'react';
import type { ReportKinds } from '#contract/view/report.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { reportTexts as texts } from './texts.ts';

export function DraftForm(props: { readonly onDone: (id: string) => void }) {
  const { value, refused, reload } = useReply('report.kinds', {});
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  return value === undefined ? <Waiting rows={4} /> : <Form kinds={value} onDone={props.onDone} />;
}

function Form(props: { readonly kinds: ReportKinds; readonly onDone: (id: string) => void }) {
  const { say, language: mine } = useLanguage();
  const { busy, refused, send } = useCommand();
  const { kinds, divisions, periods } = props.kinds;
  const [kind, setKind] = useState(kinds[0]?.id ?? '');
  const [division, setDivision] = useState(String(divisions[0]?.code ?? ''));
  const [period, setPeriod] = useState(periods[0]?.key ?? '');
  const [language, setLanguage] = useState<string>(mine);
  const ready = kind !== '' && division !== '' && period !== '';
  const submit = async (): Promise<void> => {
    const body = { kind, division: Number(division), period, language: language === 'en' ? 'en' : 'zh' };
    const done = await send('report.draft', { body });
    if (done !== undefined) props.onDone(done.id);
  };
  return (
    <form
      className="o-form"
      data-first
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void submit();
      }}
    >
      <Pick id="report-kind" label={say(texts.kind)} value={kind} onChange={setKind}>
        {kinds.map((each) => (
          <option key={each.id} value={each.id}>
            {say(each.name)}
          </option>
        ))}
      </Pick>
      <Pick id="report-division" label={say(texts.division)} value={division} onChange={setDivision}>
        {divisions.map((each) => (
          <option key={each.code} value={each.code}>
            {say(each.name)}
          </option>
        ))}
      </Pick>
      <Pick id="report-period" label={say(texts.period)} value={period} onChange={setPeriod}>
        {periods.map((each) => (
          <option key={each.key} value={each.key}>
            {say(each.words)}
          </option>
        ))}
      </Pick>
      <Pick id="report-language" label={say(texts.language)} value={language} onChange={setLanguage}>
        <option value="zh">{say(texts.zh)}</option>
        <option value="en">{say(texts.en)}</option>
      </Pick>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      {busy ? <p role="status">{say(texts.building)}</p> : null}
      <Button type="submit" kind="p" busy={busy} {...(ready ? {} : { why: say(texts.choose) })}>
        {say(texts.draftIt)}
      </Button>
    </form>
  );
}
