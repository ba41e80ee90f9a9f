/** What the operations of department systems' console answer; joined in desk-replies.ts. */
import type {
  DeliveryRow,
  SystemDone,
  SystemForm,
  SystemKeyShown,
  SystemPinged,
  SystemReplayed,
  SystemRow,
  SystemSecretShown,
  SystemView,
} from '#contract/view/system.ts';

export type SystemReplies = {
  'system.list': { readonly rows: readonly SystemRow[]; readonly next: null };
  'system.form': SystemForm;
  'system.get': SystemView;
  'system.deliveries': { readonly rows: readonly DeliveryRow[]; readonly next: string | null };
  'system.register': SystemDone;
  'system.change': SystemDone;
  'system.go-live': SystemDone;
  'system.suspend': SystemDone;
  'system.close': SystemDone;
  'system.add-key': SystemKeyShown;
  'system.end-key': SystemDone;
  'system.rotate-secret': SystemSecretShown;
  'system.set-codes': SystemDone;
  'system.set-officers': SystemDone;
  'system.ping': SystemPinged;
  'system.replay': SystemReplayed;
};
