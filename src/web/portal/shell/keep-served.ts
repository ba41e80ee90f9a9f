/** What the server wrote stays until the app has drawn its own page: nobody sees a guide vanish and come back. */

/** Drawn: there is a page, and it waits for nothing any more. */
const isDrawn = (root: Element): boolean => root.querySelector('main') !== null && root.querySelector('.y-wait') === null;

export const keepServed = (root: Element): void => {
  if (root.firstElementChild === null) return;
  const served = document.createElement('div');
  served.append(...root.childNodes);
  root.before(served);
  const observer = new MutationObserver(() => {
    if (!isDrawn(root)) return;
    observer.disconnect();
    served.remove();
  });
  observer.observe(root, { childList: true, subtree: true });
};
