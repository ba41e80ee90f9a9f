/** The head of a kiosk's step: what it asks, and the way back. */
import { useLanguage } from '#web/ui/language.tsx';
import { kioskPage } from './texts.ts';

export function Top({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  const { say } = useLanguage();
  return (
    <div className="h-top">
      <h2>{title}</h2>
      <button type="button" className="h-press" onClick={onBack}>
        {say(kioskPage.back)}
      </button>
    </div>
  );
}
