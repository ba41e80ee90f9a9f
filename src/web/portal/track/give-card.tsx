/** Everything one notice asks for, on one card over all its parts: until when, under which article, papers photographed, answers corrected, sent in one press. */
import { useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { act as send, linkOf, type Answer } from '#web/ui/call.ts';
import { dayText } from '#web/ui/date-text.ts';
import { Field, InputBox } from '#web/ui/field.tsx';
import { checkHere } from '#web/ui/form/check.ts';
import { Questions } from '#web/ui/form/question.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { MaterialWay } from '../apply/material-way.tsx';
import type { Given } from '../apply/upload.ts';
import { after } from './after-texts.ts';
import { track } from './texts.ts';
import { useKept } from './use-kept.ts';
import { useSending } from './use-act.ts';
import { bodyFor, lackingOf, nothing, noticeOf, wantedOf, type Filled, type GiveAct, type Wanted } from './wanted.ts';

type CardProps = { readonly view: CaseView; readonly act: GiveAct; readonly parts: readonly PartView[]; readonly reload: () => void };

/** 2018 provisions art. 11 rules the notice and the gaps; what a later part needs is filed when its turn comes (art. 5). */
const law = { zh: '浙江省保障“最多跑一次”改革规定', en: 'Zhejiang Provisions Guaranteeing the "At Most Once" Reform' };
const titles = { supplement: track.supplementTitle, 'cure-gaps': track.gapsTitle, file: track.fileTitle };

export function GiveCard(props: CardProps) {
  const { say, language } = useLanguage();
  const { view, act, parts } = props;
  const wanted = parts.map((part) => wantedOf(part, act));
  const kept = useKept<Filled>(`${view.number}-${act}`, nothing);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const lacking = wanted.reduce((sum, each) => sum + lackingOf(each, act, kept.value), 0);
  const gave = Object.keys(kept.value.given).length + Object.keys(kept.value.answers).length > 0;
  // Gaps may be cured one by one; the one-time notice is answered whole, for it is judged once more and for good.
  const ready = act === 'cure-gaps' ? gave : lacking === 0;
  const post = async (bodies: unknown, key: string): Promise<Answer<unknown>> => {
    let answer: Answer<unknown> = { ok: true, value: undefined };
    for (const [index, body] of (bodies as readonly unknown[]).entries()) {
      answer = await send(view.number, act, body, `${key}-${index}`);
      if (!answer.ok) return answer;
    }
    kept.drop();
    return answer;
  };
  const sending = useSending(post, props.reload);
  const press = async () => {
    const fields = wanted.flatMap((each) => each.mayCorrect.fields).filter((field) => kept.value.answers[field.id] !== undefined);
    // Offline the check itself may not be on the device yet: the server checks the same, once the network is back.
    const found = await checkHere(fields, kept.value.answers, {}, say).catch(() => ({}));
    setErrors(found);
    if (Object.keys(found).length === 0) await sending.send(wanted.map((each) => bodyFor(each, act, kept.value)));
  };
  const notice = noticeOf(view, act);
  const names = parts.map((part) => say(part.name)).join(language === 'zh' ? '、' : ', ');
  return (
    <section className="y-card p-asked p-gap" data-act={act}>
      <h2>{say(titles[act](names))}</h2>
      {wanted.map((each) => (
        <Section key={each.part.id} wanted={each} act={act} many={parts.length > 1} filled={kept.value} errors={errors} keep={kept.keep} />
      ))}
      {act === 'file' ? null : (
        <p className="t-xs t-3">
          {say(common.article(say(law), 11))} · {say(after.keptHere)}{' '}
          {notice === undefined ? null : (
            <a href={linkOf('case.paper', { number: view.number, paper: notice.id })} target="_blank" rel="noreferrer">
              {say(notice.title)}
            </a>
          )}
        </p>
      )}
      {sending.refused === undefined ? null : <RefusedNote refused={sending.refused} onRetry={() => void press()} />}
      <p className="t-sm t-2" role="status">
        {say(lacking === 0 ? after.noneLeft : after.stillMissing(lacking))}
      </p>
      <Button kind="p" block busy={sending.busy} {...(ready ? {} : { why: say(track.sendWhy) })} onPress={() => void press()}>
        {say(track.send)}
      </Button>
    </section>
  );
}

type SectionProps = {
  readonly wanted: Wanted;
  readonly act: GiveAct;
  readonly many: boolean;
  readonly filled: Filled;
  readonly errors: Readonly<Record<string, string>>;
  readonly keep: (change: (before: Filled) => Filled) => void;
};

const without = <Value,>(all: Readonly<Record<string, Value>>, id: string): Readonly<Record<string, Value>> => {
  const { [id]: _, ...others } = all;
  return others;
};

function Section(props: SectionProps) {
  const { say, language } = useLanguage();
  const { wanted, filled, act } = props;
  const notice = act === 'supplement' ? wanted.part.supplement : act === 'cure-gaps' ? wanted.part.gaps : null;
  const [added, setAdded] = useState<ReadonlySet<string>>(
    () => new Set([...Object.keys(filled.answers), ...Object.keys(filled.given)].filter((id) => !isNamed(wanted, id))),
  );
  const fields = [...wanted.fields, ...wanted.mayCorrect.fields.filter(({ id }) => added.has(id) && !isNamed(wanted, id))];
  const materials = [...wanted.materials, ...wanted.mayCorrect.materials.filter(({ id }) => added.has(id) && !isNamed(wanted, id))];
  const give = (id: string, given: Given | undefined) =>
    props.keep((before) => ({ ...before, given: given === undefined ? without(before.given, id) : { ...before.given, [id]: given } }));
  return (
    <div className="p-give">
      {props.many ? <h3>{say(wanted.part.name)}</h3> : null}
      {wanted.until === undefined ? null : (
        <p className="t-2">{say((act === 'supplement' ? track.supplementUntil : track.gapsUntil)(dayText(wanted.until, language)))}</p>
      )}
      <ul className="p-missing">
        {(notice?.missing ?? []).map((entry) => (
          <li key={entry.what}>{entry.what}</li>
        ))}
      </ul>
      {materials.map((material) => (
        <MaterialWay key={material.id} material={material} given={filled.given[material.id]} onGive={(one) => give(material.id, one)} />
      ))}
      <Questions
        fields={fields}
        answers={filled.answers}
        errors={props.errors}
        idPrefix={`g-${wanted.part.id}`}
        onAnswer={(id, answer) => props.keep((before) => ({ ...before, answers: { ...before.answers, [id]: answer } }))}
      />
      {wanted.remarks.length === 0 ? null : <Correct wanted={wanted} added={added} onAdd={(id) => setAdded(new Set(added).add(id))} />}
    </div>
  );
}

const isNamed = (wanted: Wanted, id: string): boolean =>
  wanted.fields.some((field) => field.id === id) || wanted.materials.some((material) => material.id === id);

/** For a remark that names no question: the person says which answer or paper they correct. */
function Correct(props: { readonly wanted: Wanted; readonly added: ReadonlySet<string>; readonly onAdd: (id: string) => void }) {
  const { say } = useLanguage();
  const { wanted, added } = props;
  const rest = [
    ...wanted.mayCorrect.fields.map(({ id, label }) => ({ id, name: label })),
    ...wanted.mayCorrect.materials.map(({ id, name }) => ({ id, name })),
  ].filter(({ id }) => !added.has(id) && !isNamed(wanted, id));
  if (rest.length === 0) return null;
  return (
    <Field id={`correct-${wanted.part.id}`} label={say(after.correct)}>
      {(control) => (
        <InputBox>
          <select {...control} value="" onChange={(event) => props.onAdd(event.target.value)}>
            <option value="">{say(after.correctAdd)}</option>
            {rest.map(({ id, name }) => (
              <option key={id} value={id}>
                {say(name)}
              </option>
            ))}
          </select>
        </InputBox>
      )}
    </Field>
  );
}
