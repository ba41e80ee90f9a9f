/** All my cases, running first. */
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty, RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { CaseRows, isRunning } from '../home/case-list.tsx';
import { useForQuery } from '../mandates/for-whom.tsx';
import { Page } from '../shell/page.tsx';
import { track } from './texts.ts';

export function CasesPage() {
  const { say } = useLanguage();
  const query = useForQuery();
  const { value, refused, reload } = useReply('case.list', query === undefined ? undefined : { query });
  const rows = value?.rows ?? [];
  return (
    <Page title={say(track.cases)} back="/me" tabs>
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(track.cases)}</h1>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={4} /> : null}
        {value !== undefined && rows.length === 0 ? (
          <Empty title={say(track.casesNone)}>
            <p>{say(track.casesNoneWhy)}</p>
            <LinkButton to="/matters">{say(track.find)}</LinkButton>
          </Empty>
        ) : null}
        {rows.length === 0 ? null : <CaseRows rows={[...rows.filter(isRunning), ...rows.filter((row) => !isRunning(row))]} />}
      </div>
    </Page>
  );
}
