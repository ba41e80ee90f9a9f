/** The own unit files its report of a month, beside the figures of that month. */
import { useState } from 'react';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Files, type Uploaded } from '../../act/inquiry/inputs.tsx';
import { Lines } from '../../act/controls.tsx';
import { States } from '../../day/page.tsx';
import { useCommand } from '../../exchange/use-command.ts';
import { FigureList } from './figure-list.tsx';
import { monthlyTexts as texts, recordTexts } from './texts.ts';

export function MonthlyForm(props: { readonly month: number; readonly onDone: () => void }) {
  const { say } = useLanguage();
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly Uploaded[]>([]);
  const figures = useReply('monthly.preview', { query: { month: props.month } });
  const { busy, refused, send } = useCommand();
  const submit = async (): Promise<void> => {
    const body = { text: text.trim(), month: props.month, files: files.map(({ id, name }) => ({ file: id, name })) };
    if ((await send('monthly.file', { body })) !== undefined) props.onDone();
  };
  return (
    <div className="o-form">
      <h3>{say(texts.figures)}</h3>
      <States loaded={figures} isEmpty={(value) => value.figures.length === 0} empty={recordTexts.notCounted}>
        {(value) => <FigureList figures={value.figures} />}
      </States>
      <Lines id="monthly-text" label={say(texts.text)} value={text} onChange={setText} rows={6} />
      <Files files={files} onChange={setFiles} />
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <Button kind="p" busy={busy} onPress={() => void submit()} {...(text.trim() === '' ? { why: say(recordTexts.write) } : {})}>
        {say(recordTexts.save)}
      </Button>
    </div>
  );
}
