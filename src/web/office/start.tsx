/** Entry of the office area: counter and desk for people who hold a post. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { officeRoutes } from '#contract/routes.ts';
import { carryRoutes } from '#web/ui/call.ts';
import { LanguageProvider } from '#web/ui/language.tsx';
import { startTheme } from '#web/ui/theme.ts';
import './style/all.css';
import { Office } from './office.tsx';
import { watchPresses } from './shell/use-heading-focus.ts';

carryRoutes(officeRoutes);
startTheme();
watchPresses();
const root = document.querySelector('#root');
if (root === null) throw new Error('office/index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <Office />
    </LanguageProvider>
  </StrictMode>,
);
