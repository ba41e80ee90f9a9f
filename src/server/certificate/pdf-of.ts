/** The certificate's paper, drawn and signed when somebody first wants it, and the same bytes ever after (decision 0051). */
import type { CertificateState } from '#domain/certificate/certificate.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import type { Key } from '#server/corridor/aggregate.ts';
import { sqlOf } from '#server/kernel/transaction.ts';
import { printedCode } from './code.ts';
import { drawCertificate } from './draw-certificate.ts';
import { signerOf, type CertificateRoom } from './jobs.ts';
import { findIssuedFile, keepDrawn } from './store.ts';

type Room = Pick<CertificateRoom, 'corridor' | 'keys' | 'publicUrl' | 'demo' | 'codeSecret'>;

/** Throws where the office's key is gone; the statement itself is still there as JWS. */
export async function pdfOf(room: Room, key: Key, state: CertificateState, jws: string, now: Instant): Promise<Buffer> {
  const code = printedCode(room.codeSecret, key.id);
  const { content, issuedAt } = state;
  const signer = await signerOf(room, content);
  const url = `${room.publicUrl}/verify/${code}`;
  // It says what was signed at the issue, and for that instant: a checker compares the two.
  const drawn = await drawCertificate({ content, issuedAt, jws, code, url, signer, demo: room.demo });
  const sql = sqlOf(room.corridor.pool);
  await keepDrawn(sql, key, drawn, now);
  // Two at once: both get the one that was kept.
  return (await findIssuedFile(sql, key))?.pdf ?? drawn;
}
