/** Words of a certificate's standing, for officers. */
import type { Text } from '#domain/kernel/text.ts';

const words: Readonly<Record<string, Text>> = {
  active: { zh: '有效', en: 'valid' },
  suspended: { zh: '已暂停', en: 'suspended' },
  superseded: { zh: '已换新证', en: 'replaced by a newer one' },
  revoked: { zh: '已撤销', en: 'revoked' },
  expired: { zh: '已到期', en: 'expired' },
};

/** An unknown status stays as it is. */
export const certificateStatus = (status: string): Text => words[status] ?? { zh: status, en: status };
