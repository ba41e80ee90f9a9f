/** Writes decisions: a grant with its conditions, a refusal with reasons and remedies (licensing law 38). */
import type { CaseEvent } from '#domain/case/events.ts';
import type { OfficeId } from '#domain/kernel/brand.ts';
import type { Basis } from '#domain/kernel/text.ts';
import type { Block, Paper } from './paper.ts';
import { flush, matterOf, paperWith, paragraph, partNames, partOf, say, sealsOf, type PaperScene } from './paper-scene.ts';
import { remediesOf } from './write-notice.ts';

const licensing38: Basis = { law: 'administrative-licensing-law-2019', article: 38 };
type Decided = Extract<CaseEvent, { kind: 'Granted' | 'Refused' }>;

/** The items' own law and what the decision names. */
function articlesFor(scene: PaperScene, event: Decided): readonly Basis[] {
  const own = event.parts.flatMap((id) => {
    const { plan } = partOf(scene, id);
    return plan.kind === 'item' ? (scene.definition.items.get(plan.item)?.basis ?? []) : [];
  });
  return [...own, ...event.decision.articles, licensing38];
}

function sealed(scene: PaperScene, event: Decided): Block {
  const offices = [...new Set<OfficeId>(event.parts.map((id) => partOf(scene, id).office))];
  return sealsOf(
    scene,
    offices.map((id) => ({ id, about: '' })),
    { zh: '行政许可专用章', en: '' },
  );
}

type Granted = Extract<CaseEvent, { kind: 'Granted' }>;

export function writeGrant(scene: PaperScene, event: Granted): Paper {
  const { reasons } = event.decision;
  return paperWith(scene, {
    articles: articlesFor(scene, event),
    blocks: [
      paragraph(grantedIn(scene, event)),
      ...(reasons === '' ? [] : [paragraph({ bold: say(scene, '说明：', 'Note: ') }, reasons)]),
      ...conditionsOf(scene, event),
      ...deliveryOf(scene, event),
      sealed(scene, event),
    ],
  });
}

function grantedIn(scene: PaperScene, { decision, parts }: Granted): string {
  const [matter, names] = [matterOf(scene), partNames(scene, parts)];
  if (decision.basis === 'deemed') {
    return say(
      scene,
      `您在${matter}中申请的“${names}”，期限届满未作出决定，依法视为准予。`,
      `In ${matter}, ${names} was not decided in time and by law counts as granted.`,
    );
  }
  return say(
    scene,
    `您在${matter}中申请的“${names}”，经审查符合法定条件，决定准予。`,
    `In ${matter}, ${names} meets what the law asks for and is granted.`,
  );
}

function conditionsOf(scene: PaperScene, { decision }: Granted): readonly Block[] {
  if (decision.conditions.length === 0) return [];
  return [
    flush({ bold: say(scene, '本许可附有下列条件，请遵守：', 'The grant is made under these conditions:') }),
    ...decision.conditions.map((condition, index) => flush(`${index + 1}. ${condition}`)),
  ];
}

/** Said only where a certificate follows. */
function deliveryOf(scene: PaperScene, { parts }: Granted): readonly Block[] {
  const plans = parts.map((id) => partOf(scene, id).plan);
  if (!plans.some((plan) => plan.kind === 'item' && plan.certificate !== undefined)) return [];
  const words = say(
    scene,
    '证照将自动签发到您的“我的证照”，不用来取。',
    'The certificate is issued into your wallet by itself; you need not fetch it.',
  );
  return [paragraph(words)];
}

export function writeRefusal(scene: PaperScene, event: Extract<CaseEvent, { kind: 'Refused' }>): Paper {
  const names = partNames(scene, event.parts);
  return paperWith(scene, {
    articles: articlesFor(scene, event),
    blocks: [
      paragraph(
        say(
          scene,
          `您在${matterOf(scene)}中申请的“${names}”，经审查，决定不予许可。`,
          `In ${matterOf(scene)}, ${names} was examined and is refused.`,
        ),
      ),
      paragraph({ bold: say(scene, '理由：', 'Reasons: ') }, event.decision.reasons),
      ...event.parts.slice(0, 1).flatMap((id) => remediesOf(scene, id)),
      sealed(scene, event),
    ],
  });
}
