/** Opens what windows without a line sealed to us, and tells by a block's secret that one of our windows sealed it. */
import { createECDH, createHmac, createPrivateKey, timingSafeEqual } from 'node:crypto';
import { compactDecrypt } from 'jose';
import { deriveSecret } from '#server/kernel/secret-file.ts';
import type { NumberBlock } from '#contract/view/offline.ts';

export type SealKeys = {
  /** What windows seal to. */
  readonly publicKey: NumberBlock['key'];
  /** Kept with a block by the clerk it was reserved for: only who has it can have sealed under its numbers. */
  readonly secretOf: (division: number, block: string) => string;
  /** The words as they were sealed, and their MAC; undefined where it was not sealed to us. */
  readonly open: (jwe: string) => Promise<{ readonly content: string; readonly mac: string } | undefined>;
  readonly isGenuine: (secret: string, content: string, mac: string) => boolean;
};

const MAC_BYTES = 32;

/**
 * @param secret of this home. P-256 (JWE ECDH-ES, A256GCM): every browser of a hall has it, X25519 not yet.
 * A number from a hash is no valid scalar once in 2^32: that home's secret would be refused at start.
 */
export function openSealKeys(secret: string): SealKeys {
  const curve = createECDH('prime256v1');
  const scalar = createHmac('sha256', secret).update('offline-seal').digest();
  curve.setPrivateKey(scalar);
  const point = curve.getPublicKey();
  const [x, y] = [point.subarray(1, 33).toString('base64url'), point.subarray(33).toString('base64url')];
  const kid = createHmac('sha256', secret).update('offline-seal-id').digest('base64url').slice(0, 12);
  const key = createPrivateKey({ format: 'jwk', key: { kty: 'EC', crv: 'P-256', x, y, d: scalar.toString('base64url') } });
  const blocks = deriveSecret(secret, 'number-block');
  return {
    publicKey: { kty: 'EC', crv: 'P-256', x, y, kid },
    secretOf: (division, block) => deriveSecret(blocks, `${division} ${block}`),
    open: async (jwe) => {
      try {
        const { plaintext } = await compactDecrypt(jwe, key, {
          keyManagementAlgorithms: ['ECDH-ES'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        const bytes = Buffer.from(plaintext);
        return { mac: bytes.subarray(0, MAC_BYTES).toString('base64url'), content: bytes.subarray(MAC_BYTES).toString('utf8') };
      } catch {
        return undefined;
      }
    },
    isGenuine: (own, content, mac) => {
      const [made, given] = [createHmac('sha256', own).update(content).digest(), Buffer.from(mac, 'base64url')];
      return made.length === given.length && timingSafeEqual(made, given);
    },
  };
}
