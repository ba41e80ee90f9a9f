/** The public board from the desk: a notice posted, and closed when its last day has ended (licensing law 46). */
import { useState } from 'react';
import { dayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { useOffice } from '../../shell/session-context.tsx';
import { ActForm, type ActProps } from '../act-form.tsx';
import { Lines, readDays } from '../controls.tsx';
import { Check, Line } from './inputs.tsx';
import { inquiryNames, inquiryTexts as texts } from './texts.ts';

export function PostNoticeForm(props: ActProps) {
  const { say } = useLanguage();
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [amount, setAmount] = useState('5');
  const [stops, setStops] = useState(false);
  const days = readDays(amount);
  const lacks = title.trim() === '' || text.trim() === '' || days === undefined;
  const submit = async (): Promise<void> => {
    const body = { part: props.part.id, title: title.trim(), text: text.trim(), days, stops };
    if (await props.acting.perform('post-notice', body)) props.onClose();
  };
  const name = say(inquiryNames['post-notice'] ?? texts.title);
  return (
    <ActForm
      title={name}
      button={name}
      why={lacks ? texts.fillFirst : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Line id="notice-title" label={say(texts.title)} value={title} onChange={setTitle} />
      <Lines id="notice-text" label={say(texts.words)} hint={say(texts.wordsHint)} value={text} onChange={setText} />
      <Line id="notice-days" label={say(texts.noticeDays)} value={amount} onChange={setAmount} />
      <Check label={say(texts.stops)} checked={stops} onChange={setStops} />
    </ActForm>
  );
}

export function CloseNoticeForm(props: ActProps) {
  const { say, language } = useLanguage();
  const { today } = useOffice();
  const [result, setResult] = useState('');
  const open = props.part.publicNotices.find((one) => one.result === null);
  const until = open === undefined ? '' : dayText(open.until, language, today);
  const running = open !== undefined && open.until >= today;
  const submit = async (): Promise<void> => {
    const body = { part: props.part.id, notice: open?.id ?? '', result: result.trim() };
    if (await props.acting.perform('close-notice', body)) props.onClose();
  };
  const name = say(inquiryNames['close-notice'] ?? texts.title);
  return (
    <ActForm
      title={name}
      button={name}
      why={running ? texts.runsUntil(until) : result.trim() === '' ? texts.fillFirst : undefined}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      <Lines id="notice-result" label={say(texts.noticeResult)} rows={2} value={result} onChange={setResult} />
    </ActForm>
  );
}
