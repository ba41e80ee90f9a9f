/** What the three steps gather before a petition is sent. */
export type Told = {
  readonly kind: string;
  readonly text: string;
  readonly division: number | undefined;
  readonly address: string;
  readonly number: string;
  readonly files: readonly string[];
  readonly phone: string;
  readonly name: string;
  readonly urgent: boolean;
  readonly confidential: boolean;
};

export type PartProps = { readonly told: Told; readonly set: (more: Partial<Told>) => void };
