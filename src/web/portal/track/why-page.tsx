/** "Why this date" as a page of its own, to be read at leisure and printed. */
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { whyTexts } from '#web/ui/why/texts.ts';
import { WhyBody } from '#web/ui/why/why-body.tsx';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';

export function WhyPage(props: PageProps) {
  const { say } = useLanguage();
  const [number, part] = [props.params['number'] ?? '', props.params['part'] ?? ''];
  const { value, refused, reload } = useReply('case.why', { params: { number, part } });
  return (
    <Page title={say(whyTexts.title)} back={`/cases/${encodeURIComponent(number)}`}>
      <div className="y-pad p-why-page">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
        {value === undefined ? null : (
          <>
            <div>
              <h1 className="t-h2">{say(value.name)}</h1>
              <p className="t-sm t-2">
                {say(value.office)} · <span className="code">{value.number}</span>
              </p>
            </div>
            <WhyBody view={value} />
            <div className="no-print">
              <Button onPress={() => print()}>{say(whyTexts.print)}</Button>
            </div>
          </>
        )}
      </div>
    </Page>
  );
}
