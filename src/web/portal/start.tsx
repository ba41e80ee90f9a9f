/** Entry of the portal: theme before the first paint, then the app. */
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './style/portal.css';
import { LanguageProvider } from '#web/ui/language.tsx';
import { enterKiosk } from '#web/ui/kiosk/enter-kiosk.ts';
import { startTheme } from '#web/ui/theme.ts';
import { App } from './app.tsx';
import { BrokenPage } from './shell/broken-page.tsx';
import { keepServed } from './shell/keep-served.ts';

startTheme();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
keepServed(root);
const drawn = createRoot(root, {
  onUncaughtError: (error) => {
    // React has taken everything down; a white page would be the worst of answers.
    drawn.render(
      <LanguageProvider>
        <BrokenPage what={error instanceof Error ? error.message : String(error)} />
      </LanguageProvider>,
    );
    reportError(error);
  },
});
if (enterKiosk())
  drawn.render(
    <StrictMode>
      <LanguageProvider>
        <App />
      </LanguageProvider>
    </StrictMode>,
  );
