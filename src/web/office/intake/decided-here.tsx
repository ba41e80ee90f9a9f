/** What may be decided on the spot right after it was filed, and the result to print: nobody comes again for what is granted at once. */
import { useState } from 'react';
import type { WalkInFiled } from '#contract/view/walk-in.ts';
import { call } from '#web/ui/call.ts';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { paperLink, type Paper } from '../counter/use-receive.ts';
import { DeskDecision } from '../day/desk-decision.tsx';

type Receipt = WalkInFiled['receipts'][number];

export function DecidedHere(props: { readonly receipt: Receipt; readonly papers: WalkInFiled['papers'] }) {
  const { say } = useLanguage();
  const { number } = props.receipt;
  const [version, setVersion] = useState(props.receipt.version);
  const [made, setMade] = useState<readonly Paper[]>([]);
  const read = async (): Promise<void> => {
    const after = await call('case.get', { params: { number } });
    if (!after.ok) return;
    setVersion(after.value.version);
    setMade(after.value.papers.filter(({ id }) => !props.papers.some((paper) => paper.number === number && paper.id === id)));
  };
  return (
    <>
      <DeskDecision number={number} version={version} onDone={() => void read()} />
      {made.length === 0 ? null : (
        <ul className="o-filed__p">
          {made.map((paper) => (
            <li key={paper.id}>
              <a className="y-btn y-btn--block" href={paperLink(number, paper.id)} target="_blank" rel="noreferrer">
                <Icon name="print" />
                {say(paper.title)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
