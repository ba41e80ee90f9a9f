/** Who looked at my data: the whole ledger. */
import { useLanguage } from '#web/ui/language.tsx';
import { RefusedNote, Waiting } from '#web/ui/note.tsx';
import { useReply } from '#web/ui/use-reply.ts';
import { Page } from '../shell/page.tsx';
import { Ledger } from './ledger.tsx';
import { wallet } from './texts.ts';

export function LooksPage() {
  const { say } = useLanguage();
  const { value, refused, reload } = useReply('look.list', {});
  return (
    <Page title={say(wallet.looks)} back="/wallet" tabs>
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(wallet.looks)}</h1>
        {refused === undefined ? null : <RefusedNote refused={refused} onRetry={reload} />}
        {value === undefined && refused === undefined ? <Waiting rows={5} /> : null}
        {value === undefined ? null : <Ledger rows={value.rows} />}
      </div>
    </Page>
  );
}
