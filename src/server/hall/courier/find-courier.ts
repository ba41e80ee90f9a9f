/** Which courier this instance has: the operator's by two settings, in the demo the simulated one where it says it listens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepSecret } from '#server/kernel/secret-file.ts';
import type { Courier } from './courier.ts';
import { httpCourier } from './http-courier.ts';

export const courierFolder = (home: string): string => join(home, 'courier');
export const courierPlaceFile = (home: string): string => join(courierFolder(home), 'place.json');
/** The demo's shared secret; an operator's comes by its own setting. */
export const demoCourierSecret = (home: string): string => keepSecret(home, 'demo-courier');

type Given = {
  readonly home: string;
  readonly demo: boolean;
  readonly publicUrl: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

const noticePath = '/api/v1/courier-events';

/** Read at each use: the demo's courier may listen on another port after a restart. Undefined: none is set up. */
export const courierFinder = ({ home, demo, publicUrl, environment }: Given) => {
  const notify = `${publicUrl}${noticePath}`;
  const [address, secret] = [environment['YICI_COURIER_URL'], environment['YICI_COURIER_SECRET']];
  const set = address && secret ? httpCourier({ name: environment['YICI_COURIER_NAME'] || 'EMS', address, secret, notify }) : undefined;
  return (): Courier | undefined => {
    if (set !== undefined || !demo) return set;
    try {
      const place = JSON.parse(readFileSync(courierPlaceFile(home), 'utf8')) as { readonly address: string };
      return httpCourier({ name: '演示快递', address: place.address, secret: demoCourierSecret(home), notify });
    } catch {
      return undefined;
    }
  };
};
