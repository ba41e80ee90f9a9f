/** Forms of what comes around a decision by act; joined in other-forms.tsx. */
import type { ComponentType } from 'react';
import type { ActProps } from './act-form.tsx';
import { CorrectForm } from './outcome/correct-form.tsx';
import { AskExtensionForm, ExtendForm } from './outcome/extension-forms.tsx';
import { AnnounceForm, StateForm } from './outcome/revocation-forms.tsx';

export const outcomeForms: Readonly<Record<string, ComponentType<ActProps>>> = {
  extend: ExtendForm,
  'ask-extension': AskExtensionForm,
  'correct-decision': CorrectForm,
  'announce-revocation': AnnounceForm,
  'state-case': StateForm,
};
