/** Which payment provider this instance has: the operator's by two settings, in the demo the simulated one where it says it listens. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { keepSecret } from '#server/kernel/secret-file.ts';
import { httpProvider } from './http-provider.ts';
import type { PaymentProvider } from './payment-provider.ts';

export const paymentFolder = (home: string): string => join(home, 'payment');
export const paymentPlaceFile = (home: string): string => join(paymentFolder(home), 'place.json');
/** The demo's shared secret; an operator's comes by its own setting. */
export const demoPaymentSecret = (home: string): string => keepSecret(home, 'demo-payment');

type Given = {
  readonly home: string;
  readonly demo: boolean;
  readonly publicUrl: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
};

/** Read at each use: the demo's provider may listen on another port after a restart. Undefined: none is set up. */
export const providerFinder = ({ home, demo, publicUrl, environment }: Given): (() => PaymentProvider | undefined) => {
  const notify = `${publicUrl}/api/v1/payment-events`;
  const [address, secret] = [environment['YICI_PAYMENT_URL'], environment['YICI_PAYMENT_SECRET']];
  const set =
    address && secret ? httpProvider({ name: environment['YICI_PAYMENT_NAME'] || '代发银行', address, secret, notify }) : undefined;
  return () => {
    if (set !== undefined || !demo) return set;
    try {
      const place = JSON.parse(readFileSync(paymentPlaceFile(home), 'utf8')) as { readonly address: string };
      return httpProvider({ name: '演示代发银行', address: place.address, secret: demoPaymentSecret(home), notify });
    } catch {
      return undefined;
    }
  };
};
