/** One consultation before the office: what was said, the answer to each, and the report that closes it. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Tag } from '#web/ui/light.tsx';
import { Empty, Note, RefusedNote } from '#web/ui/note.tsx';
import { Link } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Lines } from '../act/controls.tsx';
import { DayFrame, States } from '../day/page.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { consultTexts as texts } from './consult-texts.ts';
import { pilotPath, PILOTS } from './paths.ts';
import { Remark, type ConsultationProps } from './remark.tsx';

export function ConsultationPage(props: { readonly id: string }) {
  const { say } = useLanguage();
  const loaded = useReply('consultation.get', { params: { id: props.id } });
  const pilot = loaded.value?.subject.kind === 'pilot' ? loaded.value.subject.ref : undefined;
  return (
    <DayFrame
      title={loaded.value?.title ?? texts.title}
      about={texts.about}
      acts={
        <Link to={pilot === undefined ? PILOTS : pilotPath(pilot)} className="y-lnk">
          {say(texts.back)}
        </Link>
      }
    >
      <States loaded={loaded} isEmpty={() => false} empty={texts.none}>
        {(consultation) => <Shown consultation={consultation} onDone={loaded.reload} />}
      </States>
    </DayFrame>
  );
}

function Shown(props: ConsultationProps) {
  const { say, language } = useLanguage();
  const { consultation } = props;
  const { remarks, acts, report, open, until } = consultation;
  return (
    <div className="o-consult">
      <p>
        <Tag tone={open ? 'ok' : 'line'}>{say(open ? texts.open : consultation.closed ? texts.closed : texts.over)}</Tag>{' '}
        <span className="t-sm t-2">{say(texts.until(fullDayText(until, language)))}</span>
      </p>
      <p className="o-consult__t">{say(consultation.text)}</p>
      {report === null ? null : (
        <Note icon="speak">
          <b>{say(texts.report)}</b>
          <p>{say(report)}</p>
        </Note>
      )}
      <h2>{say(texts.count(remarks.length, consultation.unanswered))}</h2>
      {remarks.length === 0 ? <Empty title={say(texts.noRemarks)} /> : null}
      <ul className="o-consult__l">
        {remarks.map((remark) => (
          <Remark key={remark.id} remark={remark} {...props} />
        ))}
      </ul>
      {acts.includes('close') ? <CloseForm {...props} /> : null}
    </div>
  );
}

function CloseForm({ consultation, onDone }: ConsultationProps) {
  const { say } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [report, setReport] = useState({ zh: '', en: '' });
  const ready = report.zh.trim() !== '' && report.en.trim() !== '';
  const press = async (): Promise<void> => {
    if ((await send('consultation.close', { params: { id: consultation.id }, body: { report } })) !== undefined) onDone();
  };
  return (
    <section className="o-form o-pilot__c">
      <h2>{say(texts.close)}</h2>
      <Lines id="report-zh" label={say(texts.report)} value={report.zh} onChange={(zh) => setReport({ ...report, zh })} />
      <Lines id="report-en" label={say(texts.reportEn)} rows={2} value={report.en} onChange={(en) => setReport({ ...report, en })} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} onPress={() => void press()} {...(ready ? {} : { why: say(texts.say) })}>
        {say(texts.close)}
      </Button>
    </section>
  );
}
