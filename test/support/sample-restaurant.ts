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
export const restaurant = () =>
  story(
    sampleDefinition(sampleMatter([itemStep('licence'), itemStep('food', ['licence'], 'nothing'), itemStep('sign')]), [
      sampleItem('licence'),
      sampleItem('food'),
      sampleItem('sign', { materials: [material('sketch', 'gap-allowed')] }),
    ]),
  );
export const running = () => {
  const it = restaurant();
  it.act(mei, submission({ given: { sketch: { by: 'commitment' } } }), at('2026-06-08'));
  it.act(clerk, accept('licence', 'sign'), at('2026-06-08', '11:00'));
  return it;
};
export const decided = (it: ReturnType<typeof running>, id: string, command = grant(id), day = '2026-06-10') => {
  it.act(officer(id), review(id), at(day));
  return it.act(officer(id), command, at(day, '11:00'));
};
