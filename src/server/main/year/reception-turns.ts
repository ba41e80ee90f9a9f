/** What happens before acceptance in the demo's year: signatures, the counter's outcomes, papers brought later. */
import type { Reception } from '#domain/case/commands.ts';
import type { MaterialGiven, Missing, Part } from '#domain/case/state.ts';
import type { Material } from '#domain/catalogue/item.ts';
import { addDays, dayOfInstant, type Instant } from '#domain/kernel/instant.ts';
import { answerFor, wayFor } from './answers.ts';
import { homeTime, officeTime } from './office-hours.ts';
import { pickWeighted } from './random.ts';
import { clerkOf, diceOf, leadOf, type Life, type Turn } from './turn.ts';

/** Who waits in vain for the other's signature takes the application back. */
const giveUp = (life: Life): readonly Turn[] => {
  const actor = leadOf(life);
  const parts = [...life.state.parts.values()].filter(({ state }) => state === 'submitted' || state === 'waiting').map(({ id }) => id);
  if (actor === undefined || parts.length === 0) return [];
  const command = { kind: 'withdraw', parts, reason: '对方没有签名' } as const;
  return [{ key: 'give up', at: homeTime(life.state.submittedAt, 9, diceOf(life, 'give up')), actor, command }];
};

/** Every applicant signs on their own phone, most within the day; a few never do. */
const signTurns = (life: Life): readonly Turn[] =>
  life.state.parties.flatMap((party): Turn[] => {
    if (party.kind !== 'applicant' || party.signedAt !== undefined || party.person === undefined) return [];
    const dice = diceOf(life, `sign ${party.id}`);
    if (dice.chance(0.03)) return [...giveUp(life)];
    const at = homeTime(life.state.submittedAt, dice.chance(0.7) ? 0 : 1, dice);
    return [
      {
        key: `sign ${party.id}`,
        at,
        actor: { kind: 'person', person: party.person, mandates: [] },
        command: { kind: 'sign', party: party.id },
      },
    ];
  });

const materialsOf = (life: Life, part: Part): readonly Material[] => {
  const { plan } = part;
  const item = plan.kind === 'item' ? life.definition.items.get(plan.item) : undefined;
  const asked = plan.kind === 'item' ? plan.materials.map(({ id }) => id) : [];
  return (item?.materials ?? []).filter(({ id }) => asked.includes(id));
};

const lackingOf = (life: Life, part: Part) =>
  part.plan.kind === 'item' ? part.plan.materials.filter(({ id, required }) => required && life.state.given[id] === undefined) : [];

const untilOf = (at: Instant): ReturnType<typeof dayOfInstant> => addDays(dayOfInstant(at), 15);

const unclear = (life: Life, part: Part): readonly Missing[] => {
  const [first] = materialsOf(life, part).filter((material) => wayFor(material, diceOf(life, 'way')) !== undefined);
  return first === undefined ? [] : [{ material: first.id, what: `${first.name.zh}看不清，请重新提供` }];
};

const outcomeOf = (life: Life, part: Part, at: Instant): Reception => {
  const dice = diceOf(life, `receive ${part.id} ${part.supplement === undefined}`);
  const lacking = lackingOf(life, part);
  const missing = lacking.map(({ id, name }): Missing => ({ material: id, what: name.zh }));
  if (missing.length > 0 && lacking.every(({ gap }) => gap) && dice.chance(0.7)) {
    return { part: part.id, outcome: 'accept-with-gaps', missing, until: untilOf(at) };
  }
  if (part.supplement === undefined) {
    const faults = missing.length > 0 ? missing : dice.chance(0.05) ? unclear(life, part) : [];
    if (faults.length > 0) return { part: part.id, outcome: 'supplement', missing: faults, until: untilOf(at) };
  }
  const refused = missing.length > 0 || dice.chance(0.012);
  if (refused)
    return {
      part: part.id,
      outcome: 'not-accepted',
      reasons: '不属于本机关职权范围或者条件明显不符。',
      articles: [{ law: 'administrative-licensing-law-2019', article: 32 }],
    };
  return pickWeighted<Reception>(dice, [
    [{ part: part.id, outcome: 'accept' }, 985],
    [{ part: part.id, outcome: 'not-needed', reasons: '按现行规定，这一项不需要办。' }, 9],
    [{ part: part.id, outcome: 'wrong-office', rightOffice: '户籍所在地的同级部门' }, 6],
  ]);
};

/** One act of the counter on all parts that wait for it. */
const receiveTurns = (life: Life): readonly Turn[] => {
  const parts = [...life.state.parts.values()].filter(({ state }) => state === 'submitted');
  const actor = clerkOf(life);
  if (parts.length === 0 || actor === undefined) return [];
  if (life.state.parties.some((party) => party.kind === 'applicant' && party.signedAt === undefined)) return [];
  const key = `receive ${parts.map(({ id, supplement }) => `${id}${supplement === undefined ? '' : '+'}`).join(' ')}`;
  const dice = diceOf(life, key);
  const since = Math.max(...parts.map((part) => part.since), ...life.state.parties.map(({ signedAt }) => signedAt ?? 0));
  const at = officeTime(since as Instant, dice.chance(0.8) ? 0 : 1, life.definition.calendar, dice);
  return [{ key, at, actor, command: { kind: 'receive', receptions: parts.map((part) => outcomeOf(life, part, at)) } }];
};

const givenFor = (life: Life, part: Part, missing: readonly Missing[]): Readonly<Record<string, MaterialGiven>> => {
  const dice = diceOf(life, `papers ${part.id}`);
  const wanted = new Set(missing.map(({ material }): string | undefined => material));
  return Object.fromEntries(
    materialsOf(life, part).flatMap((material) => {
      const way = wanted.has(material.id) ? wayFor(material, dice) : undefined;
      return way === undefined ? [] : [[material.id, way] as const];
    }),
  );
};

/** Most people answer a notice within the week; one in nine lets it lapse. */
const paperTurns = (life: Life): readonly Turn[] =>
  [...life.state.parts.values()].flatMap((part): Turn[] => {
    const actor = leadOf(life);
    const owed = part.state === 'supplement' ? part.supplement : part.gaps;
    const dice = diceOf(life, `owed ${part.id} ${part.state === 'supplement'}`);
    if (actor === undefined || owed === undefined || dice.chance(0.11)) return [];
    const given = givenFor(life, part, owed.missing);
    if (Object.keys(given).length === 0) return [];
    const at = homeTime(part.since, dice.between(1, 8), dice);
    return part.state === 'supplement'
      ? [{ key: `supplement ${part.id}`, at, actor, command: { kind: 'supplement', part: part.id, answers: {}, given } }]
      : [{ key: `cure ${part.id}`, at, actor, command: { kind: 'cure-gaps', part: part.id, given } }];
  });

/** A step that opened later is filed by its applicant, with the answers and papers that step asks for. */
const fileTurns = (life: Life): readonly Turn[] =>
  [...life.state.parts.values()].flatMap((part): Turn[] => {
    const actor = leadOf(life);
    if (part.state !== 'ready' || part.plan.kind !== 'item' || actor === undefined) return [];
    const dice = diceOf(life, `file ${part.id}`);
    const item = life.definition.items.get(part.plan.item);
    const fields = (item?.fields ?? []).filter(
      (field) =>
        life.state.answers[field.id] === undefined &&
        (field.when === undefined || life.definition.holds(field.when, { ...life.state.situation, ...life.state.answers })),
    );
    const answers = Object.fromEntries(fields.map((field) => [field.id, answerFor(field, life.writer, dice)]));
    const missing = materialsOf(life, part).map(({ id, name }) => ({ material: id, what: name.zh }));
    const command = { kind: 'file', parts: [part.id], answers, given: givenFor(life, part, missing) } as const;
    return [{ key: `file ${part.id}`, at: homeTime(part.since, dice.between(1, 9), dice), actor, command }];
  });

export const receptionTurns = (life: Life): readonly Turn[] => [
  ...signTurns(life),
  ...receiveTurns(life),
  ...paperTurns(life),
  ...fileTurns(life),
];
