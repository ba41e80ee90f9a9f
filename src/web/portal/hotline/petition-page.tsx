/** One petition of the signed-in person: who holds it until when, what was answered, and their own word. */
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { useUpdates } from '#web/ui/use-updates.ts';
import type { PageProps } from '../app.tsx';
import { Page } from '../shell/page.tsx';
import { Petition } from './petition.tsx';
import { hot } from './texts.ts';
import './hotline.css';

export function PetitionPage({ params }: PageProps) {
  const { say } = useLanguage();
  const id = params['id'] ?? '';
  const { value, refused, reload } = useReply('hotline.get', { params: { id } });
  useUpdates(id, reload);
  return (
    <Page title={say(hot.title)} back="/hotline" tabs>
      <div className="y-pad p-stack">
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined ? refused === undefined ? <Waiting rows={5} /> : null : <Petition petition={value} onDone={reload} />}
      </div>
    </Page>
  );
}
