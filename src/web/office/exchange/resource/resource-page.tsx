/** The tab 目录: what departments hold, under which class, and who uses it; one of them; a new one. */
import '../exchange.css';
import './resource.css';
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { EditResource, NewResource } from './publish-resource.tsx';
import { OneResource } from './one-resource.tsx';
import { ResourceList } from './resource-list.tsx';

export function ResourcePage() {
  const { path } = useAddress();
  if (path === '/office/exchange/resources/new') return <NewResource />;
  const edited = matchPath('/office/exchange/resources/:id/edit', path)?.['id'];
  if (edited !== undefined) return <EditResource key={edited} id={edited} />;
  const id = matchPath('/office/exchange/resources/:id', path)?.['id'];
  return id === undefined ? <ResourceList /> : <OneResource key={id} id={id} />;
}
