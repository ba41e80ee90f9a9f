/** The second applicant does not sign: says why if they like, and knows what it does before they press. */
import { useState } from 'react';
import type { CaseView } from '#contract/view/case.ts';
import { Button } from '#web/ui/button.tsx';
import { Field, InputBox } from '#web/ui/field.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { common, type Texts } from '#web/ui/texts.ts';
import { useAct } from './use-act.ts';

const texts = {
  open: { zh: '我不同意', en: 'I do not agree' },
  title: { zh: '不签名？', en: 'Decline to sign?' },
  why: {
    zh: '要大家一起申请的事，少一个人签名就不能受理。您不同意，这份申请就全部撤回，领办人会马上知道，以后可以重新申请（行政许可法第29条）。',
    en: 'What is applied for together is not accepted without every signature. If you decline, all of it is withdrawn and the lead applicant is told at once; it can be applied for anew (Administrative Licensing Law, article 29).',
  },
  reason: { zh: '为什么（可不填）', en: 'Why (optional)' },
  yes: { zh: '不同意，撤回申请', en: 'Decline and withdraw' },
} satisfies Texts;

export function DeclineSign(props: { readonly view: CaseView; readonly party: string; readonly reload: () => void }) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { busy, refused, send } = useAct(props.view.number, 'decline-sign', () => {
    setOpen(false);
    props.reload();
  });
  return (
    <div className="p-gap">
      <Button block onPress={() => setOpen(true)}>
        {say(texts.open)}
      </Button>
      <Sheet open={open} title={say(texts.title)} onClose={() => setOpen(false)}>
        <p className="t-body">{say(texts.why)}</p>
        <Field id="decline-reason" label={say(texts.reason)}>
          {(control) => (
            <InputBox>
              <input {...control} type="text" maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
            </InputBox>
          )}
        </Field>
        {refused === undefined ? null : <RefusedNote refused={refused} />}
        <Button kind="danger" block busy={busy} onPress={() => void send({ party: props.party, reason: reason.trim() })}>
          {say(texts.yes)}
        </Button>
        <Button block onPress={() => setOpen(false)}>
          {say(common.cancel)}
        </Button>
      </Sheet>
    </div>
  );
}
