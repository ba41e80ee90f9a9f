/** The plan of the house: the order of the rooms on each floor, and what a floor may bring in (docs/house.md). */

/** A room looks only to rooms left of it. A new noun gets its place here. */
export const ROOMS: Readonly<Record<string, readonly string[]>> = {
  domain:
    'kernel division party rule catalogue directory form fact ask fee clock routing case supervision project entitlement letter petition hall certificate feedback exchange overlay listing lint composer edition system access measure programme pilot report society'.split(
      ' ',
    ),
  contract: [],
  server:
    'kernel identity access audit catalogue document corridor mandate directory case worklist exchange clock notice supervision payment certificate entitlement letter hall petition feedback measure programme pilot report society search listing studio integration system main'.split(
      ' ',
    ),
  web: 'ui portal office hall'.split(' '),
};

/** Floors a floor may look at; the web sees of the contract only types, and the value `routes.ts`. */
export const BELOW: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  contract: ['domain'],
  server: ['domain', 'contract'],
  web: ['domain', 'contract'],
};

/** The values the web imports from the contract: what people call, and what offices call beside it. */
export const ROUTES: readonly string[] = ['#contract/portal-routes.ts', '#contract/routes.ts'];

/** npm packages by floor; undefined: any. */
export const PACKAGES: Readonly<Record<string, RegExp | undefined>> = {
  domain: /^$/,
  contract: /^typebox(\/|$)/,
  server: undefined,
  web: /^(react|react-dom|qrcode|pdfjs-dist)(\/|$)/,
};

/** CEL in the room `rule` is the domain's one package (house.md, section 1). */
export const CEL = '@marcbachmann/cel-js';
