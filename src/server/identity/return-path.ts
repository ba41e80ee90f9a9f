/** Where a person goes back to after signing in: only ever a path of our own. */

/**
 * The path if it is one of ours, else `/`. Refused: other origins, `//host`, `/\host`, control characters and the
 * sign-in pages themselves (a loop).
 */
export function returnPathOf(wanted: string | undefined): string {
  if (wanted === undefined || wanted.length > 2000 || !/^\/(?![/\\])[^\\\u0000-\u0020\u007f]*$/.test(wanted)) return '/';
  const here = 'http://here.invalid';
  const url = URL.parse(wanted, here);
  if (url === null || url.origin !== here || /^\/(sign-in|demo-idp)(\/|$)/.test(url.pathname)) return '/';
  // `/..//host` is a path of ours until its dots are resolved: then it would lead to the host.
  if (url.pathname.startsWith('//')) return '/';
  return `${url.pathname}${url.search}${url.hash}`;
}
