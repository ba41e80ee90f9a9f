/** Devices in the hall's day: a clerk connects what is put up in the own hall. */
import { useLanguage } from '#web/ui/language.tsx';
import { Devices } from './devices.tsx';
import { deviceTexts } from './texts.ts';

export function DevicesPage() {
  const { say } = useLanguage();
  return (
    <section className="o-device">
      <h1 className="t-h2">{say(deviceTexts.title)}</h1>
      <p className="t-sm t-3">{say(deviceTexts.about)}</p>
      <Devices />
    </section>
  );
}
