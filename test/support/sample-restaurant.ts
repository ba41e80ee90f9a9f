/** A small restaurant of three parts under way, for tests of the engine. */
import {
  accept,
  at,
  citizen,
  clerk,
  grant,
  itemStep,
  material,
  officer,
  review,
  sampleDefinition,
  sampleItem,
  sampleMatter,
  story,
  submission,
} from './sample-case.ts';

export const mei = citizen('mei');
type Ways = NonNullable<ReturnType<typeof sampleItem>['result']>['delivery'];
/** `delivery`: the ways in which the licence can reach the person. */
export const restaurant = ({ delivery = ['electronic'] }: { readonly delivery?: Ways } = {}) =>
  story(
    sampleDefinition(sampleMatter([itemStep('licence'), itemStep('food', ['licence'], 'nothing'), itemStep('sign')]), [
      sampleItem('licence', { result: { certificate: 'licence', name: { zh: '执照', en: 'licence' }, fields: [], delivery } }),
      sampleItem('food'),
      sampleItem('sign', { materials: [material('sketch', 'gap-allowed')] }),
    ]),
  );
export const running = (ways?: { readonly delivery?: Ways }) => {
  const it = restaurant(ways);
  it.act(mei, submission({ given: { sketch: { by: 'commitment' } } }), at('2026-06-08'));
  it.act(clerk, accept('licence', 'sign'), at('2026-06-08', '11:00'));
  return it;
};
export const decided = (it: ReturnType<typeof running>, id: string, command = grant(id), day = '2026-06-10') => {
  it.act(officer(id), review(id), at(day));
  return it.act(officer(id), command, at(day, '11:00'));
};
