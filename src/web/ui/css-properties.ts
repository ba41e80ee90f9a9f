/** Lets a component hand a measured number to the style sheet as a custom property (set through the CSSOM, so the CSP allows it). */
import 'react';

declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined;
  }
}
