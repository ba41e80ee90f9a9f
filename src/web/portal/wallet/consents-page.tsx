/** The page of consents, reached from "me" and from settings. */
import { useLanguage } from '#web/ui/language.tsx';
import { Page } from '../shell/page.tsx';
import { Consents } from './consents.tsx';
import { consent } from './ledger-texts.ts';

export function ConsentsPage() {
  const { say } = useLanguage();
  return (
    <Page title={say(consent.title)} back="/me" tabs>
      <div className="y-pad">
        <h1 className="t-h1 p-h1">{say(consent.title)}</h1>
        <Consents />
      </div>
    </Page>
  );
}
