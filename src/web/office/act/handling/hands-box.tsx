/** In whose hands the part is, and taking it, giving it to a colleague or putting it back: two keys, no scrolling. */
import { useState } from 'react';
import type { CaseView, PartView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { listTexts } from '../../desk/list-texts.ts';
import { useEscape } from '../../shell/use-escape.ts';
import { useKeys } from '../../shell/use-keys.ts';
import { labelled } from '../../shell/words.ts';
import { ActForm } from '../act-form.tsx';
import { becauseWords } from '../because.ts';
import { Lines, Pick } from '../controls.tsx';
import { useOfficers } from '../inquiry/inputs.tsx';
import type { Acting } from '../use-act.ts';

type Hand = 'claim' | 'assign' | 'release';
type Props = { readonly view: CaseView; readonly part: PartView; readonly acting: Acting };
type Officers = ReturnType<typeof useOfficers>['rows'];

/** A colleague who is still there is asked why; nobody, and who has left, is not. */
const isTaken = (part: PartView, officers: Officers): boolean =>
  part.handler?.mine === false && officers?.some(({ person }) => person === part.handler?.person) === true;

function HandForm(props: Props & { readonly act: 'claim' | 'assign'; readonly officers: Officers; readonly onClose: () => void }) {
  const { say } = useLanguage();
  const [to, setTo] = useState('');
  const [reason, setReason] = useState('');
  const { act, part } = props;
  const taken = isTaken(part, props.officers);
  const who = act === 'assign' && to === '' ? listTexts.toFirst : undefined;
  const why = who ?? (taken && reason.trim() === '' ? becauseWords('reason-missing') : undefined);
  const submit = async (): Promise<void> => {
    const body = { part: part.id, reason: reason.trim(), ...(act === 'assign' ? { to } : {}) };
    if (await props.acting.perform(act, body)) props.onClose();
  };
  return (
    <ActForm
      title={say(listTexts[act])}
      button={say(listTexts[act])}
      why={why}
      acting={props.acting}
      onSubmit={() => void submit()}
      onClose={props.onClose}
    >
      {act === 'assign' ? (
        <Pick id="assign-to" label={say(listTexts.to)} value={to} onChange={setTo}>
          {(props.officers ?? [])
            .filter(({ person }) => person !== part.handler?.person)
            .map(({ person, name, title }) => (
              <option key={person} value={person}>
                {`${name} · ${say(title)}`}
              </option>
            ))}
        </Pick>
      ) : null}
      <Lines id="hand-reason" label={say(listTexts.takeReason)} optional={!taken} rows={2} value={reason} onChange={setReason} />
    </ActForm>
  );
}

export function HandsBox(props: Props) {
  const { say } = useLanguage();
  const { view, part, acting } = props;
  const [open, setOpen] = useState<'claim' | 'assign'>();
  const { rows: officers } = useOfficers();
  const actOf = (name: Hand) => view.allowed.find((one) => one.act === name && one.part === part.id);
  const press = (name: Hand): void => {
    const act = actOf(name);
    if (act === undefined || act.because !== null || acting.busy) return;
    if (name === 'assign' || (name === 'claim' && isTaken(part, officers))) setOpen(name);
    else void acting.perform(name, { part: part.id, reason: '' });
  };
  useEscape(open !== undefined, () => setOpen(undefined));
  // Where rows are selected the key means them.
  useKeys({ c: () => (document.querySelector('.o-batchbar') === null ? press('claim') : undefined) });
  const acts = (['claim', 'assign', 'release'] as const).flatMap((name) => actOf(name) ?? []);
  if (part.handler === undefined || (acts.length === 0 && part.handler === null)) return null;
  if (open !== undefined && actOf(open) !== undefined)
    return <HandForm {...props} act={open} officers={officers} onClose={() => setOpen(undefined)} />;
  const officer = officers?.find(({ person }) => person === part.handler?.person);
  const name = part.handler === null ? listTexts.nobody : officer === undefined ? listTexts.left : listTexts.hands(officer.name);
  return (
    <section className="o-hands" aria-label={say(listTexts.handler)}>
      <p>
        <span className="t-3">{say(listTexts.handler)}</span> <b>{officers === undefined ? '' : say(name)}</b>
        {part.handler?.mine === true ? <span className="t-3">（{say(listTexts.me)}）</span> : null}
      </p>
      <div className="o-acts">
        {acts.map(({ act, because }) => (
          <Button
            key={act}
            size="s"
            onPress={() => press(act as Hand)}
            {...(because === null ? {} : { why: say(labelled(listTexts[act as Hand], becauseWords(because))) })}
          >
            {say(listTexts[act as Hand])}
          </Button>
        ))}
      </div>
    </section>
  );
}
