/** The tab 需求: which requests wait for the own office and how each stands; one of them; a new one. */
import '../exchange.css';
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { NewRequest } from './new-request.tsx';
import { OneRequest } from './one-request.tsx';
import { RequestList } from './request-list.tsx';

export function RequestPage() {
  const { path } = useAddress();
  if (path === '/office/exchange/requests/new') return <NewRequest />;
  const id = matchPath('/office/exchange/requests/:id', path)?.['id'];
  return id === undefined ? <RequestList /> : <OneRequest key={id} id={id} />;
}
