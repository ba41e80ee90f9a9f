/** The last value there was, while the next one is on its way: a page that follows something does not flicker. */
import { useState } from 'react';

export function useKept<Value>(value: Value | undefined): Value | undefined {
  const [kept, setKept] = useState(value);
  if (value !== undefined && value !== kept) setKept(value);
  return value ?? kept;
}
