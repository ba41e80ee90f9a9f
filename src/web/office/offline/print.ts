/** Prints one thing of the page: the paper chosen is marked on the root while the printer's dialogue is open. */

export type Format = 'a4' | 'slip';

/** Resolves when the dialogue is closed; everything else of the page is hidden by print rules. */
export function printAs(format: Format): void {
  const root = document.documentElement;
  root.dataset['print'] = format;
  const clear = (): void => {
    delete root.dataset['print'];
  };
  window.addEventListener('afterprint', clear, { once: true });
  window.print();
}
