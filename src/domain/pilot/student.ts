/** Student's t: how far an estimate of few observations may lie from the truth (Abramowitz and Stegun 1964, 26.5.8 and 26.7.1). */

const HALF_LOG_TWO_PI = Math.log(2 * Math.PI) / 2;
/** Lanczos, g = 5, six terms (Lanczos 1964); relative error below 2e-10. */
const LANCZOS = [76.18009172947146, -86.50532032941678, 24.01409824083091, -1.231739572450155, 1.208650973866179e-3, -5.395239384953e-6];

const logGamma = (x: number): number => {
  const sum = LANCZOS.reduce((so, term, index) => so + term / (x + index + 1), 1.000000000190015);
  return (x + 0.5) * Math.log(x + 5.5) - (x + 5.5) + HALF_LOG_TWO_PI + Math.log(sum / x);
};

const TINY = 1e-300;
const away = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** The continued fraction of the incomplete beta function, by Lentz's way; converges in some tens of steps. */
function fraction(a: number, b: number, x: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= 300; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    result *= d * c;
    if (Math.abs(d * c - 1) < 1e-14) return result;
  }
  return result;
}

function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log(1 - x));
  return x < (a + 1) / (a + b + 2) ? (front * fraction(a, b, x)) / a : 1 - (front * fraction(b, a, 1 - x)) / b;
}

/** Probability that |t| is at most `t` with `df` degrees of freedom. */
export const within = (t: number, df: number): number => 1 - incompleteBeta(df / 2, 0.5, df / (df + t * t));

/** The t below which the share `p` (above 0.5) of the distribution lies; 12.706 for 0.975 and df 1. */
export function quantile(p: number, df: number): number {
  const wanted = 2 * p - 1;
  let [low, high] = [0, 1];
  while (within(high, df) < wanted && high < 1e6) high *= 2;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (within(middle, df) < wanted) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
