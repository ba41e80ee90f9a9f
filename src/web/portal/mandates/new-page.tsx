/** Begins a mandate on one page: for whom or by whom, how the other is found, which matters, until when. */
import { useState } from 'react';
import type { MandateBegun, MandateKindView } from '#contract/view/mandate.ts';
import { Button } from '#web/ui/button.tsx';
import { call, comesAgain, freshKey, type Refused } from '#web/ui/call.ts';
import { checkHere } from '#web/ui/form/check.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { navigate, useAddress } from '#web/ui/router.tsx';
import { Page } from '../shell/page.tsx';
import { useNow } from '../shell/session.tsx';
import { useForWhom } from './for-whom.tsx';
import { KindChoice } from './kind-choice.tsx';
import { type Begin, bodyOf, hasPeriod, isNamedOnly, personFields, type TypedMandate, yearFrom } from './new-mandate.ts';
import { ShownCode } from './shown-code.tsx';
import { TermsForm } from './terms-form.tsx';
import { mandates } from './texts.ts';

export function NewMandatePage() {
  const { say } = useLanguage();
  const act: Begin = useAddress().query.get('as') === 'give' ? 'give' : 'ask';
  const title = say(act === 'ask' ? mandates.forWhomAsk : mandates.byWhomGive);
  const [begun, setBegun] = useState<MandateBegun>();
  const form = useNewMandate(act, (made) => {
    if (made.code === null) navigate(`/mandates/${encodeURIComponent(made.mandate.id)}`, { replace: true });
    else setBegun(made);
  });
  const { typed } = form;
  const shows = typed.by === 'code' && !isNamedOnly(act, typed.kind);
  return (
    <Page
      title={title}
      back="/mandates"
      {...(begun === undefined && typed.kind !== undefined
        ? {
            foot: (
              <Button kind="p" className="p-grow" busy={form.busy} onPress={() => void form.send()}>
                {say(shows ? mandates.showCode : mandates.send)}
              </Button>
            ),
          }
        : {})}
    >
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{title}</h1>
        {begun?.code === undefined || begun.code === null ? (
          <>
            {form.refused === undefined ? null : <RefusedNote refused={form.refused} />}
            <KindChoice act={act} chosen={typed.kind} onChoose={(kind) => form.type({ kind, matters: undefined, ...startOf(kind) })} />
            {typed.kind === undefined ? null : <TermsForm act={act} typed={typed} errors={form.errors} onType={form.type} />}
          </>
        ) : (
          <ShownCode id={begun.mandate.id} code={begun.code} />
        )}
      </div>
    </Page>
  );
}

/** A single matter starts with none ticked, everything else with all. */
const startOf = (kind: MandateKindView): Partial<TypedMandate> => (kind === 'single-matter' ? { matters: [] } : {});

function useNewMandate(act: Begin, onBegun: (made: MandateBegun) => void) {
  const { say } = useLanguage();
  const { list } = useForWhom();
  const year = yearFrom(useNow());
  const firm = list.value?.principals.find((each) => each.role === 'admin')?.person;
  const [typed, setTyped] = useState<TypedMandate>({
    kind: undefined,
    by: 'number',
    name: '',
    identifier: '',
    matters: undefined,
    until: year,
    role: 'filer',
    firm: undefined,
  });
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [refused, setRefused] = useState<Refused>();
  const [busy, setBusy] = useState(false);
  const [key, setKey] = useState(freshKey);
  const type = (part: Partial<TypedMandate>): void => {
    setTyped({ ...typed, ...part });
    setKey(freshKey());
  };
  const send = async (): Promise<void> => {
    const named = typed.by === 'number' || isNamedOnly(act, typed.kind);
    const wrong: Readonly<Record<string, string>> = named
      ? await checkHere(personFields(act, typed.kind), { name: typed.name, identifier: typed.identifier }, {}, say)
      : {};
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    setBusy(true);
    const until = hasPeriod(typed.kind) ? typed.until : '';
    const answer = await call(`mandate.${act}`, { body: bodyOf(act, { ...typed, until, firm: typed.firm ?? firm }), key });
    setBusy(false);
    if (answer.ok) {
      list.reload();
      return onBegun(answer.value);
    }
    if (!comesAgain(answer.refused)) setKey(freshKey());
    setRefused(answer.refused);
    setErrors(Object.fromEntries(answer.refused.problems.map((problem) => [placeOf(problem.pointer), problem.detail])));
    window.scrollTo(0, 0);
  };
  return { typed, type, errors, refused, busy, send };
}

/** `/other/identifier/value` is the number's field, `/matters/0` the matters'. */
const placeOf = (pointer: string): string => {
  if (pointer.startsWith('/other/identifier')) return 'identifier';
  if (pointer.startsWith('/matters')) return 'matters';
  return pointer.split('/').at(-1) ?? '';
};
