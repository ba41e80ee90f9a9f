/** A refusal on its way out of a place that can only throw: a body parser, a hook. */
import type { Refusal } from '#domain/kernel/result.ts';

export class Refused extends Error {
  override readonly name = 'Refused';
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
