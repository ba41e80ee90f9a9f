/** When a page could not be fetched, or broke while it was drawn: what is safe, and the way on. */
import { Button } from '#web/ui/button.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Note } from '#web/ui/note.tsx';
import { common } from '#web/ui/texts.ts';
import { Page } from './page.tsx';
import { shell } from './texts.ts';

export function UnloadedPage() {
  const { say } = useLanguage();
  return (
    <Page title={say(common.noNetwork)} back="/" tabs>
      <div className="y-pad p-stack">
        <h1 className="t-h1 p-h1">{say(shell.unloaded)}</h1>
        <Note tone="near" icon="offline" role="alert">
          {say(shell.unloadedWhy)}
        </Note>
        <Button block onPress={() => location.reload()}>
          {say(common.retry)}
        </Button>
      </div>
    </Page>
  );
}

/** Drawn without router, session or outbox: any of them may be what broke. */
export function BrokenPage(props: { readonly what: string }) {
  const { say } = useLanguage();
  return (
    <main className="y-mob y-pad p-stack">
      <h1 className="t-h1 p-h1">{say(common.ourFault)}</h1>
      <Note tone="late" role="alert">
        <p>{say(shell.brokenWhy)}</p>
        <p className="t-xs t-3 code">page-broken · {props.what}</p>
      </Note>
      <Button block onPress={() => location.assign('/')}>
        {say(shell.toHome)}
      </Button>
    </main>
  );
}
