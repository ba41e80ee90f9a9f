/** The signature of who takes results: written on the pad under a text that was shown, kept in the commit that hands them over. */
import type { Signature } from '#domain/hall/pick-up.ts';
import { isWritten, type Stroke } from '#domain/hall/signature.ts';
import type { PersonId } from '#domain/kernel/brand.ts';
import type { Instant } from '#domain/kernel/instant.ts';
import { ok, refuse, type Result } from '#domain/kernel/result.ts';
import type { Text } from '#domain/kernel/text.ts';
import type { DeliveryPaper } from '#contract/view/issuing.ts';
import type { SigningText } from '#contract/view/scan.ts';
import { keepSignature } from '#server/case/signature-store.ts';
import { canonicalJson, sha256 } from '#server/kernel/canonical-json.ts';
import type { Transaction } from '#server/kernel/transaction.ts';

/** As it is sent: strokes under the hash of the text they were written under, or the name on the paper slip. */
export type SignatureGiven =
  | { readonly way: 'pad'; readonly text: string; readonly strokes: readonly Stroke[] }
  | { readonly way: 'witness'; readonly signed: string };

/** What is received, paper by paper; the Chinese text is the one that counts and is hashed. */
export function textToSign(hall: Text, papers: readonly DeliveryPaper[]): SigningText {
  const handed = papers.filter((paper) => !paper.void);
  const list = (language: 'zh' | 'en') =>
    handed.map(({ name, certificate, number }) => `${name[language]} ${certificate ?? number}`).join(language === 'zh' ? '；' : '; ');
  const text = {
    zh: `本人在${hall.zh}当面领到下列文书共${handed.length}份，已逐份看过：${list('zh')}。`,
    en: `I received these ${handed.length} papers at ${hall.en} and looked at each of them: ${list('en')}.`,
  };
  return { text, sha256: sha256(text.zh) };
}

/** As the pick-up keeps it; refuses `signature-needed` where too little was written, `signed-other-text` where a paper was set aside since. */
export function signatureOf(given: SignatureGiven, toSign: SigningText, newId: () => string): Result<Signature> {
  if (given.way === 'witness') return ok(given);
  if (!isWritten(given.strokes)) return refuse('signature-needed');
  if (given.text !== toSign.sha256) return refuse('signed-other-text');
  return ok({ way: 'pad', file: `signature-${newId()}`, sha256: sha256(canonicalJson(given.strokes)) });
}

type Signing = {
  readonly given: SignatureGiven;
  readonly signature: Signature;
  readonly toSign: SigningText;
  /** Where windows name the walk-in stands the pick-up: no filing can claim this signature. */
  readonly pickUp: string;
  readonly taker: PersonId;
  readonly officer: string;
  readonly office: string;
  readonly division: number;
  readonly at: Instant;
};

/** Keeps the strokes; of a witnessed one the paper slip is the record. */
export function keepHandOverSignature(tx: Transaction, signing: Signing): void {
  const { given, signature, toSign } = signing;
  if (given.way === 'witness' || signature.way === 'witness') return;
  keepSignature(tx, signing.division, {
    id: signature.file,
    walk_in: signing.pickUp,
    person: signing.taker,
    way: 'pad',
    text: toSign.text.zh,
    text_sha256: toSign.sha256,
    strokes: given.strokes,
    name: null,
    sha256: signature.sha256,
    officer: signing.officer,
    office: signing.office,
    at: signing.at,
  });
}
