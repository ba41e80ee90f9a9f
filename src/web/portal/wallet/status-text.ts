/** The word for a certificate's standing; an unknown one stays as it is. */
import type { Text } from '#domain/kernel/text.ts';
import { wallet } from './texts.ts';

export const statusText = (status: string): Text =>
  Object.entries(wallet.status).find(([name]) => name === status)?.[1] ?? { zh: status, en: status };
