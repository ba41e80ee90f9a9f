/**
 * What a window adds to a filing: the draft that came by phone, the signature, the way home.
 * usePapersHere(…) in the window; `withPapers` puts signature and revision into the body; <WindowPapers/> stands beside the form.
 */
import { useState } from 'react';
import type { WalkIn } from '#contract/view/walk-in.ts';
import type { Refused } from '#web/ui/call.ts';
import { navigate } from '#web/ui/router.tsx';
import type { Filing } from '../intake/file-body.ts';
import type { TypedAct } from '../intake/typed.ts';
import { SignButton, signatureOf, type Signed } from '../sign/sign-button.tsx';
import { HandedNote } from './handed-note.tsx';
import { SendHome } from './send-home.tsx';
import { useHanded } from './use-handed.ts';

export type PapersHere = ReturnType<typeof usePapersHere>;

/** `fresh`: nothing was typed here or by a colleague before. */
export function usePapersHere(walkIn: WalkIn, fresh: boolean, tell: (act: TypedAct) => void) {
  const handed = useHanded(walkIn, fresh, tell);
  const [signed, setSigned] = useState<Signed>();
  const { draft } = handed;
  return {
    ...handed,
    signed,
    setSigned,
    /** A signature that no longer fits is left out: the person is asked again, or the case goes without. */
    withPapers: (filing: Filing): Filing => {
      const signature = signatureOf(signed, filing);
      return {
        ...filing,
        ...(signature === undefined ? {} : { signature }),
        ...(draft === undefined ? {} : { draft: draft.revision }),
      };
    },
  };
}

/** Over the applicant's card: what came from home. */
export function CameAlong(props: { readonly here: PapersHere; readonly refused: Refused | undefined }) {
  const { here } = props;
  return <HandedNote draft={here.draft} refused={here.refused} filing={props.refused} renew={here.renew} />;
}

export function WindowPapers(props: {
  readonly walkIn: WalkIn;
  readonly here: PapersHere;
  /** What would be filed now; undefined as long as there is nothing to file, or it was. */
  readonly filing: Filing | undefined;
  /** Sent home: nothing of it stays here. */
  readonly onHome: () => void;
}) {
  const { walkIn, here, filing } = props;
  return (
    <div className="o-papers">
      {filing === undefined ? null : (
        <>
          <SignButton walkIn={walkIn.id} signing={filing} signed={here.signed} onSigned={here.setSigned} />
          <SendHome
            walkIn={walkIn.id}
            account={walkIn.person.account}
            signing={filing}
            onSent={() => {
              props.onHome();
              navigate('/office/counter/intake');
            }}
          />
        </>
      )}
    </div>
  );
}
