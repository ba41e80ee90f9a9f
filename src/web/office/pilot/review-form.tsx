/** The review of a pilot: findings, lessons and a recommendation in words; the figures are the platform's. */
import { useState } from 'react';
import type { PilotView } from '#contract/view/pilot.ts';
import { Button } from '#web/ui/button.tsx';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Lines, Pick } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { pilotTexts as texts, type Verdict } from './texts.ts';

const verdicts: readonly Verdict[] = ['adopt', 'extend', 'stop'];
const isVerdict = (value: string): value is Verdict => verdicts.some((each) => each === value);

type Props = { readonly pilot: PilotView; readonly onDone: () => void };

/** Closed while it runs: then only harm is a reason to review. */
export function ReviewForm(props: Props) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { until } = props.pilot;
  const early = until !== null && today < until;
  const [open, setOpen] = useState(!early);
  return (
    <section className="o-pilot__c o-form">
      <h2>{say(texts.review)}</h2>
      <p className="t-sm t-2">{say(texts.reviewWhy)}</p>
      {open ? <Form {...props} early={early} /> : <Button onPress={() => setOpen(true)}>{say(texts.openReview)}</Button>}
    </section>
  );
}

type Both = { readonly zh: string; readonly en: string };

function Form(props: Props & { readonly early: boolean }) {
  const { say, language } = useLanguage();
  const { busy, refused, send } = useCommand();
  const [findings, setFindings] = useState<Both>({ zh: '', en: '' });
  const [lessons, setLessons] = useState<Both>({ zh: '', en: '' });
  const [verdict, setVerdict] = useState('');
  const { early } = props;
  const { until, id } = props.pilot;
  const ready = isVerdict(verdict) && [findings, lessons].every(({ zh, en }) => zh.trim() !== '' && en.trim() !== '');
  const press = async (): Promise<void> => {
    const body = { findings, lessons, recommendation: verdict };
    if ((await send('pilot.review', { params: { id }, body })) !== undefined) props.onDone();
  };
  return (
    <>
      <Pair name="findings" label={say(texts.findings)} value={findings} set={setFindings} />
      <Pair name="lessons" label={say(texts.lessons)} value={lessons} set={setLessons} />
      <Pick
        id="pilot-verdict"
        label={say(texts.recommend)}
        value={verdict}
        onChange={setVerdict}
        {...(early && until !== null ? { hint: say(texts.reviewEarly(fullDayText(until, language))) } : {})}
      >
        {verdicts
          .filter((each) => !early || each === 'stop')
          .map((each) => (
            <option key={each} value={each}>
              {say(texts.verdicts[each])}
            </option>
          ))}
      </Pick>
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} onPress={() => void press()} {...(ready ? {} : { why: say(texts.sayBoth) })}>
        {say(texts.sendReview)}
      </Button>
    </>
  );
}

function Pair(props: { readonly name: string; readonly label: string; readonly value: Both; readonly set: (value: Both) => void }) {
  const { say } = useLanguage();
  const { name, label, value, set } = props;
  return (
    <>
      <Lines id={`pilot-${name}-zh`} label={label} value={value.zh} onChange={(zh) => set({ ...value, zh })} />
      <Lines
        id={`pilot-${name}-en`}
        label={`${label} · ${say(texts.english)}`}
        rows={2}
        value={value.en}
        onChange={(en) => set({ ...value, en })}
      />
    </>
  );
}
