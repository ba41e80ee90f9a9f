/** Opens a consultation on a pilot: what the public will read is written out of the proposal and may be changed. */
import { useState } from 'react';
import type { PilotView } from '#contract/view/pilot.ts';
import { Button } from '#web/ui/button.tsx';
import { addDays, dayText, readDay } from '#domain/kernel/instant.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Lines } from '../act/controls.tsx';
import { useCommand } from '../exchange/use-command.ts';
import { useOffice } from '../shell/session-context.tsx';
import { pilotTexts as texts } from './texts.ts';

const USUAL_DAYS = 14;

const later = (today: string): string => {
  const day = readDay(today);
  return day === undefined ? '' : dayText(addDays(day, USUAL_DAYS));
};

/** In plain words, with what would become of it. */
const draftOf = ({ words, places, days, hypothesis, item }: PilotView, language: 'zh' | 'en'): string => {
  const names = places.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', ');
  const tried = words.map((each) => each[language]).join(language === 'zh' ? '；' : '; ');
  return language === 'zh'
    ? `${names}想在“${item.name.zh}”上先试：${tried}。试${days}天，和相近的地方比。${hypothesis.zh}看得出好，就改成全省标准。`
    : `${names} would like to try for “${item.name.en}”: ${tried}. It runs ${days} days and is compared with places alike. ${hypothesis.en} If it does better, it becomes the province’s standard.`;
};

export function ConsultForm(props: { readonly pilot: PilotView; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const { today } = useOffice();
  const { busy, refused, send, errorAt } = useCommand();
  const { pilot } = props;
  const [until, setUntil] = useState(() => later(today));
  const [zh, setZh] = useState(() => draftOf(pilot, 'zh'));
  const [en, setEn] = useState(() => draftOf(pilot, 'en'));
  const press = async (): Promise<void> => {
    const body = { kind: 'pilot', ref: pilot.id, title: pilot.title, text: { zh, en }, until };
    if ((await send('consultation.open', { body })) !== undefined) props.onDone();
  };
  return (
    <div className="o-form">
      <Field id="consult-until" label={say(texts.consultUntil)} error={errorAt('/until')}>
        {(control) => (
          <InputBox>
            <input {...control} type="date" min={today} value={until} onChange={(event) => setUntil(event.target.value)} />
          </InputBox>
        )}
      </Field>
      <Lines id="consult-zh" label={say(texts.consultText)} rows={5} value={zh} onChange={setZh} />
      <Lines id="consult-en" label={say(texts.consultTextEn)} rows={4} value={en} onChange={setEn} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} onPress={() => void press()}>
        {say(texts.consult)}
      </Button>
    </div>
  );
}
