/** What an officer began to write and has not sent: Esc turns to it instead of leaving the case with it. */

export const turnToUnfinished = (): boolean => {
  const field = [...document.querySelectorAll<HTMLTextAreaElement>('.o-col--act textarea')].find(({ value }) => value.trim() !== '');
  if (field === undefined) return false;
  const form = field.closest<HTMLElement>('[data-form][hidden]');
  // A form that was put away is reached by the button that opens it.
  const target = form === null ? field : document.querySelector<HTMLElement>(`[data-act="${form.dataset['form'] ?? ''}"] button`);
  target?.focus();
  return target !== null;
};
