/** What the tests use of packages that come without types. */
declare module 'n3' {
  import type { DatasetCore, Quad } from '@rdfjs/types';
  export class Parser {
    parse(text: string): Quad[];
  }
  export class Store implements DatasetCore {
    constructor(quads?: readonly Quad[]);
    readonly size: number;
    add(quad: Quad): this;
    delete(quad: Quad): this;
    has(quad: Quad): boolean;
    match(...terms: Parameters<DatasetCore['match']>): Store;
    [Symbol.iterator](): Iterator<Quad>;
  }
}
declare module 'jsonld' {
  const jsonld: {
    readonly toRDF: (document: unknown, options: { readonly format: 'application/n-quads' }) => Promise<string>;
    readonly canonize: (
      document: unknown,
      options: { readonly algorithm: string; readonly inputFormat?: string; readonly format: string },
    ) => Promise<string>;
  };
  export default jsonld;
}
