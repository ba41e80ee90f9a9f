/** A value or a refusal: expected refusals are values, `throw` means a bug (house.md, section 2). */

/** One field-level complaint inside a refusal: where (JSON pointer), which kebab code, and values for its sentence. */
export type Problem = {
  readonly pointer: string;
  readonly code: string;
  readonly values?: Readonly<Record<string, string | number>>;
};

/** Why a command or input was not taken. `code` is a kebab state; the contract's table maps it to HTTP and to sentences. */
export type Refusal<Code extends string = string> = {
  readonly code: Code;
  readonly article?: string;
  readonly problems?: readonly Problem[];
  readonly values?: Readonly<Record<string, string | number>>;
};

export type Result<Value, Code extends string = string> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal<Code> };

export const ok = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });

/** Makes a refusal result. `more` may carry the article relied on, field problems and values for the sentence. */
export const refuse = <Code extends string>(
  code: Code,
  more: Omit<Refusal<Code>, 'code'> = {},
): { readonly ok: false; readonly refusal: Refusal<Code> } => ({ ok: false, refusal: { code, ...more } });
