/** Forms of who has a part in hand by act, and the acts' names; joined in other-forms.tsx and texts.ts. */
import type { ComponentType } from 'react';
import type { ActProps } from './act-form.tsx';

export const handlingForms: Readonly<Record<string, ComponentType<ActProps>>> = {};
