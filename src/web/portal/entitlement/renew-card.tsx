/** Renewal: until when it can be asked for, the press that begins it with the form filled in, and how it stands (licensing law 50). */
import type { EntitlementView } from '#contract/view/entitlement.ts';
import { Button, LinkButton } from '#web/ui/button.tsx';
import { call } from '#web/ui/call.ts';
import { fullDayText } from '#web/ui/date-text.ts';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { navigate } from '#web/ui/router.tsx';
import { common } from '#web/ui/texts.ts';
import { useSending } from '../track/use-act.ts';
import { entitlementTexts as texts, renewalText } from './texts.ts';

type Renewal = NonNullable<EntitlementView['renewal']>;

export function RenewCard(props: { readonly view: EntitlementView; readonly renewal: Renewal }) {
  const { say, language } = useLanguage();
  const { view, renewal } = props;
  const { busy, refused, send } = useSending(
    async (body, key) => {
      const begun = await call('entitlement.renew', { params: { id: view.id }, body, key });
      if (begun.ok) navigate(`/apply/${encodeURIComponent(begun.value.draft)}`);
      return begun;
    },
    () => undefined,
  );
  const standing = renewalText(renewal.state);
  if (view.state === 'ended' && standing === undefined) return null;
  return (
    <section aria-labelledby="ent-renew">
      <h2 id="ent-renew">{say(texts.renewal)}</h2>
      {standing === undefined ? (
        <Note tone={renewal.state === 'open' ? 'near' : 'plain'}>
          <p>{say(texts.renewBy(fullDayText(renewal.lastAsk, language)))}</p>
          {renewal.state === 'open' ? <p>{say(texts.renewOpen)}</p> : null}
        </Note>
      ) : (
        <Note>{say(renewal.deemed ? texts.renewDeemed : standing)}</Note>
      )}
      {view.may.includes('renew') ? (
        <Button kind={renewal.state === 'open' ? 'p' : 'plain'} block busy={busy} onPress={() => void send({})}>
          {say(texts.renew)}
        </Button>
      ) : null}
      {renewal.case === null ? null : <LinkButton to={`/cases/${encodeURIComponent(renewal.case)}`}>{say(texts.seeCase)}</LinkButton>}
      {refused === undefined ? null : <RefusedNote refused={refused} />}
      <p className="t-xs t-3">{say(common.article(say(renewal.basis.title), renewal.basis.article))}</p>
    </section>
  );
}
