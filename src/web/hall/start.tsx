/** Entry of the hall's devices: big screen, kiosk and rating device; each is fetched when the device becomes one. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { routes } from '#contract/routes.ts';
import './style/hall.css';
import { carryRoutes } from '#web/ui/call.ts';
import { LanguageProvider } from '#web/ui/language.tsx';
import { startTheme } from '#web/ui/theme.ts';
import { startDevice } from './device-key.ts';
import { Hall } from './hall.tsx';

startTheme();
carryRoutes(routes);
startDevice();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Hall />
    </LanguageProvider>
  </StrictMode>,
);
