/** Before and after a revocation is granted: how many cases and decisions it touches, and which (mock-up of the desk's checks). */
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note, RefusedNote } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { RelianceList } from './reliance-list.tsx';
import { certificateTexts as texts } from './texts.ts';

export function RevocationNote(props: { readonly number: string }) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('certificate.find', { query: { number: props.number } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  const reliance = value?.reliance ?? null;
  if (value === undefined || reliance === null) return null;
  const [open, decided] = [reliance.open.length, reliance.decided.length];
  const revoked = value.certificate.status === 'revoked';
  return (
    <section className="o-span">
      <Note tone={open + decided === 0 ? 'plain' : 'near'}>
        <b>{say(revoked ? texts.touched(open, decided) : texts.wouldTouch(open, decided))}</b>
        <p>
          {say(value.certificate.name)} <span className="code">{value.certificate.number}</span> · {value.certificate.holder}
        </p>
        <LinkButton size="s" to={`/office/certificates/${value.certificate.id}`}>
          {say(texts.look)}
        </LinkButton>
      </Note>
      {open + decided === 0 ? null : <RelianceList reliance={reliance} level={2} />}
    </section>
  );
}
