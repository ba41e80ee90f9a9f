/** Devices of the division's halls, in the settings. */
import { Devices } from '../device/devices.tsx';
import { deviceTexts } from '../device/texts.ts';
import { PageHead } from './page-head.tsx';

export function DevicesPage() {
  return (
    <>
      <PageHead title={deviceTexts.title} about={deviceTexts.about} />
      <Devices />
    </>
  );
}
