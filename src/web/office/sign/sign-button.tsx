/**
 * Lets the person at the window sign what is about to be filed:
 * <SignButton walkIn={walkIn.id} signing={{ cases, given }} signature={signature} onSigned={setSignature} />; file with `signature: signature.id`.
 * `signing` is what will be filed; once it changes the signature no longer counts, and the button says so.
 */
import { lazy, Suspense, useState } from 'react';
import type { Signature } from '#contract/view/scan.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { Sheet } from '#web/ui/sheet.tsx';
import type { Signing } from './sign-sheet.tsx';
import { signTexts } from './texts.ts';

const SignSheet = lazy(async () => ({ default: (await import('./sign-sheet.tsx')).SignSheet }));

/** A signature with what it was written under, to see whether that is still what will be filed. */
export type Signed = { readonly signature: Signature; readonly under: string };
export const underOf = ({ cases, given }: Signing): string =>
  JSON.stringify([
    cases.map(({ matter, parties, situation, answers, contested }) => [matter, parties, situation, answers, contested]),
    given,
  ]);
/** The id to file with, while it still counts. */
export const signatureOf = (signed: Signed | undefined, signing: Signing): string | undefined =>
  signed?.under === underOf(signing) ? signed.signature.id : undefined;

export function SignButton(props: {
  readonly walkIn: string;
  readonly signing: Signing;
  readonly signed: Signed | undefined;
  readonly onSigned: (signed: Signed) => void;
}) {
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  const { signed, signing } = props;
  const counts = signatureOf(signed, signing) !== undefined;
  return (
    <>
      {signed === undefined ? null : (
        <span className={counts ? 't-ac t-sm' : 'o-near t-sm'} role="status">
          <Icon name={counts ? 'checkf' : 'alert'} /> {say(counts ? signTexts.signed : signTexts.changed)}
        </span>
      )}
      <Button onPress={() => setOpen(true)}>
        <Icon name="edit" />
        {say(signed === undefined ? signTexts.open : signTexts.signAgain)}
      </Button>
      <Sheet open={open} wide title={say(signTexts.title)} onClose={() => setOpen(false)}>
        <Suspense fallback={<Waiting rows={4} />}>
          <SignSheet
            walkIn={props.walkIn}
            signing={signing}
            onSigned={(signature) => {
              setOpen(false);
              props.onSigned({ signature, under: underOf(signing) });
            }}
          />
        </Suspense>
      </Sheet>
    </>
  );
}
