/** The foot of a guide: ask, or begin the draft with what was answered here; nothing is asked twice. */
import { useState } from 'react';
import type { Guide } from '#contract/view/guide.ts';
import { Button, buttonClass } from '#web/ui/button.tsx';
import { call, freshKey, type Refused } from '#web/ui/call.ts';
import type { Answers } from '#web/ui/form/answer.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useForQuery, useForWhom } from '../mandates/for-whom.tsx';
import { signInHref, useSession } from '../shell/session.tsx';
import { guide as texts } from './texts.ts';

export function StartFoot(props: { readonly guide: Guide; readonly situation: Answers }) {
  const { say } = useLanguage();
  const { guide } = props;
  const session = useSession().value;
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const [keys] = useState(() => new Map<string, string>());
  const { principal } = useForWhom();
  const query = useForQuery();
  const mine = useReply('draft.list', session?.signedIn === true && query !== undefined ? { query } : undefined).value?.rows.find(
    (row) => row.matter === guide.id && row.division === guide.division.code,
  );
  const begin = async () => {
    setBusy(true);
    // Another principal is another draft: each has its key, kept while this page lies open.
    const whose = principal?.person ?? '';
    const key = keys.get(whose) ?? freshKey();
    keys.set(whose, key);
    const made = await call('draft.create', {
      body: { matter: guide.id, division: guide.division.code, ...(principal === undefined ? {} : { onBehalfOf: principal.person }) },
      key,
    });
    if (!made.ok) {
      setBusy(false);
      return setRefused(made.refused);
    }
    const told = Object.keys(props.situation).length > 0;
    // What was answered on the guide goes along: nothing is asked twice.
    if (told)
      await call('draft.save', {
        params: { id: made.value.id },
        body: {
          revision: made.value.revision,
          situation: { ...made.value.situation, ...props.situation },
          answers: made.value.answers,
          given: made.value.given,
          contested: made.value.contested,
        },
      });
    navigate(`/apply/${encodeURIComponent(made.value.id)}`);
  };
  const label = say(texts.start(guide.promise.minutes));
  return (
    <>
      {refused === undefined ? null : (
        <div className="p-full">
          <RefusedNote refused={refused} />
        </div>
      )}
      <a className={buttonClass({})} href="tel:12345">
        <Icon name="msg" />
        {say(texts.ask)}
      </a>
      {session?.signedIn === true ? (
        <Button
          kind="p"
          className="p-grow"
          // Until it is known for whom one acts, nothing is begun: it would be begun in the wrong name.
          busy={busy || query === undefined}
          onPress={() => (mine === undefined ? void begin() : navigate(`/apply/${encodeURIComponent(mine.id)}`))}
        >
          {mine === undefined ? label : say(texts.goOn)}
        </Button>
      ) : (
        <a className={buttonClass({ kind: 'p', className: 'p-grow' })} href={signInHref()}>
          {label}
        </a>
      )}
    </>
  );
}
