/** Entry of the portal: theme before the first paint, then the app. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '#web/ui/style/all.css';
import './style/portal.css';
import { LanguageProvider } from '#web/ui/language.tsx';
import { startTheme } from '#web/ui/theme.ts';
import { App } from './app.tsx';

startTheme();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
