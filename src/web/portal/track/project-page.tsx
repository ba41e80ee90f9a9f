/** The owner's own project in time: the same sheet the offices read, so that everybody argues about the same days. */
import '#web/ui/project/project.css';
import '#web/ui/project/gantt.css';
import '#web/ui/project/project-narrow.css';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { ProjectSheet } from '#web/ui/project/project-sheet.tsx';
import { projectTexts } from '#web/ui/project/texts.ts';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { stateTexts } from './texts.ts';

const stateText = (state: string) => stateTexts[state] ?? { zh: state, en: state };

export function ProjectPage(props: PageProps) {
  const { say } = useLanguage();
  const number = props.params['number'] ?? '';
  const { value, refused, reload } = useReply('project.get', { params: { number } });
  useUpdates(number, reload);
  return (
    <Page title={value?.title ?? say(projectTexts.table)} back={`/cases/${number}`}>
      {refused === undefined ? null : (
        <div className="y-pad">
          <h1 className="sr">{number}</h1>
          <RefusedNote refused={refused} onRetry={reload} />
        </div>
      )}
      {value === undefined && refused === undefined ? <Waiting rows={8} /> : null}
      {value === undefined ? null : <ProjectSheet view={value} stateText={stateText} />}
    </Page>
  );
}
