/** Which of the hall's devices this browser is: by its address, and by what it was paired as. */
import { type ComponentType, lazy, Suspense } from 'react';
import { useLanguage } from '#web/ui/language.tsx';
import { Waiting } from '#web/ui/note.tsx';
import { matchPath, useAddress } from '#web/ui/router.tsx';
import { PairingPage } from './pairing-page.tsx';
import { Trouble } from './trouble.tsx';
import { hallTexts } from './texts.ts';
import { type DeviceKind, useDevice } from './use-device.ts';

/** Without network a device does not go white: it says so, and a press fetches it again. */
const later = <Props extends object>(load: () => Promise<ComponentType<Props>>) =>
  lazy(() =>
    load().then(
      (page) => ({ default: page }),
      () => ({ default: Unloaded as ComponentType<Props> }),
    ),
  );
function Unloaded() {
  const { say } = useLanguage();
  return <Trouble title={say(hallTexts.unloaded)} onRetry={() => location.reload()} />;
}

const ScreenPage = later(async () => (await import('./screen/screen-page.tsx')).ScreenPage);
const KioskPage = later(async () => (await import('./kiosk/kiosk-page.tsx')).KioskPage);
const RateDevice = later(async () => (await import('./rate/rate-device.tsx')).RateDevice);
const SlipPage = later(async () => (await import('./rate/slip-page.tsx')).SlipPage);

const KINDS: readonly DeviceKind[] = ['screen', 'kiosk', 'rating'];
const kindAt = (path: string): DeviceKind | undefined => {
  const named = /^\/hall\/(screen|kiosk|rate)\/?$/.exec(path)?.[1];
  return named === 'rate' ? 'rating' : KINDS.find((kind) => kind === named);
};

export function Hall() {
  const { path } = useAddress();
  const shown = matchPath('/hall/screen/:hall', path)?.['hall'];
  const slip = matchPath('/hall/ticket/:code', path)?.['code'];
  return (
    <Suspense fallback={<Waiting />}>
      {shown !== undefined ? <ScreenPage hall={shown} /> : slip !== undefined ? <SlipPage code={slip} /> : <Paired kind={kindAt(path)} />}
    </Suspense>
  );
}

/** `kind`: what the address wants it to be; a device that was paired is what it was paired as. */
function Paired(props: { readonly kind: DeviceKind | undefined }) {
  const { device, refused, retry } = useDevice();
  const { say } = useLanguage();
  if (device === undefined && refused !== undefined) return <Trouble title={say(hallTexts.away)} refused={refused} onRetry={retry} />;
  if (device === undefined) return <Waiting />;
  if (device === 'none' || device.state === 'asking')
    return <PairingPage wanted={props.kind} asking={device === 'none' ? undefined : device} onChanged={retry} />;
  switch (device.kind) {
    case 'screen':
      return <ScreenPage hall={device.hall.id} />;
    case 'kiosk':
      return <KioskPage hall={device.hall.id} name={device.hall.name} />;
    case 'rating':
      return <RateDevice hall={device.hall.id} />;
  }
}
