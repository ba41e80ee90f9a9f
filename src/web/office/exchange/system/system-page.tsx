/** The tab 部门系统: all systems, one of them, a new one, one being changed. */
import '../exchange.css';
import './system.css';
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { OneSystem } from './one-system.tsx';
import { EditSystem, NewSystem } from './system-form.tsx';
import { SystemList } from './system-list.tsx';

export function SystemPage() {
  const { path } = useAddress();
  if (path === '/office/exchange/systems/new') return <NewSystem />;
  const edited = matchPath('/office/exchange/systems/:id/edit', path)?.['id'];
  if (edited !== undefined) return <EditSystem key={edited} id={edited} />;
  const id = matchPath('/office/exchange/systems/:id', path)?.['id'];
  return id === undefined ? <SystemList /> : <OneSystem key={id} id={id} />;
}
