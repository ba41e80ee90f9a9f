/** The parts of a case in its dossier: own parts in full, those of other offices by state, dates and result only (model.md 7). */
import type { PartView } from '#contract/view/case.ts';
import type { Block } from './paper.ts';
import { articleIn, countIn, dayIn, heading, line, longText, momentIn, say, wordOf, type DossierScene } from './dossier-scene.ts';
import { givenWord, partStateWord } from './dossier-words.ts';

export const writeParts = (scene: DossierScene): readonly Block[] =>
  scene.view.parts.flatMap((part, index) => [
    heading(`${index + 1}. ${wordOf(scene, part.name)} · ${wordOf(scene, part.office.name)}`),
    standing(scene, part),
    ...(part.full
      ? whole(scene, part)
      : [line(say(scene, '这是别的单位的分办件，只列状态、日期和结果。', "Another office's part: state, dates and result only."))]),
  ]);

function standing(scene: DossierScene, part: PartView): Block {
  const { clock } = part;
  const rows: [string, string][] = [
    [say(scene, '状态', 'State'), `${partStateWord(part.state, scene.language)} · ${dayIn(scene, part.since)}`],
  ];
  if (clock !== null) {
    rows.push(
      [say(scene, '承诺期限', 'Promised'), countIn(scene, clock.promised.amount, clock.promised.unit)],
      [say(scene, '受理', 'Accepted'), dayIn(scene, clock.startedOn)],
      [
        say(scene, '已计、停计、最晚', 'Used, stopped, due'),
        `${countIn(scene, clock.used, clock.unit)} · ${countIn(scene, clock.stopped, clock.unit)} · ${dayIn(scene, clock.due)}`,
      ],
    );
    if (clock.statutory !== null) {
      const law = articleIn(scene, clock.statutoryBasis);
      rows.push([say(scene, '法定期限', 'Statutory'), `${countIn(scene, clock.statutory.amount, clock.statutory.unit)} ${law}`]);
    }
  }
  if (part.decision !== null)
    rows.push([
      say(scene, '结果', 'Result'),
      `${partStateWord(part.decision.outcome, scene.language)} · ${dayIn(scene, part.decision.at)}`,
    ]);
  return { kind: 'facts', rows };
}

const whole = (scene: DossierScene, part: PartView): readonly Block[] => [
  ...materials(scene, part),
  ...owed(scene, part),
  ...decision(scene, part),
  ...opinion(scene, part),
  ...stops(scene, part),
  ...visits(scene, part),
  ...trace(scene, part),
];

function materials(scene: DossierScene, part: PartView): readonly Block[] {
  if (part.materials.length === 0) return [];
  return [
    {
      kind: 'table',
      head: [say(scene, '材料', 'Material'), say(scene, '怎么来的', 'How it came'), 'SHA-256'],
      widths: [0.34, 0.24, 0.42],
      rows: part.materials.map((material) => [
        wordOf(scene, material.name),
        material.given === null
          ? say(scene, '没有交', 'not given')
          : `${givenWord(material.given, scene.language)}${material.heldBy === null ? '' : ` · ${wordOf(scene, material.heldBy)}`}`,
        scene.hashes.get(material.id) ?? '',
      ]),
    },
  ];
}

function owed(scene: DossierScene, part: PartView): readonly Block[] {
  const tell = (what: PartView['gaps'], zh: string, en: string): readonly Block[] =>
    what === null
      ? []
      : longText(
          say(scene, `${zh}（${dayIn(scene, what.until)}前）：`, `${en} (by ${dayIn(scene, what.until)}): `),
          what.missing.map((entry) => entry.what).join(say(scene, '；', '; ')),
        );
  return [
    ...tell(part.supplement, '一次性告知要补正', 'Told once what to supply'),
    ...tell(part.gaps, '容缺受理还欠', 'Still owed after acceptance with gaps'),
  ];
}

function decision(scene: DossierScene, { decision: made, certificate, cause }: PartView): readonly Block[] {
  const why = cause === null ? [] : [line(`${wordOf(scene, cause.text)} ${articleIn(scene, cause.basis)}`)];
  if (made === null) return why;
  const remedies =
    made.remedies === undefined ? '' : `${wordOf(scene, made.remedies.reconsideration)} ${wordOf(scene, made.remedies.litigation)}`;
  return [
    ...why,
    ...made.conditions.flatMap((condition) => longText(say(scene, '附带条件：', 'Condition: '), condition)),
    ...longText(say(scene, '理由：', 'Reasons: '), made.reasons),
    ...longText(say(scene, '依据：', 'Articles: '), made.articles.map((basis) => articleIn(scene, basis)).join(say(scene, '、', '; '))),
    ...longText(say(scene, '救济途径：', 'Remedies: '), remedies),
    ...(certificate === null
      ? []
      : longText(say(scene, '证照：', 'Certificate: '), `${wordOf(scene, certificate.name)} ${certificate.id}`)),
  ];
}

const opinion = (scene: DossierScene, part: PartView): readonly Block[] => [
  ...longText(say(scene, '征求的意见：', 'Asked: '), part.question ?? ''),
  ...longText(say(scene, '回复：', 'Opinion: '), part.opinion === null ? '' : `${part.opinion.answer} ${part.opinion.text}`),
];

const stops = (scene: DossierScene, part: PartView): readonly Block[] =>
  part.stops.flatMap((stop) =>
    longText(
      say(scene, '停表中：', 'Clock stopped: '),
      `${wordOf(scene, stop.name)} ${stop.note} · ${dayIn(scene, stop.from)} — ${dayIn(scene, stop.plannedUntil)} · ${articleIn(scene, stop.basis)}`,
    ),
  );

const visits = (scene: DossierScene, part: PartView): readonly Block[] =>
  part.visits.flatMap((visit) =>
    longText(
      say(scene, '约好的时间：', 'Agreed visit: '),
      `${momentIn(visit.when)} · ${visit.place} · ${visit.why}${visit.cancelled === null ? '' : say(scene, ` · 已取消：${visit.cancelled}`, ` · called off: ${visit.cancelled}`)}`,
    ),
  );

/** Why each day counted or did not, days of one reason together. */
function trace(scene: DossierScene, part: PartView): readonly Block[] {
  const stretches = scene.traces.get(part.id) ?? [];
  if (stretches.length === 0) return [];
  return [
    line(say(scene, '期限一天一天怎么算：', 'How the days were counted:')),
    {
      kind: 'table',
      head: [say(scene, '起止', 'From, to'), say(scene, '天', 'Days'), say(scene, '算不算', 'Counts'), say(scene, '为什么', 'Why')],
      widths: [0.3, 0.09, 0.13, 0.48],
      rows: stretches.map(({ from, to, days, counted, why, basis, planned }) => [
        from === to ? from : `${from} — ${to}`,
        String(days),
        planned ? say(scene, '预计', 'planned') : counted ? say(scene, '算', 'yes') : say(scene, '不算', 'no'),
        `${wordOf(scene, why)}${basis === null ? '' : ` · ${articleIn(scene, basis)}`}`,
      ]),
    },
  ];
}
