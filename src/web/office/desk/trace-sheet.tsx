/** "Why this date": the limit, every day of the clock with its reason, who did what to it, and what would still move it. */
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { WhyBody } from '#web/ui/why/why-body.tsx';
import { deskTexts } from './texts.ts';

type Of = { readonly number: string; readonly part: string };

function Why(props: Of) {
  const { value, refused, reload } = useReply('case.why', { params: { number: props.number, part: props.part } });
  if (refused !== undefined) return <RefusedNote refused={refused} onRetry={reload} />;
  return value === undefined ? <Waiting rows={6} /> : <WhyBody view={value} />;
}

export function TraceSheet(props: Of & { readonly open: boolean; readonly onClose: () => void }) {
  const { say } = useLanguage();
  return (
    <Sheet open={props.open} title={say(deskTexts.why)} onClose={props.onClose}>
      {props.open ? <Why number={props.number} part={props.part} /> : null}
    </Sheet>
  );
}
