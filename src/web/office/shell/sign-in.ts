/** Where an officer whose session has ended goes: to sign-in and back to the same page. */
import { useEffect } from 'react';
import type { Refused } from '#web/ui/call.ts';

/** The same page again after signing in. */
export const goToSignIn = (): void => location.assign(`/sign-in?return=${encodeURIComponent(location.pathname + location.search)}`);

/** A session of staff ends after fifteen idle minutes: the next answer says so. */
export function useSignInAgain(refused: Refused | undefined): void {
  const ended = refused?.status === 401;
  useEffect(() => {
    if (ended) goToSignIn();
  }, [ended]);
}
