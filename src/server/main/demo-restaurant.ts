/** A shop of the demo as the story of a case: what its owner answers and gives follows from how the shop does business. */
import { applicants } from './demo-applicants.ts';
import { citizens } from './demo-cast.ts';
import type { Ago, Clock, Given, Story, StoryAct } from './demo-story.ts';

export type Shop = {
  readonly id: string;
  readonly who: string;
  readonly name: string;
  /** In Deqing. */
  readonly address: string;
  /** Square metres. */
  readonly area: number;
  readonly dine: boolean;
  readonly sign: boolean;
  readonly waste: boolean;
  readonly scope: 'hot-dishes' | 'drinks' | 'pastry';
  readonly filed: readonly [Ago, Clock];
  readonly clerk?: string;
  /** Papers left out. */
  readonly without?: readonly string[];
  readonly acts: readonly StoryAct[];
};

export const personOf = (id: string) => {
  const found = [...citizens, ...applicants].find((each) => each.id === id);
  if (found === undefined) throw new Error(`The demo knows no ${id}`);
  return found;
};

const HOURS = { 'hot-dishes': '06:00–20:00', drinks: '10:00–22:00', pastry: '06:30–19:00' } as const;

function answersOf(shop: Shop): Story['answers'] {
  const owner = personOf(shop.who);
  return {
    'shop.name': shop.name,
    'shop.scope': shop.scope,
    'premises.address': `德清县${shop.address}`,
    'shop.hours': HOURS[shop.scope],
    'shop.safetyManager': owner.name,
    ...(shop.dine
      ? { 'shop.seats': Math.round(shop.area / 2.4), 'fire.exits': shop.area > 60 ? 2 : 1, 'fire.extinguishers': Math.ceil(shop.area / 40) }
      : {}),
    ...(shop.sign ? { 'sign.text': shop.name, 'sign.width': 3.2, 'sign.height': 0.8 } : {}),
    ...(shop.waste ? { 'drainage.volume': Math.round(shop.area / 5) / 10, 'drainage.greaseTrap': true } : {}),
    // At the counter nothing was looked up before: the clerk types what the identity card says.
    ...(shop.clerk === undefined
      ? {}
      : {
          'applicant.name': owner.name,
          'applicant.identifier': owner.identifier,
          'applicant.phone': owner.phone,
          'applicant.residence': owner.address,
        }),
  };
}

function givenOf({ dine, sign, waste, area, without = [] }: Shop): Story['given'] {
  const given: Record<string, Given> = {
    'premises-use': 'commitment',
    'food-safety-rules': 'commitment',
    'kitchen-plan': 'file',
    ...(sign ? { 'sign-sketch': 'file' } : {}),
    ...(dine ? { 'fire-commitment': 'commitment' } : {}),
    ...(dine && area > 200 ? { 'evacuation-plan': 'file' } : {}),
    ...(waste ? { 'drainage-sketch': 'file' } : {}),
  };
  for (const material of without) delete given[material];
  return given;
}

export const restaurant = (shop: Shop): Story => ({
  id: shop.id,
  matter: 'open-restaurant',
  who: shop.who,
  ago: shop.filed[0],
  time: shop.filed[1],
  situation: {
    'premises.division': '330521',
    'shop.service': shop.dine ? 'dine-in' : 'takeaway',
    'premises.area': shop.area,
    'shop.signboard': shop.sign,
    'shop.wasteWater': shop.waste,
  },
  answers: answersOf(shop),
  given: givenOf(shop),
  acts: shop.acts,
  ...(shop.clerk === undefined ? {} : { clerk: shop.clerk }),
});
