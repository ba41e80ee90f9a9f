/** How many ratings may be shown: from five on for who supervises; in full groups of five for the office that was rated, so that no two looks differ by one person. */
export const FEWEST_SHOWN = 5;

/** Of `count` ratings in the order they came. Two looks at a cell then differ by none or by five and more. */
export const shownOf = (count: number, inBatches: boolean): number => {
  if (count < FEWEST_SHOWN) return 0;
  return inBatches ? count - (count % FEWEST_SHOWN) : count;
};
