/** Why the program will not start: a kebab reason an operator can look up, and a sentence that says what to do. */

export class StartRefusal extends Error {
  readonly code: string;

  constructor(code: string, sentence: string) {
    super(sentence);
    this.name = 'StartRefusal';
    this.code = code;
  }
}
