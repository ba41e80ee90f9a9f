/** The issuing desk: at the left what is here, what waits, what is sent; at the right the pick-up or parcel in hand. */
import './issue.css';
import { useState } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Empty } from '#web/ui/note.tsx';
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { IssueColumn } from './issue-column.tsx';
import { OneParcel } from './one-parcel.tsx';
import { OnePickUp } from './one-pick-up.tsx';
import { issueTexts } from './texts.ts';

export function IssuePage() {
  const { say } = useLanguage();
  const { path } = useAddress();
  const pickUp = matchPath('/office/issue/pick-ups/:id', path)?.['id'];
  const parcel = matchPath('/office/issue/parcels/:id', path)?.['id'];
  // What was done on the right is read anew at the left; the code that was scanned there need not be typed again here.
  const [round, setRound] = useState(0);
  const [scanned, setScanned] = useState<{ readonly id: string; readonly code: string }>();
  const acted = (): void => setRound((count) => count + 1);
  const chosen = pickUp ?? parcel;
  return (
    <div className={`o-issue ${chosen === undefined ? 'is-list' : 'is-one'}`}>
      <IssueColumn chosen={chosen} round={round} onFound={(id, code) => setScanned({ id, code })} />
      <section className="o-issue__one" aria-label={say(issueTexts.one)}>
        {pickUp === undefined ? null : (
          <OnePickUp key={pickUp} id={pickUp} code={scanned?.id === pickUp ? scanned.code : ''} onActed={acted} />
        )}
        {parcel === undefined ? null : <OneParcel key={parcel} id={parcel} onActed={acted} />}
        {chosen === undefined ? (
          <Empty title={say(issueTexts.choose)}>
            <p className="t-sm t-2">{say(issueTexts.chooseHint)}</p>
          </Empty>
        ) : null}
      </section>
    </div>
  );
}
