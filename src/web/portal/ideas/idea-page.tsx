/** One idea on a page of its own, to be shared. */
import './ideas.css';
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { IdeaCard } from './idea-card.tsx';
import { ideaTexts as texts } from './texts.ts';

export function IdeaPage({ params }: PageProps) {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('idea.get', { params: { id: params['id'] ?? '' } });
  return (
    <Page title={value?.title ?? say(texts.title)} back="/ideas" barTitle={say(texts.title)} tabs>
      <div className="y-pad p-ideas">
        <h1 className="t-h1">{value?.title ?? say(texts.title)}</h1>
        {value === undefined ? null : <p className="t-sm t-3">{say(texts.place(value.divisionName))}</p>}
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined ? refused === undefined ? <Waiting rows={4} /> : null : <IdeaCard idea={value} onChanged={reload} whole />}
      </div>
    </Page>
  );
}
