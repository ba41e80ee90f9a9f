/** Whether the case on the screen is shown as it was: then nothing is asked or done in it. */
import { createContext, useContext } from 'react';

export const InThePast = createContext(false);
export const useInThePast = (): boolean => useContext(InThePast);
