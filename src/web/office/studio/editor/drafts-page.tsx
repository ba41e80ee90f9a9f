/** What is being written, what lies public for comment and what was published; one draft with its pages. */
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { studioPath } from '../slots.ts';
import { ChangesPage } from '../version/changes-page.tsx';
import { PublicisePage } from '../version/publicise-page.tsx';
import { DraftList } from '../version/draft-list.tsx';
import { DraftPage } from './draft-page.tsx';

export function DraftsPage() {
  const { path } = useAddress();
  const idIn = (tail: string): string | undefined => matchPath(studioPath(`drafts/:id${tail}`), path)?.['id'];
  const [changes, publicise, id] = [idIn('/changes'), idIn('/publicise'), idIn('')];
  if (changes !== undefined) return <ChangesPage key={changes} id={changes} />;
  if (publicise !== undefined) return <PublicisePage key={publicise} id={publicise} />;
  return id === undefined ? <DraftList /> : <DraftPage key={id} id={id} />;
}
