/** The world of the simulated departments: what is true of the demo's people and firms, drawn from their numbers, the same each time. */
import { addDays, dayText, yearOf, type Day } from '#domain/kernel/instant.ts';
import type { Sex, World, WorldFirm, WorldPerson } from '#server/exchange/demo/world.ts';
import { applicants } from './demo-applicants.ts';
import { citizens, type Citizen } from './demo-cast.ts';
import { children } from './demo-families.ts';
import { birthsOf, couples, firmFacts, householdOf, saleOf, titleOf, worksAt } from './demo-world-facts.ts';
import { FIRMS, yearFirm } from './year/firms.ts';
import { HOW_MANY, yearPerson } from './year/people.ts';
import { randomFrom } from './year/random.ts';

type Figure = Omit<Citizen, 'about'>;

/** Digits 7 to 14 of a citizen's number are the day of birth. */
const bornOf = (identifier: string): string => `${identifier.slice(6, 10)}-${identifier.slice(10, 12)}-${identifier.slice(12, 14)}`;
/** The seventeenth digit is odd for men. */
const sexOf = (identifier: string): Sex => (Number(identifier[16]) % 2 === 1 ? 'male' : 'female');

const CHILD_UNTIL = 16;
const WORK_FROM = 22;
const RETIRED_FROM = 60;

function marriageOf(id: string, today: Day): Pick<WorldPerson, 'marriage'> {
  const couple = couples.find(({ one, other }) => one === id || other === id);
  if (couple === undefined) return {};
  const spouse = everyone.find((each) => each.id === (couple.one === id ? couple.other : couple.one));
  const on = typeof couple.on === 'string' ? couple.on : dayText(addDays(today, -couple.on));
  return spouse === undefined ? {} : { marriage: { spouse: spouse.identifier, on, number: couple.number } };
}

const everyone: readonly Figure[] = [...citizens, ...applicants, ...children].filter(({ kind }) => kind === 'person');

const bankAccount = (identifier: string): string => `62170003${randomFrom(`card ${identifier}`).between(10_000_000, 99_999_999)}`;

/** Years worked and insured follow from the age; whoever has no employer is insured as a resident. */
function workOf(id: string, identifier: string, born: string, today: Day): Pick<WorldPerson, 'employment' | 'years' | 'card' | 'fund'> {
  const random = randomFrom(`work ${identifier}`);
  const age = yearOf(today) - Number(born.slice(0, 4));
  const firm = age < WORK_FROM || age >= RETIRED_FROM ? undefined : worksAt(id, random);
  const worked = Math.max(0, Math.min(age, RETIRED_FROM) - WORK_FROM);
  const years = { pension: Math.min(worked, 38), medical: Math.min(worked, 36) };
  const card = { bank: '示例银行德清支行', account: bankAccount(identifier) };
  if (firm === undefined) return { years, card };
  const since = `${yearOf(today) - Math.min(worked, random.between(1, 9))}-03-01`;
  const fund = { account: `3305${random.between(10_000_000, 99_999_999)}`, balance: random.between(8_000, 96_000), employer: firm.name };
  return { years, card, employment: { employer: firm.name, code: firm.code, since }, fund };
}

function personOf({ id, name, identifier, phone, address }: Figure, today: Day): WorldPerson {
  const born = bornOf(identifier);
  const [title, sale, birth] = [titleOf(id, name, address), saleOf(id, today), birthsOf(id, today)];
  const handler = randomFrom(`health ${identifier}`);
  const adult = yearOf(today) - Number(born.slice(0, 4)) >= CHILD_UNTIL;
  return {
    identifier,
    name,
    sex: sexOf(identifier),
    born,
    phone,
    household: householdOf(id, name, identifier, address),
    residence: address,
    ...marriageOf(id, today),
    ...workOf(id, identifier, born, today),
    ...(birth === undefined ? {} : { birth }),
    ...(title === undefined ? {} : { title }),
    ...(sale === undefined ? {} : { sale }),
    ...(adult
      ? {
          health: {
            number: `浙健证${handler.between(1_000_000, 9_999_999)}`,
            on: dayText(addDays(today, -90)),
            until: dayText(addDays(today, 275)),
            hospital: '德清县疾病预防控制中心（示例）',
          },
        }
      : {}),
  };
}

const firmsOf = (): readonly WorldFirm[] => [
  ...citizens.filter(({ kind }) => kind === 'firm').map(({ name, identifier, address }) => firmFacts(name, identifier, address)),
  ...Array.from({ length: FIRMS }, (_, nth) => yearFirm(nth)).map(({ name, identifier }) =>
    firmFacts(name, identifier.value, '浙江省湖州市莫干山高新区示例路'),
  ),
];

/** `today` moves only with the anchor of the demo (`demo-world-day.ts`): a newborn of today is not one of next year. */
export function demoWorld(today: Day): World {
  const strangers = Array.from({ length: HOW_MANY }, (_, nth) => yearPerson(nth, '德清县')).map(
    ({ id, name, identifier, phone, address }): Figure => ({ id, name, identifier, phone, address, kind: 'person' }),
  );
  const people = [...everyone, ...strangers].map((figure) => personOf(figure, today));
  return {
    people: new Map(people.map((person) => [person.identifier, person])),
    firms: new Map(firmsOf().map((firm) => [firm.code, firm])),
  };
}
