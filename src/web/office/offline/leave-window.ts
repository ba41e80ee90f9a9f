/** What is done when a clerk signs out at a window: numbers that carry nothing are given back, so that no row has a hole without a reason. */
import type { Session } from '#contract/view/session.ts';
import { giveBackNumbers } from './block.ts';
import { ownerOf } from './prepare.ts';
import { openStore, ownDrawer } from './store.ts';

/** Nobody waits at the door for it: what is not given back lapses by itself. */
const PATIENCE_MS = 2_000;

export async function leaveWindow(session: Session): Promise<void> {
  const owner = ownerOf(session);
  if (owner === undefined || session.post?.duty !== 'reception' || !navigator.onLine) return;
  const drawer = ownDrawer();
  const given = giveBackNumbers(drawer, openStore(drawer, owner), '窗口人员退出').catch(() => undefined);
  await Promise.race([given, new Promise((done) => setTimeout(done, PATIENCE_MS))]);
}
