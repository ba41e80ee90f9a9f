/** An address that leads nowhere: says so and shows the way home. */
import { LinkButton } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { Page } from './page.tsx';
import { shell } from './texts.ts';

export function NotFoundPage() {
  const { say } = useLanguage();
  return (
    <Page title={say(shell.notFound)} back="/" tabs>
      <h1 className="sr">{say(shell.notFound)}</h1>
      <Empty title={say(shell.notFound)}>
        <p>{say(shell.notFoundWhy)}</p>
        <LinkButton to="/">{say(shell.toHome)}</LinkButton>
      </Empty>
    </Page>
  );
}
