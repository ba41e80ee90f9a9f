/** Fills decisions and what follows them: grant, refusal, taking back, correction, setting aside (licensing law 7, 38, 69, 70). */
import type { CaseEvent } from '#domain/case/events.ts';
import { findRevocationGround, type Compensation, type RevocationAct } from '#domain/case/revocation-grounds.ts';
import type { PartId } from '#domain/kernel/brand.ts';
import type { Basis, Text } from '#domain/kernel/text.ts';
import type { PaperKind } from './paper-kind.ts';
import { matterOf, paragraph, partNames, partOf, say, tableOf, wordOf, dateOf, type PaperScene } from './paper-scene.ts';
import { nameIn, remediesOf, told, writer, type PaperWriter } from './paper-writer.ts';

export type DecisionKind = Extract<
  PaperKind,
  'grant' | 'refusal' | 'proposal' | 'revocation' | 'revocation-announced' | 'correction' | 'set-aside-notice'
>;

type Decided = Extract<CaseEvent, { kind: 'Granted' | 'Refused' }>;

/** The items' own law and what the decision names. */
function articlesFor(scene: PaperScene, event: Pick<Decided, 'parts' | 'decision'>): readonly Basis[] {
  const own = event.parts.flatMap((id) => {
    const { plan } = partOf(scene, id);
    return plan.kind === 'item' ? (scene.definition.items.get(plan.item)?.basis ?? []) : [];
  });
  return [...own, ...event.decision.articles];
}

function grantedIn(scene: PaperScene, { decision, parts }: Pick<Decided, 'decision' | 'parts'>): string {
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

/** Said only where a certificate follows. */
const certificateOf = (scene: PaperScene, parts: readonly PartId[]): string =>
  parts.some((id) => {
    const { plan } = partOf(scene, id);
    return plan.kind === 'item' && plan.certificate !== undefined;
  })
    ? 'yes'
    : '';

const countOf = (lines: readonly string[]): string => (lines.length === 0 ? '' : String(lines.length));

const grant = writer({ blanks: ['reasons', 'conditionCount', 'certificate'], lists: ['conditions'], slots: ['granted'] }, (scene) => {
  const { parts, decision } = told(scene, 'Granted');
  return {
    parts,
    articles: articlesFor(scene, { parts, decision }),
    blanks: { reasons: decision.reasons, conditionCount: countOf(decision.conditions), certificate: certificateOf(scene, parts) },
    lists: { conditions: decision.conditions },
    slots: { granted: [paragraph(grantedIn(scene, { parts, decision }))] },
  };
});

const refusal = writer({ blanks: ['reasons', 'remedies'] }, (scene) => {
  const { parts, decision } = told(scene, 'Refused');
  return {
    parts,
    articles: articlesFor(scene, { parts, decision }),
    blanks: { reasons: decision.reasons, remedies: remediesOf(scene, parts[0]) },
  };
});

const proposal = writer({ blanks: ['outcome', 'reasons', 'officer', 'conditionCount'], lists: ['conditions'] }, (scene) => {
  const { parts, proposal: proposed } = told(scene, 'DecisionProposed');
  return {
    parts,
    articles: proposed.articles,
    blanks: {
      outcome: proposed.outcome === 'granted' ? say(scene, '准予', 'grant') : say(scene, '不予许可', 'refuse'),
      reasons: proposed.reasons,
      officer: nameIn(scene, proposed.by),
      conditionCount: countOf(proposed.conditions),
    },
    lists: { conditions: proposed.conditions },
  };
});

const acts: Readonly<Record<RevocationAct, Text>> = {
  withdrawal: { zh: '撤回许可', en: 'withdraw the permit' },
  revocation: { zh: '撤销许可', en: 'revoke the permit' },
  cancellation: { zh: '注销许可', en: 'cancel the permit' },
};
const owed: Readonly<Record<Compensation, Text>> = {
  loss: { zh: '因此造成的财产损失，依法给予补偿', en: 'loss of property is made good by law' },
  harm: { zh: '被许可人合法权益受到损害的，依法给予赔偿', en: 'harm to lawful rights is compensated by law' },
  none: { zh: '取得的利益不受保护', en: 'nothing' },
};

const taken = (scene: PaperScene, id: string | undefined) => {
  const ground = id === undefined ? undefined : findRevocationGround(id);
  return {
    articles: ground === undefined ? [{ law: 'administrative-licensing-law-2019', article: 69 }] : [ground.basis],
    act: ground === undefined ? say(scene, '收回许可', 'take the permit back') : wordOf(scene, acts[ground.act]),
    ground: ground === undefined ? '' : wordOf(scene, ground.name),
    compensation: ground === undefined || ground.act === 'cancellation' ? '' : wordOf(scene, owed[ground.compensation]),
  };
};

const revocation = writer({ blanks: ['act', 'ground', 'compensation', 'reasons', 'remedies'] }, (scene) => {
  const { parts, decision } = told(scene, 'Granted');
  const announced = parts.map((id) => partOf(scene, id).announced).find((each) => each !== undefined);
  const { articles, ...blanks } = taken(scene, announced?.ground);
  return {
    parts,
    articles: [...articles, ...articlesFor(scene, { parts, decision })],
    blanks: { ...blanks, reasons: decision.reasons, remedies: remediesOf(scene, parts[0]) },
  };
});

const revocationAnnounced = writer({ blanks: ['act', 'ground', 'reasons', 'until'] }, (scene) => {
  const { part, ground, reasons, until, basis } = told(scene, 'RevocationAnnounced');
  const { act, ground: name } = taken(scene, ground);
  return { parts: [part], articles: [basis], blanks: { act, ground: name, reasons, until: dateOf(scene, until) } };
});

const correction = writer({ blanks: ['reasons'], slots: ['slips'] }, (scene) => {
  const { part, slips, reason, basis } = told(scene, 'DecisionCorrected');
  return {
    parts: [part],
    articles: [basis],
    blanks: { reasons: reason },
    slots: {
      slips: [
        tableOf(
          [0.5, 0.5],
          [say(scene, '原文', 'As it was'), say(scene, '更正为', 'As it is')],
          slips.map(({ before, after }) => [before, after]),
        ),
      ],
    },
  };
});

/** Set aside by another authority, whose reference stands in who acted. */
const setAsideNotice = writer({ blanks: ['authority', 'reference', 'reasons'] }, (scene) => {
  const { part, reason, basis, by } = told(scene, 'SetAside');
  return {
    parts: [part],
    articles: [basis],
    blanks: {
      authority: by.kind === 'authority' ? by.name : say(scene, '有权机关', 'the competent authority'),
      reference: by.kind === 'authority' ? by.reference : '',
      reasons: reason,
    },
  };
});

export const decisionWriters: Readonly<Record<DecisionKind, PaperWriter>> = {
  grant,
  refusal,
  proposal,
  revocation,
  'revocation-announced': revocationAnnounced,
  correction,
  'set-aside-notice': setAsideNotice,
};
