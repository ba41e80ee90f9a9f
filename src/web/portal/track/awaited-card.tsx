/** What registers have not answered yet: nothing to do but wait, unless one would rather say it oneself, or is asked to. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { momentText } from '#web/ui/date-text.ts';
import { checkHere } from '#web/ui/form/check.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { showFirstError } from '../apply/foot.tsx';
import { useAct } from './use-act.ts';

const words = {
  waits: { zh: '还在等部门答复', en: 'Still waiting for a register' },
  asked: { zh: '这几项只好请您填', en: 'These we must ask you after all' },
  line: (source: string, fields: string) => ({ zh: `${source}：${fields}`, en: `${source}: ${fields}` }),
  until: (time: string) => ({
    zh: `不用您跑，也不用您拿材料。我们${time}前会一直再问；问不到再请您填，只问一次。`,
    en: `You need not come or bring anything. We go on asking until ${time}; only then are you asked, once.`,
  }),
  silent: { zh: '部门一直没有答复，已记在它名下。', en: 'The register did not answer to the end; that is counted against it.' },
  own: { zh: '我现在自己填', en: 'I would rather answer now' },
  send: { zh: '交上去', en: 'Send' },
};

export function AwaitedCard(props: { readonly view: CaseView; readonly reload: () => void }) {
  const { say, language } = useLanguage();
  const { view } = props;
  const { busy, refused, send } = useAct(view.number, 'supply-facts', props.reload);
  const [answers, setAnswers] = useState<Readonly<Record<string, unknown>>>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [open, setOpen] = useState(false);
  const may = view.allowed.some((entry) => entry.act === 'supply-facts' && entry.because === null);
  const asked = view.awaited.some((row) => row.asked);
  const fields = view.awaited.map(({ field }) => field);
  const bySource = new Map<string, string[]>();
  for (const { field, source } of view.awaited) bySource.set(say(source), [...(bySource.get(say(source)) ?? []), say(field.label)]);
  const until = view.awaited.flatMap((row) => row.until ?? []).toSorted()[0];
  const press = async () => {
    const given = fields.filter((field) => answers[field.id] !== undefined);
    // Some of them will do; a press with none of them says what is missing.
    const wanted = given.length > 0 ? given : fields.slice(0, 1).map((field) => ({ ...field, required: true }));
    const found = await checkHere(wanted, answers, {}, say).catch(() => ({}));
    setErrors(found);
    if (Object.keys(found).length > 0) return showFirstError();
    if (given.length > 0) await send({ answers });
  };
  return (
    <section className="y-card p-asked p-gap" data-act="supply-facts">
      <h2>{say(asked ? words.asked : words.waits)}</h2>
      {[...bySource].map(([source, labels]) => (
        <p key={source}>{say(words.line(source, labels.join(language === 'zh' ? '、' : ', ')))}</p>
      ))}
      {asked ? (
        <Note tone="near">
          <p>{say(words.silent)}</p>
        </Note>
      ) : until === undefined ? null : (
        <p className="t-2">{say(words.until(momentText(until, language)))}</p>
      )}
      {may && (asked || open) ? (
        <>
          <Questions
            fields={fields}
            answers={answers}
            onAnswer={(field, answer) => setAnswers((before) => ({ ...before, [field]: answer }))}
            errors={errors}
            idPrefix="awaited"
          />
          {refused === undefined ? null : <RefusedNote refused={refused} />}
          <Button kind="p" block busy={busy} onPress={() => void press()}>
            {say(words.send)}
          </Button>
        </>
      ) : may ? (
        <Button block onPress={() => setOpen(true)}>
          {say(words.own)}
        </Button>
      ) : null}
    </section>
  );
}
