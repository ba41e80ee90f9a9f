/** Forms of finding out before a decision by act, and the acts' names; joined in other-forms.tsx and texts.ts. */
import type { ComponentType } from 'react';
import type { ActProps } from './act-form.tsx';
import { CallHearingForm, ConveneHearingForm, OfferHearingForm, RecordHearingForm, SettleChallengeForm } from './inquiry/hearing-forms.tsx';
import { NameInterestedForm, RecallQuestionForm, WeighForm } from './inquiry/heard-forms.tsx';
import { ConfirmInspectionForm, RecordInspectionForm } from './inquiry/inspection-form.tsx';
import { CloseNoticeForm, PostNoticeForm } from './inquiry/notice-forms.tsx';
import { ReportForm } from './inquiry/report-form.tsx';

export const inquiryForms: Readonly<Record<string, ComponentType<ActProps>>> = {
  'record-inspection': RecordInspectionForm,
  'confirm-inspection': ConfirmInspectionForm,
  'name-interested': NameInterestedForm,
  'offer-hearing': OfferHearingForm,
  'call-hearing': CallHearingForm,
  'convene-hearing': ConveneHearingForm,
  'settle-challenge': SettleChallengeForm,
  'record-hearing': RecordHearingForm,
  'record-report': ReportForm,
  'post-notice': PostNoticeForm,
  'close-notice': CloseNoticeForm,
  weigh: WeighForm,
  'recall-question': RecallQuestionForm,
};
