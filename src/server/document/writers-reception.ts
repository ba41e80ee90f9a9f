/** Fills the papers of the counter: what was handed in, accepted, missing, refused at the door. */
import type { OfficeId } from '#domain/kernel/brand.ts';
import { instantText } from '#domain/kernel/instant.ts';
import type { PaperKind } from './paper-kind.ts';
import { dateOf, officeName, partName, partOf, say, tableOf, wordOf, type PaperScene } from './paper-scene.ts';
import { allTold, remediesOf, told, writer, type PaperWriter } from './paper-writer.ts';
import { acceptedNow, materialName, missing, received, signedAtWindow, startingLater, tasksOf } from './write-receipt.ts';

export type ReceptionKind = Extract<
  PaperKind,
  | 'receipt'
  | 'materials-receipt'
  | 'commitment'
  | 'supplement-notice'
  | 'not-accepted'
  | 'not-needed'
  | 'sent-elsewhere'
  | 'acceptance-withdrawn'
>;

const momentOf = (scene: PaperScene): string => instantText(scene.entry.at).slice(0, 16).replace('T', ' ');

const acceptedParts = (scene: PaperScene) =>
  scene.events
    .flatMap((event) => (event.kind === 'Accepted' ? event.parts : event.kind === 'AcceptedWithGaps' ? [event.part] : []))
    .map((id) => partOf(scene, id));

const wayOf = (scene: PaperScene): string => {
  if (scene.events.some((event) => event.kind === 'Accepted' && event.basis === 'deemed'))
    return say(scene, '逾期未告知，依法视为受理', 'is accepted by law, since nothing was said in time,');
  return scene.events.some((event) => event.kind === 'AcceptedWithGaps')
    ? say(scene, '容缺受理', 'is accepted with gaps')
    : say(scene, '受理', 'is accepted');
};

const hallOf = (scene: PaperScene): string => {
  const by = scene.events[0]?.by;
  const name = by?.kind === 'officer' ? wordOf(scene, officeName(scene, by.office)) : '';
  return name === '' ? '' : say(scene, name, `by ${name}`);
};

const receipt = writer(
  { blanks: ['hall', 'way'], slots: ['acceptedNow', 'startingLater', 'received', 'missing', 'signature'] },
  (scene) => {
    const parts = acceptedParts(scene);
    return {
      parts: parts.map(({ id }) => id),
      blanks: { hall: hallOf(scene), way: wayOf(scene) },
      slots: {
        acceptedNow: [acceptedNow(scene, parts)],
        startingLater: startingLater(scene),
        received: received(scene),
        missing: missing(scene),
        signature: signedAtWindow(scene),
      },
      about: (office: OfficeId) => tasksOf(scene, parts, office),
      signature: scene.signature === undefined,
    };
  },
);

/** Nobody judged it yet: it is the hall's own receipt, or where nobody stands at a window that of the first office asked. */
const materialsReceipt = writer({ blanks: ['moment', 'channel', 'steps', 'hash'], slots: ['received', 'signature'] }, (scene) => {
  const event = told(scene, 'Submitted');
  const steps = event.plans.filter((plan) => plan.kind === 'item');
  const files = Object.values(event.given).flatMap((given) => (given.by === 'file' ? [given.sha256.slice(0, 16)] : []));
  const first = steps[0];
  return {
    parts: first === undefined ? [] : [first.part],
    blanks: {
      moment: momentOf(scene),
      channel: event.channel === 'online' ? say(scene, '网上', 'online') : say(scene, '窗口', 'at the counter'),
      steps: steps.map(({ name }) => wordOf(scene, name)).join(say(scene, '、', ', ')),
      hash: files.join(' '),
    },
    slots: { received: received(scene), signature: signedAtWindow(scene) },
    ...(event.by.kind === 'officer' ? { offices: [event.by.office] } : {}),
    signature: event.channel === 'counter' && scene.signature === undefined,
  };
});

const commitment = writer({ blanks: ['moment'], lists: ['promises'], slots: ['signature'] }, (scene) => {
  const { given } = told(scene, 'Submitted');
  return {
    parts: [],
    blanks: { moment: momentOf(scene) },
    lists: { promises: Object.entries(given).flatMap(([id, { by }]) => (by === 'commitment' ? [materialName(scene, id)] : [])) },
    slots: { signature: signedAtWindow(scene) },
    signature: scene.signature === undefined,
  };
});

const supplementNotice = writer({ slots: ['missingTable'] }, (scene) => {
  const events = allTold(scene, 'SupplementAsked');
  return {
    parts: events.map(({ part }) => part),
    slots: {
      missingTable: [
        tableOf(
          [0.34, 0.41, 0.25],
          [say(scene, '事项', 'Item'), say(scene, '需要补正的内容', 'What is missing'), say(scene, '补正期限', 'Until')],
          events.flatMap((event) => event.missing.map((each) => [partName(scene, event.part), each.what, dateOf(scene, event.until)])),
        ),
      ],
    },
  };
});

const notAccepted = writer({ blanks: ['reasons', 'remedies'] }, (scene) => {
  const { part, reasons, articles } = told(scene, 'NotAccepted');
  return { parts: [part], articles, blanks: { reasons, remedies: remediesOf(scene, part) } };
});

const notNeeded = writer({ blanks: ['reasons'] }, (scene) => {
  const { part, reasons } = told(scene, 'NotNeeded');
  return { parts: [part], blanks: { reasons } };
});

const sentElsewhere = writer({ blanks: ['rightOffice'] }, (scene) => {
  const { part, rightOffice } = told(scene, 'SentElsewhere');
  return { parts: [part], blanks: { rightOffice } };
});

const acceptanceWithdrawn = writer({ blanks: ['remedies'] }, (scene) => {
  const { part, cause } = told(scene, 'AcceptanceWithdrawn');
  return {
    parts: [part],
    articles: cause.kind === 'predecessor' ? [] : [cause.basis],
    blanks: { remedies: remediesOf(scene, part) },
  };
});

export const receptionWriters: Readonly<Record<ReceptionKind, PaperWriter>> = {
  receipt,
  'materials-receipt': materialsReceipt,
  commitment,
  'supplement-notice': supplementNotice,
  'not-accepted': notAccepted,
  'not-needed': notNeeded,
  'sent-elsewhere': sentElsewhere,
  'acceptance-withdrawn': acceptanceWithdrawn,
};
