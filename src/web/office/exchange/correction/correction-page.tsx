/** The tab 更正: what people contested at the left with its clock, the chosen one at the right with claim, proof and settlement. */
import './correction.css';
import { useState } from 'react';
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { Counts } from './counts.tsx';
import { CorrectionList } from './correction-list.tsx';
import { OneCorrection } from './one-correction.tsx';

export function CorrectionPage() {
  const { path } = useAddress();
  const id = matchPath('/office/exchange/corrections/:id', path)?.['id'];
  // What was done on the right is read anew at the left.
  const [round, setRound] = useState(0);
  return (
    <div className={`o-corr ${id === undefined ? 'is-list' : 'is-one'}`}>
      <CorrectionList chosen={id} round={round} />
      {id === undefined ? (
        <section className="o-corr__none">
          <Counts round={round} />
        </section>
      ) : (
        <OneCorrection key={id} id={id} onActed={() => setRound((count) => count + 1)} />
      )}
    </div>
  );
}
