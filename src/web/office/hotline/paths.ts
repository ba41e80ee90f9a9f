/** Addresses of the area 热线, and the lists it has. */
import { listTexts } from './texts.ts';

export type ListName = keyof typeof listTexts;
export const listNames = Object.keys(listTexts) as readonly ListName[];
export const hotlinePath = (path: string): string => `/office/hotline/${path}`;
